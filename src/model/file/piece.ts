import * as z from 'zod/mini'
import { shapeFaults } from '../check/shape'
import { atOnce, type Steps } from '../check/steps'
import { plainDateFault } from '../dates/dates'
import type { Fault } from '../faults'
import { onceEach } from '../onceEach'
import {
  type Claim,
  claimShape,
  type Entity,
  entityShape,
  type Paragraph,
  type Piece,
  type PieceInFile,
  paragraphInFile,
  pieceShape,
  type Remark,
  remarkShape,
} from '../piece'
import { optional, written } from '../shape'
import { field } from '../unknown'
import { migrate, NEWEST_FORMAT, newerFormat } from './migrate'
import { type Lists, type Writer, writtenOut } from './packed'
import { paragraphFromFile, paragraphToFile } from './paragraphs'
import { type DateCheck, referenceFaults } from './references'

/** What a piece without a history is written as: the oldest format that holds it, so that everybody's Hearsay opens it. */
const PLAIN_FORMAT = 1

/** The first formats that hold remarks, a story or quotations alone, and that the day is known. */
export const [REMARKS_FORMAT, STORY_FORMAT, DATED_FORMAT] = [3, 4, 5]

/** The shape of a piece's file. Its journal is read in `work.ts`, where somebody goes on with it. */
export const pieceFile = z.strictObject({
  $schema: optional(z.string()),
  format: z.literal([1, 2, 3, 4, 5]),
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
export const parsePiece = (input: unknown, dateCheck: DateCheck = plainDateFault): PieceResult =>
  atOnce(parsePieceInSteps(input, dateCheck))

export function* parsePieceInSteps(input: unknown, dateCheck: DateCheck): Steps<PieceResult> {
  const newer = newerFormat(input)
  if (newer !== null) return { ok: false, faults: [tooNew(newer)] }
  const file = migrate(input)
  const paragraphs = yield* longList(file, 'paragraphs', paragraphInFile)
  const entities = yield* longList(file, 'entities', entityShape)
  const claims = yield* longList(file, 'claims', claimShape)
  const remarks = yield* longList(file, 'remarks', remarkShape)
  const long = {
    ...(paragraphs && { paragraphs }),
    ...(entities && { entities }),
    ...(claims && { claims }),
    ...(remarks && { remarks }),
  }
  const shape = pieceFile.safeParse(shortened(file, Object.keys(long)))
  const faults = [
    ...(shape.success ? [] : shapeFaults(file, shape.error.issues)),
    ...(yield* referenceFaults(file, dateCheck)),
  ]
  if (!shape.success || faults.length > 0) return { ok: false, faults }
  const { $schema, format: _, journal, ...rest } = shape.data
  return { ok: true, piece: pieceOfShape({ ...rest, ...long }) }
}

/** With the first alone of what is in these lists. */
const shortened = (file: unknown, lists: readonly string[]): unknown =>
  typeof file === 'object' && lists.length > 0
    ? { ...file, ...Object.fromEntries(lists.map((key) => [key, [field(field(file, key), 0)]])) }
    : file

/** A list of so many things is checked in steps, of so many. */
const [LONG, STEP] = [1000, 100]

/** A long list of a file, once all in it has its shape; else nothing, and the shape of the whole tells what is wrong. */
function* longList<Thing>(
  file: unknown,
  key: string,
  shape: z.ZodMiniType<Thing>,
): Steps<readonly Thing[] | undefined> {
  const given = field(file, key)
  if (!Array.isArray(given) || given.length < LONG) return undefined
  const things: Thing[] = []
  for (let from = 0; from < given.length; from += STEP) {
    const part = z.array(shape).safeParse(given.slice(from, from + STEP))
    if (!part.success) return undefined
    things.push(...part.data)
    yield
  }
  return things
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
export const pieceToFile = (piece: Piece): unknown => fileOf(plainFormat(piece), piece)

/** The format of a piece without a history. */
export const plainFormat = (piece: Piece): number => Math.max(PLAIN_FORMAT, formatFor(piece))

/** The first format that holds what a piece has; 0 where all of them do. */
export function formatFor({ remarks, story, rendition, dated }: Piece): number {
  if (dated) return DATED_FORMAT
  if (story !== undefined || rendition === 'quotations') return STORY_FORMAT
  return remarks.length > 0 ? REMARKS_FORMAT : 0
}

/** A file of some format: the piece, and what else that format holds. */
export const fileOf = (
  format: number,
  piece: Piece,
  more: Readonly<Record<string, unknown>> = {},
  lists: Lists = writtenOut,
): unknown => ({
  $schema: '../schema/piece.schema.json',
  format,
  ...pieceToShape(piece, lists),
  ...more,
})

/**
 * The inverse of `pieceOfShape`. What stayed as it was from one piece to the next is written once, and is the same object in
 * both, unless `lists` has it otherwise.
 */
export function pieceToShape(piece: Piece, lists: Lists = writtenOut): Readonly<Record<string, unknown>> {
  const [head, ...paragraphs] = piece.paragraphs
  const toFile = (paragraph: Paragraph) => paragraphToFile(paragraph, piece.rendition)
  return written(pieceShape, {
    ...piece,
    head: head && toFile(head),
    paragraphs: lists(paragraphs, { once: toFile, anew: toFile }),
    entities: lists(piece.entities, entityToFile),
    claims: lists(piece.claims, claimToFile),
    remarks: lists(piece.remarks, remarkToFile),
  })
}

const writer = <Thing extends object>(anew: Writer<Thing>['anew']): Writer<Thing> => ({
  once: onceEach(anew),
  anew,
})
const entityToFile = writer((entity: Entity) => written(entityShape, entity))
const claimToFile = writer((claim: Claim) => written(claimShape, claim))
const remarkToFile = writer((remark: Remark) => written(remarkShape, remark))
