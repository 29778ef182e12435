/** Where what a noun tells ends: "her claim that it rained". */

import { isPast } from '../../../inflect'
import { CLAUSE, cueVerb } from '../../reading/cues'
import { isQuote, lower, type Phrase, type Sentence, traits } from '../../reading/items'
import { groupStart, isNominal, isVerbLike, phraseFrom } from '../../reading/phrases'
import { AUXILIARY, CAPITALISED, DETERMINER, has, PRONOUN } from '../../reading/words'

/** "Contrary to her claim that it rained, it was dry": what is claimed ends at the comma. */
export function claimEnd(s: Sentence, source: Phrase | null, from: number, end: number): number {
  const first = source?.first ?? from
  const said =
    saidBehind(s, from, end) ?? (isSubject(s, source, first) ? verbOfClaims(s, from, end) : undefined)
  if (said !== undefined) return said
  const lead = s.slice(0, first).map((item) => item.lower)
  if (first > 5 || !contrary.has(lead[0] ?? '')) return end
  const comma = s.findIndex((item, k) => k > from && item.lower === ',')
  return comma < 0 ? end : comma
}

/** "Asked about his claim that it rained, Smith said, “…”": the comma before whoever says something else there. */
function saidBehind(s: Sentence, from: number, end: number): number | undefined {
  for (let k = from + 2; k < end; k++) {
    if (lower(s, k) !== ',') continue
    const source = phraseFrom(s, k + 1)
    const verb = source === null ? -1 : source.last + 1
    if (cueVerb(lower(s, verb)) === undefined || isNominal(s, verb + 1)) continue
    const quote = lower(s, verb + 1) === ',' || lower(s, verb + 1) === ':' ? verb + 2 : verb + 1
    if (isQuote(s, quote)) return k
  }
  return undefined
}

/** "Claims that …", "The report that …", "Her claim that …": what its sentence is about. */
const isSubject = (s: Sentence, source: Phrase | null, first: number): boolean =>
  first <= LEADING &&
  (source === null ||
    /^(?:'s|['’])$/.test(lower(s, source.last + 1)) ||
    /^(?:his|her|their|its)$/.test(lower(s, source.last)))
/** So many words may stand before it. */
const LEADING = 2

/** "Claims that it rained were false", "his claim that it rained drew laughter": where the verb of the claims begins. */
function verbOfClaims(s: Sentence, that: number, end: number): number | undefined {
  /** Clauses that have been opened and wait for their verb: first the one that is claimed. */
  let open = 1
  let verb = that
  for (let k = that + 1; k < end; k++) {
    if (/^[,;:—–-]$|^--$/.test(lower(s, k)) || isQuote(s, k)) return undefined
    if (k > that + 1 && OPENING.test(lower(s, k))) open++
    if (!isVerb(s, k)) continue
    const from = groupStart(s, k)
    const isGoingOn = from <= verb
    verb = k
    if (isGoingOn || /^(?:and|or|to)$/.test(lower(s, from - 1))) continue
    if (open === 0 && !has(traits(s, from - 1), PRONOUN)) return from
    // "that she said it rained"
    open = Math.max(0, open - 1) + (has(cueVerb(lower(s, k))?.frames ?? 0, CLAUSE) ? 1 : 0)
  }
  return undefined
}
/** A verb of its clause: in "will help Orsa get" none but the first. */
const isVerb = (s: Sentence, k: number): boolean =>
  (isVerbLike(s, k) && (has(traits(s, k), AUXILIARY) || /(?:ed|s)$/.test(lower(s, k)))) ||
  (isPast(lower(s, k)) && !has(traits(s, k), CAPITALISED) && !has(traits(s, k - 1), DETERMINER))
const OPENING =
  /^(?:who|which|that|whose|what|whether|if|when|where|while|as|because|since|until|after|before|how|why|unless|although|though)$/
export const contrary = new Set(['contrary', 'despite', 'notwithstanding', 'counter'])
