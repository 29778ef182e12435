/** Who is one by rule: who has one name, or one article of Wikipedia. */

import { eachAlone, type Steps } from '../../../model/check/steps'
import type { Candidate } from './candidates'
import { foldOf, ruleKeys } from './candidates'
import type { Judged, Parts } from './parts'

export type Pair = readonly [Candidate, Candidate]

/** Those who have something in common by which two are one, by what it is. */
export type Buckets = Map<string, Candidate[]>

/** `areMixed`: whether there are several languages. */
export const ruleKeysOf = (one: Candidate, areMixed: boolean): readonly string[] =>
  ruleKeys(one.entity, foldOf(one), areMixed ? one.language : '')

/** Those who are alone of their piece in a bucket, the least key first, and those of whom a piece has several: which of these is meant elsewhere cannot be told. */
export function apart(bucket: readonly Candidate[]): {
  readonly alone: readonly Candidate[]
  readonly several: readonly Candidate[]
} {
  const sorted = bucket.toSorted((a, b) => order(a.key, b.key))
  const many = new Map<string, number>()
  for (const { member } of sorted) many.set(member.piece, (many.get(member.piece) ?? 0) + 1)
  const isAlone = ({ member }: Candidate): boolean => many.get(member.piece) === 1
  return { alone: sorted.filter(isAlone), several: sorted.filter((one) => !isAlone(one)) }
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Joins them in `parts`; gives back, by bucket, the pairs that the rule would join and something holds against. */
export function* joinByRule(
  buckets: Buckets,
  parts: Parts,
  judged: readonly Judged[],
): Steps<ReadonlyMap<string, readonly Pair[]>> {
  const decided = new Set(judged.map(({ keys }) => keys.toSorted().join('|')))
  const doubtful = new Map<string, readonly Pair[]>()
  const shared = [...buckets].filter(([, bucket]) => bucket.length > 1).sort(([a], [b]) => order(a, b))
  yield* eachAlone(shared, ([key, bucket]) => {
    const { alone, several } = apart(bucket)
    const [first, ...rest] = alone
    if (!first) return
    const held = rest.filter(
      (other) =>
        !decided.has([first.key, other.key].toSorted().join('|')) &&
        !parts.join(first.key, other.key, 'by rule'),
    )
    const pairs = [...held, ...several].map((other): Pair => [first, other])
    if (pairs.length > 0) doubtful.set(key, pairs)
  })
  return doubtful
}

export function put<Value>(buckets: Map<string, Value[]>, key: string, value: Value): void {
  const bucket = buckets.get(key)
  if (bucket === undefined) buckets.set(key, [value])
  else if (bucket.at(-1) !== value) bucket.push(value)
}
