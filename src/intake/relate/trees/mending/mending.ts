import type { Node, Word } from '../../../../language/language'
import type { Mention } from '../../../attribute/mentions'

/** Hangs anew what was hung wrongly in a sentence; a mention stands at the word that leads it. */
export type Mending = (
  nodes: readonly Node[],
  words: readonly Word[],
  mentions: readonly (Mention | undefined)[],
) => readonly Node[]
