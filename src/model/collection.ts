/** The shape of a collection: pieces explored together, and who in one of them is who in another. */

import * as z from 'zod/mini'
import { questionShape, storyShape } from './piece'
import { about, id, instant, optional, type Shaped, text } from './shape'

export const verdicts = ['same', 'not-the-same', 'undecided'] as const
export type Verdict = (typeof verdicts)[number]

/** An entity of a piece, by their ids. */
export const memberShape = z.strictObject({ piece: id, entity: id })

export const judgementShape = z.strictObject({
  id,
  verdict: z.enum(verdicts),
  of: z.tuple([memberShape, memberShape]),
  reason: optional(text),
  /** Who judged. */
  by: text,
  on: instant,
})

export const collectionShape = z.strictObject({
  $schema: optional(z.string()),
  format: z.literal(1),
  id,
  title: text,
  pieces: about(z.array(id).check(z.minLength(1)), 'Ids of pieces'),
  judgements: z._default(z.array(judgementShape), []),
  questions: z._default(
    about(
      z.array(questionShape),
      'Openings offered to a newcomer; who is in them is called as in the graph of all pieces',
    ),
    [],
  ),
  story: optional(about(storyShape, 'Views of all pieces together, told one after another')),
})

export interface Member extends Shaped<typeof memberShape> {}
export interface Judgement extends Shaped<typeof judgementShape> {}
export interface Collection extends Shaped<typeof collectionShape> {}
