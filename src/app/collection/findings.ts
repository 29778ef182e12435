import { type Names, originName, tellFinding } from '../../export/words/report/findings'
import type { Dispute } from '../../graph/disputes'
import { eachOnce } from '../../graph/findings/differences'
import type { Finding } from '../../graph/findings/origins'
import type { Store } from '../../state/store'
import { nameInText } from '../names'

/** Of a collection: what a claim is one telling of. */
export const findingOf = ({ findings }: Store, claim: string): Finding | undefined =>
  findings.find(({ told }) => told.some((one) => one.claim.id === claim))

/** What is set against each other; of several pieces that tell the same, once. */
export const disputesOnce = ({
  disputes,
  findings,
}: Pick<Store, 'disputes' | 'findings'>): readonly Dispute[] =>
  findings.length === 0 ? disputes : eachOnce(disputes, findings).map(({ dispute }) => dispute)

const namesIn = (store: Store): Names => ({
  nameInText: (id) => nameInText(store, id),
  entities: store.entities,
})

export const tellOrigins = (store: Store, finding: Finding): string => tellFinding(finding, namesIn(store))

export const tellVoices = (store: Store, voices: readonly string[]): string =>
  originName(voices, namesIn(store))
