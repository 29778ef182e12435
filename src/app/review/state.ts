import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { type Item, type ItemFilter, isSameItem, itemsShown, reviewItems } from '../../graph/review/review'
import type { Store } from '../../state/store'

/** What a reviewer is in the middle of; no part of the piece and of no link. */
export interface ReviewState {
  /** All that can be reviewed, in reading order. */
  readonly items: ReadonlySignal<readonly Item[]>
  /** The item that is decided on; null where nothing or something else is selected. */
  readonly current: ReadonlySignal<Item | null>
  /** Which items the list has. */
  readonly filter: Signal<ItemFilter>
  /** The items that the filter leaves, and the present one. */
  readonly listed: ReadonlySignal<readonly Item[]>
  /** Entity at which a claim was begun in the text; null while none is. */
  readonly claimFrom: ReadonlySignal<string | null>
  beginClaim(from: string): void
  endClaim(): void
}

export function createReviewState(store: Store): ReviewState {
  const items = computed(() => reviewItems(store.piece))
  const current = computed(() => items.value.find((item) => isSameItem(item, store.selection.value)) ?? null)
  const filter = signal<ItemFilter>({ undecided: true, type: null })
  const begun = signal<string | null>(null)
  return {
    items,
    current,
    filter,
    listed: computed(() => {
      const shown = new Set(itemsShown(items.value, filter.value))
      return items.value.filter((item) => shown.has(item) || item === current.value)
    }),
    // Whoever is gone since begins nothing.
    claimFrom: computed(() => (begun.value !== null && store.entities.has(begun.value) ? begun.value : null)),
    beginClaim(from) {
      begun.value = from
    },
    endClaim() {
      begun.value = null
    },
  }
}
