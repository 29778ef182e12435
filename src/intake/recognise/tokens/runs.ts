import { words } from '../../../language/lists'
import { lookUp } from '../known/gazetteer'
import { isCommon, isDemonym, isFirstName } from '../known/lexicon'
import { stateNames } from '../known/states'
import { calendar, functionWords, openers, otherCapitals, particles } from '../words/grammar'
import lists from '../words/lists/people.json'
import { offices, titles } from '../words/offices'
import { organisationHeads, organisationTails } from '../words/organisations'
import { eastAsianSurnames, nameSuffixes, wellKnownSurnames } from '../words/people'
import type { Token } from './tokens'

/** How a sentence is written: where everything or nothing is capitalised, a capital tells nothing. */
export type Style = 'plain' | 'titled' | 'shouted' | 'lower'

/** Words, and what their capitals tell. */
export interface Written {
  readonly tokens: readonly Token[]
  /** By token: whether it would be capitalised whatever it is, as it begins a sentence or a quotation. */
  readonly opens: readonly boolean[]
  /** By token: the style of its sentence. */
  readonly styles: readonly Style[]
}

/** Indices of tokens, `to` exclusive. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** Capitalised words in a row, as a name may be. */
export interface Run extends TokenRange {
  /** The first word begins a sentence and is an ordinary word: its capital tells nothing. */
  readonly doubtful: boolean
}

/** No run is longer; a longer row is no name. */
const LONGEST_RUN = 12

/** The runs of a page, from left to right, without those in which a capital tells nothing. */
export function runsOf(page: Written): Run[] {
  const runs: Run[] = []
  let at = 0
  while (at < page.tokens.length) {
    if (!begins(page, at)) {
      at += 1
      continue
    }
    let to = page.tokens[at]?.capital ? at + 1 : page.tokens[at + 1]?.text === '-' ? at + 3 : at + 2
    for (let next = following(page, to); next > to; next = following(page, to)) to = next
    if (to - at <= LONGEST_RUN) runs.push({ from: at, to, doubtful: isDoubtful(page, at) })
    at = to
  }
  return runs
}

/** The run without what may stand before a name: the ordinary first word of the sentence, peoples, titles. */
export function bare({ tokens }: Written, { from, to, doubtful }: Run): Pick<Run, 'from' | 'to'> | null {
  let start = doubtful ? from + 1 : from
  while (start < to && (isDemonym(tokens[start]?.lower ?? '') || titles.has(tokens[start]?.lower ?? '')))
    start += 1
  return start < to && tokens[start]?.word ? { from: start, to } : null
}

function isDoubtful({ tokens, opens }: Written, at: number): boolean {
  const first = tokens[at]
  return opens[at] === true && first !== undefined && !first.caps && isOrdinary(first) && !isNamed(tokens, at)
}

/** "Orbit Foods bought": of ordinary words of which the last is what a body is called the first is no mere beginning of the sentence. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.lower ?? ''
  if (functionWords.has(first) || titles.has(first) || openers.has(first) || otherCapitals.has(first))
    return false
  if (/(?:ing|ly)$/.test(first)) return false
  // "Marsh & Co."
  if (tokens[at + 1]?.text === '&' && tokens[at + 2]?.capital) return true
  for (let look = at + 1; look < at + MOST_ORDINARY; look += 1) {
    const token = tokens[look]
    if (!token?.word || !token.capital || token.glued || token.caps) return false
    if (titles.has(token.lower) || !isOrdinary(token)) return false
    if (organisationTails.has(token.lower)) return true
  }
  return false
}
const MOST_ORDINARY = 4

const isOrdinary = (token: Token): boolean =>
  isCommon(token.lower) &&
  !wellKnownSurnames.has(token.lower) &&
  !isFirstName(token.lower) &&
  !isDemonym(token.lower) &&
  lookUp(token.lower)?.what !== 'country'

function begins(page: Written, at: number): boolean {
  const token = page.tokens[at]
  if (!token) return false
  // "al-Sadr", "bin Laden", "van Gogh": the particle is small and begins the name all the same.
  if (token.word && !token.capital && beginners.has(token.lower)) {
    const hyphen = page.tokens[at + 1]?.text === '-' && page.tokens[at + 1]?.glued === true
    const name = page.tokens[hyphen ? at + 2 : at + 1]
    return (
      (hyphen || !articles.has(token.lower)) &&
      name?.capital === true &&
      isNameWord(page, at + 1, name) &&
      page.styles[at] === 'plain'
    )
  }
  // "R-Ohio": a party and a state behind a name.
  if (token.text.length === 1 && page.tokens[at + 1]?.text === '-' && page.tokens[at + 1]?.glued) return false
  return isNameWord(page, at, token) && !nameSuffixes.has(token.lower)
}

/** Small words with which a surname may begin; the Arabic articles only with their hyphen. */
const articles = new Set(['al', 'el', 'an', 'ar', 'as', 'ash', 'at', 'az', 'ad'])
const beginners = new Set([...articles, 'bin', 'ibn', 'van', 'von'])

function isNameWord({ styles, tokens }: Written, at: number, token: Token): boolean {
  if (!token.capital || token.address) return false
  if (token.lower === 'i' || token.lower.startsWith("i'")) return false
  // "Theresa May" is no month, nor does "may" help a verb there.
  if (token.lower === 'may' && isFirstName(tokens[at - 1]?.lower ?? '')) return styles[at] === 'plain'
  if (calendar.has(token.lower)) return false
  const titled = titles.has(token.lower) && tokens[at + 1]?.capital === true && !tokens[at + 1]?.glued
  if (otherCapitals.has(token.lower) && !titled && !isPartOfName(tokens, at)) return false
  if (styles[at] === 'shouted') return false
  if (styles[at] === 'titled')
    return (
      !functionWords.has(token.lower) &&
      (!isOrdinary(token) || (titles.has(token.lower) && tokens[at + 1]?.capital === true))
    )
  return !(functionWords.has(token.lower) && !token.caps && !token.text.endsWith('.'))
}

/** "Islamic" alone names nobody; in "Iraqi Islamic Party" it belongs to the name. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  for (let look = at + 1; look < at + 4; look += 1) {
    const token = tokens[look]
    if (!token?.capital) return false
    if (organisationTails.has(token.lower) || organisationHeads.has(token.lower)) return true
  }
  return false
}

/** Where the run goes on behind `to`: past the next capitalised word and what may stand before it; or `to` itself. */
function following(page: Written, to: number): number {
  const { tokens } = page
  const next = tokens[to]
  if (!next) return to
  if (next.word && next.capital)
    return isNameWord(page, to, next) &&
      !page.opens[to] &&
      (!next.glued || tokens[to - 1]?.text.endsWith('.')) &&
      !isHeld(tokens, to)
      ? to + 1
      : to
  // "Jean d’Aubigny"
  if (/^[dl]['’]\p{Lu}/u.test(next.text) && !next.glued) return to + 1
  const behind = tokens[to + 1]
  if (!behind) return to
  if (next.text === ',' && /^[JS]r\.?$/.test(behind.text) && tokens[to - 1]?.capital) return to + 2
  const glue = next.glued && behind.glued && (next.text === '-' || next.text === "'" || next.text === '’')
  if (glue || next.text === '&') {
    if (next.text === '-' && isSmallHalf(page, to, behind)) return to + 2
    if (next.text === '-' && splits(tokens[to - 1], behind)) return to
    return behind.capital && isNameWord(page, to + 1, behind) ? to + 2 : to
  }
  if (!particles.has(next.lower)) return to
  let look = to
  while (look < to + 3 && (particles.has(tokens[look]?.lower ?? '') || tokens[look]?.text === '-')) look += 1
  const name = tokens[look]
  return name?.capital && isNameWord(page, look, name) ? look + 1 : to
}

/** "the governor of Michigan | Ana Ruiz": the name behind the place is that of whoever has the office there. */
export function isHeld(tokens: readonly Token[], to: number): boolean {
  const [office, of, place, first, last] = tokens.slice(to - 3, to + 2)
  const role = office?.lower.replace(/\.$/, '') ?? ''
  if (of?.lower !== 'of' || !(titles.has(role) || offices.has(role)) || !place || !first) return false
  const isKnown = lookUp(place.lower)?.what === 'country' || stateNames.has(place.text)
  return isKnown && isFirstName(first.lower) && last?.capital === true
}

/** "Indiana Gov. Ana Ruiz", "Charlotte Mayor Ana Ruiz": a place, and behind the title at `at` whoever has the office there. */
export function isPlacesOffice(tokens: readonly Token[], from: number, at: number): boolean {
  const title = tokens[at]
  if (at <= from || !title || !tokens[at + 1]?.capital || !titles.has(title.lower.replace(/\.$/, '')))
    return false
  const ahead = tokens.slice(from, at)
  const place = ahead.map(({ lower }) => lower).join(' ')
  return ahead.every(({ word, capital }) => word && capital) && lookUp(place) !== undefined
}

/** "Lee Sang-ho", "Jean-pierre": the second half of a given name, which some write small. */
function isSmallHalf({ tokens, styles }: Written, hyphen: number, half: Token): boolean {
  const left = tokens[hyphen - 1]
  if (!left?.capital || left.caps || !half.word || half.capital || styles[hyphen] === 'lower') return false
  if (isFirstName(left.lower) && isFirstName(half.lower) && !isCommon(half.lower)) return true
  const surname = tokens[hyphen - 2]
  if (!surname?.capital || left.glued || left.text.length > 6 || half.text.length > 6) return false
  if (lookUp(`${surname.lower} ${left.lower}`)) return false
  return eastAsianSurnames.has(surname.lower) && !NO_HALF.has(half.lower)
}

/** What joins behind a name's hyphen without belonging to it: "Kim Min-led". */
const NO_HALF = words(lists.hyphened)

/** "NATO-Russia" are two, "Coca-Cola" is one. */
function splits(left: Token | undefined, right: Token): boolean {
  if (!left) return false
  const alone = (token: Token) =>
    token.caps || isDemonym(token.lower) || lookUp(token.lower)?.what === 'country'
  return alone(left) && (alone(right) || isCommon(right.lower))
}
