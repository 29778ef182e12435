import type { Pane, Rect } from '../layouts/kernel/parts'
import type { Drawing } from '../layouts/layout'
import type { LayoutName, Listed } from '../layouts/list'

/** A drawing as the canvas shows it. */
export interface Picture extends Drawing {
  /** The layout that is shown. */
  readonly layout: LayoutName
  /** Whether names stand in rows, one line each. */
  readonly inRows: boolean
  /** Parts of the pane that the interface covers. */
  readonly covered: readonly Rect[]
}

export const isEmpty = ({ width, height }: Pane): boolean => width === 0 || height === 0

export const inLayout = ({ id, inRows }: Listed, drawing: Drawing, covered: readonly Rect[]): Picture => ({
  ...drawing,
  layout: id,
  inRows,
  covered,
})
