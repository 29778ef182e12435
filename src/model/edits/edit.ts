/**
 * What a reader or a reader's machine does to a piece. Plain data: kept and exported with the piece. What it points to is
 * checked where it is applied.
 */

import * as z from 'zod/mini'
import type { PlainCode, Refusal } from '../faults'
import {
  claimShape,
  entityShape,
  mentionShape,
  type Piece,
  pieceShape,
  remarkShape,
  stepShape,
  storyShape,
} from '../piece'
import { about, changeOf, id, index, optional, type Shaped, text } from '../shape'

const MOST_AT_ONCE = 20_000

const many = <T extends z.ZodMiniType>(type: T) => z.array(type).check(z.maxLength(MOST_AT_ONCE))

const spot = z.strictObject({
  paragraph: about(index, 'Number of the paragraph; 0 is the head'),
  start: index,
  end: about(index, 'UTF-16 offset, exclusive'),
})
const whole = z.union([id, entityShape], 'whole or id')
const likeness = z.strictObject({ from: id, into: id, reason: optional(text) })
const chosen = { entities: many(id), claims: many(id), remarks: optional(many(id)) }

/** What a piece says of itself and a reader may change. */
export const headingShape = z.pick(pieceShape, {
  title: true,
  authors: true,
  publisher: true,
  published: true,
  dated: true,
  url: true,
})

const entityChange = changeOf(z.omit(entityShape, { id: true, made: true }))
const claimChange = changeOf(z.omit(claimShape, { id: true, made: true }))
const remarkChange = changeOf(z.omit(remarkShape, { id: true, made: true }))
const pieceChange = changeOf(headingShape)
const stepChange = changeOf(z.omit(stepShape, { id: true }))
const storyChange = changeOf(z.omit(storyShape, { steps: true }))

export const editShapes = [
  /** They are right as they stand; confirming an entity confirms its mentions. */
  z.strictObject({ do: z.literal('confirm'), ...chosen }),
  /** They go, with the mentions and claims that hang on them. */
  z.strictObject({ do: z.literal('reject'), ...chosen }),
  z.strictObject({ do: z.literal('change-entity'), entity: id, change: entityChange }),
  z.strictObject({ do: z.literal('change-claim'), claim: id, change: claimChange }),
  z.strictObject({ do: z.literal('change-remark'), remark: id, change: remarkChange }),
  z.strictObject({ do: z.literal('change-piece'), change: pieceChange }),
  /** All of `from` goes over to `into`. Its names become aliases. */
  z.strictObject({
    do: z.literal('merge'),
    from: id,
    into: id,
    name: entityShape.shape.name,
    kind: entityShape.shape.kind,
  }),
  /** Two that look alike are not the same: the proposal to merge them goes. */
  z.strictObject({ do: z.literal('keep-apart'), entities: z.tuple([id, id]) }),
  /** Some mentions of one become those of another, who may be new. */
  z.strictObject({ do: z.literal('split'), entity: id, spots: many(spot), to: whole }),
  z.strictObject({ do: z.literal('mention'), entity: whole, spots: many(spot) }),
  z.strictObject({ do: z.literal('unmention'), spots: many(spot) }),
  z.strictObject({ do: z.literal('claim'), claim: claimShape }),
  z.strictObject({ do: z.literal('remark'), remark: remarkShape }),
  /** A step more at the end of the story, which begins with it where there is none. */
  z.strictObject({ do: z.literal('step'), step: stepShape }),
  z.strictObject({ do: z.literal('change-step'), step: id, change: stepChange }),
  /** `to` counts from 0, without the step itself. */
  z.strictObject({ do: z.literal('move-step'), step: id, to: index }),
  /** The story goes with its last step. */
  z.strictObject({ do: z.literal('remove-step'), step: id }),
  z.strictObject({ do: z.literal('change-story'), change: storyChange }),
  /**
   * What a machine found further. `mentions` by paragraph; what overlaps a mention that stands is left out, and so is a
   * date that cannot be read.
   */
  z.strictObject({
    do: z.literal('suggest'),
    entities: many(entityShape),
    mentions: many(z.extend(mentionShape, { paragraph: index })),
    claims: many(claimShape),
    remarks: optional(many(remarkShape)),
    merges: many(likeness),
  }),
] as const

export const editShape = z.discriminatedUnion('do', editShapes)

export type Edit = Shaped<typeof editShape>
/** An edit of one kind. */
export type EditOf<Do extends Edit['do']> = Extract<Edit, { readonly do: Do }>

export type EntityChange = Shaped<typeof entityChange>
export type ClaimChange = Shaped<typeof claimChange>
export type RemarkChange = Shaped<typeof remarkChange>
export type PieceChange = Shaped<typeof pieceChange>
/** Entity ids: two that may be the same. */
export type Likeness = Shaped<typeof likeness>

export type Edited = { readonly ok: true; readonly piece: Piece } | Refused

export interface Refused {
  readonly ok: false
  readonly why: Refusal
}

export const done = (piece: Piece): Edited => ({ ok: true, piece })
export const refused = (why: Refusal): Refused => ({ ok: false, why })

/** A refusal whose code says it all. */
export const plainly = (code: PlainCode): Refused => refused({ code, path: [] })
