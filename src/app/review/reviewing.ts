import { batch } from '@preact/signals-core'
import { madeStateOf } from '../../graph/made'
import { type Item, isSameItem, nextUndecided } from '../../graph/review/review'
import { focusNext } from '../../platform/focus'
import { select } from '../../state/actions'
import { type App, edit } from '../app'

/** What a reviewer does, as commands and buttons share it. */

/** Going from item to item is one step of looking. */
export function goTo({ store }: App, item: Pick<Item, 'type' | 'id'>): void {
  store.act(select({ type: item.type, id: item.id }), 'review')
}

export function goOn(app: App): void {
  const next = nextUndecided(app.review.items.value, app.review.current.value)
  if (next) goTo(app, next)
  else app.toast.value = 'Nothing is left to decide on.'
}

/** To the item of the list that stands so many places further; from none to the first one. */
export function step(app: App, by: number): void {
  const { listed, current } = app.review
  const at = current.value === null ? -1 : listed.value.indexOf(current.value)
  const next = at < 0 ? listed.value[0] : listed.value[at + by]
  if (next) goTo(app, next)
}

const idsOf = ({ type, id }: Pick<Item, 'type' | 'id'>) => ({
  entities: type === 'entity' ? [id] : [],
  claims: type === 'claim' ? [id] : [],
})

/** Decides on an item; where that was the present one, the next undecided one is shown. */
export function decide(app: App, how: 'confirm' | 'reject', item: Item): void {
  const { items, current } = app.review
  const wasCurrent = isSameItem(current.value, item)
  const next = nextUndecided(items.value, item)
  if (how === 'confirm' && madeStateOf(item) === 'confirmed') {
    if (wasCurrent) goOn(app)
    return
  }
  // What is heard of an edit names what comes next.
  batch(() => {
    if (!edit(app, { do: how, ...idsOf(item) }) || !wasCurrent) return
    // A claim may have gone together with its end.
    const still = items.value.find((other) => isSameItem(other, next)) ?? nextUndecided(items.value, null)
    if (still) goTo(app, still)
  })
  // The button that was pressed is gone with its row.
  if (document.activeElement?.closest('.review-item')) focusNext('.review-item.current .review-name')
}
