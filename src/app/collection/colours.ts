import { effect } from '@preact/signals-core'
import type { Store } from '../../state/store'

/** Fetches what colours are worked out with, once they tell more than kinds; gives a way to stop that. */
export const colourWhenNeeded = (store: Store): (() => void) =>
  effect(() => {
    if (store.colourBy.value === 'kind' || store.colourer.value) return
    import('../../graph/collection/colouring').then(
      ({ coloursOf }) => {
        store.colourer.value = coloursOf
      },
      // Asked for again when something else is to be told.
      (error: unknown) => console.info(error),
    )
  })
