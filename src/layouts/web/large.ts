/** Beyond so many names a pane has no room for all of them: the drawing is as large as it takes, and the camera goes to it. */
const MOST_ANNEALED = 70

export const isLarge = (nodes: readonly unknown[]): boolean => nodes.length > MOST_ANNEALED
