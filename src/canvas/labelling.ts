import { disputedPill } from '../graph/layout/input'
import { labelFont } from '../graph/layout/labels'
import type { LayoutEdge, LayoutNode, Point, Positions, Rect } from '../graph/layout/layout'
import { drawnRects, midpointClear } from '../graph/layout/pill'
import { placeLabels } from '../graph/layout/places'
import { tieId } from '../graph/ties'
import type { Store } from '../state/store'
import type { Labelling } from './elements'
import type { Picture } from './picture'
import { SELECTED_LABEL_SIZE } from './style'

/**
 * Where labels stand. Text never gets smaller than it is at zoom 1: zoomed out it grows against the picture, and labels
 * that no longer find room give way, the selected and its neighbours last.
 */
export function labelPicture(store: Store, picture: Picture, positions: Positions, zoom: number): Labelling {
  const { lights, shown } = store
  const { selected, lit } = lights.value
  const fontScale = Math.max(1, 1 / zoom)
  const kinds = new Map(store.piece.entities.map(({ id, kind }) => [id, kind]))
  const rank = ({ id, priority = 1 }: LayoutNode): number =>
    (selected.has(id) ? 1000 : 0) + (lit.has(id) ? 100 : 0) + (kinds.get(id) === 'person' ? 1 : 0) + priority
  const visible = picture.nodes
    .filter(({ id }) => shown.value.entities.has(id) || selected.has(id))
    .map((node) => (selected.has(node.id) ? enlarged(node) : node))
    .sort((a, b) => rank(b) - rank(a))
  const places = placeLabels(visible, positions, [], {
    fontScale,
    places: picture.otherPlaces,
    preferred: picture.places.size > 0 ? picture.places : new Map(visible.map(({ id }) => [id, 'below'])),
    ...(zoom === 1 ? { bounds: drawingBounds(picture) } : {}),
    lines: picture.edges.filter(({ source, target }) => shown.value.ties.has(tieId(source, target))),
  })
  const disputed = picture.edges.filter(({ source, target }) => {
    const tie = store.ties.get(tieId(source, target))
    return tie?.claims.some((claim) => store.disputed.has(claim.id))
  })
  return {
    places,
    font: labelFont.size * fontScale,
    selectedFont: SELECTED_LABEL_SIZE * fontScale,
    dots: pillsWithoutRoom(disputed, positions, drawnRects(visible, positions, places)),
  }
}

/** Nothing that the pane would cut at zoom 1: the pane, or the whole column of names where that is longer. */
function drawingBounds({ pane, positions, arcs }: Picture): Rect {
  const lowest =
    arcs.size > 0 ? Math.max(...[...positions.values()].map(({ y }) => y + labelFont.size * 2)) : 0
  return { left: 0, top: 0, right: pane.width, bottom: Math.max(pane.height, lowest) }
}

/** Ids of the ties whose pill would cover a label, a node or a pill before it. */
function pillsWithoutRoom(
  edges: readonly LayoutEdge[],
  positions: Positions,
  drawn: readonly Rect[],
): ReadonlySet<string> {
  const taken = [...drawn]
  const dots = new Set<string>()
  for (const edge of edges) {
    const [a, b] = [positions.get(edge.source), positions.get(edge.target)]
    if (!a || !b) continue
    if (midpointClear(edge, positions, taken, disputedPill)) taken.push(pillRect(a, b))
    else dots.add(tieId(edge.source, edge.target))
  }
  return dots
}

function pillRect(a: Point, b: Point): Rect {
  const { width, height } = disputedPill
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2]
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

function enlarged(node: LayoutNode): LayoutNode {
  const larger = (SELECTED_LABEL_SIZE / labelFont.size) * 1.04
  return { ...node, label: { width: node.label.width * larger, height: node.label.height * larger } }
}
