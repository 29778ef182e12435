import { type Item, isSameItem, itemsShown, nextUndecided, reviewItems } from '../../graph/review'
import { isSuggested } from '../../graph/suggested'
import type { Claim, Entity } from '../../model/piece'
import { select } from '../../state/actions'
import { type App, edit } from '../app'
import { focusNext } from '../focus'

/** What a reviewer does, as commands and buttons share it. */

export const itemsOf = ({ store }: App): readonly Item[] => reviewItems(store.piece)

/** The item that is decided on; null where nothing or something else is selected. */
export function currentItem(app: App): Item | null {
  const selection = app.store.selection.value
  return itemsOf(app).find((item) => isSameItem(item, selection as Item | null)) ?? null
}

/** The items of the list: those that its filter leaves, and the present one. */
export function listedItems(app: App): readonly Item[] {
  const items = itemsOf(app)
  const current = app.store.selection.value
  const shown = new Set(itemsShown(items, app.review.filter.value))
  return items.filter((item) => shown.has(item) || isSameItem(item, current as Item | null))
}

/** Going from item to item is one step of looking. */
export function goTo({ store }: App, item: Pick<Item, 'type' | 'id'>): void {
  store.act(select({ type: item.type, id: item.id }), 'review')
}

export function goOn(app: App): void {
  const next = nextUndecided(itemsOf(app), currentItem(app))
  if (next) goTo(app, next)
  else app.toast.value = 'Nothing is left to decide on.'
}

/** To the item of the list that stands so many places further; from the first or last one to none. */
export function step(app: App, by: number): void {
  const items = listedItems(app)
  const at = items.findIndex((item) => isSameItem(item, currentItem(app)))
  const next = at < 0 ? items[0] : items[at + by]
  if (next) goTo(app, next)
}

const idsOf = ({ type, id }: Pick<Item, 'type' | 'id'>) => ({
  entities: type === 'entity' ? [id] : [],
  claims: type === 'claim' ? [id] : [],
})

/** Decides on an item; where that was the present one, the next undecided one is shown. */
export function decide(app: App, how: 'confirm' | 'reject', item: Item): void {
  const wasCurrent = isSameItem(currentItem(app), item)
  const next = nextUndecided(itemsOf(app), item)
  if (how === 'confirm' && !isSuggested(item)) {
    if (wasCurrent) goOn(app)
    return
  }
  if (!edit(app, { do: how, ...idsOf(item) }) || !wasCurrent) return
  // A claim may have gone together with its end.
  const still =
    next && itemsOf(app).some((other) => isSameItem(other, next)) ? next : nextUndecided(itemsOf(app), null)
  if (still) goTo(app, still)
  // The button that was pressed is gone with its row.
  if (document.activeElement?.closest('.review-item')) focusNext('.review-item.current .review-name')
}

export const entityOf = ({ store }: App, item: Item | null): Entity | undefined =>
  item?.type === 'entity' ? store.entities.get(item.id) : undefined

export const claimOf = ({ store }: App, item: Item | null): Claim | undefined =>
  item?.type === 'claim' ? store.claims.get(item.id) : undefined

/** An id that nothing in the piece has yet. */
export function freeId(wanted: string, taken: { has(id: string): boolean }): string {
  const base = wanted === '' ? 'name' : wanted
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}
