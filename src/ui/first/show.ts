import { type First, openFirst } from '../../app/pieces/first'
import { firstFrame } from '../../app/screen/picture'
import { inWorkers } from '../../app/work/inWorkers'
import { seatGraph, whenGraphReady } from '../graph/seat'

/** Draws the graph that the address asks for where the page has a place for it; null where it has none, or for another piece. */
export async function showFirst(page: Element): Promise<First | null> {
  const place = page.querySelector('.graph-host')
  if (!place || place.clientWidth * place.clientHeight === 0) return null
  const [first] = await Promise.all([openFirst(window), whenGraphReady()])
  if (!first) return null
  first.picture.seat.value = seatGraph(place, { store: first.opened.store, work: inWorkers, ...first })
  await firstFrame(first.picture)
  for (const picture of place.querySelectorAll('.still-graph')) picture.remove()
  return first
}
