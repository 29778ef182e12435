import { type ComponentChild, render } from 'preact'
import type { Stage } from '../app/screen/presenter'
import { Explorer } from './Explorer'
import { pressedIn } from './first/pressed'
import { Failure } from './frame/Failure'
import { whenGraphReady } from './graph/seat'
import type { Workshop } from './workshop/parts'

/** Shows within an element of the page what a session comes to; without a workshop, only what looks at a piece. */
export const createStage = (page: Element, workshop: Workshop | null): Stage => ({
  ready: whenGraphReady,
  wait: () => show(page, <p class="loading">Opening the piece…</p>),
  explore(stores, takesFocus) {
    show(page, <Explorer stores={stores} workshop={workshop} />)
    if (takesFocus) page.querySelector<HTMLElement>('.graph')?.focus({ preventScroll: true })
  },
  fail: (failure) => show(page, <Failure {...failure} />),
  clear() {
    render(null, page)
    page.replaceChildren()
  },
})

/** What the page holds already becomes the explorer's: only from now on can all of it be used. */
function show(page: Element, what: ComponentChild): void {
  page.classList.remove('still')
  const press = pressedIn(page)
  render(what, page)
  press()
}
