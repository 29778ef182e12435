import { words } from '../../../language/lists'
import { alternates, folded } from '../fold'
import { countryOfCapital } from '../known/countries'
import { lookUp } from '../known/gazetteer'
import { shortState } from '../known/states'
import type { Reading } from '../tokens/reading'
import { type Gender, genderOfName, genderOfWord } from '../words/gender'
import people from '../words/lists/people.json'
import lists from '../words/lists/places.json'
import { titles } from '../words/offices'
import { fullForm, nameSuffixes } from '../words/people'
import { bodyKey, shortNames, wordsOf } from './bodies'
import type { Named } from './combine'
import { meantBy } from './misspelt'
import { type Full, isKin, isPassing, namesakesOf, nearest } from './namesakes'

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
    // Who governs from Jerusalem is disputed: it stays the city.
    const country = placed.has(key) || key === 'jerusalem' ? undefined : countryOfCapital(key)
    if (country !== undefined && keys.has(country)) acting.set(key, country)
  }
  return acting
}

/** Full names, by their last and first words: a surname is that of the full name before it, or else of the next. */
function peopleOf(
  reading: Reading,
  named: readonly Named[],
): (mention: Named, words: readonly string[]) => string {
  const fulls = new Map<string, Full[]>()
  const spelling = spellingsOf(reading, named)
  const surnames = new Map<string, Named[]>()
  const lasts = new Set<string>()
  // "his wife Ana", who is Ana Ruiz elsewhere.
  const relatives = new Set(
    named
      .filter(
        (mention) => mention.kind === 'person' && mention.to === mention.from + 1 && isKin(reading, mention),
      )
      .flatMap((mention) => personWords(reading, mention)),
  )
  for (const mention of named) {
    if (mention.kind !== 'person' || mention.unnamed) continue
    const words = core(personWords(reading, mention)).map(spelling)
    const last = words.at(-1)
    if (words.length === 1 && last) note(surnames, last, mention)
    if (words.length < 2 || !last || !words[0]) continue
    const gender = titleOf(reading, mention) ?? genderOfName(words[0])
    const { page, from } = mention
    const full = {
      page,
      from,
      name: nameOf(words),
      kin: isKin(reading, mention) || relatives.has(words[0]),
      passing: isPassing(reading, mention),
    }
    lasts.add(last)
    // "Roux" of "Duval-Roux" too.
    const half = last.split('-').at(-1) ?? last
    const title = titleBefore(reading, mention)
    // "Suu Kyi" of "Aung San Suu Kyi" too.
    const tails = words.slice(1, -1).map((_, at) => words.slice(at + 1).join(' '))
    for (const key of new Set([last, half, ...tails, words[0]])) {
      note(fulls, key, full)
      if (title !== undefined) note(fulls, `${title}. ${key}`, full)
      if (gender !== 'she') note(fulls, `he ${key}`, full)
      if (gender !== 'he') note(fulls, `she ${key}`, full)
    }
  }
  const also = alsoCalled(reading, named, (mention) =>
    nameOf(core(personWords(reading, mention)).map(spelling)),
  )
  const byTitle = new Map([...surnames].map(([name, mentions]) => [name, onlyGender(reading, mentions)]))
  /** "Ana" alone is Ana Ruiz where nobody else is called so. */
  const alone = (name: string): number => {
    const given = name.split(' ')[0] ?? ''
    const isOnly = fulls.get(given)?.every((full) => full.name === name) ?? false
    return isOnly ? (surnames.get(given)?.length ?? 0) : 0
  }
  const byList = new Map<readonly Full[], ReturnType<typeof namesakesOf>>()
  const meant = (name: string, mention: Named): string => {
    const list = fulls.get(name)
    if (!list) return name
    // "Mr. Kessler" is no Helga Kessler.
    const title = titleOf(reading, mention)
    if (title !== undefined)
      return nearest(fulls.get(`${title} ${name}`) ?? [], mention)?.name ?? `${title} ${name}`
    // "President Clinton" is no Hillary Clinton.
    const president = isPresident(reading, mention) ? presidents.get(name) : undefined
    if (president !== undefined) return nameOf([president, name])
    // "Dr. Kessler" is the one of that name who was called a doctor.
    const same = fulls.get(`${titleBefore(reading, mention)}. ${name}`)
    if (same) return nearest(same, mention)?.name ?? name
    // Of a text that has a "Mr. Kessler" and no "Ms. Kessler", Kessler alone is he.
    const called = fulls.get(`${byTitle.get(name)} ${name}`) ?? list
    const namesakes = byList.get(called) ?? namesakesOf(called, surnames.get(name) ?? [], alone)
    byList.set(called, namesakes)
    return namesakes(mention)?.name ?? name
  }
  const writtenAs = (name: string): string => (fulls.has(name) ? name : (meantBy(name, lasts) ?? name))
  const written = new Map([...surnames.keys()].map((name) => [name, writtenAs(name)]))
  return (mention, every) => {
    const words = core(every).map(spelling)
    const name = words.join(' ')
    const called = also.get(name)
    if (called !== undefined) return called
    if (words.length > 1 && !fulls.has(name)) return nameOf(words)
    return meant(written.get(name) ?? name, mention)
  }
}

function note<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}

/** By first and last word: a name in the middle, told once, makes nobody else of one. */
const nameOf = (words: readonly string[]): string =>
  words.length > 1 ? `${fullForm(words[0] ?? '')} ${words.at(-1) ?? ''}` : (words[0] ?? '')

/** What all titles before a surname tell alike. */
function onlyGender(reading: Reading, mentions: readonly Named[]): Gender | undefined {
  const genders = new Set(mentions.flatMap((mention) => titleOf(reading, mention) ?? []))
  return genders.size === 1 ? [...genders][0] : undefined
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

/** Presidents by their surnames, where relatives of theirs are as well known. */
const presidents: ReadonlyMap<string, string> = new Map(Object.entries(people.presidents))
/** "President Kessler"; "a President Kessler" would be one. */
const isPresident = (reading: Reading, mention: Named): boolean =>
  titleBefore(reading, mention) === 'president' &&
  !/^an?$/.test(reading.pages[mention.page]?.tokens[mention.from - 2]?.lower ?? '')

/** A name without suffixes and initials in the middle. */
function core(words: readonly string[]): string[] {
  const kept = words.filter((word, at) => !(at > 0 && nameSuffixes.has(word)))
  return kept.filter((word, at) => word.length > 1 || at === 0 || kept.length < 3)
}
