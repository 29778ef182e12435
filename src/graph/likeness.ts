import type { Entity } from '../model/piece'

const wordsOf = ({ name, aliases }: Pick<Entity, 'name' | 'aliases'>): readonly string[] =>
  [name, ...aliases].flatMap((one) =>
    one
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  )

/** Whether two have a word of their names in common, short ones aside. */
export function isLikelySame(
  one: Pick<Entity, 'name' | 'aliases'>,
  other: Pick<Entity, 'name' | 'aliases'>,
): boolean {
  const words = new Set(wordsOf(one))
  return wordsOf(other).some((word) => words.has(word))
}
