import { lookUp } from '../gazetteer'
import { isCommon, isDemonym, isFirstName, listedCompanies } from '../lexicon'
import { type Page, type Reading, sentenceAt } from '../reading'
import type { Opinion, Recogniser } from '../recogniser'
import type { Run } from '../runs'
import { spelled } from '../spelled'
import { speechVerbs } from '../words/grammar'
import { knownOrganisations } from '../words/organisations'
import { titles } from '../words/people'
import { directions } from '../words/places'

/** Capitalised words of which nothing else is known: what stands around them tells the kind. */
export const capitalised: Recogniser = {
  name: 'capitalised',
  *find(reading) {
    for (const [index, page] of reading.pages.entries())
      for (const run of page.runs) yield* ofRun(reading, index, page, run)
  },
}

const IN = new Set(['in', 'near', 'outside', 'throughout', 'across', 'around', 'toward', 'towards'])
const MAYBE_IN = new Set([
  'at',
  'from',
  'to',
  'into',
  'inside',
  'via',
  'leaving',
  'visit',
  'visited',
  'visiting',
])
const PERSONAL = new Set(['who', 'whose', 'himself', 'herself'])

const ACTS = new Set(
  "'s has have had is was are were will would can could did does must may might".split(' '),
)
const GOVERNS = new Set(['of', 'at', 'by', 'against', 'with', 'from', 'than', 'between', 'and'])

/** Most acronyms in the news are bodies; alone in a line, in a code or with "a" before them they are mostly not. */
function* ofAcronym(
  page: Page,
  at: number,
  opinion: (kind: 'organisation', weight: number, reason: string) => Opinion,
): Generator<Opinion> {
  const { tokens } = page
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token || (token.glued && /^[-–/]$/.test(tokens[at - 1]?.text ?? ''))) return
  if (token.text.includes('.') && token.text.length < 5) return
  const sentence = sentenceAt(page, at)
  if (sentence && sentence.to - sentence.from <= 2) return
  yield opinion('organisation', 0.36, 'an acronym')
  const before = tokens[at - 1]?.lower ?? ''
  if (before === 'the') yield opinion('organisation', 0.35, '“the” stands before it')
  else if (GOVERNS.has(before)) yield opinion('organisation', 0.2, `“${before}” stands before it`)
  else if (before === 'a' || before === 'an')
    yield opinion('organisation', -0.4, `“${before}” stands before it`)
  if (next && (ACTS.has(next.lower.replace('’', "'")) || ACTS.has(next.text) || speechVerbs.has(next.lower)))
    yield opinion('organisation', 0.3, 'it acts')
}

function* ofRun(reading: Reading, index: number, page: Page, run: Run): Generator<Opinion> {
  const { tokens } = page
  let { from } = run
  const { to } = run
  // The ordinary word that begins the sentence goes; if nothing is left, nothing is said.
  if (run.doubtful) from += 1
  while (from < to && (isDemonym(tokens[from]?.lower ?? '') || titles.has(tokens[from]?.lower ?? '')))
    from += 1
  if (from >= to || tokens[from]?.word === false) return
  const opinion = (kind: Opinion['kind'], weight: number, reason: string): Opinion => ({
    page: index,
    from,
    to,
    kind,
    weight,
    reason,
  })
  const name = spelled(tokens, from, to) ?? ''
  const words = tokens.slice(from, to).filter((token) => token.word)
  const before = tokens[from - 1]?.lower ?? ''
  const after = tokens[to]?.lower ?? ''
  const ordinary = words.every((word) => isCommon(word.lower))
  const [only] = words

  if (words.length === 1 && only) {
    if (only.text.length === 1) return
    if (reading.lowered.has(only.lower) && !only.caps && !lookUp(name)) {
      yield opinion('none', 0.5, 'the same word also stands in lower case')
      return
    }
    if (only.caps) {
      if (!ordinary) yield* ofAcronym(page, from, opinion)
    } else if (ordinary) yield opinion('none', 0.3, 'an ordinary word')
    else if (/\p{Ll}\p{Lu}/u.test(only.text) && !/^(?:Mc|Mac|De|La|Le|Di|O['’])/.test(only.text))
      yield opinion('organisation', 0.5, 'written like a brand')
    else if (lookUp(name)) yield opinion('place', 0.2, 'a capitalised name')
    else yield opinion('person', page.opens[from] ? 0.3 : 0.4, 'a capitalised name')
    if (/\d/.test(only.text)) yield opinion('none', 0.5, 'it has a number in it')
  } else if (
    words.length <= 3 &&
    words.every((word) => !isCommon(word.lower) || isFirstName(word.lower)) &&
    words.every((word) => !word.caps)
  )
    yield opinion('person', 0.4, 'it reads like a first and a last name')
  else if (ordinary) yield opinion('organisation', 0.25, 'a capitalised name of ordinary words')
  else yield opinion('organisation', 0.35, 'a capitalised name')

  const near = before === 'the' ? (tokens[from - 2]?.lower ?? '') : before
  if (IN.has(near) && before !== 'the') yield opinion('place', 0.5, `“${near}” stands before it`)
  else if (MAYBE_IN.has(near) && before !== 'the') yield opinion('place', 0.3, `“${near}” stands before it`)
  if (directions.has(before) && !run.doubtful) yield opinion('place', 0.4, `“${before}” stands before it`)
  if (before === 'the') yield opinion('person', -0.5, '“the” stands before it')
  if (speechVerbs.has(after) && words.length <= 3)
    yield opinion('person', 0.35, `“${after}” stands behind it`)
  if (after === ',' && PERSONAL.has(tokens[to + 1]?.lower ?? ''))
    yield opinion('person', 0.5, '“who” stands behind it')
  if (PERSONAL.has(after)) yield opinion('person', 0.4, `“${after}” stands behind it`)
  if (after === ',' && /^\d\d$/.test(tokens[to + 1]?.text ?? '') && /^[,.]$/.test(tokens[to + 2]?.text ?? ''))
    yield opinion('person', 0.6, 'an age stands behind it')
  if (knownOrganisations.has(name)) yield opinion('organisation', 0.8, 'a well known organisation')
  else if (listedCompanies.has(name))
    yield opinion('organisation', 0.6, 'a list of companies and bodies has it')
}
