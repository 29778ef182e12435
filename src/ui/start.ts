import { pageEquipment } from '../app/equipment/page'
import { createBrought } from '../app/opening/brought'
import type { First } from '../app/pieces/first'
import { createOffline } from '../app/screen/offline'
import { startSession } from '../app/session'
import { createTabStores } from '../app/stores'
import { createStage } from './stage'
import { workshop } from './workshop/workshop'

/** How long what was deleted is left alone at first, so that the first picture comes before it, ms. */
const PURGE_MS = 5000

/** Starts all of the explorer within an element of the page; `first`: the piece whose graph is drawn already. */
export function startExplorer(page: Element, first: First | null): void {
  const [offline, brought] = [createOffline(), createBrought()]
  void brought.begin()
  const equipment = { ...pageEquipment, offline, brought }
  const { desk } = startSession({
    stage: createStage(page, workshop),
    tab: createTabStores(equipment, first?.media, first?.arrangement),
    first,
  })
  // What is served while it is developed changes by the minute.
  if (import.meta.env.PROD) setTimeout(() => void offline.begin(), PURGE_MS)
  setTimeout(() => void desk.shelf.purge(), PURGE_MS)
}
