import type { ElementSpec, Spot } from './element'
import type { Area, Shape } from './shapes'
import type { Tokens } from './tokens'

/** How much of the graph a picture shows: all, what the reader has before them, what is selected and who is tied to it. */
export const extents = ['whole', 'seen', 'selection'] as const
export type Extent = (typeof extents)[number]

/** The graph as it is drawn at a moment. */
export interface Still {
  readonly elements: readonly ElementSpec[]
  /** Of nodes, by id. */
  readonly positions: ReadonlyMap<string, Spot>
  /** What lies behind nodes and lines. */
  backdrop(tokens: Tokens): readonly Shape[]
  /** The part that the reader has before them; null where all is. */
  readonly seen: Area | null
}
