import { expect, vi } from 'vitest'
import { openBundled } from '../../../src/app/pieces/bundled'
import { FIRST_PIECE } from '../../../src/app/pieces/firstPiece.mjs'
import type { Failure } from '../../../src/app/screen/presenter'
import { startSession } from '../../../src/app/session'
import type { Stores } from '../../../src/app/stores'
import type { Backend } from '../../../src/storage/backend'
import { fakePage } from './fake-page'
import { tabStores } from './stores'

type Shown = { stores: Stores; takesFocus: boolean } | { failure: Failure } | null

// Read before anything is waited for: the piece is checked as it is loaded first.
await openBundled(FIRST_PIECE)

/** A session on the piece of an address; what it shows is looked at as soon as there is anything. */
export function sessionOn(backend: Backend, url = '') {
  const browser = fakePage(url)
  let shown: Shown = null
  const session = startSession({
    tab: tabStores(),
    page: browser.page,
    backend,
    stage: {
      ready: () => Promise.resolve(),
      explore(stores, takesFocus) {
        shown = { stores, takesFocus }
      },
      fail(failure) {
        shown = { failure }
      },
      wait() {},
      clear() {
        shown = null
      },
    },
  })
  const explored = (): { stores: Stores; takesFocus: boolean } => {
    if (shown === null || !('stores' in shown)) throw new Error('no piece is shown')
    return shown
  }
  const failed = (): Failure => {
    if (shown === null || !('failure' in shown)) throw new Error('nothing failed')
    return shown.failure
  }
  const arrived = (id: string) =>
    vi.waitFor(() => expect(explored().stores.store.piece.id).toBe(id), { timeout: 30_000 })
  return { ...session, browser, explored, failed, arrived, stores: () => explored().stores }
}
