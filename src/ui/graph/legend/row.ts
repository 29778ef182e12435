import type { VNode } from 'preact'
import type { Store } from '../../../state/store'

/** What the legend tells of one property of names or claims: a file each, and a row in `list.ts`. */
export interface LegendRow {
  readonly id: string
  /** Rows of the same line stand beside each other; lines go from the top. */
  readonly line: number
  /** Whether it stands where there is room for little. */
  readonly isFirst?: boolean
  /** Whether the piece has anything of it. */
  isThere(store: Store): boolean
  readonly Row: () => VNode | null
}
