import { type Column, type Value, valuesOf, valueText } from '../../graph/fields/column'
import { claimColumns } from '../../graph/fields/columns'
import { namesColumns } from '../../graph/fields/remarks'
import { columnsIn, wholeColumns } from '../../graph/fields/sources'
import { palettes } from '../../graph/look/palettes'
import type { Claim, Entity } from '../../model/piece'
import { predicates } from '../../model/predicates'
import type { Export, Subjects } from '../export'
import { block, element, xmlText } from '../words/xml'

export const graphMl = {
  id: 'graphml',
  of: 'graph',
  label: 'GraphML',
  does: 'Save names and claims as a graph for Gephi, yEd or visone',
  keeps:
    'names with their kinds, places in the drawing and remarks, and each claim as an edge with all its fields',
  loses: 'the text and the history of edits',
  produce,
  to: {
    place: 'file',
    title: ({ piece }) => piece.title,
    ending: 'graphml',
    type: 'application/graphml+xml',
  },
} as const satisfies Export<'graph'>

const types: Readonly<Record<Column<never>['type'], string>> = {
  text: 'string',
  number: 'double',
  boolean: 'boolean',
  list: 'string',
}

const shapes: Readonly<Record<Entity['kind'], string>> = {
  person: 'ellipse',
  organisation: 'roundrectangle',
  place: 'hexagon',
}

/** Keys of how yEd draws names, and claims. */
const [LOOKS, LINES] = ['looks', 'lines']

/** Elements are in the order that the schema asks for: keys, then the graph with its data, nodes and edges. */
function produce({ piece, sources, positions }: Subjects['graph']): string {
  const key = <Of>(of: string, { name, type }: Column<Of>) =>
    element('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': types[type] })
  const places: readonly Column<never>[] = ['x', 'y'].map((name) => ({
    name,
    type: 'number',
    of: () => undefined,
  }))
  const label: Column<never> = { name: 'label', type: 'text', of: () => undefined }
  const symmetric: Column<Claim> = { name: 'symmetric', type: 'boolean', of: isSymmetric }
  const nameColumns = namesColumns(piece, sources)
  const edgeColumns = columnsIn(claimColumns, sources)
  const nodes = piece.entities.map((entity) => {
    const at = positions.get(entity.id)
    return block('node', { id: entity.id }, [
      data('node-label', entity.name),
      ...valuesOf(nameColumns, entity).map(({ column, value }) => data(`node-${column.name}`, value)),
      ...(at ? [data('node-x', at.x), data('node-y', at.y)] : []),
      element('data', { key: LOOKS }, [shapeNode(entity, at)]),
    ])
  })
  const edges = piece.claims.map((claim) => {
    const { id, subject, object } = claim
    return block('edge', { id: `claim:${id}`, source: subject, target: object }, [
      ...valuesOf([...edgeColumns, symmetric], claim).map(({ column, value }) =>
        data(`edge-${column.name}`, value),
      ),
      element('data', { key: LINES }, [polyLine(claim)]),
    ])
  })
  const about = valuesOf(wholeColumns(sources), piece).map(({ column, value }) =>
    data(`graph-${column.name}`, value),
  )
  const attributes = {
    xmlns: 'http://graphml.graphdrawing.org/xmlns',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xmlns:y': 'http://www.yworks.com/xml/graphml',
    'xsi:schemaLocation':
      'http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd',
  }
  const inside = [
    ...wholeColumns(sources).map((column) => key('graph', column)),
    ...[label, ...nameColumns, ...places].map((column) => key('node', column)),
    element('key', { id: LOOKS, for: 'node', 'yfiles.type': 'nodegraphics' }),
    ...[...edgeColumns, symmetric].map((column) => key('edge', column)),
    element('key', { id: LINES, for: 'edge', 'yfiles.type': 'edgegraphics' }),
    block('graph', { id: piece.id, edgedefault: 'directed' }, [...about, ...nodes, ...edges]),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${block('graphml', attributes, inside)}\n`
}

const data = (key: string, value: Value): string => element('data', { key }, [xmlText(valueText(value))])

/** All edges are directed: where some are not, several readers refuse the file. */
const isSymmetric = ({ predicate }: Claim): boolean => predicates.get(predicate)?.symmetric ?? false

/** How yEd draws a claim. */
const polyLine = (claim: Claim): string =>
  element('y:PolyLineEdge', {}, [
    element('y:LineStyle', { type: claim.denied ? 'dashed' : 'line', width: 1 }),
    element('y:Arrows', { source: 'none', target: isSymmetric(claim) ? 'none' : 'standard' }),
  ])

/** How yEd draws a name. */
function shapeNode(
  { kind, name, unnamed }: Entity,
  at: { readonly x: number; readonly y: number } | undefined,
): string {
  const colour = palettes.light[kind]
  return element('y:ShapeNode', {}, [
    ...(at ? [element('y:Geometry', { x: at.x - 10, y: at.y - 10, width: 20, height: 20 })] : []),
    element('y:Fill', unnamed ? { hasColor: 'false' } : { color: colour }),
    element('y:BorderStyle', { color: colour, type: unnamed ? 'dashed' : 'line', width: 1.5 }),
    element('y:NodeLabel', { modelName: 'sandwich', modelPosition: 's' }, [xmlText(name)]),
    element('y:Shape', { type: shapes[kind] }),
  ])
}
