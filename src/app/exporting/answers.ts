import type { Subjects } from '../../export/export'
import type { Answer } from '../../export/words/path'
import type { Explanation } from '../../graph/paths/explanation'
import type { Claim } from '../../model/piece'
import type { Store } from '../../state/store'
import { toUrl } from '../../state/url'
import { CORPUS } from '../corpus/address'
import { linkTo, webAddress } from '../links'

/** A claim with the address that shows it. */
export const claimSubject = (store: Store, claim: Claim): Subjects['claim'] => ({
  piece: store.piece,
  claim,
  entities: store.entities,
  sources: store.sources,
  link: webAddress(linkTo(store, { type: 'claim', id: claim.id })),
})

/** How two are connected, by the way that is shown, with the address that shows it. */
export const pathSubject = (store: Store, explanation: Explanation): Subjects['path'] => ({
  ...answerIn(store, explanation),
  link: webAddress(answerQuery(store)),
})

export const answerIn = (store: Store, explanation: Explanation): Answer => ({
  explanation,
  path: store.path.value,
  entities: store.entities,
  sources: store.sources,
  isOfCorpus: store.piece.id === CORPUS,
})

/** What a link to the answer has behind the address of the page. */
export const answerQuery = ({ view }: Store): string =>
  toUrl({ ...view.value, castFilter: '', paragraph: null })
