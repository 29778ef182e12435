import { atOnce, each, type Steps } from '../../model/check/steps'
import type { Entity, Piece } from '../../model/piece'
import { type Kind, kinds } from '../../model/vocabulary'
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

export const castRows = (
  piece: Piece,
  tiesByEntity: ReadonlyMap<string, readonly Tie[]>,
  sources?: readonly Source[],
): readonly CastRow[] => atOnce(castRowsInSteps(piece, tiesByEntity, sources))

export function* castRowsInSteps(
  piece: Piece,
  tiesByEntity: ReadonlyMap<string, readonly Tie[]>,
  sources: readonly Source[] = [],
): Steps<readonly CastRow[]> {
  const mentions = yield* mentionsByEntity(piece)
  const unmentioned = mentions.size
  const claims = yield* claimsByEntity(piece)
  const rank = new Map([...mentions.keys()].map((id, at) => [id, at]))
  const rows: CastRow[] = []
  yield* each(piece.entities, (entity) => {
    const paragraphs = mentions.get(entity.id) ?? []
    rows.push({
      entity,
      claims: claims.get(entity.id) ?? 0,
      ties: tiesByEntity.get(entity.id)?.length ?? 0,
      mentions: paragraphs.length,
      paragraphs: [...new Set(paragraphs)],
      pieces: sources.length === 0 ? 1 : piecesWith(sources, paragraphs),
      appearance: rank.get(entity.id) ?? unmentioned,
    })
  })
  return rows
}

/** Entity id to how many claims it takes part in or speaks. */
function* claimsByEntity({ claims }: Pick<Piece, 'claims'>): Steps<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  yield* each(claims, ({ subject, object, voices }) => {
    for (const id of new Set([subject, object, ...voices])) counts.set(id, (counts.get(id) ?? 0) + 1)
  })
  return counts
}

/** Entity id to the paragraph of each of its mentions; keys stand in order of first mention, the head last. */
function* mentionsByEntity(piece: Piece): Steps<ReadonlyMap<string, number[]>> {
  const byEntity = new Map<string, number[]>()
  const body = piece.paragraphs.map((_, number) => number).slice(1)
  yield* each([...body, 0], (number) => {
    for (const { entity } of piece.paragraphs[number]?.mentions ?? []) {
      const list = byEntity.get(entity)
      if (list) list.push(number)
      else byEntity.set(entity, [number])
    }
  })
  yield* each(byEntity.values(), (list) => list.sort((a, b) => a - b))
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

const orderBy =
  (sort: CastSort) =>
  (a: CastRow, b: CastRow): number =>
    comparisons[sort](a, b) || byName(a, b)

export const sortCast = (rows: readonly CastRow[], sort: CastSort): readonly CastRow[] =>
  [...rows].sort(orderBy(sort))

/** Whoever would stand first. */
export function firstIn(rows: readonly CastRow[], sort: CastSort): CastRow | undefined {
  const order = orderBy(sort)
  return rows.reduce<CastRow | undefined>(
    (first, row) => (first && order(first, row) <= 0 ? first : row),
    undefined,
  )
}

/** By kind, in the order of kinds. */
export function byKind(
  rows: readonly CastRow[],
): readonly { readonly kind: Kind; readonly rows: readonly CastRow[] }[] {
  const groups = new Map(kinds.map((kind) => [kind, [] as CastRow[]]))
  for (const row of rows) groups.get(row.entity.kind)?.push(row)
  return [...groups].map(([kind, rows]) => ({ kind, rows }))
}
