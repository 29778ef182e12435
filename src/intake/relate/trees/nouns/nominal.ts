import type { Argument } from '../arguments'

/** Two whom a noun joins. */
export interface Nominal {
  /** The word whose bearing the claim has; the noun. */
  readonly at: number
  readonly subject: Argument
  readonly object: Argument
  readonly predicate: string
  /** Between the two in a sentence: "is the head of". */
  readonly phrase: string
  readonly sure: number
  /** It is told in passing, so that the writer vouches for it. */
  /** What stands behind the object in the sentence: "’s record". */
  readonly behind?: string
  readonly passing: boolean
}
