import type { Node, Word } from '../../../../language/language'
import type { Mention } from '../../../attribute/mentions'

/** Hangs anew what was hung wrongly in a sentence; a mention stands at the word that leads it. */
export type Mending = (
  nodes: readonly Node[],
  words: readonly Word[],
  mentions: readonly (Mention | undefined)[],
) => readonly Node[]

/** Whether a word hangs from another, at whatever depth. */
export function isUnder(nodes: readonly Node[], at: number, top: number): boolean {
  for (let up = at, steps = 0; up >= 0 && steps < nodes.length; up = nodes[up]?.head ?? -1, steps++)
    if (up === top) return true
  return false
}
