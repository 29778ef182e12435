import type { Source } from '../../../graph/collection/sources'
import { LABEL_FONT } from '../../../graph/look/font'
import { palettes, type Theme } from '../../../graph/look/palettes'
import type { Font, GroupShape, Shape } from '../../../graph/look/shapes'
import type { Extent, Still } from '../../../graph/look/still'
import type { Entity, Piece } from '../../../model/piece'
import { byline } from '../../words/byline'
import { graphPicture } from './graph'
import { type Colour, legend } from './legend'
import type { WidthOf } from './lines'

/** What a picture is made of. */
export interface PictureSubject {
  readonly piece: Piece
  /** Of the piece, where it is the whole of several. */
  readonly sources?: readonly Source[]
  readonly entities: ReadonlyMap<string, Entity>
  readonly still: Still
  readonly extent: Extent
  readonly theme: Theme
  /** What it shows, in a sentence; empty for the whole piece. */
  readonly about: string
  /** That shows the same; null where there is none that others could open. */
  readonly link: string | null
  /** ISO day on which it was made. */
  readonly today: string
  readonly widthOf: WidthOf
  /** What colours tell, where that is more than kinds. */
  readonly colours?: readonly Colour[]
  /** Px of a painted picture for one of the drawing. */
  readonly scale: number
  /** Gives a PNG, or throws an `ExportFault`; null where there is nothing to paint with. */
  readonly paint: ((frame: PictureFrame, scale: number) => Promise<Uint8Array>) | null
}

export interface PictureFrame {
  readonly shapes: readonly Shape[]
  /** Whole px, and so is the height. */
  readonly width: number
  readonly height: number
  readonly title: string
}

const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif'
const titleFont: Font = { size: 20, weight: 600, family: SERIF }
const smallFont: Font = { size: 11.5, weight: 400, family: LABEL_FONT }
/** How much of a line is filled: where these fonts are missing, others take more room. */
const [TITLE_SHARE, SMALL_SHARE] = [0.78, 0.9]
const MARGIN = 16
const LEAST_WIDTH = 420

/** The graph with its legend below; around both its title and its source, unless what it stands in says those. */
export function framePicture(subject: PictureSubject, isBare = false): PictureFrame {
  const {
    piece,
    sources = [],
    entities,
    still,
    extent,
    theme,
    about,
    link,
    today,
    widthOf,
    colours = [],
  } = subject
  const tokens = palettes[theme]
  const names = new Map([...entities].map(([id, { name }]) => [id, name]))
  const graph = graphPicture(still, extent, tokens, names, widthOf, colours.length > 0)
  const { area } = graph
  const inner = Math.max(LEAST_WIDTH, area.right - area.left)
  const paragraph = (text: string, font: Font, lineHeight: number, fill: string, top: number) => {
    const share = font === titleFont ? TITLE_SHARE : SMALL_SHARE
    const lines = wrap(text, inner * share, font, widthOf)
    const y = top + lineHeight * 0.75
    const shape = { kind: 'text', x: MARGIN, y, anchor: 'start', lines, lineHeight, font, fill } as const
    return { shape, bottom: top + lines.length * lineHeight }
  }
  const title = paragraph(piece.title, titleFont, 25, tokens.ink, MARGIN)
  const whose = byline(piece, sources, (id) => names.get(id) ?? id)
  const under = paragraph(whose, smallFont, 16, tokens.quiet, title.bottom)
  const caption = about === '' ? null : paragraph(about, smallFont, 16, tokens.ink, under.bottom + 6)
  const graphTop = isBare ? 0 : (caption ?? under).bottom + 10
  const graphHeight = area.bottom - area.top
  const key = legend(graph.elements, colours, tokens, inner, smallFont, widthOf)
  const keyTop = graphTop + graphHeight + 12
  const sourceText = [`Made with Hearsay on ${today}`, annotation(piece), link].filter(Boolean).join(' · ')
  const source = paragraph(sourceText, smallFont, 16, tokens.quiet, keyTop + key.height + 8)
  const width = Math.ceil(inner + 2 * MARGIN)
  const height = Math.ceil(isBare ? keyTop + key.height : source.bottom + MARGIN)
  const shift = { x: MARGIN + (inner - (area.right - area.left)) / 2 - area.left, y: graphTop - area.top }
  const words = [title.shape, under.shape, ...(caption ? [caption.shape] : [])]
  return {
    width,
    height,
    title: piece.title,
    shapes: [
      layer('paper', 'Paper', [{ kind: 'path', d: `M0 0H${width}V${height}H0Z`, fill: tokens.paper }]),
      ...(isBare ? [] : [layer('title', 'Title', words)]),
      { ...layer('graph', 'Graph', graph.shapes), shift, ...(extent === 'seen' ? { clip: area } : {}) },
      { ...key.group, shift: { x: MARGIN, y: keyTop } },
      ...(isBare ? [] : [layer('source', 'Source', [source.shape])]),
    ],
  }
}

const layer = (id: string, label: string, children: readonly Shape[]): GroupShape => ({
  kind: 'group',
  id,
  label,
  children,
})

const annotation = ({ annotated }: Piece): string => `annotated by ${annotated.by}, ${annotated.on}`

/** Words are never broken but where one is wider than the line. */
function wrap(text: string, width: number, font: Font, widthOf: WidthOf): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, width, font, widthOf))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, font) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function pieces(word: string, width: number, font: Font, widthOf: WidthOf): readonly string[] {
  if (widthOf(word, font) <= width) return [word]
  const letters = [...word]
  const fitting = Math.max(1, Math.floor((letters.length * width) / widthOf(word, font)) - 1)
  return Array.from({ length: Math.ceil(letters.length / fitting) }, (_, at) =>
    letters.slice(at * fitting, (at + 1) * fitting).join(''),
  )
}
