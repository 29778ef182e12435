/** Who is told to say what inside one sentence: verbs that tell of speech, with what stands on either side of them. */

import { cited } from '../cited'
import { lower, type Sentence, traits } from '../reading/items'
import { phraseFrom } from '../reading/phrases'
import { CAPITALISED, has } from '../reading/words'
import {
  accusation,
  bareClause,
  described,
  farClause,
  plainSpeech,
  splitQuotation,
  topic,
} from './after/following'
import { behindHearer, heardFrom, wishOfOther } from './after/hearers'
import { type Place, saidBefore, turnedRound } from './beside'
import { endOf, stopsIn } from './bounds'
import { candidatesIn } from './candidates'
import { passiveTelling } from './passive'
import type { Telling } from './telling'

export function tellingsIn(s: Sentence, afterQuote: boolean): Telling[] {
  const candidates = candidatesIn(s)
  if (candidates.length === 0) return []
  const stops = stopsIn(s, candidates)
  const end = endOf(s)
  const clauseEnd = (from: number): number =>
    Math.max(from, Math.min(stops.find((stop) => stop > from) ?? end, end))
  const found: Telling[] = []
  let settled = 0
  for (const c of candidates) {
    const place: Place = { s, c, settled, afterQuote: afterQuote && found.length === 0, end, clauseEnd }
    const telling = c.passive ? passiveTelling(place) : (turnedRound(place) ?? activeTelling(place))
    if (telling === undefined) continue
    found.push(telling)
    const first = telling.content[0]
    if (first !== undefined && first.from < telling.cue.from && !c.passive && telling.form === 'quotation')
      settled = Math.max(c.after, ...telling.content.map(({ to }) => to))
  }
  return [...found, ...citedIn(s, found)]
}

/** "The paper reported, citing officials, that …": what the paper passes on, the officials said. */
const citedIn = (s: Sentence, found: readonly Telling[]): Telling[] =>
  found.flatMap((citing): Telling[] => {
    const from = citing.content[0]?.from ?? s.length
    if (lower(s, citing.cue.to - 1) !== 'citing') return []
    const inside = found.find(
      (t) =>
        t !== citing &&
        t.source?.first === citing.source?.first &&
        (t.form === 'clause' || t.form === 'quotation'),
    )
    const source = phraseFrom(s, from, false)
    if (inside === undefined || source === null) return []
    const isSpeaker = has(traits(s, source.last), CAPITALISED) || cited.has(lower(s, source.last))
    return isSpeaker ? [{ ...inside, source, cue: citing.cue, inside }] : []
  })

/** The rules in the order in which they are tried. */
function activeTelling(place: Place): Telling | undefined {
  const { s, c } = place
  if (c.own && c.subject && lower(s, c.subject.first - 1) === 'what') return undefined
  const wish = wishOfOther(place)
  if (wish) return wish
  const rest = behindHearer(place)
  return (
    heardFrom(place, rest) ??
    splitQuotation(place, rest) ??
    plainSpeech(place, rest) ??
    saidBefore(place, rest.k, rest.hearer) ??
    described(place, rest) ??
    accusation(place, rest) ??
    bareClause(place, rest) ??
    topic(place, rest) ??
    farClause(place, rest)
  )
}
