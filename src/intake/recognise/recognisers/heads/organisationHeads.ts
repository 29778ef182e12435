import { words } from '../../../../language/lists'
import { lookUp } from '../../known/gazetteer'
import { isCommon, isDemonym, isFirstName } from '../../known/lexicon'
import { spelled } from '../../known/spelled'
import { stateNames } from '../../known/states'
import type { Opinion, Recogniser } from '../../recogniser'
import type { Page } from '../../tokens/reading'
import type { Run } from '../../tokens/runs'
import type { Token } from '../../tokens/tokens'
import { otherTails } from '../../words/events'
import { calendar } from '../../words/grammar'
import lists from '../../words/lists/organisations.json'
import { past, titles } from '../../words/offices'
import {
  crowds,
  headJoints,
  organisationHeads,
  organisationTails,
  portfolios,
  rareJoints,
  weakTails,
} from '../../words/organisations'
import { isBodySurname, isTitledSurname } from '../people'

/** "Institute for …", "… Party", "Ministry of …", "… Inc": the word that makes an organisation of a name. */
export const organisationHeadWords: Recogniser = {
  name: 'organisation heads',
  tells: true,
  *find({ pages }) {
    for (const [index, page] of pages.entries()) {
      for (const run of page.runs) {
        yield* ofRun(index, page, run)
        yield* ofMembers(index, page, run)
      }
      yield* portfoliosOn(index, page)
    }
  },
}

/** "The Weavers’ Union", "the Orsa Residents’ League": behind the apostrophe of a plural stands only what the body is called. */
function* ofPlural(index: number, { tokens, styles }: Page, run: Run): Generator<Opinion> {
  const tail = tokens[run.to + 1]
  const mark = tokens[run.to]
  if (mark?.text !== '’' && mark?.text !== "'") return
  const members = tokens[run.to - 1]?.lower ?? ''
  if (!mark.glued || !members.endsWith('s') || !tail?.capital || styles[run.from] !== 'plain') return
  let to = run.to + 2
  while (tokens[to]?.capital && !organisationTails.has(tokens[to - 1]?.lower ?? '') && to < run.to + 4)
    to += 1
  if (!organisationTails.has(tokens[to - 1]?.lower ?? '')) return
  const weight = isCommon(members) ? 0.9 : 0.6
  const reason = `it ends with “${tokens[to - 1]?.text ?? ''}”`
  yield { page: index, from: run.from, to, kind: 'organisation', weight, reason }
}

/** "Farmers for Orsa", "Lawyers for Fair Trade": capitals that no sentence asks for, around a small "for". */
function* ofMembers(index: number, { tokens, runs, styles }: Page, run: Run): Generator<Opinion> {
  const members = tokens[run.from]
  if (run.to - run.from !== 1 || run.doubtful || styles[run.from] !== 'plain' || !members) return
  if (tokens[run.to]?.text !== 'for' || !/[^s]s$/.test(members.lower)) return
  if (!isCommon(members.lower) && !isCommon(members.lower.slice(0, -1)) && !isDemonym(members.lower)) return
  const cause = runs.find(({ from }) => from === run.to + 1)
  if (cause === undefined || cause.to - cause.from > 3 || tokens[cause.from]?.caps) return
  const reason = `“${members.text} for …” is an organisation`
  yield { page: index, from: run.from, to: cause.to, kind: 'organisation', weight: 0.9, reason }
}

function* ofRun(index: number, page: Page, run: Run): Generator<Opinion> {
  const { tokens } = page
  yield* ofPlural(index, page, run)
  for (let at = run.to - 1; at >= run.from; at -= 1) {
    const token = tokens[at]
    if (!token) continue
    const word = token.lower.replace(/\.$/, '')
    const isCrowd = run.doubtful && at === run.from && crowds.has(word)
    if (organisationHeads.has(word) && !isCrowd) {
      const to = endOfHead(page, at)
      if (to > at + 1) {
        const from = startOf(page, run, at)
        yield {
          page: index,
          from,
          to,
          kind: 'organisation',
          weight: 0.9,
          reason: `“${token.text} ${tokens[at + 1]?.text ?? ''} …” is an organisation`,
        }
        return
      }
    }
    if (at === run.from || !organisationTails.has(word) || isPortfolio(page, run, at)) continue
    const from = startOf(page, run, at)
    if (from >= at || isBodySurname(page, from, at + 1) || isTitledSurname(page, at, at + 1)) continue
    // A comma before "Inc." belongs to the name; what stands behind the tail does not.
    const strong = !weakTails.has(word) || (at === from + 1 && tokens[from]?.caps === true)
    const named = tokens.slice(from, at).some((each) => each.word && (!isCommon(each.lower) || each.caps))
    const weight = strong ? (named ? 0.85 : 0.7) : named ? 0.65 : 0.45
    if (from < run.from) {
      const reason = `it ends with “${token.text}”`
      yield { page: index, from, to: at + 1, kind: 'organisation', weight: 0.95, reason }
      yield {
        page: index,
        from: run.from,
        to: at + 1,
        kind: 'none',
        weight: 0.9,
        reason: 'its name is longer',
      }
      return
    }
    yield {
      page: index,
      from,
      to: at + 1,
      kind: 'organisation',
      weight,
      reason: `it ends with “${token.text}”`,
    }
    return
  }
  const comma = tokens[run.to]
  const legal = tokens[run.to + 1]
  if (comma?.text === ',' && legal && /^(inc|llc|ltd|llp|plc|corp)\.?$/.test(legal.lower) && legal.capital)
    yield {
      page: index,
      from: run.doubtful ? run.from + 1 : run.from,
      to: run.to + 2,
      kind: 'organisation',
      weight: 0.95,
      reason: `it ends with “${legal.text}”`,
    }
}

/** "Norwegian Oil Minister": what the minister is for. */
const isPortfolio = ({ tokens }: Page, run: Run, at: number): boolean =>
  isDemonym(tokens[run.from]?.lower ?? '') &&
  tokens[at + 1]?.capital === true &&
  /^(?:minister|secretary|ministry)$/.test(tokens[at + 1]?.lower ?? '') &&
  at - run.from < 3

/** "the Oversight and Government Reform Committee", "the Education and the Workforce Committee": where it begins. */
function startOfPortfolios(page: Page, run: Run): number {
  const { tokens, runs } = page
  const first = tokens[run.from]
  const and = tokens[run.from - 1]?.lower === 'the' ? run.from - 2 : run.from - 1
  const ahead = runs.find(({ to }) => to === and)
  const last = tokens[and - 1]
  if (tokens[and]?.lower !== 'and' || !ahead || !first || !last) return run.from
  const isOf =
    ahead.to - ahead.from > 1
      ? CHAMBERS.has(tokens[ahead.from]?.lower ?? '') || isScope(page, ahead)
      : tokens[ahead.from - 1]?.lower === 'the'
  const ordinary = (token: Token): boolean =>
    (isCommon(token.lower) || portfolios.has(token.lower)) &&
    !CHAMBERS.has(token.lower) &&
    !isDemonym(token.lower)
  return isOf && ordinary(first) && ordinary(last) ? ahead.from : run.from
}
/** "the World Travel and …", "the National Oceanic and …": no body by itself. */
const isScope = ({ tokens }: Page, { from, to }: Run): boolean =>
  to - from === 2 &&
  tokens[from - 1]?.lower === 'the' &&
  SCOPES.has(tokens[from]?.lower ?? '') &&
  !organisationTails.has(tokens[to - 1]?.lower ?? '')
const CHAMBERS = new Set(['house', 'senate'])
const SCOPES = words(lists.scopes)
const WITH_PORTFOLIOS = words(lists.withPortfolios)

/** Where the name begins whose tail or head stands at `at`: behind an ordinary first word of the sentence and titles. */
function startOf(page: Page, run: Run, at: number): number {
  const { tokens } = page
  let from = WITH_PORTFOLIOS.has(tokens[at]?.lower ?? '') ? startOfPortfolios(page, run) : run.from
  // "Retired U.S. Air Force Gen.": who is retired is somebody.
  if (run.doubtful && from + 1 < at && past.has(tokens[from]?.lower ?? '')) from += 1
  for (let look = from; look < at; look += 1) {
    const token = tokens[look]
    if (token && titles.has(token.lower) && isFirstName(tokens[look + 1]?.lower ?? '')) from = look + 1
  }
  return from
}

/** Where "HEAD of X and Y" ends, `at` being the head's; just behind the head where nothing follows. */
function endOfHead(page: Page, at: number): number {
  const { tokens } = page
  let to = at + 1
  const joint = tokens[to]
  const head = tokens[at]?.lower ?? ''
  if (!joint || !(headJoints.has(joint.lower) || rareJoints.get(joint.lower)?.has(head))) return to
  let look = to + 1
  // "Committee for a Fair Budget"
  if (tokens[look]?.lower === 'the' || (joint.lower === 'for' && /^an?$/.test(tokens[look]?.lower ?? '')))
    look += 1
  if (!capitalAt(page, look)) return to
  to = look + 1
  for (let words = 0; words < 10; words += 1) {
    const next = tokens[to]
    if (!next) break
    if (capitalAt(page, to) && (!titles.has(next.lower) || isOfName(page, to))) to += 1
    else if ((next.lower === 'and' || next.text === '&') && capitalAt(page, to + 1) && joins(page, to + 1))
      to += 2
    else if (next.lower === 'of' && capitalAt(page, to + 1)) to += 2
    else if (next.lower === 'of' && tokens[to + 1]?.lower === 'the' && capitalAt(page, to + 2)) to += 3
    // "Court of Appeals for the Ninth Circuit", "Center of Studies for Peace"
    else if (next.lower === 'for' && joint.lower !== 'for' && capitalAt(page, to + 1)) to += 2
    else if (
      next.lower === 'for' &&
      head === 'court' &&
      tokens[to + 1]?.lower === 'the' &&
      capitalAt(page, to + 2)
    )
      to += 3
    else if (next.text === '-' && next.glued && tokens[to + 1]?.glued) to += 2
    else break
  }
  return /^(?:university|college)$/.test(head) ? behindCampus(page, to) : to
}

/** "University of Texas at Vik", "University of California, Vik": the town is a part of the name. */
function behindCampus(page: Page, at: number): number {
  const { tokens } = page
  const joint = tokens[at]?.text
  const isOfState = [1, 2].some((many) =>
    stateNames.has(
      tokens
        .slice(at - many, at)
        .map(({ text }) => text)
        .join(' '),
    ),
  )
  if (!isOfState || (joint !== 'at' && joint !== ',')) return at
  for (let to = at + 3; to > at + 1; to -= 1) {
    const town = spelled(tokens, at + 1, to)
    const isName = tokens.slice(at + 1, to).every((_, word) => capitalAt(page, at + 1 + word))
    if (!isName || town === null || stateNames.has(tokens[at + 1]?.text ?? '')) continue
    if (joint === 'at' || lookUp(town) !== undefined) return to
  }
  return at
}

/** "Citizens for Coastal Justice": behind the judge's title would be whoever has it. */
const isOfName = ({ tokens }: Page, at: number): boolean =>
  tokens[at]?.lower === 'justice' && !tokens[at + 1]?.capital

function capitalAt({ tokens, styles }: Page, at: number): boolean {
  const token = tokens[at]
  return token?.capital === true && !token.address && !calendar.has(token.lower) && styles[at] === 'plain'
}

/** After "and" the name goes on with an ordinary word ("Housing and Urban Development"), not with another name. */
const joins = ({ tokens }: Page, at: number): boolean => {
  const lower = tokens[at]?.lower ?? ''
  return isCommon(lower) && !isDemonym(lower) && lookUp(lower)?.what !== 'country' && !otherTails.has(lower)
}

/** "The ministry of defence", "the foreign ministry": in lower case too. */
function* portfoliosOn(index: number, { tokens }: Page): Generator<Opinion> {
  for (const [at, token] of tokens.entries()) {
    if (token.lower !== 'ministry' || token.capital) continue
    let to = at
    if (tokens[at + 1]?.lower === 'of' && portfolios.has(tokens[at + 2]?.lower ?? '')) to = at + 3
    if (to > at && portfolios.has(tokens[to]?.lower ?? '')) to += 1
    let from = at
    if (to === at && portfolios.has(tokens[at - 1]?.lower ?? '')) {
      from = at - 1
      to = at + 1
      if (isDemonym(tokens[from - 1]?.lower ?? '')) from -= 1
    }
    if (to <= at) continue
    if (spelled(tokens, from, to) === null) continue
    yield { page: index, from, to, kind: 'organisation', weight: 0.75, reason: 'a ministry' }
  }
}
