import type { Claim, Made, Piece } from '../../model/piece'
import { predicates } from '../../model/predicates'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { idGiver } from '../ids'
import type { FoundClaim } from './answers/claims'
import type { Reason } from './answers/question'
import { type Page, placeQuote } from './quotes'

/** A claim with the pages that the machine read when it told it. */
export interface Read {
  readonly claim: FoundClaim
  readonly pages: readonly Page[]
}

export interface Checked {
  readonly claims: readonly Claim[]
  readonly dropped: readonly Reason[]
}

/** Where the machine gives the predicate `other` no words of its own. */
const PLAIN = 'connected with'

/** The claims that hold: between two of `ids`, quoted word for word, and not there yet. The others by what is wrong. */
export function checkClaims(
  read: readonly Read[],
  piece: Piece,
  ids: ReadonlySet<string>,
  made: (confidence: number | null) => Made,
): Checked {
  const giveId = idGiver(piece.claims.map(({ id }) => id))
  const there = new Set(piece.claims.map(keyOf))
  const claims: Claim[] = []
  const dropped: Reason[] = []
  for (const { claim: found, pages } of read) {
    const claim = checked(found, pages, piece, ids)
    if (typeof claim === 'string') dropped.push(claim)
    else if (there.has(keyOf(claim))) dropped.push('duplicate')
    else {
      there.add(keyOf(claim))
      const { subject, predicate, object, wording } = claim
      const id = giveId(`${subject}-${wording ?? predicate}-${object}`, 'claim')
      claims.push({ id, ...claim, made: made(found.confidence) })
    }
  }
  return { claims, dropped }
}

function checked(
  found: FoundClaim,
  pages: readonly Page[],
  { authors }: Piece,
  ids: ReadonlySet<string>,
): Omit<Claim, 'id'> | Reason {
  const { subject, predicate, object, wording, text, to, stance, denied } = found
  // The author is left out: who says so without any voice is the author.
  const voices = [...new Set(found.voices)].filter((voice) => !authors.includes(voice))
  const named = [subject, object, ...voices.filter((voice) => voice !== UNATTRIBUTED)]
  if (!named.every((id) => ids.has(id))) return 'unknown-name'
  if (subject === object) return 'same-ends'
  const quoted = placeQuote(found.quote, found.paragraph, pages)
  if ('fault' in quoted) return quoted.fault
  return {
    subject,
    predicate,
    object,
    ...(predicate === 'other' && { wording: wording || PLAIN }),
    text: sentence(text),
    evidence: [quoted.found],
    voices,
    ...(ids.has(to) && voices.length > 0 && !voices.includes(to) && { to }),
    stance,
    denied,
    disputes: [],
  }
}

export const sentence = (text: string): string => {
  const told = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?…]["'”’)]*$/.test(told) ? told : `${told}.`
}

/** What two claims have in common that say the same of the same in the same place. */
function keyOf({ subject, predicate, object, wording, voices, denied, evidence }: Omit<Claim, 'id'>): string {
  const ends = predicates.get(predicate)?.symmetric ? [subject, object].sort() : [subject, object]
  const said = wording?.toLowerCase() ?? ''
  return JSON.stringify([ends, predicate, said, voices, denied, evidence[0].paragraph])
}
