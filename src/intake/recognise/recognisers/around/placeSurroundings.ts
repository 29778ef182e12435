import { words } from '../../../../language/lists'
import { isCommon, isFirstName } from '../../known/lexicon'
import { stateNames } from '../../known/states'
import type { Opinion, Recogniser } from '../../recogniser'
import type { Page } from '../../tokens/reading'
import { bare, type TokenRange } from '../../tokens/runs'
import { otherTails } from '../../words/events'
import lists from '../../words/lists/around.json'
import { organisationTails } from '../../words/organisations'
import { inhabitants, placeEndings, placeNouns, siteNouns } from '../../words/places'

/** "The village of X", "X, a port in", "the mayor of X", "X’s town hall": unknown names that can only be places. */
export const placeSurroundings: Recogniser = {
  name: 'surroundings of places',
  tells: true,
  *find({ pages }): Generator<Opinion> {
    const namesakes = namesakesOn(pages)
    for (const [index, page] of pages.entries())
      for (const run of page.runs) {
        const span = bare(page, run)
        if (!span || page.styles[span.from] !== 'plain' || isOther(page, span)) continue
        const place = (weight: number, reason: string): Opinion => ({
          page: index,
          ...span,
          kind: 'place',
          weight,
          reason,
        })
        for (const [weight, word] of [...ahead(page, span), ...behind(page, span)])
          yield place(weight, `“${word}” stands beside it`)
        const only = span.to - span.from === 1 ? page.tokens[span.from] : undefined
        if (only && placeEndings.test(only.lower)) yield place(0.5, 'it ends like a place')
        const before = page.tokens[span.from - 1]?.lower ?? ''
        if (only && namesakes.has(only.lower) && PLACING.has(before))
          yield place(0.45, 'organisations of the text are called after it')
      }
  },
}

const LONGEST = 4
type Sign = readonly [weight: number, word: string]

const isOther = ({ tokens }: Page, { from, to }: TokenRange): boolean => {
  const last = tokens[to - 1]?.lower ?? ''
  return to - from > LONGEST || (to - from > 1 && (organisationTails.has(last) || otherTails.has(last)))
}

const PLACING = new Set('in at of to from for near through'.split(' '))

/** The first words of names of organisations: "Karvik" of "Karvik Centre Party". */
function namesakesOn(pages: readonly Page[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { runs, tokens } of pages)
    for (const { from, to } of runs) {
      const first = tokens[from]
      if (!first || to - from < 2 || isCommon(first.lower) || isFirstName(first.lower)) continue
      for (let at = from + 1; at < to; at += 1)
        if (organisationTails.has(tokens[at]?.lower ?? '')) words.add(first.lower)
    }
  return words
}

const SINGULAR = new Set(['a', 'the', 'its', 'their', 'this', 'another'])

function* ahead({ tokens }: Page, { from, to }: TokenRange): Generator<Sign> {
  const alone = to - from === 1
  const the = tokens[from - 1]?.lower === 'the' ? 1 : 0
  const first = tokens[from - 1 - the]
  const noun = tokens[from - 2 - the]
  const word = first?.lower ?? ''
  if (the === 0 && word === 'of' && noun) {
    // The noun of "the Port of X" belongs to the name.
    if (placeNouns.has(noun.lower) && !noun.capital) yield [0.95, `${noun.text} of`]
    else if (inhabitants.has(noun.lower)) yield [alone ? 0.55 : 0.4, `${noun.text} of`]
  }
  // "the river X", "the old port X"
  if (the === 0 && siteNouns.has(word) && !first?.capital && SINGULAR.has(noun?.lower ?? ''))
    yield [0.6, first?.text ?? '']
  // "on the X" is a river, a street, a mountain; so is "across the X".
  if (the === 1 && ON.has(word) && alone && closes(tokens[to]?.text)) yield [0.5, `${word} the`]
  if (the === 0 && word === 'to' && MOVES.has(noun?.lower ?? '')) yield [0.4, `${noun?.text ?? ''} to`]
  if (the === 0 && word === 'from' && alone && FROM.has(noun?.lower ?? ''))
    yield [0.5, `${noun?.text ?? ''} from`]
  if (the === 0 && word === 'and' && tokens[from - 3]?.lower === 'between') yield [0.2, 'between']
}
const ON = new Set('along across below above under beside near on up down'.split(' '))
const MOVES = words(lists.moves)
const FROM = words(lists.from)
const closes = (text: string | undefined): boolean => text === undefined || /^[,.;:!?”"—–)]$/.test(text)

function* behind({ tokens }: Page, { from, to }: TokenRange): Generator<Sign> {
  const next = tokens[to]
  if (!next) return
  // "of Ashford, Md."
  const state = next.text === ',' ? tokens[to + 1] : undefined
  if (state && IN_STATE.has(tokens[from - 1]?.lower ?? '') && isShortState(state.text))
    yield [0.97, state.text]
  // "ASHFORD, Md. -", "ASHFORD –"
  if (from === 0 && tokens.slice(from, to).every(({ caps }) => caps) && isShoutedDateline(tokens, to))
    yield [0.97, 'a dateline']
  // "X, a village in"
  if (next.text === ',' && SINGULAR.has(tokens[to + 1]?.lower ?? ''))
    for (let look = to + 2; look < to + 6; look += 1) {
      const token = tokens[look]
      if (!token?.word || token.capital) break
      const link = tokens[look + 1]?.lower ?? ''
      if (placeNouns.has(token.lower) && /^(?:of|in|on|near|by|where|,|\.|with|at)$/.test(link)) {
        yield [0.75, token.text]
        break
      }
    }
  // "X’s mayor"
  if (/^['’]s$/.test(next.text) && OWNED.has(tokens[to + 1]?.lower ?? ''))
    yield [0.5, tokens[to + 1]?.text ?? '']
  // "the X valley", and a dateline: "X, 12 May (Agency) –".
  if (siteNouns.has(next.lower) && !next.capital && tokens[from - 1]?.lower === 'the') yield [0.45, next.text]
  if (from === 0 && (next.text === ',' || next.text === '(') && isDateline(tokens.slice(to, to + 10)))
    yield [0.85, 'a dateline']
}
const OWNED = words(lists.ofPlaces)
const IN_STATE = new Set(['in', 'of', 'from', 'at', 'near', 'outside'])
const isShortState = (text: string): boolean =>
  text !== text.toLowerCase() && stateNames.has(text.replace(/\.$/, ''))

/** Behind a city in capitals: a dash with its blanks, at once or behind a state. */
function isShoutedDateline(tokens: Page['tokens'], to: number): boolean {
  const dash = tokens.slice(to, to + LONGEST_STATE).findIndex(({ text }) => /^[-–—―]$/.test(text))
  const behind = tokens[to + dash + 1]
  const ordinary = tokens.slice(0, to).some(({ lower }) => isCommon(lower))
  return (
    dash >= 0 &&
    !tokens[to + dash]?.glued &&
    behind?.glued === false &&
    (dash === 0 ? !ordinary : tokens[to]?.text === ',')
  )
}
const LONGEST_STATE = 7
const isDateline = (tokens: Page['tokens']): boolean => {
  const dash = tokens.findIndex(({ text }) => /^[–—-]$/.test(text))
  return dash > 0 && tokens.slice(0, dash).some(({ text }) => text === '(' || /^\d{1,4}$/.test(text))
}
