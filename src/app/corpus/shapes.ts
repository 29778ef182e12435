/** What a corpus server answers: of unknown origin until it passes a shape here. */

import * as z from 'zod/mini'
import { hints } from '../../graph/collection/likeness'
import type { BranchTold } from '../../graph/provider/origins'
import { units } from '../../graph/timeline/units'
import { judgementShape, memberShape } from '../../model/collection'
import { claimAmongMany, remarkAmongMany } from '../../model/file/parts'
import { id, optional } from '../../model/shape'
import { families, kinds } from '../../model/vocabulary'

const count = z.int().check(z.gte(0))
/** Of somebody in all pieces: the key of a member, or a voice that is nobody. */
const key = z.string()

export const name = z.strictObject({
  id: key,
  kind: z.enum(kinds),
  name: z.string(),
  unnamed: z.boolean(),
  pieces: count,
  uses: count,
  ties: count,
})

export const known = z.strictObject({
  ...name.shape,
  aliases: z.array(z.string()),
  members: z.array(memberShape),
  inText: optional(z.string()),
  role: optional(z.string()),
  at: optional(z.tuple([z.number(), z.number()])),
  wikipedia: optional(z.string()),
})

const told = z.strictObject({
  piece: id,
  published: optional(z.string()),
  claim: claimAmongMany,
})

const toldRemark = z.strictObject({
  piece: id,
  published: optional(z.string()),
  teller: key,
  remark: remarkAmongMany,
})

const heading = z.strictObject({
  id,
  title: z.string(),
  published: optional(z.string()),
  language: z.string(),
  url: optional(z.string()),
})

const listOf = <Shape extends z.ZodMiniType>(shape: Shape) =>
  z.strictObject({ list: z.array(shape), total: count })

export const found = z.strictObject({ names: z.array(name), claims: z.array(told) })
export const toldList = listOf(told)
export const headings = listOf(heading)

export const rows = z.strictObject({
  ...listOf(z.union([told, toldRemark])).shape,
  remarks: count,
  newest: z.nullable(count),
  names: z.array(name),
  headings: z.array(heading),
})

export const times = z.strictObject({
  unit: z.enum(['day', ...units]),
  bars: z.array(z.strictObject({ since: z.string(), until: z.string(), claims: count })),
  wider: count,
  undated: count,
  total: count,
  newest: z.nullable(count),
})

const shares = {
  claims: count,
  remarks: count,
  own: count,
  named: z.record(z.enum(kinds), count),
  unnamed: count,
  passedOn: count,
}
export const audit = z.strictObject({
  total: z.strictObject(shares),
  newest: z.nullable(count),
  publishers: z.array(z.strictObject({ ...shares, name, pieces: count })),
  voices: z.array(z.strictObject({ name, says: count, falls: count })),
  silent: z.array(z.strictObject({ name, spokenOf: count })),
})

const branch: z.ZodMiniType<BranchTold> = z.strictObject({
  voices: z.array(key),
  printed: z.array(z.strictObject({ piece: id, published: z.string(), claim: id, isCopy: z.boolean() })),
  branches: z.lazy(() => z.array(branch)),
})

export const origins = z.strictObject({
  findings: z.array(
    z.strictObject({
      ...{ piece: id, claim: id, text: z.string(), denied: z.boolean(), pieces: count },
      isSuggested: z.boolean(),
      origins: z.array(z.strictObject({ voices: z.array(key), isOwnWord: z.boolean(), pieces: count })),
      branches: z.array(branch),
    }),
  ),
  names: z.array(name),
  pieces: count,
})

export const neighbours = z.strictObject({
  near: z.array(
    z.strictObject({ name, claims: count, weight: z.number(), families: z.array(z.enum(families)) }),
  ),
  total: count,
  kinds: z.record(z.enum(kinds), count),
  families: z.record(z.enum(families), count),
})

export const way = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('found'),
    from: name,
    steps: z.array(z.strictObject({ to: name, claims: z.array(told), cost: z.number() })),
    cost: z.number(),
  }),
  z.strictObject({ is: z.literal('none') }),
  z.strictObject({ is: z.literal('far') }),
])

export const cast = z.strictObject({
  members: z.array(z.strictObject({ ...memberShape.shape, id: key })),
  names: z.array(name),
})

export const tellers = z.array(z.strictObject({ piece: id, ties: z.array(z.tuple([key, key])) }))

export const glance = z.strictObject({
  pieces: count,
  days: z.nullable(z.tuple([z.string(), z.string()])),
  newest: z.array(heading),
  names: z.array(name),
  disputed: z.array(told),
  oneSource: z.array(z.strictObject({ ends: z.tuple([name, name]), source: name, pieces: count })),
})

export const judgement = judgementShape
export const judgements = z.array(judgementShape)

export const proposals = listOf(
  z.strictObject({
    of: z.tuple([memberShape, memberShape]),
    because: z.enum([...hints, 'name', 'other-name']),
    telling: z.number(),
  }),
)

export const refusal = z.object({ fault: z.string(), judgement: optional(judgementShape) })
