import type { Rect } from '../layouts/kernel/parts'
import type { Drawing } from '../layouts/layout'
import type { LayoutName } from '../layouts/list'

/** A drawing as the canvas shows it. */
export interface Picture extends Drawing {
  /** The layout that is shown. */
  readonly layout: LayoutName
  /** Whether names stand in rows, one line each. */
  readonly inRows: boolean
  /** Parts of the pane that the interface covers. */
  readonly covered: readonly Rect[]
}
