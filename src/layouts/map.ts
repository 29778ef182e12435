import { labelName } from '../graph/made'
import { fingerprint, nodesAndLines, wrapped } from './kernel/input'
import { type Drawing, type Drawings, type Layout, type Sources, straight } from './layout'
import { mapDrawing } from './map/drawing'
import { planMap } from './map/plan'
import { web } from './web'

const ID = 'map'

export const map = {
  id: ID,
  label: 'Map',
  tells: 'where it happens',
  reads: () => 'A line is what somebody says. Places stand where they are.',
  shownAs: () => 'Shown on a map',
  isUsual: true,
  inRows: false,
  joinsAny: true,
  hasShapes: true,
  hasGroups: false,
  hasCentre: false,
  isMap: true,
  place: placeMap,
} as const satisfies Layout

/** Where no place of the piece has coordinates, everything stands as in the web. */
function placeMap(sources: Sources, before: Drawings): Drawing | null {
  const { piece, entities, ties, pane, covered, measured } = sources
  const of = shapeOf(sources)
  const last = before.get(ID)
  // To come back to a map costs nothing, nor does an edit that leaves it as it is.
  if (last?.of === of) return { ...last, pane }
  const labels = wrapped(measured)
  const { nodes, edges } = nodesAndLines(piece, labels)
  const drawing = mapDrawing(nodes, edges, planMap(entities, ties.values()), pane, { avoid: covered })
  if (!drawing) return web.place(sources, before)
  return {
    ...straight,
    by: ID,
    of,
    pane,
    nodes,
    edges,
    labels,
    positions: drawing.positions,
    places: drawing.places,
    backdrop: { of: 'land', map: drawing },
  }
}

/** All that a map depends on. */
const shapeOf = ({ piece, pane }: Sources): string =>
  [
    pane.width,
    pane.height,
    fingerprint(piece),
    ...piece.entities.map((entity) => [entity.kind, entity.at, entity.within, labelName(entity)]),
  ].join()
