/** Quotations that stand alone, given to whoever is speaking: over the bounds of sentences and of paragraphs. */

import type { Spot } from '../../model/spans'
import type { Item, Sentence } from './reading/items'
import type { Paragraph } from './reading/sentences'
import { isTitleOfWork } from './reading/titles'
import type { Form } from './rules/telling'

/** An attribution that may still grow: a quotation that goes on behind "he said" or in the next paragraph. */
export interface Growing {
  readonly source: Spot | null
  readonly cue: Spot | null
  readonly content: Spot[]
  readonly form: Form
  /** The one that passes the same on: it holds this one whatever their places are. */
  readonly inside?: Growing
}

/** Who spoke last when a paragraph ended, and whether the quotation was left open. */
export interface Speaking {
  readonly telling: Growing
  readonly open: boolean
}

/** How many characters a quotation without anybody named has at least to be taken for speech, not for a title. */
const SPEECH = 30

const isMark = ({ quotation, text }: Item): boolean => quotation === null && !/[\p{L}\p{N}]/u.test(text)
/** No word stands outside of its quotations. */
export const isOnlyQuoted = (s: Sentence): boolean =>
  s.some(({ quotation }) => quotation !== null) && s.every((item) => item.quotation !== null || isMark(item))

/** A quotation with a few words of the writer's behind it ("“It is a mere trick,” in his words."). */
const opensLong = (s: Sentence): boolean => {
  const quotation = s[0]?.quotation
  return quotation !== null && quotation !== undefined && quotation.end - quotation.start >= SPEECH
}

/** Several words, one of them a longer small one: no name and no title of a work ("Night on the River"). */
const isSaid = (text: string): boolean =>
  text.length >= SPEECH && /(?<![\p{L}’'-])(?!from |with |into |over |under |upon )\p{Ll}{4}/u.test(text)
const holds = ({ content }: Growing, at: number): boolean =>
  content.some(({ start, end }) => start <= at && at < end)

/** What a quotation left open told in nobody's name is of whoever is told to say it where it goes on. */
function giveBack(telling: Growing, open: Growing): void {
  if (telling === open || telling.form !== 'quotation' || telling.source === null || open.source !== null)
    return
  telling.content.push(...open.content.splice(0))
}

/**
 * Lets tellings of one paragraph grow over the quotations that follow them, and adds to `found` those that have nobody
 * else. `label` is the speaker whose turn the whole paragraph is. `bySentence` are the tellings that each sentence's own words make.
 */
export function joinQuotations(
  read: Paragraph,
  paragraph: number,
  bySentence: readonly (readonly Growing[])[],
  carried: Speaking | undefined,
  label: Growing | undefined,
): { added: Growing[]; speaking: Speaking | undefined } {
  const added: Growing[] = []
  let telling = label
  /** Whom the sentence before is about, where it tells of speech without giving it. */
  let speaker: Spot | null = null
  let before = carried
  read.sentences.forEach((s, i) => {
    const own = bySentence[i] ?? []
    if (label !== undefined) return
    if (own.length === 0 && isOnlyQuoted(s)) {
      const spans = s.flatMap(({ quotation }): Spot[] =>
        quotation ? [{ paragraph, start: quotation.start, end: quotation.end }] : [],
      )
      const length = spans.reduce((sum, { start, end }) => sum + end - start, 0)
      telling ??= before?.open ? before.telling : undefined
      if (telling) for (const span of spans) telling.content.push(span)
      else if (length >= SPEECH) {
        telling = { source: before?.telling.source ?? speaker, cue: null, content: spans, form: 'quotation' }
        added.push(telling)
      }
    } else if (own.length === 0 && telling?.form === 'quotation' && opensLong(s))
      telling.content.push({ paragraph, start: s[0]?.start ?? 0, end: s.at(-1)?.end ?? 0 })
    else
      telling = own.findLast(({ form }) => form === 'quotation') ?? own.find(({ form }) => form === 'clause')
    // "“It rains!” Smith shouted.": whoever is told to say it behind it.
    const alone = added.at(-1)
    if (alone?.source === null && alone.content.every(({ start }) => own.some((one) => holds(one, start))))
      added.pop()
    if (i === 0 && telling && before?.open) giveBack(telling, before.telling)
    for (const [k, { quotation, start, end, text }] of s.entries())
      if (
        quotation &&
        isSaid(text) &&
        !isTitleOfWork(s, k) &&
        ![telling, added.at(-1), ...own].some((one) => one && holds(one, start))
      )
        added.push({ source: null, cue: null, content: [{ paragraph, start, end }], form: 'quotation' })
    before = undefined
    speaker = own[0]?.source ?? null
  })
  const last = read.quotations.at(-1)
  const open = last !== undefined && !last.closed
  return { added, speaking: telling && { telling, open } }
}
