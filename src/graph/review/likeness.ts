import type { Entity } from '../../model/piece'

type Named = Pick<Entity, 'name' | 'aliases' | 'kind'>

const wordsOf = ({ name, aliases }: Named): ReadonlySet<string> =>
  new Set(
    [name, ...aliases].flatMap((one) =>
      one
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 2),
    ),
  )

/** How likely two are the same by their names: the words in common, short ones aside, and half a word for the same kind. */
export function likeness(one: Named, other: Named): number {
  const words = wordsOf(one)
  const common = [...wordsOf(other)].filter((word) => words.has(word)).length
  return common === 0 ? 0 : common + (one.kind === other.kind ? 0.5 : 0)
}
