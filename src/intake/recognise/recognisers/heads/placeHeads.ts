import { words } from '../../../../language/lists'
import { isCommon, isDemonym } from '../../known/lexicon'
import type { Opinion, Recogniser } from '../../recogniser'
import type { Page } from '../../tokens/reading'
import type { Run } from '../../tokens/runs'
import lists from '../../words/lists/places.json'
import { directions, placeFronts, placeOfFronts, placeTails, weakPlaceTails } from '../../words/places'
import { isSurname } from '../people'

const REGION_NOUNS = words(lists.regions)

/** "… River", "… Bridge", "Mount …", "Gulf of …", "the … region": the word that makes a place of a name. */
export const placeHeadWords: Recogniser = {
  name: 'place heads',
  tells: true,
  *find({ pages }) {
    for (const [index, page] of pages.entries()) for (const run of page.runs) yield* ofRun(index, page, run)
  },
}

function* ofRun(index: number, page: Page, run: Run): Generator<Opinion> {
  const { tokens } = page
  const from =
    run.doubtful && run.to - run.from > 2 && !directions.has(tokens[run.from]?.lower ?? '')
      ? run.from + 1
      : run.from
  const place = (start: number, to: number, weight: number, reason: string): Opinion => ({
    page: index,
    from: start,
    to,
    kind: 'place',
    weight,
    reason,
  })
  const last = tokens[run.to - 1]
  const first = tokens[from]
  if (!last || !first) return
  const tail = last.lower.replace(/\.$/, '')
  const names = tokens.slice(from, run.to - 1)
  if (run.to - from > 1 && placeTails.has(tail) && names.some((each) => !isDemonym(each.lower))) {
    const named = names.some((each) => !isCommon(each.lower))
    const weight = isSurname(page, from, run.to)
      ? 0.2
      : weakPlaceTails.has(tail)
        ? named
          ? 0.6
          : 0.35
        : named
          ? 0.85
          : 0.65
    yield place(from, run.to, weight, `it ends with “${last.text}”`)
  }
  const behind = tokens[run.to]
  // "the Altai region": written small the word belongs to the name all the same.
  if (behind && REGION_NOUNS.has(behind.lower) && !behind.capital && !isDemonym(last.lower)) {
    yield place(from, run.to + 1, 0.92, `“${behind.text}” stands behind it`)
  }
  if (run.to - from > 1 && placeFronts.has(first.lower.replace(/\.$/, '')) && !directions.has(first.lower))
    yield place(from, run.to, 0.4, `it begins with “${first.text}”`)
  if (run.to - from > 1 && directions.has(first.lower) && run.to - from === 2)
    yield place(from, run.to, 0.35, `it begins with “${first.text}”`)
  for (let at = from; at < run.to; at += 1)
    if (placeOfFronts.has(tokens[at]?.lower ?? '') && at === run.to - 1 && tokens[at + 1]?.lower === 'of') {
      let to = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2
      const start = to
      while (tokens[to]?.capital && page.styles[to] === 'plain' && to < start + 3) to += 1
      if (to > start) yield place(from, to, 0.9, `“${tokens[at]?.text ?? ''} of …” is a place`)
    }
}
