/** What stands beside a name: whom it describes, and what is one of several. */

import { placeLike, placeNouns } from '../lexicon'
import { type Branches, extent, headOf, lowerAt, relationAt } from '../reading'
import { canBe, isBody } from './somebody'

/** Whom an apposition describes: "Ana Ruiz, head of Orsa, the firm that": no person is a firm, so it is the one before it. */
export function describedBy(b: Branches, at: number, word: string): number | undefined {
  if (relationAt(b, at) !== 'appos') return undefined
  const head = headOf(b, at)
  if (!b.mentions[head]) return undefined
  const [first] = extent(b, at)
  const near = /^(?:,|[-–—]+|\()$/.test(lowerAt(b, first - 1)) ? first - 2 : head
  return [head, near].find((place) => {
    const kind = b.mentions[place]?.who.kind
    return kind !== undefined && canBe(word, kind) && (kind !== 'place' || isPlace(word))
  })
}

/** "its borders, especially Orsa": one of them. */
export const isExample = (b: Branches, at: number): boolean =>
  /^(?:especially|particularly|notably|mainly|including|namely|mostly)$/.test(lowerAt(b, extent(b, at)[0])) ||
  /^(?:especially|particularly|notably|mainly|including|mostly)$/.test(lowerAt(b, at - 1))

/** "in Orsa, a tavern that": no place is called so. */
const isPlace = (word: string): boolean => placeNouns.has(word) || placeLike.has(word) || isBody(word)
