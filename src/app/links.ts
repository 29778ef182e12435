import type { Store } from '../state/store'
import { toUrl } from '../state/url'
import { openingView, type Selection } from '../state/view'

/** Address of a selection alone, to be opened elsewhere or copied. */
export const linkTo = (store: Store, selection: Selection | null): string =>
  toUrl({ ...openingView(store.piece.id), selection })

export const absolute = (query: string): string => new URL(query, document.baseURI).href
