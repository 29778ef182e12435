import type { Subjects } from '../../export/export'
import type { Explanation } from '../../graph/paths/explanation'
import type { Claim } from '../../model/piece'
import type { Store } from '../../state/store'
import { toUrl } from '../../state/url'
import { absolute, linkTo } from '../links'

/** A claim with the address that shows it. */
export const claimSubject = (store: Store, claim: Claim): Subjects['claim'] => ({
  piece: store.piece,
  claim,
  entities: store.entities,
  link: absolute(linkTo(store, { type: 'claim', id: claim.id })),
})

/** How two are connected, by the way that is shown, with the address that shows it. */
export const pathSubject = (store: Store, explanation: Explanation): Subjects['path'] => ({
  explanation,
  path: store.path.value,
  entities: store.entities,
  link: absolute(toUrl({ ...store.view.value, castFilter: '', paragraph: null })),
})
