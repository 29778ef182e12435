import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Placing } from '../../layouts/layout'
import { type Listed, layoutOf, openingLayout } from '../../layouts/list'
import type { placings } from '../../layouts/placings/all'
import { placeWeb } from '../../layouts/web'
import type { Store } from '../../state/store'

interface Placed {
  readonly layout: Listed
  readonly place: Placing
}

/** What places everybody in the layout that is asked for; until it is `fetched`, in the one before, and null where there is none. */
export function createPlacing(
  { layout }: Pick<Store, 'layout'>,
  fetched: ReadonlySignal<{ readonly placings: typeof placings } | null>,
) {
  let last: Placed | null = null
  const now = computed((): Placed | null => {
    const wanted = layoutOf(layout.value)
    const place = wanted.id === openingLayout ? placeWeb : fetched.value?.placings[wanted.id]
    if (place) last = { layout: wanted, place }
    return last
  })
  return { now, isMissing: computed(() => now.value?.layout.id !== layout.value) }
}
