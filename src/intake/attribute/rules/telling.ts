/** What a rule finds: who says what, by the items of one sentence. */

import type { Phrase } from '../reading/items'

/** Items of a sentence from one index up to, not including, another. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** What shape the content has: a quotation, a clause, what is wanted or planned, or only what is spoken of. */
export type Form = 'quotation' | 'clause' | 'wish' | 'topic'

export interface Telling {
  readonly source: Phrase | null
  readonly cue: Range
  readonly content: readonly Range[]
  readonly form: Form
  /** What is said is the quotation that the sentence before ended with. */
  readonly looksBack: boolean
  /** The telling that this one stands in, where what it says is the same: "the paper reported, citing officials". */
  readonly inside?: Telling
}
