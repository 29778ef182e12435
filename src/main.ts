import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { showFirst } from './ui/first/show'

const page = document.querySelector('#app')
if (page) void start(page)

/** The graph first, then all else: what it takes to draw the graph is a third of the code. */
async function start(page: Element): Promise<void> {
  // Of the page as it was built, what is for other windows goes.
  for (const other of [...page.children].filter(({ clientWidth }) => clientWidth === 0)) other.remove()
  const here = page.querySelector('.still') ?? page
  if (document.documentElement.classList.contains('asks-other-piece')) here.replaceChildren()
  const first = await showFirst(here)
  const { startExplorer } = await import('./ui/start')
  startExplorer(here, first)
}
