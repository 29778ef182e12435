import type { Work } from '../../state/derived/told'
import { bridgeHistory, type HistoryPage, stepsAt } from '../../state/location'
import { createWorkStore, type Store } from '../../state/store'
import { knownIn } from '../../state/url'
import type { Media } from '../screen/media'
import { mostIn } from '../screen/room'

export interface OpenedStore {
  readonly store: Store
  /** A sentence for each field of the address that names what is not there. */
  readonly notices: readonly string[]
  /** Once the piece is left: the browser's history hears no more of it. */
  stop(): void
}

/**
 * The state of a piece, looked at as the present entry of the browser's history has it, else as the address: `search` is
 * its query. From then on every step is an entry of that history. `known`: what it may speak of, here by now or not. On a
 * phone fewer names are shown at once.
 */
export function openStore(
  work: Work,
  search: string,
  page: HistoryPage,
  { showsFew }: Pick<Media, 'showsFew'>,
  known = knownIn,
): OpenedStore {
  const { steps, notices } = stepsAt(page, search, known(work.piece.peek()))
  const store = createWorkStore(work, steps, undefined, mostIn({ showsFew }))
  return { store, notices, stop: bridgeHistory(store, page, known) }
}
