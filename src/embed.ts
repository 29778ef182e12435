/** Boot of a piece that is shown within another page. */
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { startEmbed } from './app/embed/embed'
import { readEmbedOptions } from './app/embed/options'
import { mediaOfFrame } from './app/embed/room'
import { embedEquipment } from './app/equipment/embed'
import { createTabStores } from './app/stores'
import { forceTheme } from './platform/theme'
import { createEmbedStage } from './ui/embed/stage'

const page = document.querySelector('#app')
if (page) {
  const { theme, sides } = readEmbedOptions(new URLSearchParams(location.search))
  if (theme !== 'auto') forceTheme(theme)
  const media = mediaOfFrame(window, sides)
  void startEmbed({ stage: createEmbedStage(page), tab: createTabStores(embedEquipment, media) })
}
