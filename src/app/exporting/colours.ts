import { tellersOf } from '../../graph/collection/tellers'
import { stepAt } from '../../graph/look/colourBy'
import type { Store } from '../../state/store'
import { dayOf } from '../collection/words'
import { nameOf } from '../names'
import { tintOf } from '../places'

/** What each class of colours tells; none while they tell kinds. */
export function tellColours(store: Store): readonly { readonly class: string; readonly name: string }[] {
  const { sources } = store
  switch (store.colourBy.value) {
    case 'kind':
      return []
    case 'publisher':
      return [
        ...[...tellersOf(sources).keys()].map((teller) => ({
          class: `tint-${tintOf(store, teller)}`,
          name: `${nameOf(store, teller)} alone`,
        })),
        { class: 'tint-several', name: 'several publishers' },
      ]
    case 'appearance': {
      const days = new Map<string, string[]>()
      sources.forEach(({ of }, at) => {
        const name = `step-${stepAt(at, sources.length)}`
        days.set(name, [...(days.get(name) ?? []), dayOf(of, store.piece)])
      })
      return [...days].map(([name, [first = '', ...more]]) => ({
        class: name,
        name: `first: ${[first, ...more.slice(-1)].join(' to ')}`,
      }))
    }
  }
}
