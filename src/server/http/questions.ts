/** What is asked over HTTP: parameters of addresses and bodies, of unknown origin until they pass a shape here. */

import * as z from 'zod/mini'
import { clocks } from '../../graph/filter/clock'
import { madeStates } from '../../graph/made'
import { depths, manners, rowSorts } from '../../graph/provider/asked'
import { memberShape, verdicts } from '../../model/collection'
import { families, kinds } from '../../model/vocabulary'

const MOST_TELLERS = 20
/** More rows are no answer that anybody reads. */
const MOST_ROWS = 100
const LONGEST_TEXT = 200
const FARTHEST = 10_000_000

const number = (least: number, most: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number)),
    z.number().check(z.gte(least), z.lte(most)),
  )
const listOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.pipe(
    z.pipe(
      z.string().check(z.maxLength(LONGEST_TEXT)),
      z.transform((text: string) => (text === '' ? [] : text.split(','))),
    ),
    z.array(z.enum(words)),
  )

const pieceId = z.string().check(z.maxLength(LONGEST_TEXT), z.regex(/^[a-z0-9][a-z0-9-]*$/))
/** As `memberKey` has it. */
const nameId = z
  .string()
  .check(z.maxLength(2 * LONGEST_TEXT + 1), z.regex(/^[a-z0-9][a-z0-9-]* [a-z0-9][a-z0-9-]*$/))

/** At most as many as rows, with commas between. */
const several = (one: z.ZodMiniType<string, string>) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string) => (text === '' ? [] : text.split(','))),
    ),
    z.array(one).check(z.maxLength(MOST_ROWS)),
  )

const page = {
  from: z.optional(number(0, FARTHEST)),
  limit: z._default(number(1, MOST_ROWS), 20),
}

const day = z.string().check(z.regex(/^-?\d{4}(?:-\d\d){0,2}$/))

/** From 0 to 1. */
const share = z.pipe(z.string().check(z.regex(/^(?:0(?:\.\d{1,4})?|1)$/)), z.transform(Number))

const claimQuery = {
  of: z.optional(nameId),
  with: z.optional(nameId),
  voice: z.optional(nameId),
  words: z.optional(z.string().check(z.maxLength(LONGEST_TEXT))),
  clock: z._default(z.enum(clocks), 'when'),
  since: z.optional(day),
  until: z.optional(day),
  families: z.optional(listOf(families)),
  manners: z.optional(listOf(manners)),
  depths: z.optional(listOf(depths)),
  kinds: z.optional(listOf(kinds)),
  sure: z.optional(share),
  made: z.optional(listOf(madeStates)),
  disputed: z.optional(z.literal('left-out')),
  remarks: z.optional(z.literal('left-out')),
}

export const questions = {
  search: z.strictObject({ q: z.string().check(z.maxLength(LONGEST_TEXT)), limit: page.limit }),
  name: z.strictObject({ id: nameId }),
  about: z.strictObject({ id: nameId, limit: page.limit }),
  neighbours: z.strictObject({
    id: nameId,
    kinds: z.optional(listOf(kinds)),
    families: z.optional(listOf(families)),
    least: z.optional(number(0, FARTHEST)),
    ...page,
  }),
  claims: z.strictObject({ one: nameId, other: nameId, ...page }),
  says: z.strictObject({ id: nameId, ...page }),
  rows: z.strictObject({
    ...claimQuery,
    order: z._default(z.enum(rowSorts), 'paragraph'),
    descending: z._default(z.enum(['no', 'yes']), 'no'),
    ...page,
  }),
  counted: z.strictObject(claimQuery),
  between: z.strictObject({ one: nameId, other: nameId }),
  path: z.strictObject({ from: nameId, to: nameId }),
  cast: z.strictObject({ pieces: several(pieceId) }),
  tellers: z.strictObject({ names: several(nameId), most: z._default(number(1, MOST_TELLERS), 3) }),
  page: z.strictObject(page),
  nothing: z.strictObject({}),
  piece: z.strictObject({ id: pieceId }),
} as const

const line = z.string().check(z.minLength(1), z.maxLength(1000), z.regex(/\S/))
const bounded = z.strictObject({ piece: pieceId, entity: pieceId })

/** A judgement as an editor sends it; when it was made the server says. */
export const newJudgement = z.strictObject({
  id: pieceId,
  verdict: z.enum(verdicts),
  of: z.tuple([z.extend(memberShape, bounded.shape), z.extend(memberShape, bounded.shape)]),
  reason: z.optional(line),
  by: line,
})
