import { publishedIn } from '../../graph/collection/sources'
import { type Column, valuesOf, valueText } from '../../graph/fields/column'
import { claimColumns } from '../../graph/fields/columns'
import { namesColumns } from '../../graph/fields/remarks'
import { columnsIn } from '../../graph/fields/sources'
import { palettes } from '../../graph/look/palettes'
import { isoDay, readDate } from '../../model/dates/dates'
import type { Claim } from '../../model/piece'
import { predicates } from '../../model/predicates'
import type { Export, Subjects } from '../export'
import { type Attributes, block, element, xmlText } from '../words/xml'

export const gexf = {
  id: 'gexf',
  of: 'graph',
  label: 'GEXF',
  does: 'Save names and claims as a graph for Gephi, with its timeline',
  keeps:
    'names with their kinds, colours, places in the drawing and remarks, and each claim as an edge with all its fields and its time',
  loses: 'the text, and how sure a date is, but in its own field',
  produce,
  to: { place: 'file', title: ({ piece }) => piece.title, ending: 'gexf', type: 'application/gexf+xml' },
} as const satisfies Export<'graph'>

/** The day on which the piece came out has no other place: `lastmodifieddate` is that on which the file is made. */
const describe = (title: string, published: string | undefined): string =>
  `Who is tied to whom in “${title}”${published === undefined ? '' : ` of ${published}`}, and who says so`

const types: Readonly<Record<Column<never>['type'], string>> = {
  text: 'string',
  number: 'double',
  boolean: 'boolean',
  list: 'string',
}

/** GEXF 1.3. Its axis of y goes up. */
function produce({ piece, sources, positions, today }: Subjects['graph']): string {
  const isDated = piece.claims.some((claim) => spellOf(claim) !== null)
  const nameColumns = namesColumns(piece, sources)
  const edgeColumns = columnsIn(claimColumns, sources)
  const nodes = piece.entities.map((entity) => {
    const at = positions.get(entity.id)
    return block('node', { id: entity.id, label: entity.name }, [
      values(nameColumns, entity),
      element('viz:color', channels(palettes.light[entity.kind])),
      ...(at ? [element('viz:position', { x: at.x, y: -at.y, z: 0 })] : []),
    ])
  })
  const edges = piece.claims.map((claim) => {
    const { id, subject, object, predicate, text } = claim
    const spell = spellOf(claim)
    const attributes = {
      id,
      source: subject,
      target: object,
      label: text,
      kind: predicate,
      // Readers refuse a graph of which some edges have no direction.
      type: predicates.get(predicate)?.symmetric ? 'mutual' : 'directed',
    }
    return block('edge', attributes, [
      values(edgeColumns, claim),
      ...(spell ? [element('spells', {}, [element('spell', spell)])] : []),
    ])
  })
  const mode = isDated
    ? { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' }
    : { mode: 'static' }
  const attributes = {
    xmlns: 'http://gexf.net/1.3',
    'xmlns:viz': 'http://gexf.net/1.3/viz',
    version: '1.3',
  }
  const inside = [
    block('meta', { lastmodifieddate: today }, [
      element('creator', {}, ['Hearsay']),
      element('description', {}, [xmlText(describe(piece.title, publishedIn(piece, sources)))]),
    ]),
    block('graph', { defaultedgetype: 'directed', ...mode }, [
      declared('node', nameColumns),
      declared('edge', edgeColumns),
      block('nodes', {}, nodes),
      block('edges', {}, edges),
    ]),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${block('gexf', attributes, inside)}\n`
}

const declared = <Of>(of: string, columns: readonly Column<Of>[]): string =>
  block(
    'attributes',
    { class: of },
    columns.map(({ name, type }) => element('attribute', { id: name, title: name, type: types[type] })),
  )

const values = <Of>(columns: readonly Column<Of>[], thing: Of): string =>
  block(
    'attvalues',
    {},
    valuesOf(columns, thing).map(({ column, value }) =>
      element('attvalue', { for: column.name, value: valueText(value) }),
    ),
  )

/** Of `#rrggbb`. */
function channels(colour: string): Attributes {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return { r, g, b }
}

/** From the first day to the last, an open end left out; null where the date is not known or is open at both. */
function spellOf({ when }: Claim): Attributes | null {
  const interval = when === undefined ? null : readDate(when)
  if (interval === null) return null
  const { start, end } = interval
  const day = (number: number) => (Number.isFinite(number) ? isoDay(number) : undefined)
  return { start: day(start), end: day(end) }
}
