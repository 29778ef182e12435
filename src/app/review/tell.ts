import { describeOutcome } from '../../export/words/history'
import { isSuggested } from '../../graph/made'
import { grouped } from '../../graph/words'
import type { Journal } from '../../model/journal/entries'
import { outcomes } from '../../model/journal/journal'
import type { Store } from '../../state/store'
import { nameOf } from '../names'
import type { Review } from './review'
import { saidAt } from './saidAt'

/** The last thing done in a journal, as a sentence; empty where nothing is. */
export function tellLast(journal: Journal): string {
  const all = outcomes(journal)
  const last = all.at(-1)
  return last ? describeOutcome(last, all) : ''
}

/** What a further edit did, whoever made it, and what is left to decide on. */
export function tellEdit(
  before: Journal,
  now: Journal,
  { store, review }: { store: Store; review: Review },
): string {
  if (now.at <= before.at || now.entries === before.entries) return ''
  const item = store.selection.value
  const said = saidAt(store, item)
  const name = item?.type === 'entity' ? ` Now: ${nameOf(store, item.id)}.` : said ? ` Now: ${said.text}` : ''
  return `${tellLast(now)} ${grouped(review.items.value.filter(isSuggested).length)} left.${name}`
}
