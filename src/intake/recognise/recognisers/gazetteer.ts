import { type Known, LONGEST_PLACE, lookUp } from '../gazetteer'
import { isCommon, isDemonym, isFirstName, isLastName } from '../lexicon'
import type { Page } from '../reading'
import type { Opinion, Recogniser } from '../recogniser'
import { spelled } from '../spelled'
import { stateCodes } from '../words/places'

/** Countries, cities, regions and waters that a gazetteer lists. */
export const gazetteer: Recogniser = {
  name: 'gazetteer',
  *find({ pages }) {
    for (const [index, page] of pages.entries()) yield* onPage(index, page)
  },
}

function* onPage(index: number, page: Page): Generator<Opinion> {
  const { tokens, styles, opens } = page
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from]
    if (!first?.word || first.address) continue
    const lower = !first.capital
    for (let to = Math.min(tokens.length, from + LONGEST_PLACE); to > from; to -= 1) {
      const name = spelled(tokens, from, to)
      const known = name === null ? undefined : lookUp(name)
      if (!name || !known || (!lower && !tokens[to - 1]?.capital)) continue
      if (
        lower &&
        !(
          isOnlyPlace(name, known) &&
          (known.what === 'country' || PLACING.has(tokens[from - 1]?.lower ?? ''))
        )
      )
        continue
      // "us", "la" and "uk" in a text that shouts or whispers are words.
      if (
        to === from + 1 &&
        first.text.length < 4 &&
        !first.text.includes('.') &&
        (lower || styles[from] === 'shouted' || !first.caps)
      )
        continue
      const also = to === from + 1 && (isCommon(first.lower) || isFirstName(first.lower))
      const weight = lower
        ? 0.6
        : weigh(
            known.what,
            known.doubtful,
            also && known.what !== 'country',
            opens[from] === true && isCommon(first.lower) && known.doubtful,
          )
      yield {
        page: index,
        from,
        to,
        kind: 'place',
        weight,
        reason: `the gazetteer has ${article(known.what)} of this name`,
      }
      break
    }
    const before = tokens[from - 1]
    if (
      first.caps &&
      first.text.length === 2 &&
      before?.text === ',' &&
      stateCodes.has(first.lower) &&
      tokens[from - 2]?.capital
    )
      yield {
        page: index,
        from,
        to: from + 1,
        kind: 'place',
        weight: 0.8,
        reason: 'a state as addresses shorten it',
      }
  }
}

/** Whether a name written small can hardly be anything else: "vietnam", but neither "turkey" nor "reading". */
function isOnlyPlace(name: string, { what, doubtful }: Known): boolean {
  if (doubtful || what === 'town' || what === 'place' || name.length < 5) return false
  if (name.includes(' ')) return name.split(' ').some((word) => !isCommon(word))
  return !(isCommon(name) || isDemonym(name) || isFirstName(name) || isLastName(name))
}

const PLACING = new Set([
  'in',
  'to',
  'from',
  'near',
  'around',
  'of',
  'at',
  'for',
  'via',
  'and',
  'visit',
  'visiting',
])

const article = (what: string): string => (what === 'place' ? 'a place' : `a ${what}`)

function weigh(what: string, doubtful: boolean, also: boolean, ordinary: boolean): number {
  if (ordinary) return 0.15
  if (doubtful) return what === 'country' ? 0.75 : 0.35
  const weight = { country: 0.95, region: 0.85, 'large city': 0.85, town: 0.55, place: 0.85 }[what] ?? 0.6
  return also ? weight * 0.7 : weight
}
