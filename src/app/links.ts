import type { Store } from '../state/store'
import { toUrl } from '../state/url'
import { openingView, type Selection } from '../state/view'

/** Address of a selection alone, to be opened elsewhere or copied. */
export const linkTo = (store: Store, selection: Selection | null): string =>
  toUrl({ ...openingView(store.piece.id), selection })

/** Address that opens wherever the page does; null in a file, which has one on this computer alone. */
export const webAddress = (query: string): string | null =>
  /^https?:/.test(document.baseURI) ? absolute(query) : null

/** Within another page too: what a link opens is the explorer. */
export const absolute = (query: string): string => new URL(query, document.baseURI.replace(EMBEDDED, '')).href

const EMBEDDED = /embed\.html(?=[?#]|$)/
