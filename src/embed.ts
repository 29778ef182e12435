/** Boot of a piece that is shown within another page. */
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { startEmbed } from './app/embed/embed'
import { readEmbedOptions } from './app/embed/options'
import { embedEquipment } from './app/equipment/embed'
import { createMedia } from './app/screen/media'
import { createTabStores } from './app/stores'
import { forceTheme } from './platform/theme'
import { createEmbedStage } from './ui/embed/stage'

const page = document.querySelector('#app')
if (page) {
  const { theme } = readEmbedOptions(new URLSearchParams(location.search))
  if (theme !== 'auto') forceTheme(theme)
  // A frame is no small screen: what stands beside the graph is asked for, and nothing lies over it.
  const media = createMedia(() => ({ matches: false, addEventListener: () => {} }))
  void startEmbed({ stage: createEmbedStage(page), tab: createTabStores(embedEquipment, media) })
}
