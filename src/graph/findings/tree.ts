/** Findings as a reader asks of them: how many sources, and who has it from whom. */

import type { Finding, Traced } from './origins'

/** Whose word a finding is in the end. */
export interface Origin {
  /** Ids in the whole: one, or those who have it from each other alone. */
  readonly voices: readonly string[]
  /** Whether it is the own word of a piece that tells it. */
  readonly isOwnWord: boolean
  /** Ids of the pieces that go back to it, in the order in which they came out. */
  readonly pieces: readonly string[]
}

/** The ids of the pieces that tell it, in the order in which they came out. */
export const piecesOf = ({ told }: Finding): readonly string[] => [
  ...new Set(told.map(({ source }) => source.piece)),
]

/** The one to which most pieces go back first. */
export function originsOf({ told }: Finding): readonly Origin[] {
  const origins = new Map<string, { voices: readonly string[]; isOwnWord: boolean; pieces: Set<string> }>()
  for (const one of told)
    for (const [root = []] of pathsOf(one)) {
      const key = root.join(' ')
      const origin = origins.get(key) ?? { voices: root, isOwnWord: false, pieces: new Set() }
      origin.pieces.add(one.source.piece)
      if (root.length === 1 && root[0] === one.source.teller) origin.isOwnWord = true
      origins.set(key, origin)
    }
  return [...origins.values()]
    .toSorted((a, b) => b.pieces.size - a.pieces.size)
    .map(({ pieces, ...origin }) => ({ ...origin, pieces: [...pieces] }))
}

/** A voice, what is printed on its word, and who has it from there. */
export interface Branch {
  /** One; or those of a circle. */
  readonly voices: readonly string[]
  /** By the voice itself. */
  readonly printed: readonly Traced[]
  readonly branches: readonly Branch[]
}

/** From each origin to whoever prints it; where something came on several ways, it stands on each of them. */
export function treeOf({ told }: Finding): readonly Branch[] {
  const top: Growing = { voices: [], printed: [], branches: new Map() }
  for (const one of told)
    for (const path of pathsOf(one)) {
      let branch = top
      for (const voices of path) {
        const key = voices.join(' ')
        const next = branch.branches.get(key) ?? { voices, printed: [], branches: new Map() }
        branch.branches.set(key, next)
        branch = next
      }
      branch.printed.push(one)
    }
  return grown(top).branches
}

interface Growing {
  readonly voices: readonly string[]
  readonly printed: Traced[]
  readonly branches: Map<string, Growing>
}

const grown = ({ voices, printed, branches }: Growing): Branch => ({
  voices,
  printed,
  branches: [...branches.values()].map(grown),
})

/** Each way, with a circle as one and with whoever prints it at the end. */
const pathsOf = ({ ways, circle, source }: Traced): readonly (readonly (readonly string[])[])[] =>
  ways.map((way) => {
    const voices = way.filter((voice) => !circle.includes(voice))
    const isPrinter = circle.includes(source.teller) || voices.at(-1) === source.teller
    const after = [...voices, ...(isPrinter ? [] : [source.teller])].map((voice) => [voice])
    return circle.length > 0 ? [circle, ...after] : after
  })
