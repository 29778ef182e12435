import { SELECTED_LABEL_SIZE } from '../../graph/look/font'
import { type Ties, tieId } from '../../graph/ties'
import { disputedPill, stepPill } from '../../layouts/kernel/input'
import { labelFont } from '../../layouts/kernel/labels'
import { type Lines, linesBetween } from '../../layouts/kernel/lines'
import type { Box, LayoutEdge, LayoutNode, Positions, Rect } from '../../layouts/kernel/parts'
import { drawnRects, middleRect, placePills } from '../../layouts/kernel/pill'
import { placeLabels } from '../../layouts/kernel/places'
import { GROUP_PRIORITY } from '../../layouts/web'
import { onceEach } from '../../model/onceEach'
import { textScale } from '../../platform/wishes'
import type { Store } from '../../state/store'
import { AROUND_NODES, boxOf } from '../camera'
import type { Labelling } from '../elements'
import type { Picture } from '../picture'

/**
 * Where labels stand. Text never gets smaller than it is at zoom 1, or than the reader's size of text: zoomed out it grows
 * against the picture, and labels that no longer find room give way, the selected and its neighbours last.
 */
export function labelPicture(
  store: Store,
  picture: Picture,
  positions: Positions,
  lines: Lines,
  zoom: number,
): Labelling {
  const { selected, lit, own, onWord } = store.drawnLights.value
  const { entities, groupNodes } = store.drawn.value
  const fresh = store.soFar.value?.freshEntities
  const fontScale = Math.max(1, textScale() / zoom)
  const { inRows } = picture
  const rank = ({ id, priority = 1 }: LayoutNode): number =>
    (selected.has(id) ? 1000 : 0) +
    (lit.has(id) ? 100 : 0) +
    (fresh?.has(id) ? 50 : 0) +
    (store.entities.get(id)?.kind === 'person' ? 1 : 0) +
    priority
  const groups = new Set(groupNodes.map(({ id }) => id))
  const visible = picture.nodes
    .filter(({ id }) => entities.has(id) || selected.has(id) || groups.has(id))
    .map((node) => (selected.has(node.id) && !inRows ? enlarged(node) : node))
    .sort((a, b) => rank(b) - rank(a))
  const disputed = disputedEdges(store, picture)
  const isAfar = zoom < 1 && !inRows
  const bounds = zoom === 1 ? drawingBounds(picture) : isAfar && boundsFromAfar(picture, positions, zoom)
  const places = placeLabels(
    visible,
    positions,
    [
      ...disputed.flatMap((edge) => middleRect(edge, positions) ?? []),
      // On a longer line its number finds another place.
      ...stepEdges(store, picture).flatMap((edge) =>
        isShort(edge, positions) ? (middleRect(edge, positions, stepPill) ?? []) : [],
      ),
      ...(zoom === 1 && !inRows ? picture.covered : []),
      ...(isAfar ? coveredFromAfar(picture, positions, zoom) : []),
    ],
    {
      fontScale,
      places: picture.otherPlaces,
      preferred: picture.places.size > 0 ? picture.places : new Map(visible.map(({ id }) => [id, 'below'])),
      ...(bounds && { bounds }),
      lines,
      // What is selected is always named, and seen from afar, where nodes are dots, who matters most.
      mayCover: ({ priority = 1 }, rank) =>
        rank < Math.max(selected.size, zoom < AFAR ? INSISTENT : 0)
          ? Number.POSITIVE_INFINITY
          : priority > GROUP_PRIORITY
            ? TOUCH
            : 0,
    },
  )
  const sizes = new Map(picture.nodes.map(({ id, size }) => [id, size]))
  // What steps back has a dot, and leaves the room to the others.
  const isBack = ({ source, target }: LayoutEdge): boolean => {
    const tie = tieId(source, target)
    return store.selection.value !== null && !own.has(tie) && !onWord.has(tie)
  }
  const dots = disputed.flatMap((edge) => (isBack(edge) ? (middleRect(edge, positions) ?? []) : []))
  const drawn = [...drawnRects(visible, positions, places), ...dots]
  const pillsOn = (edges: readonly LayoutEdge[], pill: Box) =>
    zoom < LEAST_PILL_ZOOM ? [] : placePills(edges, positions, drawn, sizes, pill, lines)
  return {
    places,
    font: labelFont.size * fontScale,
    selectedFont: (inRows ? labelFont.size : SELECTED_LABEL_SIZE) * fontScale,
    pills: new Map([
      ...pillsOn(
        disputed.filter((edge) => !isBack(edge)),
        disputedPill,
      ),
      ...pillsOn(stepEdges(store, picture), stepPill),
    ]),
  }
}

/** The straight lines that are drawn: labels keep out of their way where they can. */
export function drawnLines(store: Store, { edges }: Picture, positions: Positions): Lines {
  const { ties } = store.drawn.value
  return linesBetween(
    edges.filter(({ source, target }) => ties.has(tieId(source, target))),
    positions,
  )
}

/** Zoomed out further than this, so many labels are shown in any case. */
const AFAR = 0.6
const INSISTENT = 12
/** Of another’s sign those who matter most in an overview may cover so much, in square px: a click on it still meets it. */
const TOUCH = 60
/** Zoomed out further than this, a pill would be too small to read. */
const LEAST_PILL_ZOOM = 0.95

/** Straight lines that the picture shows as disputed: of those to groups it tells but how many ties they are. */
function disputedEdges(store: Store, { edges, inRows }: Picture): readonly LayoutEdge[] {
  if (inRows) return []
  const { ties, bundles } = store.drawn.value
  const disputed = disputedTies(ties)(store.stillDisputed.value)
  return edges.filter(({ source, target }) => {
    const id = tieId(source, target)
    return disputed.has(id) && !bundles.has(id)
  })
}

const isShort = ({ source, target }: LayoutEdge, positions: Positions): boolean => {
  const [a, b] = [positions.get(source), positions.get(target)]
  return a !== undefined && b !== undefined && Math.hypot(b.x - a.x, b.y - a.y) < SHORT
}
/** px */
const SHORT = 120

/** Straight lines that the steps of a path take. */
function stepEdges(store: Store, { edges, inRows }: Picture): readonly LayoutEdge[] {
  const { steps } = store.drawnLights.value
  return inRows || steps.size === 0
    ? []
    : edges.filter(({ source, target }) => steps.has(tieId(source, target)))
}

/** Ids of those with a claim in dispute: the same whatever is selected, and lines to groups hold thousands of claims. */
const disputedTies = onceEach((ties: Ties) =>
  onceEach(
    (disputed: ReadonlySet<string>): ReadonlySet<string> =>
      new Set(
        [...ties.values()].flatMap(({ id, claims }) =>
          claims.some((one) => disputed.has(one.id)) ? id : [],
        ),
      ),
  ),
)

/** Nothing that the pane would cut at zoom 1: the pane, or the whole drawing where that is larger. */
function drawingBounds({ pane: { width, height }, positions, inRows }: Picture): Rect {
  const { right, bottom } = boxOf(positions)
  return {
    left: 0,
    top: 0,
    right: !inRows && right > width ? right + LONGEST_LABEL : width,
    bottom: inRows || bottom > height ? Math.max(height, bottom + labelFont.size * 4) : height,
  }
}

/** Nothing that the pane would cut where the camera shows all of a drawing that is larger: as it has room around it there. */
function boundsFromAfar({ pane }: Picture, positions: Positions, zoom: number): Rect {
  const { left, right, top, bottom } = boxOf(positions)
  const aside = Math.max(AROUND_NODES / zoom, (pane.width / zoom - (right - left)) / 2)
  const above = Math.max(AROUND_NODES / zoom, (pane.height / zoom - (bottom - top)) / 2)
  return { left: left - aside, right: right + aside, top: top - above, bottom: bottom + above }
}

/** What the interface covers, there. */
function coveredFromAfar({ pane, covered }: Picture, positions: Positions, zoom: number): readonly Rect[] {
  const { left, right, top, bottom } = boxOf(positions)
  const x = (left + right - pane.width / zoom) / 2
  const y = (top + bottom - pane.height / zoom) / 2
  return covered.map((rect) => ({
    left: x + rect.left / zoom,
    top: y + rect.top / zoom,
    right: x + rect.right / zoom,
    bottom: y + rect.bottom / zoom,
  }))
}

/** px */
const LONGEST_LABEL = 120

function enlarged(node: LayoutNode): LayoutNode {
  const larger = (SELECTED_LABEL_SIZE / labelFont.size) * 1.04
  return { ...node, label: { width: node.label.width * larger, height: node.label.height * larger } }
}
