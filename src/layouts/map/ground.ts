import type { Rect } from '../kernel/parts'
import type { MapDrawing } from './drawing'

/** The cut itself must not show as a coast. */
export const groundShown = ({ ground: { left, top, right, bottom } }: MapDrawing): Rect => ({
  left: left - 4,
  top: top - 4,
  right: right + 4,
  bottom: bottom + 4,
})

/** A place that stands so many px away from where it lies is joined to that by a leader. */
export const ASIDE = 2.5
