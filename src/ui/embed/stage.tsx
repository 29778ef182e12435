import { render } from 'preact'
import type { EmbedStage } from '../../app/embed/embed'
import { whenGraphReady } from '../graph/seat'
import { Embed } from './Embed'
import { EmbedFailure } from './EmbedFailure'

/** Shows an embedded piece within an element of the page. */
export const createEmbedStage = (page: Element): EmbedStage => {
  const clear = () => {
    render(null, page)
    page.replaceChildren()
  }
  return {
    ready: whenGraphReady,
    explore(stores, options) {
      clear()
      render(<Embed stores={stores} options={options} />, page)
    },
    fail(asked, faults) {
      clear()
      render(<EmbedFailure asked={asked} faults={faults} />, page)
    },
  }
}
