import { labelName } from '../../graph/suggested'
import { fingerprint } from '../../layouts/kernel/input'
import { mapDrawing } from '../../layouts/map/drawing'
import { planMap } from '../../layouts/map/plan'
import type { Piece } from '../../model/piece'
import type { Store } from '../../state/store'
import { inputOf, type Picture, type Sources, straight, wrapped } from './picture'
import { drawWeb } from './web'

/** The last map of each store: to come back to a map costs nothing, nor does an edit that leaves it as it is. */
const drawn = new WeakMap<Store, { readonly picture: Picture; readonly of: string }>()

/** Where no place of the piece has coordinates, everything stands as in the web. */
export function drawMap(sources: Sources): Picture | null {
  const { store, pane, covered, measured } = sources
  const of = [pane.width, pane.height, shapeOf(store.piece)].join()
  const last = drawn.get(store)
  if (last?.of === of) return { ...last.picture, pane }
  const labels = wrapped(measured)
  const { nodes, edges } = inputOf(store, labels)
  const drawing = mapDrawing(nodes, edges, planMap(store.entities, store.ties.values()), pane, {
    avoid: covered,
  })
  if (!drawing) {
    const web = drawWeb(sources)
    return web && { ...web, layout: 'map' }
  }
  const picture: Picture = {
    ...straight,
    layout: 'map',
    pane,
    nodes,
    edges,
    labels,
    positions: drawing.positions,
    places: drawing.places,
    map: drawing,
  }
  drawn.set(store, { picture, of })
  return picture
}

/** All of a piece that a map depends on. */
const shapeOf = (piece: Piece): string =>
  [
    fingerprint(piece),
    ...piece.entities.map((entity) => [entity.kind, entity.at, entity.within, labelName(entity)]),
  ].join()
