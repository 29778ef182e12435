/** Quotations whose verb is in no list: whatever stands beside what is said tells how ("Smith shot back", "read a banner"). */

import { isPast } from '../../inflect'
import { roles } from '../../recognise/words/offices'
import { isBoundary, isDash, isQuote, lower, type Sentence, traits } from '../reading/items'
import { clauseSubject, groupStart, phraseBefore, phraseFrom } from '../reading/phrases'
import { isTitleOfWork } from '../reading/titles'
import { ADVERB, CAPITALISED, DETERMINER, has, PRONOUN, TIME } from '../reading/words'
import { endOf } from './bounds'
import type { Range, Telling } from './telling'

/** Words that a quotation has at least to be speech by itself, whatever stands around it. */
const SPEECH = 4

/** `told`: what the other rules found in the sentence; what those have is left alone. */
export function quotedBeside(s: Sentence, told: readonly Telling[]): Telling[] {
  const found: Telling[] = []
  for (let i = 0; i < s.length; i++) {
    if (!isQuote(s, i) || !isSpeech(s[i]?.text ?? '') || isTitleOfWork(s, i)) continue
    const taken = [...told, ...found].some(({ content }) =>
      content.some(({ from, to }) => from <= i && i < to),
    )
    if (taken) continue
    const who = behind(s, i) ?? ahead(s, i)
    if (who === undefined) continue
    const content: Range[] = [{ from: i, to: i + 1 }]
    found.push({ ...who, content, form: 'quotation', looksBack: false })
  }
  return found
}

const isSpeech = (text: string): boolean =>
  (text.match(/[\p{L}\p{N}’']+/gu)?.length ?? 0) >= SPEECH && /\p{Ll}/u.test(text)

type Who = Pick<Telling, 'source' | 'cue'>

/** "“…,” Smith shot back.", "“…,” read a banner held by students." */
function behind(s: Sentence, quote: number): Who | undefined {
  if (!/[,?!…—–-]\W{0,2}$/.test(s[quote]?.text ?? '') && lower(s, quote + 1) !== ',') return undefined
  const first = lower(s, quote + 1) === ',' ? quote + 2 : quote + 1
  const verb = verbFrom(s, first)
  if (verb === undefined) return apposed(s, first)
  if (verb === first) {
    const source = phraseFrom(s, verb + 1)
    // "As Lindt, author of “A Day,” put it": nobody is "it".
    return source && !has(traits(s, source.first), TIME) && lower(s, source.first) !== 'it'
      ? { source, cue: { from: verb, to: verb + 1 } }
      : undefined
  }
  const source = phraseBefore(s, groupStart(s, verb))
  if (source === null || source.first !== first) return undefined
  return { source, cue: { from: source.last + 1, to: verb + 1 } }
}

/** The first word from `first` that is a verb in the past or, behind a name, in the present. */
function verbFrom(s: Sentence, first: number): number | undefined {
  for (let k = first; k < first + REACH && k < endOf(s); k++) {
    if (isBoundary(s, k) || isQuote(s, k)) return undefined
    const word = lower(s, k)
    if (has(traits(s, k), CAPITALISED) && k > 0) continue
    if (isPast(word) && (k === first || !has(traits(s, k - 1), DETERMINER))) return k
    const named = has(traits(s, k - 1), CAPITALISED | PRONOUN | ADVERB)
    // "Orsa sales manager Mara Lindt said": what stands before an office is no verb.
    const isVerb = /[a-z](?!s)[a-z]s$/.test(word) && !roles.has(lower(s, k + 1))
    if (k > first && named && isVerb && !has(traits(s, k), ADVERB)) return k
  }
  return undefined
}
const REACH = 14

/** "the mayor, Jens Mohr, shot back" */
function apposed(s: Sentence, first: number): Who | undefined {
  const source = phraseFrom(s, first)
  if (source === null || lower(s, source.last + 1) !== ',') return undefined
  const close = s.findIndex((item, k) => k > source.last + 1 && k < source.last + REACH && item.lower === ',')
  if (close < 0) return undefined
  const verb = verbFrom(s, close + 1)
  return verb === close + 1 ? { source, cue: { from: verb, to: verb + 1 } } : undefined
}

/** "Smith was blunt: “…”", "Smith wrote on X, formerly Twitter: “…”": whom the clause before is about. */
function ahead(s: Sentence, quote: number): Who | undefined {
  const mark = quote - 1
  const colon = lower(s, mark) === ':' || isDash(s, mark)
  if (mark < 1 || !(colon || (lower(s, mark) === ',' && /^\W{1,2}\p{Lu}/u.test(s[quote]?.text ?? ''))))
    return undefined
  const source = clauseSubject(s, mark)
  if (source === null || isQuote(s, source.first)) return undefined
  const verb = verbFrom(s, source.last + 1)
  if (!colon && verb === undefined) return undefined
  const cue = verb === undefined ? { from: mark, to: mark + 1 } : { from: source.last + 1, to: verb + 1 }
  return { source, cue }
}
