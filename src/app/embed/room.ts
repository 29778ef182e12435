import { signal } from '@preact/signals-core'
import { createMedia, type Media } from '../screen/media'
import type { Side } from './options'

/** px² of a graph in which as many names can be read as on a desktop; a phone's has some 200,000. */
const ROOMY = 300_000
/** px: narrower, what stands beside the graph stands below it. The same widths and heights stand in the styles. */
const NARROW = 700
const ABOVE_GRAPH = 76

type Size = Pick<Window, 'innerWidth' | 'innerHeight'>

/** A frame is no small screen: what stands beside the graph is asked for, and nothing lies over it. */
export const mediaOfFrame = (frame: Size, sides: readonly Side[]): Media => ({
  ...createMedia(() => ({ matches: false, addEventListener: () => {} })),
  showsFew: signal(isSmall(frame, sides)),
})

/** Whether the graph of a frame has room for few names only. */
export function isSmall({ innerWidth: width, innerHeight: height }: Size, sides: readonly Side[]): boolean {
  const hasSide = sides.includes('dossier') || sides.includes('piece')
  const hasCast = sides.includes('cast')
  if (width < NARROW) return width * (height * (hasSide || hasCast ? 0.6 : 1) - ABOVE_GRAPH) < ROOMY
  const beside = (hasSide ? Math.min(352, width * 0.42) : 0) + (hasCast ? 240 : 0)
  return (width - beside) * (height - ABOVE_GRAPH) < ROOMY
}
