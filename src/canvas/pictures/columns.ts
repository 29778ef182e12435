import { sortCast } from '../../graph/lists/cast'
import { columnsDrawing } from '../../layouts/columns'
import type { Kind } from '../../model/piece'
import { arcsByTie, freeOf, inOneLine, inputOf, type Picture, type Sources } from './picture'

/** People and organisations at the left, places at the right. */
export function drawColumns({ store, pane, covered, measured }: Sources): Picture {
  const labels = inOneLine(measured)
  const { nodes, edges } = inputOf(store, labels)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const cast = sortCast(store.cast, 'appearance')
  const of = (kind: Kind) =>
    cast.filter((row) => row.entity.kind === kind).flatMap((row) => byId.get(row.entity.id) ?? [])
  const drawing = columnsDrawing(
    [of('person'), of('organisation')],
    [of('place')],
    edges,
    freeOf(pane, covered),
  )
  return {
    layout: 'columns',
    pane,
    nodes: nodes.map((node) => ({ ...node, size: drawing.nodeSize })),
    edges,
    labels,
    positions: drawing.positions,
    places: drawing.places,
    otherPlaces: [],
    arcs: arcsByTie(edges, drawing.arcs),
    inRows: true,
    backdrop: null,
  }
}
