import { render } from 'preact'
import type { Stage } from '../app/session'
import { Explorer } from './Explorer'
import { Failure } from './frame/Failure'
import { whenGraphReady } from './graph/GraphPane'

/** Shows within an element of the page what a session comes to. */
export const createStage = (page: Element): Stage => ({
  ready: whenGraphReady,
  explore(stores, layouts, takesFocus) {
    render(<Explorer stores={stores} ready={layouts} />, page)
    if (takesFocus) page.querySelector<HTMLElement>('.graph')?.focus({ preventScroll: true })
  },
  fail: (failure) => render(<Failure {...failure} />, page),
  clear() {
    render(null, page)
    page.replaceChildren()
  },
})
