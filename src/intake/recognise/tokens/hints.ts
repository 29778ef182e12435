import type { NameSentence } from '../../../language/en/names/sentence'
import type { Named } from '../joining/combine'
import { LONGEST_PLACE, lookUp } from '../known/gazetteer'
import { isCommon, isDemonym, isFirstName, isLastName, listedCompanies } from '../known/lexicon'
import { knownOrganisations } from '../known/organisations'
import { spelled } from '../known/spelled'
import type { Opinion } from '../recogniser'
import { otherTails } from '../words/events'
import { calendar, functionWords, otherCapitals, particles, speechVerbs } from '../words/grammar'
import { offices, titles } from '../words/offices'
import { bodyNouns, organisationHeads, organisationTails } from '../words/organisations'
import { kin, nameSuffixes, wellKnownSurnames } from '../words/people'
import { directions, inhabitants, placeFronts, placeNouns, placeTails, stateCodes } from '../words/places'
import type { Page, Reading, Sentence } from './reading'

const lists: readonly (readonly [name: string, has: (word: string) => boolean])[] = [
  ['common', isCommon],
  ['first', isFirstName],
  ['last', isLastName],
  ['people', isDemonym],
  ['surname', (word) => wellKnownSurnames.has(word)],
  ['body tail', (word) => organisationTails.has(word)],
  ['body head', (word) => organisationHeads.has(word)],
  ['body noun', (word) => bodyNouns.has(word)],
  ['place tail', (word) => placeTails.has(word)],
  ['place front', (word) => placeFronts.has(word)],
  ['place noun', (word) => placeNouns.has(word)],
  ['inhabitant', (word) => inhabitants.has(word)],
  ['direction', (word) => directions.has(word)],
  ['state', (word) => stateCodes.has(word)],
  ['other tail', (word) => otherTails.has(word)],
  ['function', (word) => functionWords.has(word)],
  ['calendar', (word) => calendar.has(word)],
  ['other', (word) => otherCapitals.has(word)],
  ['particle', (word) => particles.has(word)],
  ['speech', (word) => speechVerbs.has(word)],
  ['title', (word) => titles.has(word)],
  ['office', (word) => offices.has(word)],
  ['kin', (word) => kin.has(word)],
  ['suffix', (word) => nameSuffixes.has(word)],
]

/** A sentence, where it stands, and what the tagger of names reads of it. */
export interface Hinted {
  readonly page: number
  readonly sentence: Sentence
  readonly read: NameSentence
}

/** What the rules and the lists tell of the words of each sentence, for the tagger of names. */
export function hintedSentences(
  reading: Reading,
  opinions: readonly Opinion[],
  named: readonly Named[],
): readonly Hinted[] {
  const marks = reading.pages.map(({ tokens }) => tokens.map((): string[] => []))
  const rules = reading.pages.map(({ tokens }) => new Uint8Array(tokens.length))
  for (const { page, from, to, kind, weight, reason, unnamed } of opinions) {
    const group = unnamed ? 'group' : kind
    const what = `${group} ${reason.replace(/“.*”/, '…')} ${weight < 0 ? 'not' : ''}`
    const strength = `${group} ${Math.round(weight * 5)}`
    for (let at = from; at < to; at += 1) {
      const spot = at === from ? 'begin' : 'inner'
      marks[page]?.[at]?.push(`${what} ${spot}`, `${strength} ${spot}`)
      if (kind !== 'none') rules[page]?.fill(1, at, at + 1)
    }
  }
  for (const { page, from, to, kind, unnamed, confidence } of named)
    for (let at = from; at < to; at += 1) {
      const place = `${at === from ? 'B' : 'I'}${at === to - 1 ? 'E' : ''}`
      const what = unnamed ? 'group' : kind
      marks[page]?.[at]?.push(
        `rules ${what} ${place}`,
        `rules ${what} ${place} ${Math.round(confidence * 8)}`,
      )
    }
  for (const [index, page] of reading.pages.entries()) listedOn(page, marks[index] ?? [])
  return reading.pages.flatMap((page, index) =>
    page.sentences.map((sentence) => ({
      page: index,
      sentence,
      read: {
        tokens: page.tokens.slice(sentence.from, sentence.to),
        marked: (at) => rules[index]?.[sentence.from + at] === 1 || isSuspect(page, sentence.from + at),
        hints: (at) => [
          ...(marks[index]?.[sentence.from + at] ?? []),
          ...wordHints(reading, page, sentence.from + at),
        ],
      },
    })),
  )
}

/** A word written small that may be of a name: "the Caldwell council", or an unknown one of an unkempt sentence. */
function isSuspect({ tokens, styles }: Page, at: number): boolean {
  const token = tokens[at]
  if (!token?.word || token.capital || token.address) return false
  if (tokens[at - 1]?.capital) return organisationTails.has(token.lower) || placeTails.has(token.lower)
  return (
    styles[at] === 'lower' && token.lower.length > 2 && (!isCommon(token.lower) || isFirstName(token.lower))
  )
}

/** Names of several words that lists have, from the longest. */
function listedOn({ tokens }: Page, marks: readonly string[][]): void {
  let next = 0
  for (let from = 0; from < tokens.length; from += 1) {
    if (from < next || !tokens[from]?.capital) continue
    for (let to = Math.min(tokens.length, from + LONGEST_PLACE); to > from; to -= 1) {
      const name = spelled(tokens, from, to)
      if (name === null) continue
      const known = lookUp(name)
      const what = [
        ...(known ? [`${known.what}${known.doubtful ? ' doubtful' : ''}`] : []),
        ...(knownOrganisations.has(name) ? ['known body'] : []),
        ...(listedCompanies.has(name) ? ['company'] : []),
      ]
      if (what.length === 0) continue
      for (let at = from; at < to; at += 1)
        for (const each of what)
          marks[at]?.push(`${each} ${at === from ? 'B' : 'I'}${at === to - 1 ? 'E' : ''}`)
      next = to
      break
    }
  }
}

function wordHints({ lowered }: Reading, page: Page, at: number): string[] {
  const token = page.tokens[at]
  if (!token) return []
  const hints: string[] = [page.styles[at] ?? 'plain']
  const word = token.lower.replace(/\.$/, '')
  for (const [name, has] of lists) if (has(word)) hints.push(name)
  if (page.opens[at]) hints.push('opens')
  if (token.capital && lowered.has(token.lower)) hints.push('also small')
  if (token.capital && page.opens[at] && isCommon(word)) hints.push('opens common')
  if (token.address) hints.push('address')
  if (token.glued) hints.push('glued')
  return hints
}
