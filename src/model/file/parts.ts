/** A piece taken apart into JSON texts that are kept one by one, and put together again. */

import * as z from 'zod/mini'
import {
  type Claim,
  claimShape,
  type Entity,
  entityShape,
  mentionShape,
  type Paragraph,
  type Piece,
  pieceShape,
  type Remark,
  remarkShape,
} from '../piece'
import { written } from '../shape'

/** JSON each, in the order of the piece. */
export interface Parts {
  /** What a piece says of itself as a whole. */
  readonly frame: string
  readonly paragraphs: readonly string[]
  readonly entities: readonly string[]
  readonly claims: readonly string[]
  readonly remarks: readonly string[]
}

const frameShape = z.omit(pieceShape, {
  head: true,
  paragraphs: true,
  entities: true,
  claims: true,
  remarks: true,
})
const wholeParagraph = z.strictObject({ text: z.string(), mentions: z.array(mentionShape) })

export interface Frame extends Omit<Piece, 'paragraphs' | 'entities' | 'claims' | 'remarks'> {}

/** By a key of all pieces, or a voice that is nobody. */
const key = z.string()
/** A claim as it is told of several pieces: who is in it is called as in all of them. */
export const claimAmongMany = z.strictObject({
  ...claimShape.shape,
  subject: key,
  object: key,
  voices: z.array(key),
  to: z.exactOptional(key),
  where: z.exactOptional(key),
  teller: z.exactOptional(key),
})

/** A remark, likewise. */
export const remarkAmongMany = z.strictObject({
  ...remarkShape.shape,
  voices: z.array(key).check(z.minLength(1)),
  about: z.array(key),
  to: z.exactOptional(key),
})

const print = (shape: z.ZodMiniObject, thing: object): string => JSON.stringify(written(shape, thing))

export const partsOf = (piece: Piece): Parts => ({
  frame: print(frameShape, piece),
  paragraphs: piece.paragraphs.map((paragraph) => JSON.stringify(paragraph)),
  entities: piece.entities.map((entity) => print(entityShape, entity)),
  claims: piece.claims.map((claim) => print(claimShape, claim)),
  remarks: piece.remarks.map((remark) => print(remarkShape, remark)),
})

/** Of texts that `partsOf` made; throws where one is damaged. */
export const pieceOfParts = ({ frame, paragraphs, entities, claims, remarks }: Parts): Piece => ({
  ...readFrame(frame),
  paragraphs: paragraphs.map(readParagraph),
  entities: entities.map(readEntity),
  claims: claims.map(readClaim),
  remarks: remarks.map(readRemark),
})

export const readFrame = (text: string): Frame => frameShape.parse(JSON.parse(text))
export const readParagraph = (text: string): Paragraph => wholeParagraph.parse(JSON.parse(text))
export const readEntity = (text: string): Entity => entityShape.parse(JSON.parse(text))
export const readClaim = (text: string): Claim => claimShape.parse(JSON.parse(text))
export const readRemark = (text: string): Remark => remarkShape.parse(JSON.parse(text))
