/** The trees of an article's sentences, with those who are mentioned in them as words of their own. */

import type { Language, Node, Parser, Sentence, Word } from '../../../language/language'
import { withNames } from '../../../language/language'
import type { Spot } from '../../../model/spans'
import type { ReadArticle } from '../../article'
import { type Mention, mentionsBetween } from '../../attribute/mentions'
import { datelineIn } from '../../dateline'
import { countryOf } from '../../recognise/known/countries'
import { isDemonym } from '../../recognise/known/lexicon'
import { apposed, offices, titleParts, titles } from '../../recognise/words/offices'
import { kin } from '../../recognise/words/people'
import { mended } from './mending/mended'

/** How a text's language is read. */
export interface Reader {
  readonly language: Language
  readonly parser: Parser
  /** Is told how much of the text has been read, from 0 to 1. */
  readonly progress?: (share: number) => void
}

/** A sentence as a tree: everything by the index of its word. */
export interface Branches {
  readonly paragraph: number
  readonly words: readonly Word[]
  readonly nodes: readonly Node[]
  /** What hangs from each word, in order. */
  readonly under: readonly (readonly number[])[]
  readonly mentions: readonly (Mention | undefined)[]
}

/** The sentences of the body that are prose: headlines have no grammar to read. */
export function branchesOf(
  { paragraphs, sentences }: ReadArticle,
  mentions: readonly Mention[],
  { parser, progress }: Reader,
): readonly (readonly Branches[])[] {
  const countries = countriesOf(mentions)
  const found = paragraphs.map((): Branches[] => [])
  const prose = paragraphs.flatMap((text, paragraph) => {
    if (paragraph === 0) return []
    const dateline = datelineIn(text)?.end ?? 0
    return (sentences[paragraph] ?? []).flatMap((whole) => {
      const sentence = from(dateline, whole)
      const here = mentionsBetween(mentions, paragraph, sentence.start, sentence.end).filter(
        // "African-American", "anti-Orsa": the name is part of another word.
        ({ start }) => !/[\p{L}\p{N}][-‐‑]$/u.test(text.slice(start - 2, start)),
      )
      if (here.length === 0 || isHeadline(sentence.words, here)) return []
      const names = here.map((mention, index) => ({
        start: titleStart(mention, text, Math.max(sentence.start, here[index - 1]?.end ?? 0)),
        end: mention.end,
      }))
      return { paragraph, here, sentence: withNames(sentence, names, text) }
    })
  })
  for (let from = 0; from < prose.length; from += AT_ONCE) {
    progress?.(from / prose.length)
    const some = prose.slice(from, from + AT_ONCE)
    parser.parse(some.map(({ sentence }) => sentence)).forEach(({ words, nodes: parsed }, at) => {
      const { paragraph = 0, here = [] } = some[at] ?? {}
      const named = placed(words, parsed, here)
      const nodes = mended(parsed, words, named)
      const under: number[][] = words.map(() => [])
      nodes.forEach(({ head }, word) => {
        under[head]?.push(word)
      })
      const all = withDemonyms(named, words, nodes, paragraph, countries)
      found[paragraph]?.push({ paragraph, words, nodes, under, mentions: all })
    })
  }
  return found
}

/** So many sentences are parsed before it is told how far that is. */
const AT_ONCE = 32

/** What of a sentence stands behind an offset. */
function from(offset: number, sentence: Sentence): Sentence {
  if (sentence.start >= offset) return sentence
  const words = sentence.words.filter(({ start }) => start >= offset)
  return { ...sentence, start: words[0]?.start ?? sentence.end, words }
}

/** Where a person's title begins, which is read as one word with the name: "Secretary of State Ana Ruiz". */
function titleStart({ who, start }: Mention, text: string, from: number): number {
  if (who.kind !== 'person') return start
  const before = /(?:[\p{L}.-]+ ){1,6}$/u.exec(text.slice(Math.max(from, start - 60), start))?.[0] ?? ''
  const held = PORTFOLIO.exec(before)
  if (held) return start - held[0].length
  const words = before.trim().split(' ')
  let first = words.length
  for (let at = words.length - 1; at >= 0; at--) {
    const word = (words[at] ?? '').toLowerCase().replace(/\.$/, '')
    // "critic of Mr. Ruiz": a title of its own begins behind "of"; a running mate has none.
    if ((word === 'of' && isTitle(words[at + 1])) || word === 'mate') break
    // The last word is the title; those before it tell which one.
    if (!isTitle(word) && (first === words.length || !titleParts.has(word))) break
    first = at
  }
  while (titleParts.has(words[first] ?? '') && words[first] === 'of') first++
  return first === words.length ? start : start - words.slice(first).join(' ').length - 1
}

const isTitle = (word = ''): boolean => {
  const bare = word.toLowerCase().replace(/\.$/, '')
  return offices.has(bare) || apposed.has(bare) || (titles.has(bare) && !kin.has(bare))
}

/** "Secretary of State", "Minister for Foreign Affairs". */
const PORTFOLIO =
  /(?:[Ss]ecretary|[Mm]inister|[Cc]ommissioner|Director|Speaker|Under-Secretary) (?:General )?(?:of|for) (?:the )?(?:\p{Lu}[\p{L}-]+ (?:and (?=\p{Lu}))?){1,3}$/u

/** Each mention at the word that leads it. */
function placed(
  words: readonly Word[],
  nodes: readonly Node[],
  mentions: readonly Mention[],
): readonly (Mention | undefined)[] {
  const found: (Mention | undefined)[] = words.map(() => undefined)
  let from = 0
  for (const mention of mentions) {
    while (from < words.length && (words[from]?.end ?? 0) <= mention.start) from++
    let to = from
    while (to < words.length && (words[to]?.start ?? 0) < mention.end) to++
    for (let at = from; at < to; at++) {
      const head = nodes[at]?.head ?? -1
      if (head >= from && head < to) continue
      found[at] = mention
      break
    }
  }
  return found
}

/** The countries that an article names, by the name that tells which one it is. */
function countriesOf(mentions: readonly Mention[]): ReadonlyMap<string, Mention> {
  const found = new Map<string, Mention>()
  for (const mention of mentions) {
    const country = mention.who.kind === 'place' && !mention.who.unnamed ? countryOf(mention.who.name) : null
    if (country !== null && !found.has(country)) found.set(country, mention)
  }
  return found
}

const MODIFIES = /^(?:amod|compound|nmod:desc)$/
/** "Norwegian" before a noun tells of Norway, where the article names it. */
const withDemonyms = (
  mentions: readonly (Mention | undefined)[],
  words: readonly Word[],
  nodes: readonly Node[],
  paragraph: number,
  countries: ReadonlyMap<string, Mention>,
): readonly (Mention | undefined)[] =>
  mentions.map((mention, at) => {
    const word = words[at]
    const lower = word?.text.toLowerCase() ?? ''
    if (mention || !word || !MODIFIES.test(nodes[at]?.relation ?? '') || !isDemonym(lower)) return mention
    const country = countries.get(countryOf(lower) ?? '')
    return country && { ...country, paragraph, start: word.start, end: word.end }
  })

const FEWEST = { long: 4, short: 2 } as const
/** A line in which nearly every word that could be small has a capital, or of a few all of them. */
function isHeadline(words: readonly Word[], mentions: readonly Mention[]): boolean {
  let [small, large, lower] = [0, 0, 0]
  for (const { text, start } of words.slice(1)) {
    if (!/^\p{L}{3,}/u.test(text) || mentions.some((one) => one.start <= start && start < one.end)) continue
    const word = text.toLowerCase()
    const isLarge = /^\p{Lu}/u.test(text)
    if (isLarge ? isDemonym(word) || titleParts.has(word) || isTitle(text) : ALWAYS_SMALL.test(word)) continue
    if (!isLarge) lower++
    if (text.length < 4) continue
    if (isLarge) large++
    else small++
  }
  return (large >= FEWEST.long && large > 3 * small) || (large >= FEWEST.short && lower === 0)
}
/** Words that titles have small too. */
const ALWAYS_SMALL = /^(?:the|and|but|for|nor|from|with|over|into|onto|off|out|per|via|than|that)$/

export const lowerAt = ({ words }: Branches, at: number): string => words[at]?.text.toLowerCase() ?? ''

/** The relation without its subtype. */
export const relationAt = ({ nodes }: Branches, at: number): string => nodes[at]?.relation ?? ''
export const baseAt = (b: Branches, at: number): string => relationAt(b, at).split(':')[0] ?? ''
export const headOf = ({ nodes }: Branches, at: number): number => nodes[at]?.head ?? -1
export const sureAt = ({ nodes }: Branches, at: number): number => nodes[at]?.sure ?? 0

export const children = (b: Branches, at: number, ...relations: readonly string[]): readonly number[] =>
  (b.under[at] ?? []).filter(
    (child) => relations.includes(relationAt(b, child)) || relations.includes(baseAt(b, child)),
  )

export const spotOf = ({ paragraph, words }: Branches, from: number, to = from): Spot => ({
  paragraph,
  start: words[from]?.start ?? 0,
  end: words[to]?.end ?? 0,
})

/** The word at an offset of the paragraph; −1 where there is none. */
export const wordAt = ({ words }: Branches, offset: number): number =>
  words.findIndex(({ start, end }) => start <= offset && offset < end)

/** The first and last word of all that hangs from a word, itself included. */
export function extent(
  b: Branches,
  at: number,
  without: (child: number) => boolean = () => false,
): [number, number] {
  let [first, last] = [at, at]
  const queue = [at]
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node < first) first = node
    if (node > last) last = node
    for (const child of b.under[node] ?? []) if (!without(child)) queue.push(child)
  }
  return [first, last]
}
