import { type Kind, kinds } from '../../../model/vocabulary'
import { isCommon } from '../known/lexicon'
import { spelled } from '../known/spelled'
import type { Opinion } from '../recogniser'
import type { Reading } from '../tokens/reading'
import { titles } from '../words/offices'

/** A span that is taken for a name, before those of the same one are put together. */
export interface Named {
  readonly page: number
  readonly from: number
  readonly to: number
  readonly kind: Kind
  readonly unnamed: boolean
  /** The text itself tells what it is. */
  readonly told: boolean
  readonly confidence: number
  readonly reasons: readonly string[]
}

/** Below this nobody is shown. */
const ENOUGH = 0.44
/** What a further word is worth where spans overlap: of two that are about as likely the longer wins. */
const PER_WORD = 0.08

/**
 * Weighs the opinions against each other. What speaks for a name speaks for it wherever it stands in the text; of
 * spans that overlap the likelier, and as a rule the longer, stays. Gives them in the order of the text.
 */
export function combine(reading: Reading, opinions: readonly Opinion[]): Named[] {
  const ofName = new Map<string, Opinion[]>()
  const spans = new Map<string, { key: string; opinion: Opinion }>()
  const works = reading.pages.map(({ tokens }) => new Uint8Array(tokens.length))
  for (const { page, from, to, whole } of opinions) if (whole === true) works[page]?.fill(1, from, to)
  for (const opinion of opinions) {
    const key = keyOf(reading, opinion)
    const same = ofName.get(key)
    if (same) same.push(opinion)
    else ofName.set(key, [opinion])
    if (opinion.kind !== 'none') {
      const span = `${opinion.page}:${opinion.from}:${opinion.to}`
      if (!beginsAndEndsWithWords(reading, opinion)) continue
      if (works[opinion.page]?.subarray(opinion.from, opinion.to).includes(1)) continue
      if (!spans.has(span) || opinion.unnamed !== undefined) spans.set(span, { key, opinion })
    }
  }
  const verdicts = new Map<string, Verdict>()
  for (const [key, about] of ofName) verdicts.set(key, verdictOn(about))
  const likely: Likely[] = []
  for (const { key, opinion } of spans.values()) {
    const verdict = verdicts.get(key)
    if (!verdict || verdict.confidence < ENOUGH) continue
    const { page, from, to } = opinion
    const score = verdict.confidence + PER_WORD * (to - from - 1)
    likely.push({ page, from, to, score, ...verdict })
  }
  return withoutOverlaps(reading, withLonger(reading, withInitials(reading, likely)))
}

type Likely = Named & { readonly score: number }

/** "Donald J. Weiss" is as likely as "Weiss" is: whoever has an initial between names has them all. */
function withInitials({ pages }: Reading, likely: readonly Likely[]): Likely[] {
  const people = new Map<string, Likely[]>()
  for (const one of likely) {
    const key = `${one.page}:${one.to}`
    if (one.kind === 'person') people.set(key, [...(people.get(key) ?? []), one])
  }
  return likely.map((one) => {
    const tokens = pages[one.page]?.tokens ?? []
    const within = (people.get(`${one.page}:${one.to}`) ?? []).filter(({ from }) => {
      const between = tokens.slice(one.from + 1, from)
      return between.length > 0 && between.every(({ text }) => /^\p{Lu}\.$/u.test(text))
    })
    if (one.kind !== 'person' || within.length === 0) return one
    return { ...one, score: Math.max(one.score, ...within.map(({ score }) => score + PER_WORD)) }
  })
}

/**
 * "Greater Orsa" is as likely as "Orsa" is, where both are places and the longer is likely by itself; so is "Ulo Weiss",
 * where the text has a "Mr. Weiss" elsewhere; and a whole name, whose first name stands alone elsewhere.
 */
function withLonger({ pages }: Reading, likely: readonly Likely[]): Likely[] {
  const ends = new Map<string, Likely>()
  const begins = new Map<string, Likely>()
  const endOf = ({ page, to, kind }: Likely): string => `${page}:${to}:${kind}`
  const beginOf = ({ page, from }: Likely): string => `${page}:${from}`
  for (const one of likely) {
    if (one.kind !== 'organisation' && one.score > (ends.get(endOf(one))?.score ?? 0))
      ends.set(endOf(one), one)
    if (one.kind === 'person' && one.to === one.from + 1) begins.set(beginOf(one), one)
  }
  return likely.map((one) => {
    const first = begins.get(beginOf(one))
    const isFull = first && one.kind === 'person' && one.to > first.to && one.confidence >= LIKELY
    const score = isFull ? Math.max(one.score, first.score + PER_WORD) : one.score
    const within = ends.get(endOf(one))
    if (!within || within.from <= one.from) return { ...one, score }
    const ahead = pages[one.page]?.tokens.slice(one.from, within.from) ?? []
    const isWhole =
      one.kind === 'place'
        ? one.confidence >= LIKELY
        : ahead.length === 1 &&
          ahead.every(({ word, caps, lower }) => word && !caps && !isCommon(lower) && !titles.has(lower))
    return { ...one, score: isWhole ? Math.max(score, within.score + PER_WORD) : score }
  })
}
const LIKELY = 0.8

/** Names are the same by their spelling; groups ("US officials") count apart from names. */
function keyOf({ pages }: Reading, { page, from, to }: Opinion): string {
  const tokens = pages[page]?.tokens ?? []
  return spelled(tokens, from, to) ?? `${page}:${from}:${to}`
}

/** "-General" is no name, nor is "Kim Min-", nor "Anna T." of "Anna T. Weiss". */
function beginsAndEndsWithWords({ pages }: Reading, { page, from, to }: Opinion): boolean {
  const tokens = pages[page]?.tokens
  const last = tokens?.[to - 1]
  if (!last || tokens?.[from]?.word !== true) return false
  // "(D-Va.)", ", R-Ohio,": a party and a state.
  const isParty = /^\p{Lu}$/u.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text === '-'
  if (isParty && /^[(,]$/.test(tokens[from - 1]?.text ?? '')) return false
  if (/^\p{Lu}\.$/u.test(last.text) && to - from > 1 && tokens[to]?.capital) return false
  return last.word || /^[.!]$/.test(last.text)
}

type Verdict = Omit<Named, 'page' | 'from' | 'to'>

/** Reasons that do not depend on each other: the chance that all of them err is the product of the chances of each. */
function verdictOn(opinions: readonly Opinion[]): Verdict {
  const strongest = new Map<string, Opinion>()
  for (const opinion of opinions) {
    const key = `${opinion.kind} ${opinion.reason}`
    const other = strongest.get(key)
    if (!other || Math.abs(opinion.weight) > Math.abs(other.weight)) strongest.set(key, opinion)
  }
  const doubt = new Map<Opinion['kind'], number>()
  const against = new Map<Opinion['kind'], number>()
  for (const { kind, weight } of strongest.values()) {
    const sum = weight < 0 ? against : doubt
    sum.set(kind, (sum.get(kind) ?? 1) * (1 - Math.abs(weight)))
  }
  const belief = (kind: Opinion['kind']) => (1 - (doubt.get(kind) ?? 1)) * (against.get(kind) ?? 1)
  let kind: Kind = 'organisation'
  for (const each of kinds) if (belief(each) > belief(kind)) kind = each
  const rivals = kinds.filter((each) => each !== kind).map(belief)
  const confidence = belief(kind) * (1 - 0.8 * belief('none')) * (1 - 0.25 * Math.max(...rivals))
  const mine = [...strongest.values()].filter((each) => each.kind === kind && each.weight > 0.05)
  mine.sort((a, b) => b.weight - a.weight)
  return {
    kind,
    unnamed: mine.some((each) => each.unnamed === true) && !mine.some((each) => each.unnamed === false),
    told: mine.some((each) => each.told === true),
    confidence,
    reasons: mine.map((each) => each.reason),
  }
}

function withoutOverlaps(reading: Reading, likely: Likely[]): Named[] {
  likely.sort((a, b) => b.score - a.score || a.page - b.page || a.from - b.from || b.to - a.to)
  const taken = reading.pages.map(({ tokens }) => new Uint8Array(tokens.length))
  const kept: Named[] = []
  for (const { score: _, ...span } of likely) {
    const page = taken[span.page]
    if (!page || page.subarray(span.from, span.to).includes(1)) continue
    page.fill(1, span.from, span.to)
    kept.push(span)
  }
  return kept.sort((a, b) => a.page - b.page || a.from - b.from)
}
