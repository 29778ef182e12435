import { type AuditRow, audit, namedIn, sayingsIn } from '../../graph/findings/audit'
import { palettes } from '../../graph/look/palettes'
import type { Export, Subjects } from '../export'
import { block, element, xmlText } from '../words/xml'
import { speakersNames } from './parts/tables'

export const auditSvg = {
  id: 'audit-svg',
  of: 'graph',
  label: 'Source audit as SVG',
  does: 'Save on whose word each piece and publisher rests, as a picture with bars',
  keeps: 'a bar for each piece and each publisher: own words, named and unnamed voices, in numbers too',
  loses: 'the claims themselves, the text and the history of edits',
  produce,
  to: {
    place: 'file',
    title: ({ piece }) => piece.title,
    what: 'source audit',
    ending: 'svg',
    type: 'image/svg+xml',
  },
} as const satisfies Export<'graph'>

// Px.
const WIDTH = 720
const MARGIN = 24
const LINE = 26
const BAR = { from: 330, width: 260, height: 12 } as const
const SIZE = 12
/** Letters of a name that have room. */
const MOST_LETTERS = 46

const { ink, quiet, edge, voice, paper } = palettes.light

function produce({ piece, sources }: Subjects['graph']): string {
  const { pieces, publishers } = audit(piece, sources)
  const nameOf = speakersNames({ piece, sources })
  const titles = new Map(sources.map(({ piece: id, of }) => [id, of.title]))
  const parts: readonly (readonly [string, readonly AuditRow[], (id: string) => string])[] = [
    ['By piece', pieces, (id) => titles.get(id) ?? piece.title],
    ...(pieces.length > 1 ? [['By publisher', publishers, nameOf] as const] : []),
  ]
  const drawn: string[] = []
  let y = MARGIN + SIZE
  const next = (lines: number): void => {
    y += LINE * lines
  }
  drawn.push(words(MARGIN, y, `Source audit: ${piece.title}`, { weight: 600 }))
  next(1)
  drawn.push(...legend(y))
  for (const [title, rows, nameOf] of parts) {
    next(1.4)
    drawn.push(words(MARGIN, y, title, { weight: 600 }))
    const most = Math.max(1, ...rows.map(sayingsIn))
    for (const row of rows) {
      next(1)
      drawn.push(words(MARGIN, y, shortened(nameOf(row.id))), ...bars(row, y, BAR.width / most))
    }
  }
  const height = y + MARGIN
  const inside = [
    element('title', {}, [xmlText(`Source audit: ${piece.title}`)]),
    element('rect', { width: WIDTH, height, fill: paper }),
    ...drawn,
  ]
  const frame = { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}`, role: 'img' }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${block('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame }, inside)}\n`
}

interface Look {
  readonly weight?: number
  readonly fill?: string
}

const words = (x: number, y: number, text: string, { weight = 400, fill = ink }: Look = {}): string =>
  element(
    'text',
    { x, y, fill, 'font-family': 'Inter, sans-serif', 'font-size': SIZE, 'font-weight': weight },
    [xmlText(text)],
  )

function legend(y: number): readonly string[] {
  const entries = [
    ['own words', filled(edge)],
    ['somebody named', filled(voice)],
    ['somebody unnamed', dashed],
  ] as const
  return entries.flatMap(([text, look], at) => {
    const x = MARGIN + at * 150
    return [box(x, y, 14, look), words(x + 20, y, text, { fill: quiet })]
  })
}

type BoxLook = Readonly<Record<string, string | number>>
const filled = (fill: string): BoxLook => ({ fill })
const dashed: BoxLook = { fill: 'none', stroke: voice, 'stroke-width': 1.5, 'stroke-dasharray': '3 2' }

/** On a line of words. */
const box = (x: number, y: number, width: number, look: BoxLook): string =>
  element('rect', { x, y: y - SIZE + 2, width, height: BAR.height, ...look })

function bars(row: AuditRow, y: number, scale: number): readonly string[] {
  const [own, named, unnamed] = [row.own * scale, namedIn(row) * scale, row.unnamed * scale]
  return [
    box(BAR.from, y, own, filled(edge)),
    box(BAR.from + own, y, named, filled(voice)),
    ...(unnamed > 0 ? [box(BAR.from + own + named, y, unnamed, dashed)] : []),
    words(BAR.from + BAR.width + 12, y, `${row.own} · ${namedIn(row)} · ${row.unnamed}`),
  ]
}

const shortened = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…` : text
