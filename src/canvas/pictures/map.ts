import { zoomButtons } from '../../graph/layout/layout'
import { mapDrawing } from '../../graph/layout/map/map'
import { planMap } from '../../graph/layout/map/plan'
import { inputOf, type Picture, type Sources, wrapped } from './picture'
import { drawWeb } from './web'

/** Where no place of the piece has coordinates, everything stands as in the web. */
export function drawMap(sources: Sources): Picture | null {
  const { store, pane, measured } = sources
  const labels = wrapped(measured)
  const { nodes, edges } = inputOf(store, labels)
  const drawing = mapDrawing(nodes, edges, planMap(store.entities, store.ties.values()), pane, {
    avoid: [zoomButtons(pane)],
  })
  if (!drawing) {
    const web = drawWeb(sources)
    return web && { ...web, layout: 'map' }
  }
  return {
    layout: 'map',
    pane,
    nodes,
    edges,
    labels,
    positions: drawing.positions,
    places: drawing.places,
    otherPlaces: ['below', 'right', 'left', 'above'],
    arcs: new Map(),
    map: drawing,
  }
}
