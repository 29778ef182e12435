/** What those recognised have to do with each other: claims suggested by the sentences that tell them. */

import type { Spot } from '../../model/spans'
import type { Stance } from '../../model/vocabulary'
import { inOrder, type Mention } from '../attribute/mentions'
import { lower, type Sentence } from '../attribute/reading/items'
import { parseParagraph } from '../attribute/reading/sentences'
import { datesIn, type ToldDate } from './dates'
import type { Doer } from './doers'
import { type Join, joinsIn } from './joins'
import { officesIn } from './offices'
import { placedIn, spotAt } from './sentence'
import type { Known, Suggestion } from './suggestion'
import { canJoin, knownVerb } from './verbs'
import type { Speech, Voice } from './voices'
import { between, FAR, isOfOther, nearest } from './when'
import { phraseOf } from './wording'

/**
 * Suggested claims in the order of the text, from paragraph 1 on. Only a verb phrase that leads from one to the other
 * makes one; who merely shares a sentence is left to `graph/together.ts`. Time grows linearly with the text.
 */
export function relate(known: Known): readonly Suggestion[] {
  const mentions = inOrder(known.recognised)
  const suggestions: Suggestion[] = []
  const seen = new Set<string>()
  known.article.paragraphs.forEach((text, paragraph) => {
    if (paragraph === 0) return
    const { sentences, quoted } = parseParagraph(text)
    const dates = datesIn(text, known.published)
    const all = [
      ...sentences.map((s) => ({ s, inQuotation: false })),
      ...quoted.map((s) => ({ s, inQuotation: true })),
    ]
    for (const { s, inQuotation } of all)
      for (const suggestion of inSentence(s, paragraph, mentions, known, dates, inQuotation)) {
        const { evidence, subject, object, predicate, wording, voices } = suggestion
        const key = [evidence.paragraph, subject, object, predicate, wording, voices.join()].join('|')
        if (seen.has(key)) continue
        seen.add(key)
        suggestions.push(suggestion)
      }
  })
  const told = new Set(suggestions.map(pairOf))
  for (const office of officesIn(known)) {
    if (!told.has(pairOf(office))) suggestions.push(office)
    told.add(pairOf(office))
  }
  return suggestions.sort(
    (a, b) => a.evidence.paragraph - b.evidence.paragraph || a.evidence.start - b.evidence.start,
  )
}

const pairOf = ({ subject, object, predicate }: Suggestion): string => `${subject}|${object}|${predicate}`

function inSentence(
  s: Sentence,
  paragraph: number,
  mentions: readonly Mention[],
  known: Known,
  dates: readonly ToldDate[],
  inQuotation: boolean,
): Suggestion[] {
  const placed = placedIn(s, paragraph, mentions)
  return joinsIn(s, placed).flatMap((join) => {
    const at = spotAt(s, paragraph, join.verb)
    const around = known.voices.around(at)
    const subjects = indicesOf(join.subject, s, paragraph, known, around, inQuotation)
    const objects = join.objects.map(({ mention }) => mention.index)
    const chains = chainsOf(around)
    const telling = tellingOf(s, join, known.article.paragraphs[paragraph] ?? '', around, dates)
    const made: Suggestion[] = []
    for (const subject of subjects)
      for (const object of objects)
        for (const voices of chains) {
          const one = suggest(join, subject, object, voices, known, around)
          if (one)
            made.push({
              ...one,
              ...telling,
              ...(one.predicate === 'other' && { wording: telling.phrase }),
              evidence: evidenceOf(s, join, paragraph),
              together: subjects.length * objects.length > 1,
            })
        }
    return made
  })
}

function indicesOf(
  { placed, pronoun }: Doer,
  s: Sentence,
  paragraph: number,
  { whoIs }: Known,
  around: readonly Speech[],
  inQuotation: boolean,
): readonly number[] {
  if (pronoun === null) return placed.map(({ mention }) => mention.index)
  // Whom a speaker means by it stands too far away to be told.
  if (lower(s, pronoun) === 'they' && inQuotation) return []
  const meant =
    lower(s, pronoun) === 'i' ? (around[0]?.speakers[0] ?? null) : whoIs(spotAt(s, paragraph, pronoun))
  return meant === null ? [] : [meant]
}

/** One chain for each who says it together with others ("Russian and US commentators said"), closest to the fact first. */
function chainsOf(around: readonly Speech[]): readonly (readonly Voice[])[] {
  const [closest, ...passing] = around
  if (closest === undefined) return [[]]
  return closest.speakers.map((first) => {
    const chain: Voice[] = [first]
    for (const { speakers } of passing) {
      const next = speakers[0] ?? null
      if (next !== null && !chain.includes(next)) chain.push(next)
    }
    return chain
  })
}

/** Sure of the vocabulary's own verbs, less of wordings that only the text has. */
const SURE = { known: 0.85, other: 0.7, unsureVoice: 0.75 } as const

function suggest(
  join: Join,
  subject: number,
  object: number,
  voices: readonly Voice[],
  { recognised }: Known,
  around: readonly Speech[],
): Pick<Suggestion, 'subject' | 'object' | 'predicate' | 'passive' | 'voices' | 'confidence'> | undefined {
  const [one, other] = [recognised[subject], recognised[object]]
  if (!one || !other || subject === object) return undefined
  let predicate = canJoin(join.predicate, one.kind, other.kind) ? join.predicate : 'other'
  if (join.predicate === 'active-in' && one.kind === 'place' && other.kind === 'place') predicate = 'part-of'
  const confidence =
    (predicate === 'other' ? SURE.other : SURE.known) *
    Math.min(one.confidence, other.confidence) *
    join.subject.sure *
    (around.every(({ sure }) => sure) ? 1 : SURE.unsureVoice)
  // The text's own words read from the one that it names first.
  const turned = join.passive && predicate === 'other'
  return {
    subject: turned ? object : subject,
    object: turned ? subject : object,
    predicate,
    passive: join.passive && !turned,
    voices,
    confidence: Math.round(confidence * 100) / 100,
  }
}

type Telling = Pick<Suggestion, 'phrase' | 'stance' | 'denied' | 'when' | 'said' | 'speech' | 'reason'>

/** What the sentence and who says it tell of the claim besides its two ends. */
function tellingOf(
  s: Sentence,
  join: Join,
  text: string,
  around: readonly Speech[],
  dates: readonly ToldDate[],
): Telling {
  const [closest] = around
  const cue = closest?.told.cue
  const cueWords = cue ? wordsAt(text, cue, s) : ''
  const stance = stanceOf(join, cueWords)
  const denied = join.mood.denied !== DENIES.test(cueWords)
  const content = closest?.told.content ?? []
  const verb = s[join.verb]?.start ?? 0
  const from = s[0]?.start ?? 0
  const to = s.at(-1)?.end ?? 0
  const inContent = ({ start }: ToldDate): boolean =>
    (content.length === 0 &&
      !s.some((item) => item.quotation !== null && item.start <= start && start < item.end)) ||
    content.some((span) => span.start <= start && start < span.end)
  const open = stance === 'possible' && knownVerb(lower(s, join.verb))?.form === 'base'
  const ahead = stance === 'planned' || stance === 'predicted' || open
  const when = nearest(
    between(dates, from, to).filter((date) => inContent(date) && !isOfOther(s, join.verb, date)),
    verb,
    text,
  )
  const said =
    cue &&
    nearest(
      between(dates, cue.start - FAR, cue.end + FAR).filter((date) => !inContent(date)),
      cue.start,
      text,
    )
  const words = phraseOf(s, join, stance, denied)
  const speech = closest?.told.speech === 'direct' ? 'direct' : 'indirect'
  return {
    phrase: words,
    stance,
    denied,
    ...(when && { when: ahead ? when.ahead : when.past }),
    ...(said && { said: said.past }),
    ...(closest && ({ speech } as const)),
    reason: `“${words}” joins the two${closest && !closest.sure ? '; it could not be told who says so' : ''}`,
  }
}

const DENIES = /\b(?:den(?:y|ies|ied|ying|ial)|refut\w+|reject\w*|dismiss\w*|debunk\w*|disput\w+)\b/
const PREDICTS = /\b(?:predict|forecast|expect|project)\w*\b/
const GUESSES =
  /\b(?:fear|hope|suspect|speculat|wonder|ask|suggest(?:ed|s)? the possibility|prospect|possibility|question|doubt)\w*\b/
const PLANS = /\b(?:plan|intend|vow|pledge|threaten)\w*\b/

/** The cue's words; one in another paragraph tells nothing here. */
const wordsAt = (text: string, cue: Spot, s: Sentence): string => {
  const from = s[0]?.start ?? 0
  return Math.abs(cue.start - from) > 3000 ? '' : text.slice(cue.start, cue.end).toLowerCase()
}

function stanceOf({ mood }: Join, cue: string): Stance {
  if (mood.stance !== 'asserted') return mood.stance
  if (PREDICTS.test(cue)) return 'predicted'
  if (GUESSES.test(cue)) return 'possible'
  return PLANS.test(cue) ? 'planned' : 'asserted'
}

/** From the first of what is joined to the last. */
function evidenceOf(s: Sentence, { subject, objects, from, to, group }: Join, paragraph: number): Spot {
  const items = [...subject.placed, ...objects].flatMap(({ first, last }) => [first, last])
  const all = [...items, from, group, to - 1, ...(subject.pronoun === null ? [] : [subject.pronoun])]
  const first = Math.max(0, Math.min(...all))
  return spotAt(s, paragraph, first, Math.max(...all))
}
