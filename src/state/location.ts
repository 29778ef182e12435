import { effect } from '@preact/signals-core'
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

/** One history: every step of the store is an entry of the browser's, and Back brings its step back. */
export function bridgeHistory(store: Store, page: HistoryPage = window): () => void {
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
    const kept = fromKept(event.state, knownIn(store.piece))
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

/** Fields of what a reader typed: they stay as they are. */
const TYPED = new Set(['find', 'words'])
/** What stands behind a link in a sentence. */
const BEHIND = /[.,;:!?)\]}>'"”’»]+$/u

/**
 * The fields of an address as it was meant: mail and chat write `&` as `&amp;` and `%` as `%25`, and take the full stop behind it
 * for a part of it.
 * @param search with its `?`, or empty
 */
export function fieldsOf(search: string): URLSearchParams {
  const pairs = [...new URLSearchParams(search.replaceAll('&amp;', '&'))]
  return new URLSearchParams(
    pairs.map(([name, value], at) => {
      if (TYPED.has(name)) return [name, value]
      const once = unescaped(value)
      return [name, at === pairs.length - 1 ? once.replace(BEHIND, '') : once]
    }),
  )
}

function unescaped(value: string): string {
  if (!/%[0-9a-f]{2}/i.test(value)) return value
  try {
    return decodeURIComponent(value)
  } catch {
    // It means something else.
    return value
  }
}
