import { sortCast } from '../../graph/lists/cast'
import { orderDrawing } from '../../layouts/order'
import { arcsByTie, freeOf, inOneLine, inputOf, type Picture, type Sources } from './picture'

export function drawOrder({ store, pane, covered, measured }: Sources): Picture {
  const labels = inOneLine(measured)
  const { nodes, edges } = inputOf(store, labels)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const inOrder = sortCast(store.cast, 'appearance').flatMap((row) => byId.get(row.entity.id) ?? [])
  const drawing = orderDrawing(inOrder, edges, freeOf(pane, covered))
  return {
    layout: 'order',
    pane,
    nodes: inOrder.map((node) => ({ ...node, size: drawing.nodeSize })),
    edges,
    labels,
    positions: drawing.positions,
    places: new Map(inOrder.map(({ id }) => [id, drawing.place])),
    otherPlaces: [drawing.place],
    arcs: arcsByTie(edges, drawing.arcs),
    inRows: true,
    backdrop: null,
  }
}
