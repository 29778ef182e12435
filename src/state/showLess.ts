import type { Action } from './actions'
import type { View } from './view'

/** Whether anything was brought into an overview besides what is selected. */
export const canShowLess = ({ expanded, trail, selection }: View): boolean =>
  expanded.length > 0 || trail.length > (selection === null ? 0 : 1)

/** The overview as it was at first, and what is selected. */
export const showLess: Action = (view) =>
  canShowLess(view)
    ? { ...view, expanded: [], trail: view.selection === null ? [] : view.trail.slice(-1) }
    : view
