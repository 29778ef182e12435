import { labelName } from '../../graph/made'
import { fingerprint, nodesAndLines, wrapped } from '../kernel/input'
import { type Drawing, type Drawings, type Sources, straight } from '../layout'
import { map } from '../map'
import { mapDrawing } from '../map/drawing'
import { planMap } from '../map/plan'
import { placeWeb } from '../web'

/** Where no place of the piece has coordinates, everything stands as in the web. */
export function placeMap(sources: Sources, before: Drawings): Drawing | null {
  const { piece, entities, ties, pane, covered, measured } = sources
  const of = shapeOf(sources)
  const last = before.get(map.id)
  // To come back to a map costs nothing, nor does an edit that leaves it as it is.
  if (last?.of === of) return { ...last, pane }
  const labels = wrapped(measured)
  const { nodes, edges } = nodesAndLines(piece, labels)
  const drawing = mapDrawing(nodes, edges, planMap(entities, ties.values()), pane, { avoid: covered })
  if (!drawing) return placeWeb(sources, before)
  return {
    ...straight,
    by: map.id,
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
