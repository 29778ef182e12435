import type { Evidence } from '../../../model/piece'
import type { Span } from '../../../model/spans'

/** Where an annotation points to: characters counted from the text's beginning, with the words it says are there, or words alone. */
export interface Target {
  /** Unicode characters, as most programs count them, or UTF-16 offsets. */
  readonly place: Span | null
  readonly quote: NonNullable<Evidence['quote']> | null
}

/** A passage of a text that names somebody or some place. */
export interface MarkedName {
  readonly id: string
  /** As its program calls the kind of thing: "PER", "Organization". */
  readonly type: string
  readonly target: Target
  /** What tells which one is meant, where something does: names with the same are one. */
  readonly reference: string | null
}

/** Two names that the annotator joins. */
export interface MarkedTie {
  readonly type: string
  /** Ids of names. */
  readonly from: string
  readonly to: string
  readonly denied: boolean
  readonly possible: boolean
  readonly note: string | null
}

/** What a file of annotations says of a text that it does not hold. */
export interface Annotations {
  readonly names: readonly MarkedName[]
  readonly ties: readonly MarkedTie[]
  /** Ids of names that are one. */
  readonly same: readonly (readonly string[])[]
  /** Lines or annotations that say nothing of names. */
  readonly others: number
}
