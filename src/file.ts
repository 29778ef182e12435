/** Boot of the explorer in a file of its own, which has its piece in it: `cli/build/explorerShell.mjs` makes the file. */
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './ui/styles/layers.css'
import './ui/styles/tokens.css'
import './ui/styles/base.css'
import './ui/styles/texts.css'
import './ui/styles/controls.css'
import { fileEquipment } from './app/equipment/file'
import { startLooking } from './app/looking'
import { createTabStores } from './app/stores'
import { createStage } from './ui/stage'

const page = document.querySelector('#app')
const contents = document.querySelector('#contents')
if (page && contents)
  void startLooking({
    stage: createStage(page, null),
    tab: createTabStores(fileEquipment),
    contents: contents.textContent ?? '',
  })
