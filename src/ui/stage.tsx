import { render } from 'preact'
import type { Stage } from '../app/session'
import { Explorer } from './Explorer'
import { Failure } from './frame/Failure'
import { whenGraphReady } from './graph/seat'
import type { Workshop } from './workshop/parts'

/** Shows within an element of the page what a session comes to; without a workshop, only what looks at a piece. */
export const createStage = (page: Element, workshop: Workshop | null): Stage => ({
  ready: whenGraphReady,
  explore(stores, takesFocus) {
    // What the page holds already becomes the explorer's.
    render(<Explorer stores={stores} workshop={workshop} />, page)
    if (takesFocus) page.querySelector<HTMLElement>('.graph')?.focus({ preventScroll: true })
  },
  fail: (failure) => render(<Failure {...failure} />, page),
  clear() {
    render(null, page)
    page.replaceChildren()
  },
})
