import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { CORPUS, isCorpusMeant } from './app/corpus/address'
import { painted } from './platform/slices'

const page = document.querySelector('#app')
if (isCorpusMeant(window)) window.location.replace(`?piece=${CORPUS}`)
else if (page) void start(page)

/** The page as it was built first, then its graph, then all else: what it takes to draw the graph is a third of the code. */
async function start(page: Element): Promise<void> {
  const asksOther = document.documentElement.classList.contains('asks-other-piece')
  if (!asksOther) await painted()
  // Of the page as it was built, what is for other windows goes.
  const parts = [...page.children, ...page.querySelectorAll('section, button')]
  for (const other of parts.filter(({ clientWidth }) => clientWidth === 0)) other.remove()
  const here = page.querySelector('.still') ?? page
  if (asksOther) here.replaceChildren()
  const { showFirst } = await import('./ui/first/show')
  const first = await showFirst(here)
  const { startExplorer } = await import('./ui/start')
  startExplorer(here, first)
}
