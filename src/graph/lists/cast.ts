import type { Entity, Piece } from '../../model/piece'
import type { Kind } from '../../model/vocabulary'
import { piecesWith, type Source } from '../collection/sources'
import type { Tie } from '../ties'

export const castSorts = ['claims', 'ties', 'mentions', 'pieces', 'appearance', 'name'] as const
export type CastSort = (typeof castSorts)[number]

/** One line of the list of entities, with all that it counts. */
export interface CastRow {
  readonly entity: Entity
  /** Claims that it takes part in or speaks: the count shown everywhere. */
  readonly claims: number
  readonly ties: number
  readonly mentions: number
  /** Numbers of the paragraphs that mention it, ascending, each once. */
  readonly paragraphs: readonly number[]
  /** In how many pieces it stands; 1 where there is one alone. */
  readonly pieces: number
  /** Rank by first mention in the piece, from 0. */
  readonly appearance: number
}

export function castRows(
  piece: Piece,
  tiesByEntity: ReadonlyMap<string, readonly Tie[]>,
  sources: readonly Source[] = [],
): readonly CastRow[] {
  const mentions = mentionsByEntity(piece)
  const order = [...mentions.keys()]
  const unmentioned = order.length
  const claims = claimsByEntity(piece)
  const rank = new Map(order.map((id, at) => [id, at]))
  return piece.entities.map((entity) => {
    const paragraphs = mentions.get(entity.id) ?? []
    return {
      entity,
      claims: claims.get(entity.id) ?? 0,
      ties: tiesByEntity.get(entity.id)?.length ?? 0,
      mentions: paragraphs.length,
      paragraphs: [...new Set(paragraphs)],
      pieces: sources.length === 0 ? 1 : piecesWith(sources, paragraphs),
      appearance: rank.get(entity.id) ?? unmentioned,
    }
  })
}

/** Entity id to how many claims it takes part in or speaks. */
function claimsByEntity({ claims }: Pick<Piece, 'claims'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { subject, object, voices } of claims)
    for (const id of new Set([subject, object, ...voices])) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Entity id to the paragraph of each of its mentions; keys stand in order of first mention, the head last. */
function mentionsByEntity(piece: Piece): ReadonlyMap<string, number[]> {
  const byEntity = new Map<string, number[]>()
  const body = piece.paragraphs.map((_, number) => number).slice(1)
  for (const number of [...body, 0])
    for (const { entity } of piece.paragraphs[number]?.mentions ?? []) {
      const list = byEntity.get(entity)
      if (list) list.push(number)
      else byEntity.set(entity, [number])
    }
  for (const list of byEntity.values()) list.sort((a, b) => a - b)
  return byEntity
}

const byName = (a: CastRow, b: CastRow): number => a.entity.name.localeCompare(b.entity.name, 'en')

const comparisons: Readonly<Record<CastSort, (a: CastRow, b: CastRow) => number>> = {
  claims: (a, b) => b.claims - a.claims,
  ties: (a, b) => b.ties - a.ties,
  mentions: (a, b) => b.mentions - a.mentions,
  pieces: (a, b) => b.pieces - a.pieces || b.claims - a.claims,
  appearance: (a, b) => a.appearance - b.appearance,
  name: byName,
}

export const sortCast = (rows: readonly CastRow[], sort: CastSort): readonly CastRow[] =>
  [...rows].sort((a, b) => comparisons[sort](a, b) || byName(a, b))

export const ofKind = (rows: readonly CastRow[], kind: Kind): readonly CastRow[] =>
  rows.filter((row) => row.entity.kind === kind)
