/** A text that is about to become a piece, as a browser keeps it until it is one. */

import * as z from 'zod/mini'
import { instant, type Shaped } from '../model/shape'

/** The newest form of the record that is understood here. */
const FORMAT = 1

const shape = z.strictObject({
  format: z.literal(FORMAT),
  /** When it was touched last. */
  on: instant,
  /** Name of its file; null for what was pasted. */
  file: z.nullable(z.string()),
  /** What was pasted and not read yet, or what is being looked over. */
  text: z.union([
    z.string(),
    z.strictObject({
      head: z.strictObject({
        title: z.string(),
        authors: z.array(z.string()),
        publisher: z.nullable(z.string()),
        published: z.nullable(z.string()),
      }),
      around: z.string(),
      paragraphs: z.array(z.string()),
    }),
  ]),
})

export type KeptDraft = Omit<Shaped<typeof shape>, 'format'>

/** Null where the record is none, or was made by a newer version. */
export function parseKeptDraft(record: unknown): KeptDraft | null {
  const read = shape.safeParse(record)
  if (!read.success) return null
  const { format: _, ...draft } = read.data
  return draft
}

/** The inverse of `parseKeptDraft`. */
export const keptDraftToRecord = (draft: KeptDraft): unknown => ({ format: FORMAT, ...draft })
