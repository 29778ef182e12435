/** Who is told to say what, inside one sentence: verbs that tell of speech, with what stands on either side of them. */

import { AS, ASKS, CLAUSE, cueAt, HEARER, OBJECT_TO, QUOTE, THAT, TO, TOPIC, type Verb } from './cues'
import {
  clauseSubject,
  groupStart,
  isNominal,
  isVerbLike,
  type Phrase,
  phraseBefore,
  phraseFrom,
  type Sentence,
} from '../reading/phrases'
import {
  ADVERB,
  AUXILIARY,
  CAPITALISED,
  CONJUNCTION,
  DETERMINER,
  has,
  NUMBER,
  OBJECT,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  RELATIVE,
  SUBORDINATOR,
  TIME,
  VERB,
} from '../reading/words'

/** Items of a sentence from one index up to, not including, another. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** What shape the content has: a quotation, a clause, what is wanted or planned, or only what is spoken of. */
export type Form = 'quotation' | 'clause' | 'wish' | 'topic'

export interface Telling {
  readonly source: Phrase | null
  readonly cue: Range
  readonly content: readonly Range[]
  readonly form: Form
  /** What is said is the quotation that the sentence before ended with. */
  readonly looksBack: boolean
}

interface Candidate {
  readonly verb: Verb
  readonly at: number
  /** After the verb and its particle. */
  readonly after: number
  /** Where the words that belong to the verb begin ("has said"). */
  readonly group: number
  readonly subject: Phrase | null
  readonly passive: boolean
  /** Stands right behind its own subject. */
  readonly own: boolean
}

const traits = (s: Sentence, i: number): number => s[i]?.traits ?? PUNCTUATION
const lower = (s: Sentence, i: number): string => s[i]?.lower ?? ''
const isQuote = (s: Sentence, i: number): boolean => s[i] !== undefined && s[i]?.quotation !== null
const beForms = new Set(
  "is are was were be been being am 's 're 'm isn't aren't wasn't weren't get got gets".split(' '),
)

/** Verbs whose plain form is as often a noun. */
const nounish = new Set(
  'claim report plan hope fear want support attack demand question comment remark estimate promise pledge vow order request charge praise mention call challenge project doubt offer threat find show feel judge rule blast slam picture back blame credit label brand favor favour view state note point fault rap rip knock trash bash hammer pan pitch preach chant boast joke cry shout whisper guess suspect wish reply answer post text email blog mock express document detail highlight outline reference invoice echo signal forecast address'.split(
    ' '
  )
)

/** Nouns that look like verbs: a verb only where its surroundings allow one. */
function isVerbHere(s: Sentence, i: number, verb: Verb, group: number): boolean {
  const item = s[i]
  if (item === undefined) return false
  if (has(item.traits, CAPITALISED) && i > 0) return false
  const before = group - 1
  const word = lower(s, before)
  const auxiliary = group < i
  const bare = s[i - 1]
  if (bare !== undefined && has(bare.traits, DETERMINER) && word !== 'that' && !has(bare.traits, PRONOUN))
    return false
  if (bare?.lower === "'s" && verb.form !== 'ing' && verb.form !== 'past') return false
  if (verb.form === 'base') {
    if (lower(s, i - 1) === 'to') return true
    if (auxiliary && !beForms.has(lower(s, i - 1))) return true
    if (has(traits(s, before), PRONOUN)) return !/^(?:he|she|it)$/.test(word)
    if (/^(?:who|that|which)$/.test(word)) return true
    if (has(traits(s, before), PREPOSITION | PUNCTUATION)) return false
    if (!nounish.has(verb.lemma)) return !has(traits(s, before), NUMBER | TIME)
    return /[^s']s$/.test(word) || /^(?:people|police|men|women|and|media|polls|majority|public)$/.test(word)
  }
  if (verb.form === 's') {
    if (has(traits(s, before), PREPOSITION)) return false
    if (/[^su']s$/.test(word) && !has(traits(s, before), CAPITALISED | ADVERB) && !isQuote(s, before))
      return false
    if (nounish.has(verb.lemma) && !auxiliary && !isSingular(s, before)) return false
    return !(isNominal(s, i + 1) && lower(s, before) === 'and')
  }
  if (verb.form === 'past') {
    if (has(traits(s, i - 1), PREPOSITION)) return false
    return lower(s, i + 1) !== 'by' || auxiliary
  }
  return !(
    has(traits(s, i - 1), DETERMINER) ||
    (isNominal(s, i - 1) && !beForms.has(lower(s, i - 1)) && !isQuote(s, i + 1) && lower(s, i + 1) === 'of')
  )
}

/** A name, a pronoun, or a noun with an article: what a verb in the singular can stand behind. */
function isSingular(s: Sentence, last: number): boolean {
  if (has(traits(s, last), CAPITALISED | PRONOUN | RELATIVE | PUNCTUATION | CONJUNCTION | ADVERB) || isQuote(s, last)) return true
  const phrase = phraseBefore(s, last + 1)
  if (phrase === null) return false
  for (let k = phrase.first; k <= phrase.last; k++) if (has(traits(s, k), DETERMINER) || lower(s, k) === "'s") return true
  return false
}

function candidatesIn(s: Sentence): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < s.length; i++) {
    const item = s[i]
    if (item === undefined || item.quotation !== null || has(item.traits, PUNCTUATION)) continue
    const cue = cueAt(item.lower, lower(s, i + 1))
    if (cue === undefined) continue
    const group = groupStart(s, i)
    if (!isVerbHere(s, i, cue.verb, group)) continue
    let passive = false
    if (cue.verb.form === 'past')
      for (let k = i - 1; k >= group; k--) {
        if (has(traits(s, k), AUXILIARY)) {
          passive = beForms.has(lower(s, k)) && !(lower(s, k) === "'s" && false)
          break
        }
      }
    const { subject, own } = subjectOf(s, group, cue.verb, found)
    found.push({ verb: cue.verb, at: i, after: i + (cue.particle ? 2 : 1), group, subject, passive, own })
  }
  return found
}

/** Who does what the verb says. */
function subjectOf(
  s: Sentence,
  group: number,
  verb: Verb,
  earlier: readonly Candidate[],
): { subject: Phrase | null; own: boolean } {
  const shared = (): { subject: Phrase | null; own: boolean } => {
    const like =
      verb.form === 'ing'
        ? earlier.find((c) => c.own)
        : (earlier.find((c) => c.own && c.verb.form === verb.form) ?? earlier.at(-1))
    return { subject: (like && !like.passive ? like.subject : null) ?? clauseSubject(s, group), own: false }
  }
  const before = group - 1
  if (before < 0) {
    const comma = verb.form === 'ing' ? s.findIndex((item) => item.lower === ',') : -1
    return { subject: comma > 0 ? phraseFrom(s, comma + 1) : null, own: false }
  }
  const word = lower(s, before)
  if (word === 'to' && verb.form === 'base') {
    const governing = governor(s, before)
    return governing ? { subject: governing, own: false } : shared()
  }
  if (word === ',' || word === '—' || word === '–' || word === '―' || word === '-' || word === '--') {
    if (verb.form === 'ing') return shared()
    for (let k = before - 1; k > 0 && k > before - 40; k--)
      if (lower(s, k) === word) {
        const named = phraseBefore(s, k)
        return named ? { subject: named, own: true } : shared()
      }
    return { subject: null, own: false }
  }
  if (isQuote(s, before)) return { subject: null, own: false }
  const direct = phraseBefore(s, group)
  if (direct === null) return shared()
  if (has(traits(s, before), CONJUNCTION)) return shared()
  return { subject: direct, own: true }
}

/** "wants to say": the subject of the verb that the infinitive hangs on, where that stands right before it. */
function governor(s: Sentence, to: number): Phrase | null {
  let k = to - 1
  while (k > 0 && to - k < 4 && !isVerbLike(s, k) && cueAt(lower(s, k), '') === undefined) k--
  if (k <= 0) return null
  return phraseBefore(s, groupStart(s, k))
}

const isBoundary = (s: Sentence, k: number): boolean => /^[,;:—–―]$|^--$/.test(lower(s, k))

/** Where what is said has to end because somebody else, or something else that is said, comes next. */
function stopsIn(s: Sentence, candidates: readonly Candidate[]): number[] {
  const stops: number[] = []
  for (const c of candidates) {
    if (c.passive) continue
    const finite = c.verb.form !== 'ing' || c.group < c.at
    if (!finite) {
      let k = c.group - 1
      while (k > 0 && has(traits(s, k), ADVERB | CONJUNCTION)) k--
      if (isBoundary(s, k)) stops.push(k)
      continue
    }
    if (c.own && c.subject && c.subject.last < c.group - 1 && isBoundary(s, c.group - 1)) {
      stops.push(c.group - 1)
      continue
    }
    const first = c.own && c.subject ? Math.min(c.subject.first, c.group) : c.group
    let k = first - 1
    const joined = has(traits(s, k), CONJUNCTION)
    if (joined) k--
    if (isBoundary(s, k)) {
      const next = skipTime(s, c.after)
      if (joined || lower(s, k) !== ',' || has(traits(s, next), PUNCTUATION) || isQuote(s, next)) stops.push(k)
    } else if (joined && c.verb.form !== 'base') stops.push(k + 1)
  }
  for (let k = 0; k < s.length; k++)
    if (lower(s, k) === 'according' && lower(s, k + 1) === 'to') stops.push(isBoundary(s, k - 1) ? k - 1 : k)
  return stops.sort((a, b) => a - b)
}

const endOf = (s: Sentence): number => {
  let end = s.length
  while (end > 0 && /^(?:[.!?;,:)\]’"'”—–―]|\.{2,}|…)$/.test(lower(s, end - 1))) end--
  return end
}

/** Skips "on Friday", "last week", "later" behind the verb. */
function skipTime(s: Sentence, from: number): number {
  let k = from
  for (;;) {
    if (has(traits(s, k), ADVERB) && !has(traits(s, k), SUBORDINATOR)) k++
    else if (has(traits(s, k), TIME) && k < s.length) k++
    else if (/^(?:on|in|late|early|last|this|by|since)$/.test(lower(s, k)) && has(traits(s, k + 1), TIME))
      k += 2
    else if (has(traits(s, k), NUMBER) && k > from && has(traits(s, k - 1), TIME)) k++
    else return k
  }
}

/** Where words that only tell when, where and to whom end: at "that", a colon, a comma, a quotation, a verb. */
function landing(s: Sentence, from: number): number {
  let k = from
  while (k < s.length && k < from + 30) {
    const word = lower(s, k)
    if (word === 'that' || isQuote(s, k) || /^[,:;.—–―?!]$/.test(word)) {
      if (
        word === '.' &&
        k + 1 < s.length &&
        s[k - 1]?.end === s[k]?.start &&
        has(traits(s, k - 1), CAPITALISED)
      ) {
        k++
        continue
      }
      return k
    }
    if (k > from && (isVerbLike(s, k) || (/ing$/.test(word) && cueAt(word, '')?.verb.form === 'ing'))) return k
    k++
  }
  return k
}

function hasVerb(s: Sentence, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (isVerbLike(s, k) || (k > from && isQuote(s, k) && /^\W{1,2}\p{Ll}/u.test(s[k]?.text ?? ''))) return true
    const word = lower(s, k)
    if (k > from && !has(traits(s, k), CAPITALISED | PUNCTUATION)) {
      if (
        /[a-z]{3}(?:ed|s)$/.test(word) &&
        !/(?:ss|us|is)$/.test(word) &&
        has(traits(s, k - 1), CAPITALISED | PRONOUN)
      )
        return true
      const cue = cueAt(word, '')
      if (
        cue &&
        (cue.verb.form === 's' || cue.verb.form === 'past') &&
        isVerbHere(s, k, cue.verb, groupStart(s, k))
      )
        return true
      if (has(traits(s, k - 1), PRONOUN) && !has(traits(s, k - 1), DETERMINER) && isNominal(s, k)) return true
    }
  }
  return false
}

/** Where a phrase that is only spoken of ends. */
function topicEnd(s: Sentence, from: number, limit: number): number {
  for (let k = from; k < limit; k++) {
    const word = lower(s, k)
    if (/^[,;:—–―]$|^--$/.test(word) && k > from) return k
    if (
      k > from + 1 &&
      /^(?:while|when|after|before|during|although|though|because|but|as|if|since)$/.test(word)
    )
      return k
    if (k > from && has(traits(s, k), TIME) && has(traits(s, k), CAPITALISED))
      return lower(s, k - 1) === 'on' ? k - 1 : k
    if (k > from && word === 'and' && (isVerbLike(s, k + 1) || has(traits(s, k + 1), PRONOUN))) return k
  }
  return limit
}

export function tellingsIn(s: Sentence, afterQuote: boolean): Telling[] {
  const candidates = candidatesIn(s)
  if (candidates.length === 0) return []
  const stops = stopsIn(s, candidates)
  const end = endOf(s)
  const stopAfter = (from: number): number => stops.find((stop) => stop > from) ?? end
  const found: Telling[] = []
  let settled = 0
  for (const c of candidates) {
    const telling = c.passive
      ? passiveTelling(s, c, stopAfter)
      : activeTelling(s, c, stopAfter, settled, afterQuote && found.length === 0, end)
    if (telling === undefined) continue
    found.push(telling)
    const first = telling.content[0]
    if (first !== undefined && first.from < telling.cue.from && !c.passive && telling.form === 'quotation')
      settled = Math.max(c.after, ...telling.content.map(({ to }) => to))
  }
  return found
}

function activeTelling(
  s: Sentence,
  c: Candidate,
  stopAfter: (from: number) => number,
  settled: number,
  afterQuote: boolean,
  end: number,
): Telling | undefined {
  const { frames, lemma } = c.verb
  const cue = { from: c.group, to: c.after }
  const make = (
    content: readonly Range[],
    form: Form,
    source: Phrase | null = c.subject,
  ): Telling | undefined => {
    const kept = content.filter(({ from, to }) => to > from)
    return kept.length > 0 && source !== null
      ? { source, cue, content: kept, form, looksBack: false }
      : undefined
  }
  const clauseTo = (from: number): number => Math.max(from, Math.min(stopAfter(from), end))

  // Turned round: "…," said X.
  const turned = turnedRound(s, c, settled, afterQuote)
  if (turned) return turned

  let k = skipTime(s, c.after)
  let hearer: Phrase | null = null
  if (has(frames, HEARER | OBJECT_TO) && !isQuote(s, k) && lower(s, k) !== 'that') {
    const object = phraseFrom(s, k, false)
    if (object && !isQuote(s, object.last)) {
      const next = skipTime(s, object.last + 1)
      if (
        has(frames, OBJECT_TO) &&
        (lower(s, next) === 'to' || lower(s, next) === 'not') &&
        object.last + 1 === next
      )
        return make([{ from: k, to: clauseTo(k) }], 'wish')
      if (
        has(frames, HEARER) &&
        (lemma === 'tell' ||
          !has(frames, CLAUSE) ||
          /^(?:that|,|:|if|whether)$/.test(lower(s, next)) ||
          isQuote(s, next))
      ) {
        hearer = object
        k = next
      }
    }
  }
  const word = lower(s, k)
  const said = has(frames, CLAUSE | THAT | QUOTE)
  if (word === ',' && c.own && c.subject) {
    // "“A,” he said, “B”": the second one alone is not all.
    const lead = Math.min(c.subject.first, c.group) - 1
    if (isQuote(s, lead) || (lower(s, lead) === ',' && (isQuote(s, lead - 1) || (isQuote(s, k + 1) && /^\W{1,2}\p{Ll}/u.test(s[k + 1]?.text ?? '') && hasVerb(s, settled, lead))))) {
      const split = after(s, c, k, settled, afterQuote, end, hearer !== null)
      if (split) return split
    }
  }
  if (word === 'that' && has(frames, CLAUSE | THAT) && !(has(traits(s, k + 1), AUXILIARY) || k + 1 >= end))
    return make([{ from: k, to: clauseTo(k) }], 'clause')
  if (said && (word === ':' || (word === ',' && isQuote(s, k + 1)))) {
    if (isQuote(s, k + 1))
      return make([{ from: k + 1, to: quoteEnd(s, k + 1, clauseTo(k + 1)) }], 'quotation')
    if (word === ':' && has(frames, CLAUSE | THAT)) return make([{ from: k + 1, to: end }], 'clause')
  }
  if (said && isQuote(s, k)) return make([{ from: k, to: quoteEnd(s, k, clauseTo(k)) }], 'quotation')
  if (word === 'to' && has(frames, TO) && isInfinitive(s, k + 1))
    return make([{ from: k, to: clauseTo(k) }], 'wish')
  if (word === 'to' && hearer && has(frames, OBJECT_TO)) return make([{ from: k, to: clauseTo(k) }], 'wish')
  if (has(frames, ASKS) && /^(?:if|whether|what|why|how|who|where|when|which)$/.test(word))
    return make([{ from: k, to: clauseTo(k) }], 'clause')

  const later = after(s, c, k, settled, afterQuote, end, hearer !== null)
  if (later) return later

  if (has(frames, AS)) {
    const to = clauseTo(k)
    const as = s.findIndex((item, n) => n > k && n < to && n < k + 20 && item.lower === 'as')
    if (as > 0 && !/^(?:long|soon|far|well)$/.test(lower(s, as + 1))) return make([{ from: k, to }], 'topic')
  }
  const begins =
    isNominal(s, k) ||
    has(traits(s, k), DETERMINER | PRONOUN | CAPITALISED | NUMBER | ADVERB) ||
    has(traits(s, k), PREPOSITION) || /^(?:if|when|because|as|while|there|after|not|what|how)$/.test(word)
  if (has(frames, CLAUSE) && begins) {
    let to = clauseTo(k)
    if (has(traits(s, k), PREPOSITION) || word === ',') {
      const land = landing(s, k)
      if (lower(s, land) === 'that' && land < to) return make([{ from: land, to }], 'clause')
      if (lower(s, land) === ':' || (lower(s, land) === ',' && isQuote(s, land + 1)))
        return make(
          [{ from: land + 1, to: isQuote(s, land + 1) ? quoteEnd(s, land + 1, clauseTo(land + 1)) : end }],
          isQuote(s, land + 1) ? 'quotation' : 'clause',
        )
      if (isQuote(s, land) && !has(traits(s, land - 1), DETERMINER))
        return make([{ from: land, to: quoteEnd(s, land, clauseTo(land)) }], 'quotation')
    }
    to = clauseTo(k)
    if (hasVerb(s, k, to)) return make([{ from: k, to }], 'clause')
  }
  if (
    has(frames, TOPIC) &&
    (isNominal(s, k) ||
      has(traits(s, k), DETERMINER | OBJECT | CAPITALISED | NUMBER) ||
      /^(?:whether|how|what|why|against|for)$/.test(word))
  ) {
    if (has(traits(s, k), TIME)) return undefined
    return make([{ from: k, to: topicEnd(s, k, clauseTo(k)) }], 'topic')
  }
  if (has(frames, CLAUSE | THAT | QUOTE) && c.own) {
    const land = landing(s, k)
    if (lower(s, land) === 'that' && has(frames, CLAUSE | THAT) && !has(traits(s, land + 1), AUXILIARY))
      return make([{ from: land, to: clauseTo(land) }], 'clause')
    if (lower(s, land) === ':' && isQuote(s, land + 1))
      return make([{ from: land + 1, to: quoteEnd(s, land + 1, clauseTo(land + 1)) }], 'quotation')
  }
  return undefined
}

const isInfinitive = (s: Sentence, i: number): boolean =>
  !has(traits(s, i), DETERMINER | CAPITALISED | OBJECT | NUMBER | PUNCTUATION | PREPOSITION) && i < s.length

/** A quotation that the clause goes on after ("“the plan” was dead") is a part of it; one that ends it stands alone. */
function quoteEnd(s: Sentence, quote: number, limit: number): number {
  let k = quote + 1
  while (isQuote(s, k)) k++
  if (k >= limit || isBoundary(s, k) || has(traits(s, k), PUNCTUATION)) return k
  const text = s[quote]?.text ?? ''
  if (/[,.!?…][”"»’']?$/.test(text)) return k
  return Math.max(k, limit)
}

/** What stands before "X said": back to the last thing told, without the comma. */
function contentBefore(s: Sentence, stop: number, settled: number): { range: Range; form: Form } | undefined {
  let to = stop
  while (to > settled && /^[,—–―]$|^--$/.test(lower(s, to - 1))) to--
  let from = settled
  while (from < to && /^(?:[,;:—–―.]|and)$/.test(lower(s, from))) from++
  if (to <= from) return undefined
  if (isQuote(s, to - 1)) {
    let k = to - 1
    while (k > from && isQuote(s, k - 1)) k--
    const lead = lower(s, k - 1)
    if (k === from || /^[,:;.—–―]$/.test(lead))
      return { range: { from: k === from || lead !== ',' ? k : from, to }, form: 'quotation' }
    return { range: { from, to }, form: 'clause' }
  }
  return { range: { from, to }, form: 'clause' }
}

/** "…, X said", "…, X said, …" and a sentence that is only "X said" after a quotation. */
function after(
  s: Sentence,
  c: Candidate,
  k: number,
  settled: number,
  afterQuote: boolean,
  end: number,
  heard: boolean,
): Telling | undefined {
  if (!has(c.verb.frames, CLAUSE | QUOTE | THAT) || !c.own || c.subject === null || c.verb.form === 'ing')
    return undefined
  let rest = k
  const word = lower(s, rest)
  if (rest < end && !isBoundary(s, rest) && !has(traits(s, rest), PUNCTUATION)) {
    if (
      !has(traits(s, rest), PREPOSITION | ADVERB) &&
      !heard &&
      !/^(?:when|as|while|after|before)$/.test(word)
    )
      return undefined
    rest = /^(?:when|as|while|after|before)$/.test(word) ? end : landing(s, rest)
    if (rest < end && lower(s, rest) !== ',') return undefined
  }
  const first = Math.min(c.subject.first, c.group)
  const cue = { from: c.group, to: c.after }
  const leads = /^[,—–―?!]$|^--$/.test(lower(s, first - 1)) || isQuote(s, first - 1)
  if (!leads) {
    if (afterQuote && first <= 1)
      return { source: c.subject, cue, content: [], form: 'quotation', looksBack: true }
    return undefined
  }
  const before = contentBefore(s, first, settled)
  if (before === undefined) return undefined
  if (
    before.form === 'clause' &&
    !has(c.verb.frames, CLAUSE) &&
    !/^(?:learn|find|know|rule)$/.test(c.verb.lemma)
  )
    return undefined
  const content = [before.range]
  if (lower(s, rest) === ',' || lower(s, rest) === '—') {
    // In the middle: what follows the comma goes on with it, unless it turns to something else.
    const next = rest + 1
    if (isQuote(s, next) && before.form === 'quotation')
      content.push({ from: next, to: quoteEnd(s, next, end) })
    else if (
      before.form === 'clause' &&
      next < end &&
      !/(?:ing|ed)$/.test(lower(s, next)) &&
      !/^(?:who|which|but|and|as|while|citing|whose)$/.test(lower(s, next))
    )
      content.push({ from: next, to: end })
  }
  return { source: c.subject, cue, content, form: before.form, looksBack: false }
}

function turnedRound(s: Sentence, c: Candidate, settled: number, afterQuote: boolean): Telling | undefined {
  if (
    !has(c.verb.frames, CLAUSE | QUOTE) ||
    c.verb.form === 'ing' ||
    c.verb.form === 'base' ||
    c.group < c.at
  )
    return undefined
  const opens = c.at === 0
  const lead = lower(s, c.at - 1)
  if (!(opens ? afterQuote : /^[,—–―?!]$|^--$/.test(lead) || isQuote(s, c.at - 1))) return undefined
  if (!isNominal(s, c.after) && !has(traits(s, c.after), DETERMINER | PRONOUN | CAPITALISED)) return undefined
  const source = phraseFrom(s, c.after)
  if (source === null || isQuote(s, source.first)) return undefined
  if (has(traits(s, source.first), TIME | RELATIVE)) return undefined
  const next = source.last + 1
  if (isVerbLike(s, next) && !/ed$/.test(lower(s, next))) return undefined
  const cue = { from: c.at, to: c.after }
  if (opens) return { source, cue, content: [], form: 'quotation', looksBack: true }
  const before = contentBefore(s, c.at, settled)
  if (before === undefined) return undefined
  if (
    before.form === 'clause' &&
    (!has(c.verb.frames, CLAUSE) || !hasVerb(s, before.range.from, before.range.to))
  )
    return undefined
  const content = [before.range]
  if (lower(s, next) === ',' && isQuote(s, next + 1))
    content.push({ from: next + 1, to: quoteEnd(s, next + 1, s.length) })
  return { source, cue, content, form: before.form, looksBack: false }
}

/** "was described by X as", "has been backed by X", "it was reported by X that". */
function passiveTelling(s: Sentence, c: Candidate, stopAfter: (from: number) => number): Telling | undefined {
  const end = endOf(s)
  const limit = Math.min(stopAfter(c.after), end)
  let by = -1
  for (let k = c.after; k < limit && k < c.after + 12; k++)
    if (lower(s, k) === 'by' && !has(traits(s, k + 1), TIME | NUMBER)) {
      by = k
      break
    } else if (/^[,;:]$/.test(lower(s, k))) break
  const cue = { from: c.group, to: c.after }
  if (by > 0) {
    const source = phraseFrom(s, by + 1)
    if (source === null || /ing$/.test(lower(s, by + 1))) return undefined
    const rest = { from: source.last + 1, to: limit }
    const first = s[rest.from]
    const that = first?.lower === 'that' || first?.lower === 'to'
    const content: Range[] = []
    const told = c.verb.lemma === 'tell' || c.verb.lemma === 'inform' || c.verb.lemma === 'warn'
    if (c.own && c.subject && !(that && (told || lower(s, c.subject.first) === 'it')))
      content.push({ from: c.subject.first, to: c.subject.last + 1 })
    if (by > c.after) content.push({ from: c.after, to: by })
    if (rest.to > rest.from && (that || /^(?:as|of|for|with)$/.test(first?.lower ?? ''))) content.push(rest)
    return content.length > 0
      ? { source, cue, content, form: that ? 'clause' : 'topic', looksBack: false }
      : undefined
  }
  return undefined
}

export { contentBefore, endOf, hasVerb, isBoundary, landing, stopsIn, topicEnd, VERB }
