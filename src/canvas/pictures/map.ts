import { mapDrawing } from '../../graph/layout/map/map'
import { planMap } from '../../graph/layout/map/plan'
import type { Store } from '../../state/store'
import { inputOf, type Picture, type Sources, wrapped } from './picture'
import { drawWeb } from './web'

/** The last map of each store: to come back to a map costs nothing. */
const drawn = new WeakMap<Store, Picture>()

/** Where no place of the piece has coordinates, everything stands as in the web. */
export function drawMap(sources: Sources): Picture | null {
  const { store, pane, covered, measured } = sources
  const last = drawn.get(store)
  if (last?.pane.width === pane.width && last.pane.height === pane.height) return { ...last, pane }
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
    layout: 'map',
    pane,
    nodes,
    edges,
    labels,
    positions: drawing.positions,
    places: drawing.places,
    otherPlaces: ['below', 'right', 'left', 'above'],
    arcs: new Map(),
    inRows: false,
    backdrop: null,
    map: drawing,
  }
  drawn.set(store, picture)
  return picture
}
