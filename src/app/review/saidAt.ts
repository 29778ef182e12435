import type { Claim, Remark } from '../../model/piece'
import type { Store } from '../../state/store'
import type { Selection } from '../../state/view'

/** The claim or the remark that is selected. */
export function saidAt(store: Store, selection: Selection | null): Claim | Remark | undefined {
  if (selection?.type === 'claim') return store.claims.get(selection.id)
  return selection?.type === 'remark' ? store.remarks.get(selection.id) : undefined
}
