import type { Finding } from '../../../graph/findings/origins'
import { type Origin, originsOf, piecesOf } from '../../../graph/findings/tree'
import { isAuthor, isUnnamed } from '../../../graph/voices'
import { count, list } from '../../../graph/words'
import type { Entity } from '../../../model/piece'
import { UNATTRIBUTED } from '../../../model/vocabulary'

export interface Names {
  /** Of an entity or a voice, inside a sentence. */
  readonly nameInText: (id: string) => string
  readonly entities: ReadonlyMap<string, Entity>
}

/** "US officials, unnamed"; of those who have it from each other: "Post and Times". */
export const originName = (voices: readonly string[], { nameInText, entities }: Names): string =>
  list(
    voices.map((voice) => {
      if (voice === UNATTRIBUTED) return 'somebody whom no piece names'
      if (isAuthor(voice)) return 'the author'
      return `${nameInText(voice)}${isUnnamed(voice, entities) ? ', unnamed' : ''}`
    }),
  )

/** In how many pieces it is told, and to how many sources it goes back: "Told in 6 pieces; 5 go back to US officials, unnamed; 1 independent." */
export function tellFinding(finding: Finding, names: Names): string {
  const pieces = piecesOf(finding).length
  if (pieces === 1) return 'Nobody else says so.'
  const origins = originsOf(finding)
  const shared = origins.filter((origin) => origin.pieces.length > 1)
  const alone = origins.length - shared.length
  const parts = [
    ...shared.map((origin) => tellOrigin(origin, pieces, names)),
    alone > 0 ? `${alone} independent` : '',
  ]
  return `Told in ${count(pieces, 'piece')}; ${parts.filter(Boolean).join('; ')}.`
}

function tellOrigin({ voices, pieces, isOwnWord }: Origin, of: number, names: Names): string {
  const who = pieces.length < of ? String(pieces.length) : of === 2 ? 'both' : 'all'
  const name = originName(voices, names)
  if (voices.length > 1) return `${who} go back to ${name}, who have it from each other`
  return `${who} go back to ${name}${isOwnWord ? ' itself' : ''}`
}
