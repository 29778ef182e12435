/** A collection in a file, with its pieces: what one saves, sends and opens elsewhere. */

import * as z from 'zod/mini'
import { shapeFaults } from '../check/shape'
import { type Collection, collectionShape, type Member } from '../collection'
import { plainDateFault } from '../dates/dates'
import type { Fault } from '../faults'
import type { Piece } from '../piece'
import { field, type Path } from '../unknown'
import { parsePiece, pieceToFile } from './piece'
import type { DateCheck } from './references'

/** Pieces stand in it whole, where the collection has their ids. */
const collectionFile = z.strictObject({ ...collectionShape.shape, pieces: z.array(z.unknown()) })

export interface CollectionRead {
  readonly collection: Collection
  readonly pieces: readonly Piece[]
  /** Pieces that are damaged, or have an id that an earlier one has: the others are there nonetheless. */
  readonly damaged: readonly { readonly at: number; readonly faults: readonly Fault[] }[]
}

export type CollectionResult =
  | ({ readonly ok: true } & CollectionRead)
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Whether parsed JSON means to be a collection. */
export const isCollection = (input: unknown): boolean => Array.isArray(field(input, 'pieces'))

/** A collection out of parsed JSON of unknown origin, or everything that is wrong with it; of its pieces those that are whole. */
export function parseCollection(input: unknown, dateCheck: DateCheck = plainDateFault): CollectionResult {
  const shape = collectionFile.safeParse(input)
  if (!shape.success) return { ok: false, faults: shapeFaults(input, shape.error.issues) }
  const { pieces: all, ...rest } = shape.data
  const pieces: Piece[] = []
  const damaged: { at: number; faults: readonly Fault[] }[] = []
  for (const [at, one] of all.entries()) {
    const read = parsePiece(one, dateCheck)
    if (!read.ok) damaged.push({ at, faults: read.faults })
    else if (pieces.some(({ id }) => id === read.piece.id)) damaged.push({ at, faults: [] })
    else pieces.push(read.piece)
  }
  return { ok: true, collection: { ...rest, pieces: pieces.map(({ id }) => id) }, pieces, damaged }
}

export type ListedResult =
  | { readonly ok: true; readonly collection: Collection }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** A collection out of parsed JSON that has the ids of its pieces, which lie elsewhere: all of them, and whomever it judges, are there. */
export function parseListed(input: unknown, pieces: readonly Piece[]): ListedResult {
  const shape = collectionShape.safeParse(input)
  if (!shape.success) return { ok: false, faults: shapeFaults(input, shape.error.issues) }
  const collection = shape.data
  const listed = new Map(
    pieces.flatMap((piece) =>
      collection.pieces.includes(piece.id)
        ? [[piece.id, new Set(piece.entities.map((entity) => entity.id))] as const]
        : [],
    ),
  )
  const noPiece = (id: string, path: Path): readonly Fault[] =>
    listed.has(id) ? [] : [{ code: 'no-piece', path, id }]
  const noMember = ({ piece, entity }: Member, path: Path): readonly Fault[] =>
    listed.get(piece)?.has(entity) === false
      ? [{ code: 'no-entity', path: [...path, 'entity'], id: entity, meant: null }]
      : noPiece(piece, [...path, 'piece'])
  const judgements = collection.judgements.map(({ id }) => id)
  const faults = [
    ...collection.pieces.flatMap((id, at) => [
      ...noPiece(id, ['pieces', at]),
      ...taken(collection.pieces, at, 'pieces'),
    ]),
    ...collection.judgements.flatMap(({ of }, at) => [
      ...taken(judgements, at, 'judgements'),
      ...of.flatMap((member, end) => noMember(member, ['judgements', at, 'of', end])),
    ]),
  ]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, collection }
}

function taken(ids: readonly string[], at: number, key: string): readonly Fault[] {
  const id = ids[at] ?? ''
  const first = ids.indexOf(id)
  return first === at ? [] : [{ code: 'taken-id', path: [key, at], id, by: [key, first] }]
}

/** The inverse of `parseCollection`. */
export const collectionToFile = (collection: Collection, pieces: readonly Piece[]): unknown => ({
  format: collection.format,
  id: collection.id,
  title: collection.title,
  judgements: collection.judgements,
  questions: collection.questions,
  ...(collection.story && { story: collection.story }),
  pieces: collection.pieces.flatMap((id) => {
    const piece = pieces.find((one) => one.id === id)
    return piece ? [pieceToFile(piece)] : []
  }),
})
