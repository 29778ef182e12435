import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { pageEquipment } from './app/equipment/page'
import { createBrought } from './app/opening/brought'
import { createOffline } from './app/screen/offline'
import { startSession } from './app/session'
import { createTabStores } from './app/stores'
import { createStage } from './ui/stage'
import { workshop } from './ui/workshop/workshop'

/** How long what was deleted is left alone at first, so that the first picture comes before it, ms. */
const PURGE_MS = 5000

const page = document.querySelector('#app')
if (page) {
  const [offline, brought] = [createOffline(), createBrought()]
  void brought.begin()
  const tab = createTabStores({ ...pageEquipment, offline, brought })
  const { desk } = startSession({ stage: createStage(page, workshop), tab })
  // What is served while it is developed changes by the minute.
  if (import.meta.env.PROD) setTimeout(() => void offline.begin(), PURGE_MS)
  setTimeout(() => void desk.shelf.purge(), PURGE_MS)
}
