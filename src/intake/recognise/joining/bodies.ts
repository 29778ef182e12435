/** Which body a name means: the same key for the same one, however much of its name is told. */

import { companies } from '../../../graph/collection/folding'
import { words as listed, phrases } from '../../../language/lists'
import { folded } from '../fold'
import acronyms from '../known/acronyms.json'
import { countryOf } from '../known/countries'
import { lookUp } from '../known/gazetteer'
import { isDemonym } from '../known/lexicon'
import { knownOrganisations } from '../known/organisations'
import { expansionsOn } from '../recognisers/acronyms'
import type { Reading } from '../tokens/reading'
import lists from '../words/lists/organisations.json'
import { forceNouns } from '../words/organisations'
import type { Named } from './combine'

/** Small words of names, of which acronyms take no letter. */
const SMALL = new Set(['of', 'the', 'for', 'and', 'on', 'to', 'in', 'against', '&', '-'])

export function wordsOf(reading: Reading, { page, from, to }: Pick<Named, 'page' | 'from' | 'to'>): string[] {
  const tokens = reading.pages[page]?.tokens.slice(from, to) ?? []
  return tokens.filter((token) => token.word).map((token) => folded(token.lower))
}

export function bodyKey(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  const { owner, rest } = ownerOf(words)
  const country = owner !== undefined && rest.length > 0 ? owner : undefined
  if (
    country &&
    forceNouns.has(last) &&
    rest.slice(0, -1).every((word) => word === 'armed' || word === 'military' || word === "'s")
  )
    return `forces of ${country}`
  const kept = (country ? rest : words).filter(
    (word, at) =>
      !((at > 0 || country !== undefined) && companies.has(word.replace(/\.$/, ''))) &&
      !(at === 0 && word === 'the') &&
      word !== "'s",
  )
  const name = portfolioFirst(kept)
  return (country ? [country, ...name] : name).join(' ')
}

/** "U.S." of "U.S. Supreme Court", "United Nations" of "U.N. Security Council": whose body it is. */
function ownerOf(words: readonly string[]): { owner: string | undefined; rest: readonly string[] } {
  const [first = '', second = ''] = words
  const short = worldBodies.get(first)
  if (short !== undefined) return { owner: short, rest: words.slice(1) }
  const both = `${first} ${second}`
  const long = worldNames.has(both) ? both : lookUp(both)?.country
  if (long !== undefined) return { owner: long, rest: words.slice(2) }
  return { owner: countryOf(first) ?? undefined, rest: words.slice(1) }
}

/** "Justice Department" is the Department of Justice, "the Foreign Ministry" that of Foreign Affairs. */
function portfolioFirst(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? ''
  const isBehind = words.length > 1 && OFFICES.has(last) && !words.includes('of')
  const of = isBehind
    ? [last, 'of', ...words.slice(0, -1)]
    : words.filter((word, at) => !(word === 'the' && words[at - 1] === 'of'))
  return of.join(' ') === 'ministry of foreign' ? [...of, 'affairs'] : of
}
const OFFICES = new Set(['department', 'ministry'])

/** Acronyms and short names that the news does not explain. */
const knownAcronyms = Object.entries(acronyms)
const worldNames = phrases(lists.worldBodies)
const worldBodies = new Map(knownAcronyms.filter(([, name]) => worldNames.has(name)))

/** From an acronym or a part of a name to the name that it stands for, where just one can be meant. */
export function shortNames(reading: Reading, named: readonly Named[]): ReadonlyMap<string, string> {
  const short = new Map<string, string>()
  for (const [index, page] of reading.pages.entries())
    for (const pair of expansionsOn(page)) {
      const key = (span: { readonly from: number; readonly to: number }) =>
        bodyKey(wordsOf(reading, { ...span, page: index }))
      short.set(key(pair.short), key(pair.long))
    }
  for (const [acronym, name] of knownAcronyms) {
    const key = bodyKey(acronym.split(' '))
    if (!short.has(key)) short.set(key, bodyKey(name.split(' ')))
  }
  const bodies = named
    .filter(({ kind, unnamed }) => kind === 'organisation' && !unnamed)
    .map((mention) => wordsOf(reading, mention))
  for (const [part, whole] of [...byInitials(bodies), ...byParts(bodies)])
    if (!short.has(part)) short.set(part, whole)
  return new Map([...short].map(([part, whole]) => [part, short.get(whole) ?? whole]))
}

function byInitials(bodies: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const names = new Map<string, Set<string>>()
  for (const words of bodies) {
    if (words.length < 2) continue
    const all = words.map((word) => word[0] ?? '').join('')
    const large = words
      .filter((word) => !SMALL.has(word))
      .map((word) => word[0] ?? '')
      .join('')
    for (const initials of new Set([all, large]))
      names.set(initials, (names.get(initials) ?? new Set()).add(bodyKey(words)))
  }
  const found = new Map<string, string>()
  for (const [word, ...others] of bodies) {
    if (!word || others.length > 0 || word.length < 3) continue
    const [only, ...more] = names.get(word.replaceAll('.', '')) ?? []
    if (only && more.length === 0) found.set(word, only)
  }
  return found
}

/** "Security Council" of a text that has a "U.N. Security Council", "Orsa Institute" of its "Orsa Institute for Bees". */
function byParts(bodies: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const keys = new Map(bodies.map((words) => [bodyKey(words), words]))
  const byEnds = new Map<string, string[]>()
  for (const key of keys.keys()) {
    const words = key.split(' ')
    for (const end of new Set([`${words[0]} …`, `… ${words.at(-1)}`]))
      byEnds
        .set(end, byEnds.get(end) ?? [])
        .get(end)
        ?.push(key)
  }
  const found = new Map<string, string>()
  for (const [part, words] of keys) {
    const ends = part.split(' ')
    const alike = new Set([`${ends[0]} …`, `… ${ends.at(-1)}`].flatMap((end) => byEnds.get(end) ?? []))
    const [only, ...more] = [...alike].filter((whole) => whole !== part && isPart(part, words, whole))
    if (only && more.length === 0) found.set(part, only)
  }
  return found
}

function isPart(part: string, words: readonly string[], whole: string): boolean {
  if (whole.endsWith(` ${part}`)) {
    const ahead = whole.slice(0, -part.length - 1)
    if (worldNames.has(ahead) || lookUp(ahead.toLowerCase())?.what === 'country') return true
    if (words.length < 2) return false
    if (CHAMBERS.has(ahead) || (part.endsWith(' circuit') && ahead.endsWith(' for the'))) return true
    return (
      words.length > 2 && !ahead.split(' ').some((word) => lookUp(word) || isDemonym(word)) && !lookUp(ahead)
    )
  }
  if (!whole.startsWith(`${part} `) || knownOrganisations.has(part)) return false
  const [joint = '', ...rest] = whole.slice(part.length + 1).split(' ')
  if (words.length > 1) return JOINTS.has(joint) && !lookUp(rest.join(' ')) && !lookUp(rest[0] ?? '')
  return rest.length === 0 && shortenedTails.has(joint) && mayStandForBody(part)
}
const CHAMBERS = new Set(['house', 'senate'])
const JOINTS = new Set(['for', 'of', 'on', 'against'])

/** "Hallam College", later "Hallam": what may be left out of a name. */
export const shortenedTails = listed(lists.shortenedTails)

/** Whether a word can be all that is told of a body's name: no place by itself, no people, no other body. */
export const mayStandForBody = (word: string): boolean =>
  word.length > 3 &&
  !isDemonym(word) &&
  !knownOrganisations.has(word) &&
  !(lookUp(word) && lookUp(word)?.what !== 'town')
