import { companies } from '../../../graph/collection/folding'
import { words } from '../../../language/lists'
import { alternates, folded } from '../fold'
import acronyms from '../known/acronyms.json'
import { countryOf, countryOfCapital } from '../known/countries'
import { lookUp } from '../known/gazetteer'
import { shortState } from '../known/states'
import { expansionsOn } from '../recognisers/acronyms'
import type { Reading } from '../tokens/reading'
import { type Gender, genderOfName, genderOfWord } from '../words/gender'
import lists from '../words/lists/places.json'
import { titles } from '../words/offices'
import { forceNouns } from '../words/organisations'
import { fullForm, nameSuffixes } from '../words/people'
import type { Named } from './combine'

/** Small words of names, of which acronyms take no letter. */
const SMALL = new Set(['of', 'the', 'for', 'and', 'on', 'to', 'in', 'against', '&', '-'])

/** Who is meant by a mention: the same words for the same one, whatever the text calls it there. */
export function identityOf(reading: Reading, named: readonly Named[]): (mention: Named) => string {
  const short = shortNames(reading, named)
  const people = peopleOf(reading, named)
  const acting = actingCapitals(reading, named)
  return (mention) => {
    const words = wordsOf(reading, mention)
    if (mention.kind === 'person' && !mention.unnamed)
      return `person ${people(mention, personWords(reading, mention))}`
    const state = stateIn(reading, mention)?.toLowerCase()
    const key = mention.kind === 'place' ? (state ?? placeKey(words)) : bodyKey(words)
    return `${mention.kind} ${short.get(key) ?? acting.get(key) ?? key}`
  }
}

/** The state that a place’s short name stands for. */
export const stateIn = ({ pages }: Reading, { page, from, to, kind }: Named): string | undefined =>
  kind === 'place' && to <= from + 2 ? shortState(pages[page]?.tokens ?? [], from) : undefined

function wordsOf(reading: Reading, { page, from, to }: Pick<Named, 'page' | 'from' | 'to'>): string[] {
  const tokens = reading.pages[page]?.tokens.slice(from, to) ?? []
  return tokens.filter((token) => token.word).map((token) => folded(token.lower))
}

/** A person's words; what hyphens join is one. */
function personWords(reading: Reading, { page, from, to }: Pick<Named, 'page' | 'from' | 'to'>): string[] {
  const words: string[] = []
  const tokens = reading.pages[page]?.tokens ?? []
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (!token?.word) continue
    const word = folded(token.lower)
    const joined = at > from + 1 && token.glued && tokens[at - 1]?.text === '-' && tokens[at - 1]?.glued
    if (joined) words.push(`${words.pop() ?? ''}-${word}`)
    else words.push(word)
  }
  return words
}

function placeKey(words: readonly string[]): string {
  const name = words.join(' ')
  const country = lookUp(name)?.country ?? lookUp(name.replace(/^the /, ''))?.country
  if (country) return country
  if (/^(?:state|city) of ./.test(name)) return words.slice(2).join(' ')
  // "The Vindel River" is the Vindel; "Tavastia region" is not Tavastia.
  return /. (?:river|city)$/.test(name) ? words.slice(0, -1).join(' ') : name
}

function bodyKey(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  const country = countryOf(words[0] ?? '')
  const between = words.slice(1, -1)
  if (
    country &&
    forceNouns.has(last) &&
    between.every((word) => word === 'armed' || word === 'military' || word === "'s")
  )
    return `forces of ${country}`
  const kept = words.filter(
    (word, at) =>
      !(at > 0 && companies.has(word.replace(/\.$/, ''))) && !(at === 0 && word === 'the') && word !== "'s",
  )
  return (country && words.length > 1 ? [country, ...kept.slice(1)] : kept).join(' ')
}

/** Words behind which a capital is the city, not the government that sits there. */
const PLACING = words(lists.placing)

/**
 * "Moscow struck": a capital that only ever acts, of a country that the text names too, is that country, as a
 * country's name for its government is. Once it is a place ("in Moscow") it stays the city.
 */
function actingCapitals(reading: Reading, named: readonly Named[]): ReadonlyMap<string, string> {
  const placed = new Set<string>()
  const keys = new Set<string>()
  for (const mention of named) {
    if (mention.kind !== 'place') continue
    const key = placeKey(wordsOf(reading, mention))
    keys.add(key)
    const { tokens = [], styles = [] } = reading.pages[mention.page] ?? {}
    const before = tokens[mention.from - 1]?.lower ?? ''
    const next = tokens[mention.to]
    const acts = next?.word && !next.capital && styles[mention.from] === 'plain' && !PLACING.has(next.lower)
    if (!acts || PLACING.has(before)) placed.add(key)
  }
  const acting = new Map<string, string>()
  for (const key of keys) {
    const country = placed.has(key) ? undefined : countryOfCapital(key)
    if (country !== undefined && keys.has(country)) acting.set(key, country)
  }
  return acting
}

/** Acronyms that the news does not explain. */
const knownAcronyms = Object.entries(acronyms)

/** From an acronym to the name that it stands for: by brackets, or where just one name has these initials. */
function shortNames(reading: Reading, named: readonly Named[]): ReadonlyMap<string, string> {
  const short = new Map<string, string>()
  for (const [index, page] of reading.pages.entries())
    for (const pair of expansionsOn(page)) {
      const key = (span: { readonly from: number; readonly to: number }) =>
        bodyKey(wordsOf(reading, { ...span, page: index }))
      short.set(key(pair.short), key(pair.long))
    }
  for (const [acronym, name] of knownAcronyms)
    if (!short.has(acronym)) short.set(acronym, bodyKey(name.split(' ')))
  const byInitials = new Map<string, Set<string>>()
  for (const mention of named) {
    if (mention.kind !== 'organisation' || mention.unnamed) continue
    const words = wordsOf(reading, mention)
    if (words.length < 2) continue
    const all = words.map((word) => word[0] ?? '').join('')
    const large = words
      .filter((word) => !SMALL.has(word))
      .map((word) => word[0] ?? '')
      .join('')
    for (const initials of new Set([all, large])) {
      const names = byInitials.get(initials) ?? new Set()
      byInitials.set(initials, names.add(bodyKey(words)))
    }
  }
  for (const mention of named) {
    const [word, ...others] = wordsOf(reading, mention)
    if (mention.kind !== 'organisation' || !word || others.length > 0 || word.length < 3) continue
    const [only, ...more] = byInitials.get(word.replaceAll('.', '')) ?? []
    if (only && more.length === 0 && !short.has(word)) short.set(word, only)
  }
  return short
}

/** Full names, by their last and first words: a surname is that of the full name before it, or else of the next. */
function peopleOf(
  reading: Reading,
  named: readonly Named[],
): (mention: Named, words: readonly string[]) => string {
  interface Full {
    readonly page: number
    readonly from: number
    readonly name: string
  }
  const fulls = new Map<string, Full[]>()
  const note = (word: string, full: Full) => {
    const list = fulls.get(word)
    if (list) list.push(full)
    else fulls.set(word, [full])
  }
  const spelling = spellingsOf(reading, named)
  for (const mention of named) {
    if (mention.kind !== 'person' || mention.unnamed) continue
    const words = core(personWords(reading, mention)).map(spelling)
    const last = words.at(-1)
    if (words.length < 2 || !last || !words[0]) continue
    const gender = titleOf(reading, mention) ?? genderOfName(words[0])
    const full = { page: mention.page, from: mention.from, name: `${fullForm(words[0])} ${last}` }
    // "Roux" of "Duval-Roux" too.
    const half = last.split('-').at(-1) ?? last
    const title = titleBefore(reading, mention)
    for (const key of new Set([last, half, words.slice(1).join(' '), words[0]])) {
      note(key, full)
      if (title !== undefined) note(`${title}. ${key}`, full)
      if (gender !== 'she') note(`he ${key}`, full)
      if (gender !== 'he') note(`she ${key}`, full)
    }
  }
  const also = alsoCalled(reading, named, (mention) => {
    const words = core(personWords(reading, mention)).map(spelling)
    return words.length > 1 ? `${fullForm(words[0] ?? '')} ${words.at(-1) ?? ''}` : words.join(' ')
  })
  return (mention, every) => {
    const words = core(every).map(spelling)
    const name = words.join(' ')
    const called = also.get(name)
    if (called !== undefined) return called
    if (words.length > 1 && !fulls.has(name)) return `${fullForm(words[0] ?? '')} ${words.at(-1) ?? ''}`
    const list = fulls.get(name)
    if (!list) return name
    // "Mr. Kessler" is no Helga Kessler.
    const title = titleOf(reading, mention)
    // "Dr. Kessler" is the one of that name who was called a doctor.
    const same = fulls.get(`${titleBefore(reading, mention)}. ${name}`)
    if (title === undefined) return nearest(same ?? list, mention)?.name ?? name
    return nearest(fulls.get(`${title} ${name}`) ?? [], mention)?.name ?? `${title} ${name}`
  }
}

/** From another name of somebody to the first: "Ana Ruiz, better known as Mimi". */
function alsoCalled(
  { pages }: Reading,
  named: readonly Named[],
  nameOf: (mention: Named) => string,
): ReadonlyMap<string, string> {
  const also = new Map<string, string>()
  named.forEach((other, index) => {
    const first = named[index - 1]
    if (first?.kind !== 'person' || other.kind !== 'person' || first.page !== other.page) return
    if (other.from - first.to > MOST_BETWEEN || other.from <= first.to) return
    const between = pages[first.page]?.tokens
      .slice(first.to, other.from)
      .map(({ lower, text }) => lower || text)
    if (ALSO.test(between?.join(' ') ?? '')) also.set(nameOf(other), nameOf(first))
  })
  return also
}
const MOST_BETWEEN = 8
const ALSO =
  /^(?:[,(] ?)?(?:alias|aka|a ?\.? ?k ?\.? ?a ?\.?|(?:who is )?(?:(?:better|also|popularly|widely|commonly|otherwise) )?known (?:simply |popularly |to \w+ )?as|nicknamed|who goes by(?: the name(?: of)?)?|born)(?: the)?(?: ["“‘'])?$/u

/** "Mueller" is written "Müller" where the text has both. */
function spellingsOf(reading: Reading, named: readonly Named[]): (word: string) => string {
  const usual = new Map<string, string>()
  for (const { page, from, to, kind } of named)
    if (kind === 'person')
      for (const { lower } of reading.pages[page]?.tokens.slice(from, to) ?? [])
        for (const other of alternates(lower)) usual.set(other, folded(lower))
  return (word) => usual.get(word) ?? word
}

/** What the title before a name tells, or the title that it begins with. */
function titleOf({ pages }: Reading, { page, from }: Named): Gender | undefined {
  const tokens = pages[page]?.tokens ?? []
  const before = tokens[from - 1]?.lower === '.' ? tokens[from - 2] : tokens[from - 1]
  return genderOfWord(before?.lower.replace(/\.$/, '') ?? '')
}

/** "dr" of "Dr. Kessler". */
function titleBefore({ pages }: Reading, { page, from }: Named): string | undefined {
  const tokens = pages[page]?.tokens ?? []
  const before = tokens[from - 1]?.text === '.' ? tokens[from - 2] : tokens[from - 1]
  const word = before?.lower.replace(/\.$/, '') ?? ''
  return before?.capital && titles.has(word) ? word : undefined
}

/** A name without suffixes and initials in the middle. */
function core(words: readonly string[]): string[] {
  const kept = words.filter((word, at) => !(at > 0 && nameSuffixes.has(word)))
  return kept.filter((word, at) => word.length > 1 || at === 0 || kept.length < 3)
}

/** The last that stands before the mention, or else the first; `list` is in the order of the text. */
function nearest<T extends { readonly page: number; readonly from: number }>(
  list: readonly T[],
  { page, from }: Named,
): T | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const each = list[middle]
    if (each && (each.page < page || (each.page === page && each.from <= from))) low = middle + 1
    else high = middle
  }
  return list[low - 1] ?? list[0]
}
