import type { Group } from './group'

/** What the size of a node may tell. */
export const sizings = ['ties', 'mentions', 'betweenness'] as const
export type SizeBy = (typeof sizings)[number]

/** What is worked out off the main thread. */
export interface Weights {
  /** By entity id, for how many pairs of others the shortest way passes there. */
  readonly betweenness: ReadonlyMap<string, number>
  /** By fineness, from 0. */
  readonly groups: readonly (readonly Group[])[]
}
