import type { Finding } from '../../graph/findings/origins'
import { type Origin, originsOf, piecesOf } from '../../graph/findings/tree'
import { isUnnamed } from '../../graph/voices'
import { count, list } from '../../graph/words'
import { UNATTRIBUTED } from '../../model/vocabulary'
import type { Store } from '../../state/store'
import { nameInText } from '../names'

/** Of a collection: what a claim is one telling of. */
export const findingOf = ({ findings }: Store, claim: string): Finding | undefined =>
  findings.find(({ told }) => told.some((one) => one.claim.id === claim))

/** "US officials, unnamed"; of those who have it from each other: "Post and Times". */
export const originName = (store: Store, voices: readonly string[]): string =>
  list(
    voices.map((voice) => {
      if (voice === UNATTRIBUTED) return 'somebody whom no piece names'
      return `${nameInText(store, voice)}${isUnnamed(voice, store.entities) ? ', unnamed' : ''}`
    }),
  )

/** In how many pieces it is told and to how many sources it goes back: "Told in 6 pieces; 5 go back to US officials, unnamed; 1 independent." */
export function tellFinding(store: Store, finding: Finding): string {
  const pieces = piecesOf(finding).length
  if (pieces === 1) return 'Nobody else says so.'
  const origins = originsOf(finding)
  const shared = origins.filter((origin) => origin.pieces.length > 1)
  const alone = origins.length - shared.length
  const parts = [
    ...shared.map((origin) => tellOrigin(store, origin, pieces)),
    alone > 0 ? `${alone} independent` : '',
  ]
  return `Told in ${count(pieces, 'piece')}; ${parts.filter(Boolean).join('; ')}.`
}

function tellOrigin(store: Store, { voices, pieces, isOwnWord }: Origin, of: number): string {
  const who = pieces.length < of ? String(pieces.length) : of === 2 ? 'both' : 'all'
  const name = originName(store, voices)
  if (voices.length > 1) return `${who} go back to ${name}, who have it from each other`
  return `${who} go back to ${name}${isOwnWord ? ' itself' : ''}`
}
