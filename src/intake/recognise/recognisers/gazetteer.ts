import { words } from '../../../language/lists'
import { type Known, LONGEST_PLACE, lookUp } from '../known/gazetteer'
import { isCommon, isDemonym, isFirstName, isLastName } from '../known/lexicon'
import { spelled } from '../known/spelled'
import { shortState } from '../known/states'
import type { Opinion, Recogniser } from '../recogniser'
import type { Page } from '../tokens/reading'
import { stateCodes } from '../words/places'

/** Countries, cities, regions and waters that a gazetteer lists. */
export const gazetteer: Recogniser = {
  name: 'gazetteer',
  *find({ pages }): Generator<Opinion> {
    for (const [index, page] of pages.entries())
      for (let from = 0; from < page.tokens.length; from += 1) {
        const place = placeAt(page, from) ?? stateAt(page, from)
        if (place) yield { page: index, from, kind: 'place', ...place }
      }
  },
}

type Place = Pick<Opinion, 'to' | 'weight' | 'reason' | 'told'>

/** The longest name of the gazetteer that begins here and can be one. */
function placeAt(page: Page, from: number): Place | null {
  const { tokens, styles, opens } = page
  const first = tokens[from]
  if (!first?.word || first.address) return null
  for (let to = Math.min(tokens.length, from + LONGEST_PLACE); to > from; to -= 1) {
    const name = spelled(tokens, from, to)
    const known = name === null ? undefined : lookUp(name)
    if (!name || !known) continue
    const reason = `the gazetteer has a ${known.what} of this name`
    if (!first.capital) {
      const placed = known.what === 'country' || PLACING.has(tokens[from - 1]?.lower ?? '')
      if (placed && isOnlyPlace(name, known)) return { to, weight: 0.6, reason }
      continue
    }
    if (!tokens[to - 1]?.capital) continue
    // "US" and "UK" are countries; "us" is a word, and so may "US" be in a text that shouts.
    const short = to === from + 1 && first.text.length < 4 && !first.text.includes('.')
    if (short && (styles[from] === 'shouted' || !first.caps)) continue
    const ordinary = to === from + 1 && isCommon(first.lower)
    const also = ordinary || (to === from + 1 && isFirstName(first.lower))
    const weight = known.doubtful && opens[from] && ordinary ? 0.15 : weightOf(known, also)
    // "Russian Federation" is no federation of somebody's.
    const told = known.what === 'country' && to > from + 1
    return { to, weight, reason, told }
  }
  return null
}

/** Words before a place, where it is written small. */
const PLACING = words('in to from near around of at for via and visit visiting')

/** Whether a name written small can hardly be anything else: "vietnam", but neither "turkey" nor "reading". */
function isOnlyPlace(name: string, { what, doubtful }: Known): boolean {
  if (doubtful || what === 'town' || what === 'place' || name.length < 5) return false
  if (name.includes(' ')) return name.split(' ').some((word) => !isCommon(word))
  return !(isCommon(name) || isDemonym(name) || isFirstName(name) || isLastName(name))
}

const weights: Readonly<Record<Known['what'], number>> = {
  country: 0.95,
  region: 0.85,
  'large city': 0.85,
  place: 0.85,
  town: 0.55,
}

/** `also`: it is a common word or a first name as well. Countries are told of too often for that to count. */
function weightOf({ what, doubtful }: Known, also: boolean): number {
  if (doubtful) return what === 'country' ? 0.75 : 0.35
  return also && what !== 'country' ? weights[what] * 0.7 : weights[what]
}

/** "Benton, TX", "Tampa, Fla.": a state as addresses and newspapers shorten it. */
function stateAt({ tokens }: Page, from: number): Place | null {
  const token = tokens[from]
  const behindPlace = tokens[from - 1]?.text === ',' && tokens[from - 2]?.capital === true
  if (behindPlace && token?.text.length !== 2 && shortState(tokens, from) !== undefined)
    return { to: from + 1, weight: 0.9, reason: 'a state as newspapers shorten it', told: true }
  if (!token?.caps || token.text.length !== 2 || !stateCodes.has(token.lower)) return null
  if (tokens[from - 1]?.text !== ',' || !tokens[from - 2]?.capital) return null
  return { to: from + 1, weight: 0.8, reason: 'a state as addresses shorten it' }
}
