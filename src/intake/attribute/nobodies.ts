/** Speakers who are nobody in particular: "two walkers", "a spokeswoman", "the harbour police". */

import { many, words } from '../../language/lists'
import type { Spot } from '../../model/spans'
import type { Article, Recognised } from '../article'
import { isCommon } from '../recognise/known/lexicon'
import { offices, speaking, titles } from '../recognise/words/offices'
import { bodyNouns, groupNouns } from '../recognise/words/organisations'
import { kin } from '../recognise/words/people'
import type { Told } from './attribute'
import lists from './lists.json'
import { inOrder, type Mention, mentionsBetween } from './mentions'
import parties from './parties.json'

/**
 * Those recognised, and behind them the speakers whom the text only describes, where it could not be told that
 * somebody named is meant (`whoIs` is null). "The firm" alone may mean a firm that is named, so it makes nobody.
 */
export function withNobodies(
  article: Article,
  recognised: readonly Recognised[],
  told: readonly Told[],
  whoIs: (spot: Spot) => number | null,
): readonly Recognised[] {
  const found = new Map<string, { described: Described; spots: Spot[] }>()
  const byNoun = new Map<string, string>()
  const seen = new Set<string>()
  const mentions = inOrder(recognised)
  for (const { source, form } of told) {
    if (source === null || (form !== 'quotation' && form !== 'clause')) continue
    const place = `${source.paragraph}:${source.start}`
    const text = (article.paragraphs[source.paragraph] ?? '').slice(source.start, source.end)
    const described =
      seen.has(place) || text.length > LONGEST
        ? undefined
        : (describedBy(text) ?? ownedBy(text, source, mentions))
    if (described === undefined || whoIs(source) !== null) continue
    seen.add(place)
    const { noun, name, again } = described
    const key = again ? byNoun.get(noun) : name
    if (key === undefined) continue
    const one = found.get(key) ?? { described, spots: [] }
    const start = source.start + described.start
    one.spots.push({ paragraph: source.paragraph, start, end: source.start + described.end })
    found.set(key, one)
    byNoun.set(noun, key)
  }
  const nobodies = [...found.values()].map(
    ({ described: { noun, name, short }, spots }): Recognised => ({
      kind: bodyNouns.has(noun) || OWN.has(noun) || isMany(noun) ? 'organisation' : 'person',
      name,
      aliases: [...new Set([short, noun])].filter((alias) => alias !== name && !name.includes('’s ')),
      unnamed: true,
      mentions: spots,
      confidence: 0.6,
      reason: 'says something without being named',
    }),
  )
  return nobodies.length === 0 ? recognised : [...recognised, ...nobodies]
}

const LONGEST = 90

interface Described {
  readonly name: string
  /** Without what hangs on the noun: "anglers’ club" of "anglers’ club in Orsa". */
  readonly short: string
  readonly noun: string
  /** Where the description stands in the phrase, up to its noun. */
  readonly start: number
  readonly end: number
  /** "the walkers": told before as "two walkers". */
  readonly again: boolean
}

const PHRASE =
  /^((?:the|a|an|another|some|many|several|most|both|one|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|\d+) )?((?:\p{Ll}[\p{Ll}-]*[’']?s?[’']? ){0,3}?)(\p{Ll}[\p{Ll}-]*)((?: (?:of|for|from|at|in|on|(?:familiar|acquainted|involved) (?:with|in)|close to|briefed on|aware of|with (?:\p{Ll}+ )?knowledge of) .+)?)$/u
const VAGUE = words(lists.vague)

function describedBy(text: string): Described | undefined {
  const [, article = '', between = '', written = '', behind = ''] =
    PHRASE.exec(text.charAt(0).toLowerCase() + text.slice(1)) ?? []
  const noun = written.toLowerCase()
  if (noun === '' || !speaks(noun)) return undefined
  const definite = /^the $/i.test(article)
  const modified = between !== '' && !VAGUE.has(between.trim().toLowerCase())
  const again = definite && !modified && behind === ''
  // "A firm", "walkers": new here. "The firm": somebody of whom the text told before.
  if (again && !isMany(noun)) return undefined
  if (article === '' && !isMany(noun)) return undefined
  // "Obama administration officials": a name keeps its capital.
  const opening = between.split(' ')[0] ?? ''
  const isName = article === '' && /^\p{Lu}/u.test(text) && opening !== '' && !isCommon(opening)
  const described = isName ? between.charAt(0).toUpperCase() + between.slice(1) : between
  const amount = /^(?:the|an?|one) $/i.test(article) ? '' : article.toLowerCase()
  const start = amount === '' ? article.length : 0
  const end = article.length + between.length + written.length
  const short = `${amount}${described}${written}`
  return { name: `${short}${behind}`, short, noun, start, end, again }
}

/** "Ruiz’s campaign", "Ana Ruiz’s lawyer": called by the whole name of whose it is. */
function ownedBy(
  text: string,
  { paragraph, start }: Spot,
  mentions: readonly Mention[],
): Described | undefined {
  const [, owner = '', mark = '', words = ''] = OWNED.exec(text) ?? []
  const noun = words.split(' ').at(-1) ?? ''
  if (!(speaks(noun) || OWN.has(noun))) return undefined
  const who = mentionsBetween(mentions, paragraph, start, start + 1).find(
    (one) => one.start === start && one.end === start + owner.length,
  )?.who
  if (who === undefined || who.unnamed || who.kind !== 'person') return undefined
  const name = `${who.name}’s ${words}`
  return { name, short: name, noun, start: owner.length + mark.length + 1, end: text.length, again: false }
}
const OWNED = /^(\p{Lu}[^'’]*)(['’]s?) ((?:\p{Ll}[\p{Ll}-]* ){0,2}\p{Ll}[\p{Ll}-]*)$/u
const OWN = words(lists.own)

const isMany = (noun: string): boolean => /(?:[^s]s|people|men|women|police)$/.test(noun)

/** Whether it can be somebody, so that "a report", "the letter" and "polls" are nobody. */
function speaks(noun: string): boolean {
  const one = noun.replace(/s$/, '')
  if (WRITINGS.has(one)) return false
  const known = [noun, one, noun.replace(/men$/, 'man'), noun.replace(/women$/, 'woman')]
  if (known.some((word) => titles.has(word) || offices.has(word) || kin.has(word))) return true
  if (known.some((word) => speaking.has(word)) || groupNouns.has(noun) || bodyNouns.has(noun)) return true
  return isMany(noun) && /(?:er|or|ist|ian|ant|men|women)s?$/.test(noun)
}
const WRITINGS = words(lists.writings)

/** Whether the words speak of several people whom nobody names: "some anglers", "Republicans"; not "members of the". */
export const areSeveral = (text: string): boolean =>
  [...text.matchAll(/(?<![\p{L}-])[\p{L}-]+(?![\p{L}-]| of (?:the )?$)/gu)].some(([word], at) => {
    const noun = word.toLowerCase()
    // The first word of a sentence is capitalised whatever it is.
    return (at === 0 || word === noun ? isMany(noun) && speaks(noun) : false) || MEMBERS.has(noun)
  })
const MEMBERS: ReadonlySet<string> = new Set(
  parties.parties.flatMap((party) => party.words.map((word) => many(word.toLowerCase()))),
)
