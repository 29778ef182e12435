import type { WebTask } from '../web'
import { webDrawing } from './drawing'
import type { ReadyLayout } from './ready'

/** Lays out a piece for which nothing was made ahead of time, in about a second. */
export function makeWeb({ nodes, edges, pane, avoid, effort = 1 }: WebTask): ReadyLayout {
  const { positions, places } = webDrawing(nodes, edges, pane, { avoid, effort })
  return { pane, positions, places }
}
