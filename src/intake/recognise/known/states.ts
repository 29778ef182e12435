import type { Token } from '../tokens/tokens'
import states from './states.json'

/** States of the United States by their names and by all that they are shortened to ("Fla", "FL"). */
export const stateNames: ReadonlyMap<string, string> = new Map(
  Object.entries(states).flatMap(([name, short]) =>
    [name, ...short.split(' ')].map((word): [string, string] => [word, name]),
  ),
)

/** The state that a word at a place stands for: "Fla.", and "FL" behind a comma. */
export function shortState(tokens: readonly Token[], at: number): string | undefined {
  const word = tokens[at]
  const name = word && stateNames.get(word.text.replace(/\.$/, ''))
  if (word === undefined || name === undefined || name === word.text) return undefined
  const isDotted = word.text.includes('.') || (tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued)
  return isDotted || (word.caps && tokens[at - 1]?.text === ',') ? name : undefined
}
