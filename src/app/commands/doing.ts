import { copyText } from '../../platform/clipboard'
import { focusNext } from '../../platform/focus'
import { readParagraph, select, showPanel } from '../../state/actions'
import type { Selection } from '../../state/view'
import type { App } from '../app'
import { isPhone } from '../media'

export async function copy({ toast }: App, text: string, done: string): Promise<void> {
  toast.value = (await copyText(text)) ? done : 'This browser does not let the page copy.'
}

/** Leads to a paragraph of the piece; what is selected stays, unless something else is to be. */
export function read({ store, drawer }: App, paragraph: number, selection: Selection | null = null): void {
  drawer.value = false
  store.act((view) => {
    const led = readParagraph(paragraph)(selection ? select(selection)(view) : view)
    return isPhone.value ? showPanel('piece')(led) : led
  })
  focusNext(`[data-paragraph="${paragraph}"] a`)
}
