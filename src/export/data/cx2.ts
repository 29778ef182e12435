import { type Column, type Value, valuesOf } from '../../graph/fields/column'
import { claimColumns } from '../../graph/fields/columns'
import { namesColumns } from '../../graph/fields/remarks'
import { columnsIn, wholeColumns } from '../../graph/fields/sources'
import { palettes } from '../../graph/look/palettes'
import { kinds } from '../../model/vocabulary'
import type { Export, Subjects } from '../export'

export const cx2 = {
  id: 'cx2',
  of: 'graph',
  label: 'CX2',
  does: 'Save names and claims as a network for NDEx and Cytoscape',
  keeps:
    'names with their kinds, colours, places in the drawing and remarks, and each claim as an edge with all its fields',
  loses: 'the text and the history of edits',
  produce,
  to: { place: 'file', title: ({ piece }) => piece.title, ending: 'cx2', type: 'application/json' },
} as const satisfies Export<'graph'>

const types: Readonly<Record<Column<never>['type'], string>> = {
  text: 'string',
  number: 'double',
  boolean: 'boolean',
  list: 'list_of_string',
}

/** A list of aspects; ids are numbers there, so our own are values. */
function produce({ piece, sources, positions }: Subjects['graph']): string {
  const numbers = new Map(piece.entities.map(({ id }, at) => [id, at]))
  const nameColumns = namesColumns(piece, sources)
  const edgeColumns = columnsIn(claimColumns, sources)
  const nodes = piece.entities.map((entity, id) => {
    const at = positions.get(entity.id)
    return {
      id,
      ...(at ? { x: at.x, y: at.y } : {}),
      v: { id: entity.id, ...recordOf(nameColumns, entity) },
    }
  })
  const edges = piece.claims.flatMap((claim, id) => {
    const [s, t] = [numbers.get(claim.subject), numbers.get(claim.object)]
    const v = { id: claim.id, interaction: claim.predicate, ...recordOf(edgeColumns, claim) }
    return s === undefined || t === undefined ? [] : [{ id, s, t, v }]
  })
  const aspects = {
    attributeDeclarations: [
      {
        networkAttributes: declared([{ name: 'name' }, { name: 'piece' }, ...wholeColumns(sources)]),
        nodes: declared([{ name: 'id' }, ...nameColumns]),
        edges: declared([{ name: 'id' }, { name: 'interaction' }, ...edgeColumns]),
      },
    ],
    networkAttributes: [{ name: piece.title, piece: piece.id, ...recordOf(wholeColumns(sources), piece) }],
    nodes,
    edges,
    visualProperties: [visualProperties],
  }
  const written = Object.entries(aspects).filter(([, elements]) => elements.length > 0)
  const file = [
    { CXVersion: '2.0', hasFragments: false },
    { metaData: written.map(([name, elements]) => ({ name, elementCount: elements.length })) },
    ...written.map(([name, elements]) => ({ [name]: elements })),
    { status: [{ success: true, error: '' }] },
  ]
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Names are shown, kinds are colours. */
const visualProperties = {
  default: { network: {}, node: { NODE_WIDTH: 20, NODE_HEIGHT: 20 }, edge: {} },
  nodeMapping: {
    NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } },
    NODE_BACKGROUND_COLOR: {
      type: 'DISCRETE',
      definition: {
        attribute: 'kind',
        type: 'string',
        map: kinds.map((kind) => ({ v: kind, vp: palettes.light[kind] })),
      },
    },
  },
  edgeMapping: {},
}

const declared = (columns: readonly { readonly name: string; readonly type?: Column<never>['type'] }[]) =>
  Object.fromEntries(columns.map(({ name, type }) => [name, { d: types[type ?? 'text'] }]))

const recordOf = <Of>(columns: readonly Column<Of>[], thing: Of): Readonly<Record<string, Value>> =>
  Object.fromEntries(valuesOf(columns, thing).map(({ column, value }) => [column.name, value]))
