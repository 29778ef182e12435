import { effect } from '@preact/signals-core'
import type { Piece } from '../model/piece'
import { arrive, begin, type History as Steps } from './history'
import { fromKept, keep } from './kept'
import type { Store } from './store'
import { fromUrl, type Known, knownIn, toUrl } from './url'

/** The parts of `window` that are used, so that a test can bring its own. */
export interface HistoryPage extends Pick<Window, 'addEventListener' | 'removeEventListener'> {
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState'>
}

/** Where the present entry of the browser's history stands: what it kept, else what an address says. */
export function stepsAt(
  page: Pick<HistoryPage, 'history'>,
  search: string,
  known: Known,
): { readonly steps: Steps; readonly notices: readonly string[] } {
  const { view, notices } = fromUrl(fieldsOf(search), known)
  const kept = fromKept(page.history.state, known)
  return { steps: kept ? arrive(begin(kept.view), kept.at, kept.view) : begin(view), notices }
}

/** One history: every step of the store is an entry of the browser's, and Back brings its step back. `known`: what such a step may speak of. */
export function bridgeHistory(
  store: Store,
  page: HistoryPage,
  known: (piece: Piece) => Known = knownIn,
): () => void {
  let written: number | null = null
  let arriving = false

  const stop = effect(() => {
    const { at } = store.history.value
    const view = store.view.value
    if (arriving) return
    const entry = keep(at, view)
    if (written === null || at === written)
      page.history.replaceState(entry, '', toUrlAtStart(written, toUrl(view)))
    else page.history.pushState(entry, '', toUrl(view))
    written = at
  })

  const onPopState = (event: PopStateEvent) => {
    const kept = fromKept(event.state, known(store.piece))
    if (!kept) return
    arriving = true
    written = kept.at
    store.arrive(kept.at, kept.view)
    arriving = false
  }
  page.addEventListener('popstate', onPopState)
  return () => {
    stop()
    page.removeEventListener('popstate', onPopState)
  }
}

/** The address that somebody opened stays as they typed it until they do something. */
const toUrlAtStart = (written: number | null, url: string): string | undefined =>
  written === null ? undefined : url

/** What stands behind a link in a sentence: marks, brackets and quotation marks, as an address has them. */
const BEHIND = /(?:[.,;:!?)\]]|%2[279]|%5D|%E2%80%9[9D])+$/i
/** What a reader typed stays as it is. */
const ENDS_TYPED = /[?&](?:find|words)=[^&]*$/

/**
 * The fields of an address as it was meant: mail and chat write `&` as `&amp;` and `%` as `%25`, and take the full stop behind it
 * for a part of it.
 * @param search with its `?`, or empty
 */
export function fieldsOf(search: string): URLSearchParams {
  const meant = search.replaceAll('&amp;', '&').replace(/(=[a-z]+)%253a/gi, '$1:')
  return new URLSearchParams(ENDS_TYPED.test(meant) ? meant : meant.replace(BEHIND, ''))
}
