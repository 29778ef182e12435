import { focusNext } from '../../platform/focus'
import { readParagraph, select, showPanel } from '../../state/actions'
import type { Selection } from '../../state/view'
import { copied } from '../handOut'
import type { News } from '../screen/news'
import type { Context } from './context'

export async function copy({ say }: Pick<News, 'say'>, text: string, done: string): Promise<void> {
  say(await copied(text, done))
}

/** Leads to a paragraph of the piece; what is selected stays, unless something else is to be. */
export function read(
  { store, layers, media }: Pick<Context, 'store' | 'layers' | 'media'>,
  paragraph: number,
  selection: Selection | null = null,
): void {
  layers.drawer.value = false
  store.act((view) => {
    const led = readParagraph(paragraph)(selection ? select(selection)(view) : view)
    return media.isPhone.value ? showPanel('piece')(led) : led
  })
  focusNext(`[data-paragraph="${paragraph}"] a`)
}
