import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { startSession } from './app/session'
import { createTabStores } from './app/stores'
import { createStage } from './ui/stage'

/** How long what was deleted is left alone at first, so that the first picture comes before it, ms. */
const PURGE_MS = 5000

const page = document.querySelector('#app')
if (page) {
  const { desk } = startSession({ stage: createStage(page), tab: createTabStores() })
  setTimeout(() => void desk.shelf.purge(), PURGE_MS)
}
