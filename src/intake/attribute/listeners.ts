/** Whom something is said to, where the sentence tells it: "told Berk that", "in a letter to Berk". */

import { calendarWords } from '../../language/en/calendar'
import { anyOf, anyPattern, words } from '../../language/lists'
import type { Spot } from '../../model/spans'
import type { Article, Recognised } from '../article'
import type { Told } from './attribute'
import lists from './lists.json'
import { inOrder, type Mention, mentionsBetween } from './mentions'
import { hearerVerbs } from './reading/cues'

/** What is farther from the cue than so many characters belongs to something else. */
const FAR = 160

const TELLS = new RegExp(String.raw`\b${anyOf(hearerVerbs())}$`, 'i')
const IS_TOLD = new RegExp(
  String.raw`\b(?:am|is|are|was|were|been|being)\s+(?:\w+\s+)?${anyOf(hearerVerbs('past'))}$`,
  'i',
)
/** Behind the cue: "said to", "wrote in a letter to". */
const TO = /^\s+(?:\w+ly\s+)?to\s+/i
/** Wherever the sentence has it. */
const ADDRESSES = new RegExp(
  [
    String.raw`\b(?:speaking|talking|writing|answering to|replying)\s+(?:\w+ly\s+)?(?:to|with)\s+`,
    String.raw`\b(?:in|during|through|by|wrote|writes|sent|sends|writing|sending)\s+(?:an?|the|his|her|their|its|this|that)?\s*(?:[\p{L}-]+\s+){0,3}${anyPattern(lists.messages)}\s+(?:to|before)\s+`,
    String.raw`\b(?:in|during)\s+(?:an?|the|his|her|their|its|this|that)?\s*(?:[\p{L}-]+\s+){0,3}(?:interviews?|conversations?|calls?|talks|meetings?|discussions?)\s+with\s+`,
  ].join('|'),
  'giu',
)
/** What may stand before the name of a listener: "the", "state broadcaster", "her brother". */
const LEADS =
  /^(?:(?:the|an?|his|her|their|its)\s+)?(?:(?!(?:for|of|in|at|on|from|with|that|by|about|as|to|and|or|but|who|whom|after|before|how|why|what|when|where|whether|if)\s)[\p{L}'’.-]+\s+){0,3}$/u
/** What may not stand behind it: "Berk’s brother", "BBC viewers". */
const FOLLOWS = new RegExp(
  String.raw`^(?:$|[\s]*[,.;:!?”"“—–)(-]|\s+(?:${anyOf(words(lists.behindListeners))}|${anyOf(calendarWords.map((word) => word.charAt(0).toUpperCase() + word.slice(1)))})\b)`,
  'u',
)

/** For each attribution the index of the one to whom it is said; null where that is not told. */
export function listenersOf(
  { paragraphs }: Article,
  recognised: readonly Recognised[],
  told: readonly Told[],
): readonly (number | null)[] {
  const mentions = inOrder(recognised)
  return told.map((each) => {
    const { cue } = each
    if (cue === null) return null
    return listenerIn(each, cue, paragraphs[cue.paragraph] ?? '', mentions)?.index ?? null
  })
}

function listenerIn(
  { content, source }: Told,
  cue: Spot,
  text: string,
  mentions: readonly Mention[],
): Mention | undefined {
  const here = content.filter(({ paragraph }) => paragraph === cue.paragraph)
  const from = here.filter(({ end }) => end <= cue.start).reduce((last, { end }) => Math.max(last, end), 0)
  const to = here
    .filter(({ start }) => start >= cue.end)
    .reduce((first, { start }) => Math.min(first, start), text.length)
  const lead = lastSentence(text.slice(Math.max(from, cue.start - FAR), cue.start))
  const rest = firstSentence(text.slice(cue.end, Math.min(to, cue.end + FAR)))
  const found = mentionsBetween(mentions, cue.paragraph, cue.start - FAR, cue.end + FAR)
  /** The name that begins at a place, or a little behind it. */
  const named = (at: number): Mention | undefined => {
    const first = found.find(({ start }) => start >= at)
    if (first === undefined || !LEADS.test(text.slice(at, first.start))) return undefined
    const isWhole = first.end === to || FOLLOWS.test(text.slice(first.end, first.end + 20))
    return isWhole && first.start < to ? first : undefined
  }
  const said = text.slice(cue.start, cue.end)
  if (IS_TOLD.test(said)) return found.find(({ end }) => text.slice(end, cue.start).trim() === '')
  const behind = TELLS.test(said) ? named(cue.end + (/^\s*/.exec(rest)?.[0].length ?? 0)) : undefined
  if (behind) return behind
  const isSomebody = (mention: Mention | undefined): mention is Mention =>
    mention !== undefined && mention.who.kind !== 'place' && !isSource(mention, source)
  const next = TO.exec(rest)
  const direct = next ? named(cue.end + next[0].length) : undefined
  if (isSomebody(direct)) return direct
  for (const [part, start] of [
    [rest, cue.end],
    [lead, cue.start - lead.length],
  ] as const)
    for (const match of part.matchAll(ADDRESSES)) {
      const mention = named(start + match.index + match[0].length)
      if (isSomebody(mention)) return mention
    }
  return undefined
}

const isSource = ({ start, end }: Mention, source: Spot | null): boolean =>
  source !== null && start < source.end && end > source.start

const ENDS = /[.;!?](?=\s)|[”"](?=\s)|\n/g
const firstSentence = (text: string): string => text.slice(0, [...text.matchAll(ENDS)][0]?.index)
function lastSentence(text: string): string {
  const last = [...text.matchAll(ENDS)].at(-1)
  return last ? text.slice(last.index + 1) : text
}
