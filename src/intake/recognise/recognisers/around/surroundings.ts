import { words } from '../../../../language/lists'
import { lookUp } from '../../known/gazetteer'
import type { Opinion, Recogniser } from '../../recogniser'
import type { Page } from '../../tokens/reading'
import { bare, type TokenRange } from '../../tokens/runs'
import type { Token } from '../../tokens/tokens'
import { functionWords, speechVerbs } from '../../words/grammar'
import lists from '../../words/lists/around.json'
import { directions, stateCodes } from '../../words/places'

/** What stands before and behind a capitalised name tells what kind it is. */
export const surroundings: Recogniser = {
  name: 'surroundings',
  *find({ pages }) {
    for (const [index, page] of pages.entries())
      for (const run of page.runs) {
        const span = bare(page, run)
        if (!span) continue
        for (const view of [...before(page, span, run.doubtful), ...behind(page, span)])
          yield { page: index, ...span, ...view }
      }
  },
}

type View = Pick<Opinion, 'kind' | 'weight' | 'reason'>

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
const WHO = new Set(['who', 'whose', 'himself', 'herself'])
const HOLDS = new Set(['in', 'of', 'at', 'from', 'near', 'on', 'for', 'with', 'to'])
/** "The Marlowe government" is about somebody called Marlowe, for all of its "the". */
const LED = words(lists.led)

function* before({ tokens }: Page, { from, to }: TokenRange, doubtful: boolean): Generator<View> {
  const word = tokens[from - 1]?.lower ?? ''
  const reason = `“${word}” stands before it`
  if (IN.has(word)) yield { kind: 'place', weight: 0.5, reason }
  else if (MAYBE_IN.has(word)) yield { kind: 'place', weight: 0.3, reason }
  else if (directions.has(word) && !doubtful) yield { kind: 'place', weight: 0.4, reason }
  else if (word === 'the' && !LED.has(tokens[to]?.lower ?? '') && !leadsNoun(tokens[to]))
    yield { kind: 'person', weight: -0.5, reason }
}

/** "The Marlowe equations" are called after somebody. */
const leadsNoun = (next: Token | undefined): boolean =>
  next?.word === true &&
  !next.capital &&
  !functionWords.has(next.lower) &&
  !speechVerbs.has(next.lower) &&
  !/(?:ed|ing|ly)$/.test(next.lower)

function* behind({ tokens }: Page, { from, to }: TokenRange): Generator<View> {
  const [first, second, third] = [tokens[to], tokens[to + 1], tokens[to + 2]]
  const person = (weight: number, reason: string): View => ({ kind: 'person', weight, reason })
  if (!first) return
  // "The office in Orsa said": it is not Orsa that said it.
  const held = HOLDS.has(tokens[from - 1]?.lower ?? '')
  if (speechVerbs.has(first.lower) && to - from <= 3 && !held)
    yield person(0.35, `“${first.text}” stands behind it`)
  if (WHO.has(first.lower)) yield person(0.4, `“${first.text}” stands behind it`)
  if (first.text !== ',' || !second) return
  if (WHO.has(second.lower)) yield person(0.5, `“${second.text}” stands behind it`)
  if (/^\d\d$/.test(second.text) && /^[,.]$/.test(third?.text ?? ''))
    yield person(0.6, 'an age stands behind it')
  // "Quolldorf, Austria", "Benton, TX": a place within another.
  const what = lookUp(second.lower)?.what
  const larger = what === 'country' || what === 'region' || (second.caps && stateCodes.has(second.lower))
  if (second.capital && larger && third?.lower !== 'and' && tokens[from - 1]?.text !== ',')
    yield { kind: 'place', weight: 0.55, reason: `“${second.text}”, in which it lies, stands behind it` }
}
