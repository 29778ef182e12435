/** What the pieces of a tie tell of it, each once, and whose word it is in the end: as in a collection of them. */

import type { Member } from '../../model/collection'
import type { Piece } from '../../model/piece'
import { join } from '../collection/joined'
import type { Traced } from '../findings/origins'
import { type Branch, originsOf, piecesOf, treeOf } from '../findings/tree'
import { isSuggested } from '../made'

/** Whose word it is. */
export interface OriginTold {
  /** Ids of names, or of nobody: one, or those who have it from each other alone. */
  readonly voices: readonly string[]
  readonly isOwnWord: boolean
  readonly pieces: number
}

export interface FindingTold {
  /** The piece that told it first, with the claim's id and sentence in it. */
  readonly piece: string
  readonly claim: string
  readonly text: string
  readonly denied: boolean
  /** Whether a machine made it, and nobody confirmed it. */
  readonly isSuggested: boolean
  readonly pieces: number
  /** The one to which most pieces go back first. */
  readonly origins: readonly OriginTold[]
  /** From each origin to whoever prints it. */
  readonly branches: readonly BranchTold[]
}

/** A voice, what is printed on its word, and who has it from there. */
export interface BranchTold {
  /** Ids of names, or of nobody: one, or those of a circle. */
  readonly voices: readonly string[]
  readonly printed: readonly PrintedTold[]
  readonly branches: readonly BranchTold[]
}

export interface PrintedTold {
  readonly piece: string
  /** Day on which it came out. */
  readonly published: string
  /** Id in the piece. */
  readonly claim: string
  /** Whether it is in the words of a piece before. */
  readonly isCopy: boolean
}

/** Everybody in some branches. */
export const voicesOf = (branches: readonly BranchTold[]): readonly string[] =>
  branches.flatMap((branch) => [...branch.voices, ...voicesOf(branch.branches)])

/** Pieces of a tie that are followed, the newest: more are a history that nobody reads. */
export const MOST_FOLLOWED = 300

/**
 * What most pieces tell first; then what was told first.
 * @param members everybody in the pieces, with the ids of names
 */
export function findingsBetween(
  ends: readonly [string, string],
  pieces: readonly Piece[],
  members: readonly (Member & { readonly id: string })[],
): readonly FindingTold[] {
  const ids = new Map(pieces.map(({ id }) => [id, new Map<string, string>()]))
  const groups = new Map<string, { piece: string; entity: string }[]>()
  for (const { piece, entity, id } of members) {
    ids.get(piece)?.set(entity, id)
    const group = groups.get(id)
    if (group) group.push({ piece, entity })
    else groups.set(id, [{ piece, entity }])
  }
  const own = pieces.map((piece) => ({
    ...piece,
    remarks: [],
    claims: piece.claims.filter(({ subject, object }) => {
      const [one, other] = [subject, object].map((end) => ids.get(piece.id)?.get(end))
      return one !== other && [one, other].every((end) => end !== undefined && ends.includes(end))
    }),
  }))
  const { findings } = join({ id: 'tie', title: '' }, own, [...groups.values()], ids)
  return findings
    .map((finding): FindingTold => {
      const [{ claim, source }] = finding.told
      return {
        piece: source.piece,
        claim: idWithin({ claim, source }),
        text: claim.text,
        denied: claim.denied,
        isSuggested: isSuggested(claim),
        pieces: piecesOf(finding).length,
        origins: originsOf(finding).map(({ voices, isOwnWord, pieces }) => ({
          voices,
          isOwnWord,
          pieces: pieces.length,
        })),
        branches: treeOf(finding).map(branchTold),
      }
    })
    .toSorted((a, b) => b.pieces - a.pieces)
}

const idWithin = ({ claim, source }: Pick<Traced, 'claim' | 'source'>): string =>
  claim.id.slice(source.piece.length + 1)

const branchTold = ({ voices, printed, branches }: Branch): BranchTold => ({
  voices,
  printed: printed.map((traced) => ({
    piece: traced.source.piece,
    published: traced.source.of.published,
    claim: idWithin(traced),
    isCopy: traced.copyOf !== null,
  })),
  branches: branches.map(branchTold),
})
