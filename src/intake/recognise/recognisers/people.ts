import { lookUp } from '../known/gazetteer'
import { isAdjective, isCommon, isDemonym, isFirstName, isLastName } from '../known/lexicon'
import type { Opinion, Recogniser } from '../recogniser'
import type { Page } from '../tokens/reading'
import { isPlacesOffice, type Run } from '../tokens/runs'
import { otherTails } from '../words/events'
import { particles } from '../words/grammar'
import lists from '../words/lists/people.json'
import { titles, weakTitles } from '../words/offices'
import { bodySurnames, organisationTails, paperSurnames, portfolios } from '../words/organisations'
import { doubtfulAlone, eastAsianSurnames, nameSuffixes, wellKnownSurnames } from '../words/people'
import { placeTails, surnameTails } from '../words/places'

/** The most words of a person's name, particles and initials among them. */
const LONGEST_NAME = 5

/** "President X", "defence minister Y": somebody is named behind a title or a role, in capitals or not. */
export const titledPeople: Recogniser = {
  name: 'titles and roles',
  tells: true,
  *find({ pages }) {
    for (const [index, page] of pages.entries())
      for (const run of page.runs) {
        const start = behindTitles(page, run)
        if (start === null || start.from >= run.to || run.to - start.from > LONGEST_NAME) continue
        const last = page.tokens[run.to - 1]?.lower ?? ''
        const isBody = organisationTails.has(last) && !isTitledSurname(page, start.from, run.to)
        if (isBody || (placeTails.has(last) && !isFirstName(last))) continue
        const weight = start.weak && run.to - start.from === 1 ? 0.4 : 0.9
        yield {
          page: index,
          from: start.from,
          to: run.to,
          kind: 'person',
          weight,
          reason: `“${start.title}” stands before it`,
        }
      }
    yield* byTitledSurname(pages)
    yield* ranks(pages)
  },
}

/** "Petty Officer X", "Wing Commander Y": a rank, and nobody called Petty. */
function* ranks(pages: readonly Page[]): Generator<Opinion> {
  for (const [page, { tokens }] of pages.entries())
    for (const [from, token] of tokens.entries()) {
      const next = tokens[from + 1]
      if (!token.capital || !next?.capital || !RANKS.has(`${token.lower} ${next.lower}`)) continue
      const reason = `“${token.text} ${next.text}” is a rank`
      yield { page, from, to: from + 2, kind: 'none', weight: 0.95, whole: true, reason }
    }
}
const RANKS = new Set(lists.ranks)

/** "Ulo Weiss" of a text that has a "Mr. Weiss". */
function* byTitledSurname(pages: readonly Page[]): Generator<Opinion> {
  const surnames = new Set<string>()
  for (const { runs, tokens } of pages)
    for (const { from, to } of runs)
      if (to - from === 2 && FORMS.test(tokens[from]?.text ?? '')) surnames.add(tokens[from + 1]?.lower ?? '')
  for (const [index, { runs, tokens }] of pages.entries())
    for (const { from, to } of runs) {
      const [first, last] = [tokens[from], tokens[to - 1]]
      if (to - from !== 2 || !first?.word || !last || !surnames.has(last.lower)) continue
      if (first.caps || isCommon(first.lower) || titles.has(first.lower.replace(/\.$/, ''))) continue
      const reason = 'a form of address stands before the surname elsewhere'
      yield { page: index, from, to, kind: 'person', weight: 0.6, reason }
    }
}
const FORMS = /^(?:Mr|Mrs|Ms|Miss|Mx)\.?$/u

function behindTitles({ tokens }: Page, run: Run): { from: number; title: string; weak: boolean } | null {
  for (let at = run.to - 2; at >= run.from; at -= 1) {
    const token = tokens[at]
    const word = token?.lower.replace(/\.$/, '') ?? ''
    if (!token || !titles.has(word)) continue
    if (isFirstName(tokens[at - 1]?.lower ?? '') && !token.text.endsWith('.') && at > run.from) continue
    return { from: at + 1, title: token.text, weak: weakTitles.has(word) }
  }
  // "Secretary of State X", "Minister of Defence Y": the office goes on behind "of".
  const office = tokens[run.from]
  const minister = tokens[run.from - 2]
  if (
    office &&
    (portfolios.has(office.lower) || office.lower === 'state') &&
    tokens[run.from - 1]?.lower === 'of'
  )
    if (minister && titles.has(minister.lower))
      return { from: run.from + 1, title: `${minister.text} of ${office.text}`, weak: false }
  // "foreign minister Y": small, right before the run, which then is a name and no people's or country's.
  const before = tokens[run.from - 1]
  const first = tokens[run.from]
  if (!before || before.capital || !titles.has(before.lower) || !first || isDemonym(first.lower)) return null
  if (lookUp(first.lower)?.what === 'country' && run.to - run.from === 1) return null
  return { from: run.from, title: before.text, weak: weakTitles.has(before.lower) || run.to - run.from === 1 }
}

/** Names that begin with a first name. */
export const firstNames: Recogniser = {
  name: 'first names',
  *find({ pages }) {
    for (const [index, page] of pages.entries())
      for (const run of page.runs) {
        for (const found of byEastAsianSurname(page, run)) yield { page: index, ...found }
        if (isPortfolio(page, run.from, run.to - 2) && isFirstName(page.tokens[run.to - 2]?.lower ?? ''))
          yield { page: index, ...run, kind: 'none', weight: 0.9, reason: 'an office stands before it' }
        const surname = bySurname(page, run)
        if (surname) yield { page: index, ...surname }
        const found = byFirstName(page, run)
        if (found) yield { page: index, ...found }
      }
  },
}

function byFirstName(page: Page, run: Run): Omit<Opinion, 'page'> | null {
  const { tokens } = page
  for (let from = run.from; from < run.to; from += 1) {
    const first = tokens[from]
    if (!first || !(isFirstName(first.lower) || isInitial(first.text))) continue
    if (from > run.from && !titlesBetween(page, run.from, from) && !isPortfolio(page, run.from, from)) break
    const to = run.to
    const words = to - from
    if (tokens.slice(from, to).some((_, at) => isPlacesOffice(tokens, from, from + at))) break
    if (words > LONGEST_NAME + 1 || tokens.slice(from, to).some(({ text }) => text === '&')) break
    const last = tokens[to - 1]?.lower.replace(/\.$/, '') ?? ''
    if (words > 1) {
      if (
        isInitial(first.text) &&
        !tokens.slice(from, to).some((each) => each.text.length > 2 && !isCommon(each.lower))
      )
        break
      if (
        (organisationTails.has(last) && !isBodySurname(page, from, to)) ||
        otherTails.has(last) ||
        (placeTails.has(last) && !isLastName(last) && !isSurname(page, from, to))
      )
        break
      const doubtful = doubtfulAlone.has(first.lower) || isCommon(first.lower)
      const surname = isLastName(last) || surnameTails.has(last) || !isCommon(last) || nameSuffixes.has(last)
      if (!surname && (doubtful || run.doubtful)) break
      if (isInitial(first.text))
        return { from, to, kind: 'person', weight: 0.7, reason: 'it begins with initials', told: true }
      const weight = doubtful ? 0.65 : surname ? 0.9 : 0.7
      return { from, to, kind: 'person', weight, reason: `“${first.text}” is a first name` }
    }
    if (isInitial(first.text) || first.caps) break
    if (isOfMany(page, from))
      return { from, to, kind: 'none', weight: 0.9, reason: 'it tells of what many are' }
    if (doubtfulAlone.has(first.lower) || lookUp(first.lower))
      return { from, to, kind: 'person', weight: 0.3, reason: `“${first.text}” may be a first name` }
    return {
      from,
      to,
      kind: 'person',
      weight: isCommon(first.lower) ? 0.55 : 0.75,
      reason: `“${first.text}” is a first name`,
    }
  }
  return null
}

/** "Harsh comments" as a sentence begins: of what many are, though somebody may be called so, too. */
const isOfMany = ({ tokens, opens }: Page, at: number): boolean => {
  const next = tokens[at + 1]
  return (
    opens[at] === true &&
    isAdjective(tokens[at]?.lower ?? '') &&
    next?.capital === false &&
    /[^s]s$/.test(next.lower) &&
    !/^(?:says|is|was|has|does|his|its)$/.test(next.lower)
  )
}

/** "Moon Jae-in", "Chen Wei-ting": a surname, and a given name of two halves. */
function* byEastAsianSurname({ tokens, styles }: Page, { from, to }: Run): Generator<Omit<Opinion, 'page'>> {
  for (let at = Math.max(1, from); at + 2 <= to; at += 1) {
    const [surname, given, hyphen, half] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
    const isPair = hyphen?.text === '-' && hyphen.glued && half?.word && half.glued && half.text.length < 7
    if (!isPair || !surname?.capital || !given?.capital || given.caps || given.text.length > 6) continue
    if (!eastAsianSurnames.has(surname.lower) || styles[at] !== 'plain' || at + 3 > to) continue
    yield { from: at - 1, to: at + 3, kind: 'person', weight: 0.93, reason: `“${surname.text}” is a surname` }
  }
}

/** "Putin" alone. Behind a capitalised word it is part of a longer name, which others see to. */
function bySurname({ tokens, styles }: Page, run: Run): Omit<Opinion, 'page'> | null {
  const last = tokens[run.to - 1]
  if (!last || !wellKnownSurnames.has(last.lower) || styles[run.to - 1] !== 'plain') return null
  if (run.to - run.from > 1 && !titlesBetween({ tokens }, run.from, run.to - 1)) return null
  const weight = isCommon(last.lower) ? 0.55 : 0.7
  return { from: run.to - 1, to: run.to, kind: 'person', weight, reason: 'a well known surname' }
}

/** "Helen Marsh" is a person, but for "in Helen Marsh" and where her first name is a place’s: "Victoria Hill". */
export function isSurname({ tokens }: Pick<Page, 'tokens'>, from: number, to: number): boolean {
  const first = tokens.slice(from, to - 1)
  return (
    surnameTails.has(tokens[to - 1]?.lower ?? '') &&
    first.length > 0 &&
    first.every(({ lower }) => isFirstName(lower) && !doubtfulAlone.has(lower)) &&
    !PLACING.has(tokens[from - 1]?.lower ?? '')
  )
}

/** "Helen Mills" is a person, "the Helen Post" a newspaper, and so is the one of a first name that is a place's. */
export function isBodySurname({ tokens }: Pick<Page, 'tokens'>, from: number, to: number): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (to - from !== 2 || !first || !last || !bodySurnames.has(last.lower) || first.caps) return false
  return (
    isFirstName(first.lower) &&
    !isCommon(first.lower) &&
    !doubtfulAlone.has(first.lower) &&
    !lookUp(first.lower) &&
    tokens[from - 1]?.lower !== 'the'
  )
}
/** "Ms. Mills", "Mayor Dan Guardian" */
export function isTitledSurname({ tokens }: Pick<Page, 'tokens'>, from: number, to: number): boolean {
  const last = tokens[to - 1]?.lower ?? ''
  if (to - from === 1 && bodySurnames.has(last) && FORMS.test(tokens[from - 1]?.text ?? '')) return true
  const title = tokens[to - 3]?.lower.replace(/\.$/, '') ?? ''
  return (
    paperSurnames.has(last) &&
    isFirstName(tokens[to - 2]?.lower ?? '') &&
    titles.has(title) &&
    !weakTitles.has(title)
  )
}
const PLACING = new Set('the in at near on across around through into from to of'.split(' '))

/** "Minister for Women and Equalities Nicola Strand": ordinary words behind an office's "and" are not the name's. */
function isPortfolio({ tokens }: Page, from: number, to: number): boolean {
  const office = tokens.slice(Math.max(0, from - LONGEST_OFFICE), Math.max(0, from - 2))
  const led = office.some(
    ({ lower }, at) => titles.has(lower) && /^(?:for|of)$/.test(office[at + 1]?.lower ?? ''),
  )
  const ordinary =
    to > from && tokens.slice(from, to).every(({ lower }) => (led || isCommon(lower)) && !isFirstName(lower))
  return (
    ordinary &&
    tokens[from - 1]?.lower === 'and' &&
    tokens[from - 2]?.capital === true &&
    !isFirstName(tokens[from - 2]?.lower ?? '')
  )
}

/** So many words before its last ones an office may begin. */
const LONGEST_OFFICE = 6

const isInitial = (text: string): boolean => /^(?:\p{Lu}|(?:\p{Lu}\.){1,3})$/u.test(text)

function titlesBetween({ tokens }: Pick<Page, 'tokens'>, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.lower.replace(/\.$/, '') ?? ''
    if (!titles.has(word) && !isDemonym(word) && !particles.has(word)) return false
  }
  return true
}
