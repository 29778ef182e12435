/** What a sentence is about that names nobody: "it" in the next one means that, and nobody who is named behind it. */

import type { Span } from '../../../model/spans'
import { isPast } from '../../inflect'
import { genderOfWord } from '../../recognise/words/gender'
import { roles } from '../../recognise/words/offices'
import { lower, type Phrase, type Sentence, traits } from '../reading/items'
import { isVerbLike, phraseFrom } from '../reading/phrases'
import { ADVERB, CAPITALISED, CONJUNCTION, DETERMINER, has, PREPOSITION } from '../reading/words'

/** "The new film", "Their plan" at the beginning, with what hangs on it by a preposition; null where somebody is told of. */
export function thingAt(s: Sentence): Phrase | null {
  let first = 0
  while (has(traits(s, first), CONJUNCTION | ADVERB)) first++
  if (!has(traits(s, first), DETERMINER)) return null
  const noun = phraseFrom(s, first, false)
  if (noun === null) return null
  const verb = presentIn(s, noun)
  const head = verb === undefined ? noun.last : verb - 1
  const word = lower(s, head)
  if (head === first || has(traits(s, head), CAPITALISED)) return null
  const isThing = !/[^s]s$/.test(word) && !roles.has(word) && genderOfWord(word) === undefined
  const whole = verb === undefined ? (phraseFrom(s, first) ?? noun) : { first, last: head }
  const next = whole.last + 1
  return isThing && (verb !== undefined || isVerbLike(s, next) || lower(s, next) === ',') ? whole : null
}

/** "The film shows", "The plan attacks Orsa": what may be a verb, behind a noun and before the end or a name. */
function presentIn(s: Sentence, { first, last }: Phrase): number | undefined {
  for (let k = first + 2; k <= last; k++)
    if (/[^s]s$/.test(lower(s, k)) && !has(traits(s, k), CAPITALISED))
      if (k === last || has(traits(s, k + 1), CAPITALISED)) return k
  return undefined
}

/** "Even if she leads Orsa, it": whether Orsa is meant, which only something is done to there, cannot be told. */
export const isAside = (opens: string): boolean =>
  /^\W*(?:\p{L}+ ){0,2}(?:if|when|after|before|while|although|though|because|since|once|as|until) (?!(?:the |an? )?$)\S/iu.test(
    opens,
  )

/** "In a talk with Ruiz, Horak wept": whom the sentence is about, where it begins with something else. */
export function behindAside<M extends Span>(s: Sentence, mentions: readonly M[]): readonly M[] {
  if (!has(traits(s, 0), PREPOSITION)) return []
  return mentions.filter(({ start, end }) => {
    const at = s.findIndex((item) => item.start === start)
    const next = s.findIndex((item) => item.start >= end)
    return at > 1 && lower(s, at - 1) === ',' && next > at && (isVerbLike(s, next) || isPast(lower(s, next)))
  })
}
