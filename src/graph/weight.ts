/** What the size of a node may tell. */
export const sizings = ['ties', 'mentions', 'betweenness'] as const
export type SizeBy = (typeof sizings)[number]
