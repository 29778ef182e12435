/** Whom a verb of saying turns to: "told them", "urged them to go", "heard from them". */

import { CLAUSE, HEARER, OBJECT_TO } from '../../reading/cues'
import { isQuote, lower, type Phrase, type Sentence, traits } from '../../reading/items'
import { phraseFrom } from '../../reading/phrases'
import { DETERMINER, has } from '../../reading/words'
import type { Place } from '../beside'
import { skipTime } from '../bounds'
import type { Telling } from '../telling'
import { clause, FAR } from './content'

/** What follows a verb: behind the time, and behind the hearer where there is one. */
export interface Rest {
  readonly k: number
  readonly hearer: boolean
}

/** The object behind the verb, unless the content begins there. */
function objectOf({ s, c }: Place): { k: number; object: Phrase } | undefined {
  const k = skipTime(s, c.after)
  if (!has(c.verb.frames, HEARER | OBJECT_TO) || isQuote(s, k) || lower(s, k) === 'that') return undefined
  const some = has(traits(s, k), DETERMINER) && lower(s, k + 1) === 'of' ? { first: k, last: k } : null
  const object = some ?? phraseFrom(s, k, false)
  // "told Orsa’s “Good Morning” that"
  const isShow = lower(s, (object?.last ?? 0) - 1) === "'s"
  return object && (!isQuote(s, object.last) || isShow) ? { k, object } : undefined
}

/** "urged them to go" */
export function wishOfOther(place: Place): Telling | undefined {
  const found = objectOf(place)
  if (found === undefined || !has(place.c.verb.frames, OBJECT_TO)) return undefined
  return /^(?:to|not)$/.test(lower(place.s, found.object.last + 1))
    ? clause(place, found.k, 'wish')
    : undefined
}

/** "told them" */
export function behindHearer(place: Place): Rest {
  const { s, c } = place
  const plain = { k: skipTime(s, c.after), hearer: false }
  const found = objectOf(place)
  if (found === undefined || !has(c.verb.frames, HEARER)) return plain
  const k = behindWho(s, skipTime(s, found.object.last + 1))
  const sure =
    c.verb.lemma === 'tell' ||
    !has(c.verb.frames, CLAUSE) ||
    isQuote(s, k) ||
    /^(?:that|,|:|if|whether)$/.test(lower(s, k))
  return sure ? { k, hearer: true } : plain
}

/** "told the mayors who gathered in Orsa, “…”": who they are is not what they are told. */
function behindWho(s: Sentence, k: number): number {
  if (!/^whom?$/.test(lower(s, k))) return k
  for (let far = k + 1; far < k + FAR; far++)
    if (lower(s, far) === 'that' || (lower(s, far) === ',' && isQuote(s, far + 1))) return far
  return k
}

/** "heard from Smith that it rained": Smith says so. */
export function heardFrom(place: Place, { k }: Rest): Telling | undefined {
  const { s, c } = place
  if (!/^(?:hear|learn)$/.test(c.verb.lemma) || lower(s, k) !== 'from') return undefined
  const source = phraseFrom(s, k + 1, false)
  const that = source ? skipTime(s, source.last + 1) : k
  const told = lower(s, that) === 'that' ? clause(place, that) : undefined
  return told && source ? { ...told, source } : undefined
}
