/** What edits look like in a file. What they point to is checked where they are applied. */

import * as z from 'zod/mini'
import * as shapes from '../file/shapes'
import { about, claim, date, entity, evidence, id, mention, optional, text } from '../file/shapes'
import { kinds, stances } from '../piece'

const MOST_AT_ONCE = 20_000

const many = <T extends z.ZodMiniType>(type: T) => z.array(type).check(z.maxLength(MOST_AT_ONCE))
/** May change. */
const may = <T extends z.ZodMiniType>(type: T) => optional(type)
/** May go too. */
const mayGo = <T extends z.ZodMiniType>(type: T) => optional(z.nullable(type))

export const index = z.int().check(z.gte(0))
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
export const edits = [
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
