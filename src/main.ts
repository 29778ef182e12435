import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { pageEquipment } from './app/pageEquipment'
import { startSession } from './app/session'
import { createTabStores } from './app/stores'
import { createStage } from './ui/stage'
import { workshop } from './ui/workshop/workshop'

/** How long what was deleted is left alone at first, so that the first picture comes before it, ms. */
const PURGE_MS = 5000

const page = document.querySelector('#app')
if (page) {
  const { desk } = startSession({ stage: createStage(page, workshop), tab: createTabStores(pageEquipment) })
  setTimeout(() => void desk.shelf.purge(), PURGE_MS)
}
