import { pathEnds } from '../graph/paths/spotlight'
import type { Store } from '../state/store'
import type { Selection } from '../state/view'
import { nameInText, nameOf } from './names'

/** What a command is done to, and what a menu is about. */
export interface Target extends Selection {
  /** Number of the paragraph in which a mention was pointed at. */
  readonly paragraph?: number
}

/** As the title of a menu says it. */
export function titleOf(store: Store, { type, id }: Target): string {
  if (type === 'tie' || type === 'path') {
    const [one, other] = pathEnds(id)
    return `${nameOf(store, one)} and ${nameInText(store, other)}`
  }
  if (type === 'remark') return store.remarks.get(id)?.text ?? id
  return type === 'claim' ? (store.claims.get(id)?.text ?? id) : nameOf(store, id)
}
