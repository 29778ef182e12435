import type { Claim, Piece } from '../model/piece'
import { type Tie, tieOf, tiesByEntity } from './ties'
import { restsOn } from './voices'

/** What stands out in graph, cast and piece while something is selected. */
export interface Spotlight {
  /** Entities that are selected themselves: the one, or both ends of a tie or claim. */
  readonly selected: ReadonlySet<string>
  /** Entities that stay at full strength. */
  readonly lit: ReadonlySet<string>
  /** Ties that belong to what is selected. */
  readonly own: ReadonlySet<string>
  /** Ties that rest on the selected one's word. */
  readonly onWord: ReadonlySet<string>
  /** Paragraphs that the selection leads to; the first is scrolled to. */
  readonly paragraphs: readonly number[]
}

export type Selection =
  | { readonly type: 'entity'; readonly id: string }
  | { readonly type: 'tie'; readonly id: string }
  | { readonly type: 'claim'; readonly id: string }

export const nothingLit: Spotlight = {
  selected: new Set(),
  lit: new Set(),
  own: new Set(),
  onWord: new Set(),
  paragraphs: [],
}

export function spotlight(
  selection: Selection | null,
  piece: Piece,
  ties: ReadonlyMap<string, Tie>,
  claims: ReadonlyMap<string, Claim>,
): Spotlight {
  switch (selection?.type) {
    case 'entity':
      return spotlightOnEntity(selection.id, piece, ties)
    case 'tie': {
      const tie = ties.get(selection.id)
      return tie ? spotlightOnClaims(tie.claims, tie.ends, new Set([tie.id])) : nothingLit
    }
    case 'claim': {
      const claim = claims.get(selection.id)
      if (!claim) return nothingLit
      const told =
        claim.event === undefined ? [claim] : piece.claims.filter((other) => other.event === claim.event)
      const own = new Set([claim, ...told].map(tieOf))
      return spotlightOnClaims(
        [claim, ...told.filter((other) => other !== claim)],
        [claim.subject, claim.object],
        own,
      )
    }
    default:
      return nothingLit
  }
}

function spotlightOnEntity(entity: string, piece: Piece, ties: ReadonlyMap<string, Tie>): Spotlight {
  const ownTies = tiesByEntity(ties.values()).get(entity) ?? []
  const own = new Set(ownTies.map((tie) => tie.id))
  const wordTies = [...ties.values()].filter(
    (tie) => !own.has(tie.id) && tie.claims.some((claim) => restsOn(claim, entity)),
  )
  return {
    selected: new Set([entity]),
    lit: new Set([entity, ...[...ownTies, ...wordTies].flatMap((tie) => tie.ends)]),
    own,
    onWord: new Set(wordTies.map((tie) => tie.id)),
    paragraphs: mentioning(piece, entity).slice(0, 1),
  }
}

function spotlightOnClaims(
  claims: readonly Claim[],
  ends: readonly string[],
  own: ReadonlySet<string>,
): Spotlight {
  const around = claims.flatMap((claim) => [claim.subject, claim.object, ...claim.voices])
  const paragraphs = claims.flatMap((claim) => claim.evidence.map(({ paragraph }) => paragraph))
  return {
    selected: new Set(ends),
    lit: new Set([...ends, ...around]),
    own,
    onWord: new Set(),
    paragraphs: [...new Set(paragraphs)],
  }
}

/** Numbers of the paragraphs that mention an entity: those of the body first, the head last. */
export function mentioning(piece: Piece, entity: string): readonly number[] {
  const numbers = piece.paragraphs.flatMap(({ mentions }, number) =>
    mentions.some((mention) => mention.entity === entity) ? [number] : [],
  )
  return numbers[0] === 0 ? [...numbers.slice(1), 0] : numbers
}
