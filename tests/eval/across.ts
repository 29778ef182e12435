/**
 * Whether names of two pieces are one: of those joined by rule how many are, and how many that are one are joined or proposed.
 * Reads `names-across.json` from the folder of sets.
 */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { likeness } from '../../src/graph/collection/likeness'
import { kinds } from '../../src/model/vocabulary'
import { evalFolder, type Row } from './sets'

const set = z.object({
  pairs: z.array(
    z.object({
      kind: z.enum(kinds),
      one: z.string(),
      other: z.string(),
      right: z.enum(['same', 'not-the-same']),
      by: z.string().optional(),
    }),
  ),
})

export function across(): Row[] {
  const file = join(evalFolder, 'names-across.json')
  if (!existsSync(file)) return []
  const { pairs } = set.parse(JSON.parse(readFileSync(file, 'utf8')))
  const found = pairs.map((pair) => ({ ...pair, is: likeness(pair.kind, pair.one, pair.other).is }))
  const joined = found.filter(({ is }) => is === 'same')
  // What is to be asked about is joined wrongly, too, where it is joined in silence.
  const right = joined.filter((pair) => pair.right === 'same' && pair.by !== 'proposal')
  const same = found.filter((pair) => pair.right === 'same')
  const met = same.filter(({ is }) => is !== 'apart')
  const row = (what: string, part: number, whole: number, target: number): Row => ({
    set: 'names-across',
    what: `${what}, of ${whole}`,
    value: (100 * part) / whole,
    unit: '%',
    target,
  })
  return [
    row('joined by rule that are one', right.length, joined.length, 98),
    row('those that are one joined or proposed', met.length, same.length, 90),
  ]
}
