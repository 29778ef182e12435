import { tieId } from '../graph/ties'
import { disputedPill } from '../layouts/kernel/input'
import { labelFont } from '../layouts/kernel/labels'
import type { Box, LayoutEdge, LayoutNode, Point, Positions, Rect } from '../layouts/kernel/parts'
import { clearSpot, drawnRects } from '../layouts/kernel/pill'
import { placeLabels } from '../layouts/kernel/places'
import { textScale } from '../platform/text'
import type { Store } from '../state/store'
import type { Labelling } from './elements'
import type { Picture } from './picture'
import { SELECTED_LABEL_SIZE } from './style/font'

/**
 * Where labels stand. Text never gets smaller than it is at zoom 1, or than the reader's size of text: zoomed out it grows
 * against the picture, and labels that no longer find room give way, the selected and its neighbours last.
 */
export function labelPicture(store: Store, picture: Picture, positions: Positions, zoom: number): Labelling {
  const { selected, lit } = store.drawnLights.value
  const { entities, groupNodes, ties } = store.drawn.value
  const fresh = store.soFar.value?.freshEntities
  const fontScale = Math.max(1, textScale() / zoom)
  const { inRows } = picture
  const kinds = new Map(store.piece.entities.map(({ id, kind }) => [id, kind]))
  const rank = ({ id, priority = 1 }: LayoutNode): number =>
    (selected.has(id) ? 1000 : 0) +
    (lit.has(id) ? 100 : 0) +
    (fresh?.has(id) ? 50 : 0) +
    (kinds.get(id) === 'person' ? 1 : 0) +
    priority
  const groups = new Set(groupNodes.map(({ id }) => id))
  const visible = picture.nodes
    .filter(({ id }) => entities.has(id) || selected.has(id) || groups.has(id))
    .map((node) => (selected.has(node.id) && !inRows ? enlarged(node) : node))
    .sort((a, b) => rank(b) - rank(a))
  const disputed = disputedEdges(store, picture)
  const places = placeLabels(
    visible,
    positions,
    disputed.flatMap((edge) => dotRect(edge, positions) ?? []),
    {
      fontScale,
      places: picture.otherPlaces,
      preferred: picture.places.size > 0 ? picture.places : new Map(visible.map(({ id }) => [id, 'below'])),
      ...(zoom === 1 ? { bounds: drawingBounds(picture) } : {}),
      lines: picture.edges.filter(({ source, target }) => ties.has(tieId(source, target))),
    },
  )
  const sizes = new Map(picture.nodes.map(({ id, size }) => [id, size]))
  return {
    places,
    font: labelFont.size * fontScale,
    selectedFont: (inRows ? labelFont.size : SELECTED_LABEL_SIZE) * fontScale,
    pills:
      zoom < LEAST_PILL_ZOOM
        ? new Map()
        : placePills(disputed, positions, drawnRects(visible, positions, places), sizes),
  }
}

/** Zoomed out further than this, a pill would be too small to read. */
const LEAST_PILL_ZOOM = 0.95
const DOT = 10

/** Straight lines that the picture shows as disputed. */
function disputedEdges(store: Store, { edges, inRows }: Picture): readonly LayoutEdge[] {
  if (inRows) return []
  return edges.filter(({ source, target }) => {
    const tie = store.drawn.value.ties.get(tieId(source, target))
    return tie?.claims.some((claim) => store.stillDisputed.value.has(claim.id))
  })
}

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
})

const rectAround = ({ x, y }: Point, { width, height }: Box): Rect => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
})

function dotRect({ source, target }: LayoutEdge, positions: Positions): Rect | null {
  const [a, b] = [positions.get(source), positions.get(target)]
  return a && b ? rectAround(between(a, b, 0.5), { width: DOT, height: DOT }) : null
}

/** By tie id, how far from its source a pill covers no label, no node and no pill before it; px. */
function placePills(
  edges: readonly LayoutEdge[],
  positions: Positions,
  drawn: readonly Rect[],
  sizes: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const taken = [...drawn]
  const pills = new Map<string, number>()
  for (const edge of edges) {
    const [a, b] = [positions.get(edge.source), positions.get(edge.target)]
    const share = clearSpot(edge, positions, taken, disputedPill)
    if (!a || !b || share === null) continue
    taken.push(rectAround(between(a, b, share), disputedPill))
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    pills.set(tieId(edge.source, edge.target), share * length - (sizes.get(edge.source) ?? 0) / 2)
  }
  return pills
}

/** Nothing that the pane would cut at zoom 1: the pane, or the whole column of names where that is longer. */
function drawingBounds({ pane, positions, inRows }: Picture): Rect {
  const lowest = inRows ? Math.max(...[...positions.values()].map(({ y }) => y + labelFont.size * 2)) : 0
  return { left: 0, top: 0, right: pane.width, bottom: Math.max(pane.height, lowest) }
}

function enlarged(node: LayoutNode): LayoutNode {
  const larger = (SELECTED_LABEL_SIZE / labelFont.size) * 1.04
  return { ...node, label: { width: node.label.width * larger, height: node.label.height * larger } }
}
