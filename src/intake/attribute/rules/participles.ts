/** Who says what a participle tells, where that is not who the clause is about. */

import { words } from '../../../language/lists'
import { isPast } from '../../inflect'
import lists from '../lists.json'
import { cueVerb } from '../reading/cues'
import { isQuote, lower, type Phrase, type Sentence, traits } from '../reading/items'
import { isVerbLike, phraseBefore, phraseFrom } from '../reading/phrases'
import { CAPITALISED, has, PRONOUN, SUBORDINATOR } from '../reading/words'

const documents = words(lists.documents)

/** `before`: the word before the participle and what belongs to it. Undefined where nothing special stands there. */
export function sayingBefore(s: Sentence, before: number): Phrase | undefined {
  switch (lower(s, before)) {
    case 'for':
      return blamedFor(s, before)
    case 'of':
      return accusedOf(s, before)
    case ',':
      return named(s, before)
    default:
      return writtenBy(s, before)
  }
}

/** "mocked Lindt for saying", "called on Lindt to apologise for saying". */
function blamedFor(s: Sentence, before: number): Phrase | undefined {
  const to = before - 2
  const whom = phraseBefore(s, lower(s, to) === 'to' ? to : before)
  if (whom === null) return undefined
  const verb = whom.first - 1
  const isObject = /^(?:on|upon)$/.test(lower(s, verb)) ? lower(s, to) === 'to' : isVerb(s, verb)
  return isObject ? whom : undefined
}

/** "accused Lindt of saying" */
function accusedOf(s: Sentence, before: number): Phrase | undefined {
  const whom = phraseBefore(s, before)
  return whom && /^(?:accus|suspect|convict)/.test(lower(s, whom.first - 1)) ? whom : undefined
}

const isVerb = (s: Sentence, k: number): boolean =>
  isVerbLike(s, k) || isPast(lower(s, k)) || cueVerb(lower(s, k)) !== undefined

/** "despite friends such as Lindt, now saying"; "after Lindt, saying it was late, left". */
function named(s: Sentence, comma: number): Phrase | undefined {
  const who = phraseBefore(s, comma)
  if (who === null || !has(traits(s, who.first), CAPITALISED | PRONOUN)) return undefined
  const lead = lower(s, who.first - 1)
  if (lead === 'including' || lead === 'like' || (lead === 'as' && lower(s, who.first - 2) === 'such'))
    return who
  return has(traits(s, who.first - 1), SUBORDINATOR) && closingOf(s, comma) !== undefined ? who : undefined
}

/** "a letter from Lindt saying", "a report by Lindt saying"; who sends one says it. */
function writtenBy(s: Sentence, before: number): Phrase | undefined {
  const direct = phraseBefore(s, before + 1)
  if (direct === null) return undefined
  for (let k = direct.first; k < direct.last; k++) {
    if (!documents.has(lower(s, k)) || !/^(?:by|from)$/.test(lower(s, k + 1))) continue
    const maker = phraseFrom(s, k + 2, false)
    const last = Math.min(maker?.last ?? 0, before)
    return maker && has(traits(s, last), CAPITALISED) ? { first: maker.first, last } : undefined
  }
  return undefined
}

/** "Lindt, saying it was late, left": the comma that closes what is said, where a verb follows it. */
export function closingOf(s: Sentence, comma: number): number | undefined {
  for (let k = comma + 3; k < s.length - 1; k++) {
    const next = lower(s, k + 1) === 'and' ? k + 2 : k + 1
    if (lower(s, k) === ',' && !isQuote(s, next) && (isVerbLike(s, next) || isPast(lower(s, next)))) return k
  }
  return undefined
}
