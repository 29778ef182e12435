/** What edits and the journal look like in a file. What they point to is checked where they are applied. */

import * as z from 'zod/mini'
import * as shapes from '../file/shapes'
import { about, claim, date, entity, evidence, id, mention, optional, piece, text } from '../file/shapes'
import { kinds, stances } from '../piece'

/** How many entries a journal has at most: far more than anybody makes by hand. */
export const MOST_ENTRIES = 100_000
const MOST_AT_ONCE = 20_000

const many = <T extends z.ZodMiniType>(type: T) => z.array(type).check(z.maxLength(MOST_AT_ONCE))
/** May change. */
const may = <T extends z.ZodMiniType>(type: T) => optional(type)
/** May go too. */
const mayGo = <T extends z.ZodMiniType>(type: T) => optional(z.nullable(type))

const index = z.int().check(z.gte(0))
const spot = z.strictObject({
  paragraph: about(index, 'Number of the paragraph; 0 is the head'),
  start: index,
  end: about(index, 'UTF-16 offset, exclusive'),
})
const whole = z.union([id, entity], 'whole or id')
const likeness = z.strictObject({ from: id, into: id, reason: optional(text) })

const entityChange = z.strictObject({
  kind: may(z.enum(kinds)),
  name: may(text),
  inText: mayGo(text),
  aliases: may(z.array(text)),
  unnamed: may(z.boolean()),
  role: mayGo(text),
  within: mayGo(id),
  at: mayGo(shapes.point),
  wikipedia: mayGo(text),
})

const claimChange = z.strictObject({
  subject: may(id),
  predicate: may(id),
  object: may(id),
  wording: mayGo(text),
  text: may(text),
  evidence: may(z.tuple([evidence], evidence)),
  voices: may(z.array(id)),
  stance: may(z.enum(stances)),
  denied: may(z.boolean()),
  when: mayGo(date),
  said: mayGo(date),
  to: mayGo(id),
  event: mayGo(id),
  where: mayGo(id),
  condition: mayGo(text),
  speech: mayGo(z.enum(['direct', 'indirect'])),
  disputes: may(z.array(id)),
  note: mayGo(text),
})

const pieceChange = z.strictObject({
  title: may(text),
  authors: may(z.array(id)),
  publisher: mayGo(id),
  published: may(shapes.day),
  url: mayGo(shapes.webAddress),
})

const chosen = { entities: many(id), claims: many(id) }
const edits = [
  z.strictObject({ do: z.literal('confirm'), ...chosen }),
  z.strictObject({ do: z.literal('reject'), ...chosen }),
  z.strictObject({ do: z.literal('change-entity'), entity: id, change: entityChange }),
  z.strictObject({ do: z.literal('change-claim'), claim: id, change: claimChange }),
  z.strictObject({ do: z.literal('change-piece'), change: pieceChange }),
  z.strictObject({ do: z.literal('merge'), from: id, into: id, name: text, kind: z.enum(kinds) }),
  z.strictObject({ do: z.literal('keep-apart'), entities: z.tuple([id, id]) }),
  z.strictObject({ do: z.literal('split'), entity: id, spots: many(spot), to: whole }),
  z.strictObject({ do: z.literal('mention'), entity: whole, spots: many(spot) }),
  z.strictObject({ do: z.literal('unmention'), spots: many(spot) }),
  z.strictObject({ do: z.literal('claim'), claim }),
  z.strictObject({
    do: z.literal('suggest'),
    entities: many(entity),
    mentions: many(z.extend(mention, { paragraph: index })),
    claims: many(claim),
    merges: many(likeness),
  }),
] as const

export const editShape = z.discriminatedUnion('do', edits)

const retraction = z.strictObject({
  do: z.literal('retract'),
  entry: about(z.int().check(z.gte(1)), 'Number of an earlier entry, which counts no more'),
})

const entry = z.strictObject({
  number: about(z.int().check(z.gte(1)), 'Counts up, and is never given twice'),
  edit: z.discriminatedUnion('do', [...edits, retraction]),
  on: about(z.iso.datetime('instant'), 'ISO 8601, UTC'),
})

/** A journal in a file: how the piece came, and what was done to it since. */
export const journalShape = z.strictObject({
  base: about(piece, 'The piece as it came'),
  entries: z.array(entry).check(z.maxLength(MOST_ENTRIES)),
  at: about(index, 'How many of the entries are done; those after it can be redone'),
})
