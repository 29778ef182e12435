import { lookUp } from '../known/gazetteer'
import { isCommon, isFirstName, listedCompanies } from '../known/lexicon'
import { spelled } from '../known/spelled'
import type { Opinion, Recogniser } from '../recogniser'
import { type Page, type Reading, sentenceAt } from '../tokens/reading'
import { bare, type TokenRange } from '../tokens/runs'
import type { Token } from '../tokens/tokens'
import { speechVerbs } from '../words/grammar'
import { foreignTrades } from '../words/organisations'
import { wellKnownSurnames } from '../words/people'
import { directions, placeFronts } from '../words/places'

/** Capitalised words of which nothing else is known: how they are written tells a little. */
export const capitalised: Recogniser = {
  name: 'capitalised',
  *find(reading) {
    for (const [index, page] of reading.pages.entries())
      for (const run of page.runs) {
        const span = bare(page, run)
        if (!span) continue
        for (const view of viewsOn(reading, page, span)) yield { page: index, ...span, ...view }
      }
  },
}

type View = Pick<Opinion, 'kind' | 'weight' | 'reason' | 'told'>

/** "Tom & Anna", "Tom & Anna Ruiz" */
const isCouple = (words: readonly Token[]): boolean =>
  words.slice(0, 2).every(({ lower }) => isFirstName(lower))

function* viewsOn(reading: Reading, page: Page, span: TokenRange): Generator<View> {
  const words = page.tokens.slice(span.from, span.to).filter((token) => token.word)
  const name = spelled(page.tokens, span.from, span.to) ?? ''
  const [only, ...more] = words
  if (!only) return
  if (page.tokens.slice(span.from, span.to).some(({ text }) => text === '&'))
    yield { kind: 'organisation', weight: 0.9, told: !isCouple(words), reason: '“&” joins its parts' }
  else if (more.length > 0) yield byWords(words)
  else yield* byOneWord(reading, page, span.from, only)
  if (listedCompanies.has(name))
    yield { kind: 'organisation', weight: 0.6, reason: 'a list of companies and bodies has it' }
}

function byWords(words: readonly Token[]): View {
  const front = words[0]?.lower.replace(/\.$/, '') ?? ''
  if (words.length < 4 && placeFronts.has(front) && !directions.has(front))
    return { kind: 'place', weight: 0.3, reason: `it begins with “${words[0]?.text ?? ''}”` }
  const trade = [words[0], words.at(-1)].find((word) => word && foreignTrades.has(word.lower))
  if (trade && !isFirstName(words[0]?.lower ?? ''))
    return { kind: 'organisation', weight: 0.6, reason: `“${trade.text}” is a trade in another language` }
  const personal = (word: Token) => !word.caps && (!isCommon(word.lower) || isFirstName(word.lower))
  if (words.length < 4 && words.every(personal))
    return { kind: 'person', weight: 0.4, reason: 'it reads like a first and a last name' }
  return words.every((word) => isCommon(word.lower))
    ? { kind: 'organisation', weight: 0.25, reason: 'a capitalised name of ordinary words' }
    : { kind: 'organisation', weight: 0.35, reason: 'a capitalised name' }
}

/** A capital within a word is a brand's, unless the part before it begins surnames. */
const BRAND = /\p{Ll}\p{Lu}/u
const SURNAME = /^(?:Mc|Mac|De|La|Le|Di|O['’])/

function* byOneWord({ lowered }: Reading, page: Page, at: number, only: Token): Generator<View> {
  if (only.text.length === 1) return
  const known = lookUp(only.lower) !== undefined
  if (/\d/.test(only.text)) yield { kind: 'none', weight: 0.5, reason: 'it has a number in it' }
  if (only.caps) {
    if (!isCommon(only.lower)) yield* byAcronym(page, at, only)
  } else if (lowered.has(only.lower) && !known)
    yield { kind: 'none', weight: 0.5, reason: 'the same word also stands in lower case' }
  else if (isCommon(only.lower) && !wellKnownSurnames.has(only.lower))
    yield { kind: 'none', weight: 0.3, reason: 'an ordinary word' }
  else if (BRAND.test(only.text) && !SURNAME.test(only.text))
    yield { kind: 'organisation', weight: 0.5, reason: 'written like a brand' }
  else if (known) yield { kind: 'place', weight: 0.2, reason: 'a capitalised name' }
  else yield { kind: 'person', weight: page.opens[at] ? 0.3 : 0.4, reason: 'a capitalised name' }
}

const ACTS = new Set(
  "'s has have had is was are were will would can could did does must may might".split(' '),
)
const GOVERNS = new Set(['of', 'at', 'by', 'against', 'with', 'from', 'than', 'between', 'and'])

/** Most acronyms in the news are bodies; alone in a line, in a code or with "a" before them they mostly are not. */
function* byAcronym(page: Page, at: number, token: Token): Generator<View> {
  const before = page.tokens[at - 1]
  const next = page.tokens[at + 1]
  if (token.glued && /^[-–/]$/.test(before?.text ?? '')) return
  if (token.text.includes('.') && token.text.length < 5) return
  const sentence = sentenceAt(page, at)
  if (sentence && sentence.to - sentence.from <= 2) return
  const body = (weight: number, reason: string): View => ({ kind: 'organisation', weight, reason })
  yield body(0.36, 'an acronym')
  const word = before?.lower ?? ''
  if (word === 'the') yield body(0.35, '“the” stands before it')
  else if (GOVERNS.has(word)) yield body(0.2, `“${word}” stands before it`)
  else if (word === 'a' || word === 'an') yield body(-0.4, `“${word}” stands before it`)
  const act = next?.text === '’s' ? "'s" : (next?.lower ?? '')
  if (ACTS.has(act) || speechVerbs.has(act)) yield body(0.3, 'it acts')
}
