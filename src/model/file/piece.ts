import * as z from 'zod/mini'
import { shapeFaults } from '../check/shape'
import { plainDateFault } from '../dates/dates'
import type { Fault } from '../faults'
import { onceEach } from '../onceEach'
import {
  type Claim,
  claimShape,
  type Entity,
  entityShape,
  type Piece,
  type PieceInFile,
  pieceShape,
  type Remark,
  remarkShape,
} from '../piece'
import { optional, written } from '../shape'
import { migrate, NEWEST_FORMAT, newerFormat } from './migrate'
import { paragraphFromFile, paragraphToFile } from './paragraphs'
import { type DateCheck, referenceFaults } from './references'

/** What a piece without a history is written as: the oldest format that holds it, so that everybody's Hearsay opens it. */
const PLAIN_FORMAT = 1

/** The first formats that hold remarks, and a story or quotations alone. */
export const [REMARKS_FORMAT, STORY_FORMAT] = [3, 4]

/** The shape of a piece's file. Its journal is read in `work.ts`, where somebody goes on with it. */
export const pieceFile = z.strictObject({
  $schema: optional(z.string()),
  format: z.literal([1, 2, 3, 4]),
  ...pieceShape.shape,
  journal: optional(z.unknown()),
})

export type PieceResult =
  | { readonly ok: true; readonly piece: Piece }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * A piece out of parsed JSON of unknown origin, or everything that is wrong with it.
 * `dateCheck`, left out, only what is no EDTF for certain is refused; give it
 * `edtfFault` where a piece comes from outside.
 */
export function parsePiece(input: unknown, dateCheck: DateCheck = plainDateFault): PieceResult {
  const newer = newerFormat(input)
  if (newer !== null) return { ok: false, faults: [tooNew(newer)] }
  const file = migrate(input)
  const shape = pieceFile.safeParse(file)
  const faults = [
    ...(shape.success ? [] : shapeFaults(file, shape.error.issues)),
    ...referenceFaults(file, dateCheck),
  ]
  if (!shape.success || faults.length > 0) return { ok: false, faults }
  const { $schema, format: _, journal, ...rest } = shape.data
  return { ok: true, piece: pieceOfShape(rest) }
}

/** The piece that has passed the shape and the check of its references. */
export const pieceOfShape = ({ head, paragraphs, ...rest }: PieceInFile): Piece => ({
  ...rest,
  paragraphs: [head, ...paragraphs].map(paragraphFromFile),
})

const tooNew = (format: number): Fault => ({
  code: 'newer-format',
  path: ['format'],
  format,
  newest: NEWEST_FORMAT,
})

/** The inverse of `parsePiece`: plain JSON with the keys in the order of the format's description. */
export const pieceToFile = (piece: Piece): unknown => fileOf(Math.max(PLAIN_FORMAT, formatFor(piece)), piece)

/** The first format that holds what a piece has; 0 where all of them do. */
export function formatFor({ remarks, story, rendition }: Piece): number {
  if (story !== undefined || rendition === 'quotations') return STORY_FORMAT
  return remarks.length > 0 ? REMARKS_FORMAT : 0
}

/** A file of some format: the piece, and what else that format holds. */
export const fileOf = (
  format: number,
  piece: Piece,
  more: Readonly<Record<string, unknown>> = {},
): unknown => ({
  $schema: '../schema/piece.schema.json',
  format,
  ...pieceToShape(piece),
  ...more,
})

/** The inverse of `pieceOfShape`. What stayed as it was from one piece to the next is written once, and is the same object in both. */
export function pieceToShape(piece: Piece): Readonly<Record<string, unknown>> {
  const [head, ...paragraphs] = piece.paragraphs.map((paragraph) =>
    paragraphToFile(paragraph, piece.rendition),
  )
  return written(pieceShape, {
    ...piece,
    head,
    paragraphs,
    entities: piece.entities.map(entityToFile),
    claims: piece.claims.map(claimToFile),
    remarks: piece.remarks.map(remarkToFile),
  })
}

const entityToFile = onceEach((entity: Entity) => written(entityShape, entity))
const claimToFile = onceEach((claim: Claim) => written(claimShape, claim))
const remarkToFile = onceEach((remark: Remark) => written(remarkShape, remark))

/** So many are written between two steps. */
const TOGETHER = 100

/** Writes what is in a piece, some of it after the other: to write it as a whole takes little from then on. */
export function* writeAhead({ entities, claims, remarks }: Piece): Generator<undefined, void> {
  const all = [
    ...entities.map((entity) => () => entityToFile(entity)),
    ...claims.map((claim) => () => claimToFile(claim)),
    ...remarks.map((remark) => () => remarkToFile(remark)),
  ]
  for (const [at, write] of all.entries()) {
    write()
    if (at % TOGETHER === 0) yield
  }
}
