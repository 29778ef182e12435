/** What voices say of which no claim is made: remarks suggested by what an article tells to be said. */

import type { Language } from '../../language/language'
import { anyOf, anyPattern } from '../../language/lists'
import { quoteAt } from '../../model/anchor'
import type { Remark } from '../../model/piece'
import type { Spot } from '../../model/spans'
import { UNATTRIBUTED } from '../../model/vocabulary'
import type { Recognised } from '../article'
import type { Told } from '../attribute/attribute'
import { countBefore, inOrder, mentionsBetween } from '../attribute/mentions'
import { idGiver } from '../ids'
import type { Heard } from '../speech'
import lists from './lists.json'
import { isOverturned } from './remarks/overturned'
import { isScrap } from './remarks/scraps'
import { sentenceOf } from './remarks/worded'
import type { Suggestion } from './suggestion'
import type { Sentences } from './trees/claims'
import { maybe } from './trees/lexicon'
import { listenerOf, type Speech } from './voices'
import { type Dates, FAR, saidOn } from './when'

/** What remarks are written with. */
interface Writing {
  readonly dates: Dates
  readonly language: Language
  readonly sentences: Sentences
  /** Of those recognised, by index. */
  readonly idOf: (index: number) => string
  /** How many paragraphs the piece has before those of the article. */
  readonly shift: number
}

/**
 * How often they are right, by how the words are said, as was measured on articles with hand-made attributions; what a
 * pronoun takes from it. A quotation that nobody is told to say is mostly of somebody whom the text does name.
 */
const SURE = { direct: 0.96, indirect: 0.88 } as const
const SURE_OF_NOBODY = { direct: 0.1, indirect: 0.5 } as const
const SURE_OF_PRONOUN = 0.77
const PRONOUN = /^(?:i|we|he|she|it|they|who|which|that)$/i

/** Fewer words than these say nothing by themselves. */
const LEAST_WORDS = 3

/**
 * A remark for each speech, from paragraph 1 on, in the order of the text, out of which no claim of the same voice was
 * suggested. What is denied, doubted, asked or not said at all makes none. Time grows linearly with the text.
 */
export function remarksOf(
  heard: Heard,
  suggestions: readonly Suggestion[],
  { dates, language, sentences, idOf, shift }: Writing,
): readonly Remark[] {
  const { article, recognised, told, voices } = heard
  const textOf = ({ paragraph, start, end }: Spot): string =>
    (article.paragraphs[paragraph] ?? '').slice(start, end)
  const mentions = inOrder(recognised)
  const isClaimed = claimedIn(suggestions)
  /** "I think that": what somebody thinks is in what the same one says. */
  const isOwn = (chain: readonly Speech[]): boolean =>
    chain[1]?.speakers.some((other) => chain[0]?.speakers.includes(other)) ?? false
  const isRemark = (each: Told): boolean => {
    const chain = chainOf(each, voices.around)
    return (
      (chain[0]?.sure ?? false) &&
      !isOwn(chain) &&
      isSaid(each, textOf) &&
      !isOverturned(each, article) &&
      !isScrap(each, sentences, textOf)
    )
  }
  const passedOn = passedOnIn(told, isRemark)
  const giveId = idGiver()
  const seen = new Set<string>()

  const remarkOf = (each: Told): Remark[] => {
    const chain = chainOf(each, voices.around)
    const [speech] = chain
    if (speech === undefined || !isRemark(each) || passedOn.has(each)) return []
    if (each.content.some((span) => isClaimed(span, speech))) return []
    const text = sentenceOf(each, textOf, language)
    const key = `${speech.speakers.join()} ${text}`
    if (text.split(/\s+/).length < LEAST_WORDS || seen.has(key)) return []
    seen.add(key)
    const about = each.content
      .flatMap(({ paragraph, start, end }) => mentionsBetween(mentions, paragraph, start, end))
      .filter(({ index, who }) => !who.unnamed && !speech.speakers.includes(index))
    const said = saidOn(each, dates, article.paragraphs)
    const manner = each.speech === 'direct' ? 'direct' : 'indirect'
    const isPronoun = each.source !== null && PRONOUN.test(textOf(each.source))
    // Whoever is not named is the one who stands there.
    const sureOf = ({ unnamed, confidence }: Recognised): number =>
      (unnamed ? 1 : confidence) * (isPronoun ? SURE_OF_PRONOUN : 1)
    const to = listenerOf(chain)
    return speech.speakers.map((speaker): Remark => {
      const who = speaker === null ? undefined : recognised[speaker]
      const confidence = who === undefined ? SURE_OF_NOBODY[manner] : SURE[manner] * sureOf(who)
      const voice = speaker === null ? UNATTRIBUTED : idOf(speaker)
      return {
        id: giveId(`${voice} ${text.slice(0, 40)}`, 'remark'),
        voices: [voice, ...passersOn(chain).map(idOf)].filter((one, at, all) => all.indexOf(one) === at),
        ...(to !== null && { to: idOf(to) }),
        about: [...new Set(about.map(({ index }) => idOf(index)))],
        text,
        evidence: evidenceOf(each, article.paragraphs, shift),
        ...(said !== undefined && { said }),
        speech: manner,
        made: {
          by: 'rules',
          confidence: Math.round(Math.min(1, confidence) * 100) / 100,
          reason: each.cue === null ? 'in quotation marks' : `“${textOf(each.cue)}” tells it`,
          state: 'suggested',
        },
      }
    })
  }
  return told.filter(isHeardOf).flatMap(remarkOf)
}

/** The head tells of the article, and of nobody's words but those that follow. */
const isHeardOf = ({ form, content }: Told): boolean =>
  (form === 'quotation' || form === 'clause') && content.length > 0 && content[0]?.paragraph !== 0

/** Who says it, and who passes it on. */
function chainOf(each: Told, around: (spot: Spot) => readonly Speech[]): readonly Speech[] {
  const all = each.content[0] ? around(each.content[0]) : []
  const at = all.findIndex(({ told }) => told === each)
  return at < 0 ? [] : all.slice(at)
}

const passersOn = (chain: readonly Speech[]): readonly number[] =>
  chain.slice(1).flatMap(({ speakers }) => speakers[0] ?? [])

/** Whether a claim of the same voice rests on words at a place. */
function claimedIn(suggestions: readonly Suggestion[]): (span: Spot, speech: Speech) => boolean {
  const inParagraph = new Map<number, Suggestion[]>()
  for (const one of suggestions) {
    if (one.passing) continue
    const list = inParagraph.get(one.evidence.paragraph)
    if (list) list.push(one)
    else inParagraph.set(one.evidence.paragraph, [one])
  }
  for (const list of inParagraph.values()) list.sort((a, b) => a.evidence.start - b.evidence.start)
  return ({ paragraph, start, end }, { speakers }) => {
    const list = inParagraph.get(paragraph) ?? []
    const first = countBefore(list, ({ evidence }) => evidence.start >= start - LONGEST_EVIDENCE)
    for (let at = first; at < list.length; at++) {
      const one = list[at]
      if (one === undefined || one.evidence.start >= end) return false
      if (one.evidence.end > start && one.voices.some((voice) => speakers.includes(voice))) return true
    }
    return false
  }
}

/** Characters that a sentence has at most, but for those that nobody writes. */
const LONGEST_EVIDENCE = 1000

/** Those that say no more than that another says it: "the paper reported that Berk had said …". */
function passedOnIn(told: readonly Told[], isRemark: (each: Told) => boolean): ReadonlySet<Told> {
  const inside = new Map<Told, number>()
  for (const each of told) {
    const { within, content, form, source, cue } = each
    const outer = within === null ? undefined : told[within]
    if (outer && isRemark(each) && (form === 'quotation' || form === 'clause'))
      inside.set(outer, (inside.get(outer) ?? 0) + sizeOf([source ?? [], cue ?? [], content].flat()))
  }
  return new Set([...inside].flatMap(([outer, size]) => (2 * size > sizeOf(outer.content) ? [outer] : [])))
}

const sizeOf = (content: readonly Spot[]): number =>
  content.reduce((sum, { start, end }) => sum + end - start, 0)

const UNSAID = new RegExp(String.raw`\b${anyPattern(lists.unsaid)}\b|n['’]t\b`, 'i')
const NOBODY = /^(?:nobody|no|none|neither|few|hardly)\b/i
/** "he said on “This Week”": where it was said is not what. */
const isWhere = (told: string): boolean =>
  /^(?:on|at|in|during)\b/i.test(told) && told.split(/\s+/).length < LEAST_QUOTED

/** A question ("explained how it rained"), or no clause at all: "of having". */
const OPENS = /^(?:whether|if|how|who|why|where|of|for|to|by|with|but to)\b/i

/** Whether its words are told as said: in doubt they are not. */
function isSaid({ source, cue, content, form }: Told, textOf: (spot: Spot) => string): boolean {
  if (cue !== null && UNSAID.test(textOf(cue))) return false
  if (source !== null && NOBODY.test(textOf(source))) return false
  // "reports of shelling": what is reported so is no sentence.
  if (
    source === null &&
    cue !== null &&
    form === 'clause' &&
    content[0] &&
    /^of\b/i.test(textOf({ ...cue, start: cue.end + 1, end: content[0].start }))
  )
    return false
  // "a “national enterprise reporter”": a phrase in quotation marks is nobody's remark.
  if (source === null && cue === null && content[0] && isPhrase(textOf(content[0]))) return false
  if (form === 'clause' && content[0] && (OPENS.test(textOf(content[0])) || isWhere(textOf(content[0]))))
    return false
  return cue === null || (!isWithheld(cue, content, textOf) && !isToldToNobody(cue, content, textOf))
}

const isPhrase = (quoted: string): boolean =>
  /^["“„«‘']?\p{Ll}/u.test(quoted) || (quoted.split(/\s+/).length < LEAST_QUOTED && !/[.?!…]/.test(quoted))
/** Words of a quotation that is no sentence. */
const LEAST_QUOTED = 7

/** "was expected to tell", "if he says": what stands before the cue, up to what is said or ends a part. */
function isWithheld(cue: Spot, content: readonly Spot[], textOf: (spot: Spot) => string): boolean {
  const before = content
    .filter(({ paragraph, end }) => paragraph === cue.paragraph && end <= cue.start)
    .reduce((last, { end }) => Math.max(last, end), Math.max(0, cue.start - FAR))
  const lead = textOf({ ...cue, start: before, end: cue.start })
  const part = lead.slice(
    Math.max(...['.', ';', ':', '”', '"', '!', '?'].map((end) => lead.lastIndexOf(end))) + 1,
  )
  const words = part.trim().toLowerCase().split(/\s+/)
  if (/^\S+ing\b/.test(textOf(cue)) && UNSAID.test(words.slice(-3).join(' '))) return true
  // "perhaps recognizing that": the writer guesses.
  if (THOUGHT.test(textOf(cue)) && GUESSED.test(`${words.slice(-3).join(' ')} ${textOf(cue)}`)) return true
  if (
    DEMANDED.test(part) ||
    (DEMANDED.test(textOf(cue)) && content.some((span) => /^that\b/i.test(textOf(span))))
  )
    return true
  // "walked back her claim that"
  if (
    /\b(?:walk\w* back|t[ao]\w*k back|withdr[ae]w\w*|retract\w*|recant\w*|disown\w*) (?:\S+ ){0,3}$/i.test(
      part,
    )
  )
    return true
  // "refused to release it or explain that"
  if (/\b(?:declin|refus|fail)\w* to\b[^,;]* or $/i.test(part)) return true
  if (words.at(-1) === 'to') return !GOING_ON.test(words.slice(-3, -1).join(' '))
  return (
    /\b(?:if|unless|without|nobody|no one|none of|neither|could|might|may|would|should|can|will|cannot|not|never|yet)\s+(?:\S+\s+){0,2}$/.test(
      `${words.slice(-3).join(' ')} `,
    ) || /^(?:if|unless|whether)\b/.test(words.join(' '))
  )
}

/** "told nobody that …". */
function isToldToNobody(cue: Spot, [first]: readonly Spot[], textOf: (spot: Spot) => string): boolean {
  if (first === undefined || first.paragraph !== cue.paragraph || first.start < cue.end) return false
  return /\b(?:nobody|no one|none|nothing)\b/i.test(textOf({ ...cue, start: cue.end, end: first.start }))
}

/** "demanded that Lindt say so", "demanded that it be shown": not that it is so. */
const DEMANDED = /\b(?:demand|mandat|requir)(?:e|s|es|ed|ing)?(?: that\b[^,]*)?\s*$/i

const THOUGHT = new RegExp(String.raw`\b${anyPattern(lists.thought)}`, 'i')
const GUESSED = new RegExp(`\\b${anyOf([...maybe, 'doubtless', 'surely'])}\\b`)

const GOING_ON = /\b(?:went on|goes on|continued|continues|going on|came out|used)$/

function evidenceOf({ content }: Told, paragraphs: readonly string[], shift: number): Remark['evidence'] {
  const [first, ...further] = content.map(({ paragraph, start, end }) => ({
    paragraph: paragraph + shift,
    quote: quoteAt(paragraphs[paragraph] ?? '', { start, end }),
  }))
  return first === undefined ? [{ paragraph: shift }] : [first, ...further]
}
