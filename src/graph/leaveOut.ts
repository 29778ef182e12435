import type { Claim } from '../model/piece'
import type { Dispute } from './disputes'
import type { Tie } from './ties'
import { type Saying, speakersOf, waysOf } from './voices'

/**
 * A claim falls if any voice of its chain is left out; the author, only what the author alone says. Across pieces it falls, too,
 * if on each way on which it came somebody is left out.
 */
export function falls(claim: Saying, leftOut: ReadonlySet<string>): boolean {
  if (leftOut.size === 0) return false
  const isBroken = (way: readonly string[]): boolean => way.some((voice) => leftOut.has(voice))
  return isBroken(speakersOf(claim)) || waysOf(claim)?.every(isBroken) === true
}

/** What leaving out voices does to a graph. */
export interface Aftermath {
  readonly claims: readonly Claim[]
  /** Ids of ties of which nothing remains. */
  readonly ties: readonly string[]
  /** Ids of ties that several voices told and one tells now. */
  readonly onOneVoice: readonly string[]
  /** Entities that lose their last tie. */
  readonly apart: readonly string[]
  /** Entities that keep a tie but are no longer connected to `from`, to which they were. */
  readonly cutOff: readonly { readonly entity: string; readonly from: string }[]
  /** Disputes of which one side falls. */
  readonly disputes: readonly Dispute[]
}

export function aftermath(
  before: ReadonlyMap<string, Tie>,
  disputes: readonly Dispute[],
  leftOut: ReadonlySet<string>,
): Aftermath {
  const all = [...before.values()]
  const after = all.flatMap((tie) => {
    const claims = tie.claims.filter((claim) => !falls(claim, leftOut))
    return claims.length > 0 ? [{ ...tie, claims }] : []
  })
  const kept = new Map(after.map((tie) => [tie.id, tie]))
  const tied = new Set(after.flatMap((tie) => tie.ends))
  return {
    claims: all.flatMap((tie) => tie.claims.filter((claim) => falls(claim, leftOut))),
    ties: all.filter((tie) => !kept.has(tie.id)).map((tie) => tie.id),
    onOneVoice: after
      .filter((tie) => tellers(tie) === 1 && tellers(before.get(tie.id) ?? tie) > 1)
      .map((tie) => tie.id),
    apart: [...new Set(all.flatMap((tie) => tie.ends))].filter((id) => !tied.has(id)).sort(),
    cutOff: cutOff(all, after),
    disputes: disputes.filter(({ claims }) => claims.some((claim) => falls(claim, leftOut))),
  }
}

/** By how many different voices a tie is told first. */
const tellers = (tie: Tie): number => new Set(tie.claims.map((claim) => speakersOf(claim)[0])).size

function cutOff(before: readonly Tie[], after: readonly Tie[]): Aftermath['cutOff'] {
  const now = componentOf(after)
  const past = componentOf(before)
  const degree = new Map<string, number>()
  for (const { ends } of after) for (const end of ends) degree.set(end, (degree.get(end) ?? 0) + 1)
  const [centre] = [...degree].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? []
  if (centre === undefined) return []
  return [...now.keys()]
    .filter((entity) => past.get(entity) === past.get(centre) && now.get(entity) !== now.get(centre))
    .sort()
    .map((entity) => ({ entity, from: centre }))
}

/** Entity id to a name of its connected component: the least id in it. */
function componentOf(ties: readonly Tie[]): ReadonlyMap<string, string> {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    const up = parent.get(id) ?? id
    return up === id ? id : root(up)
  }
  for (const { ends } of ties) {
    const [one, other] = ends.map(root).sort()
    if (one === undefined || other === undefined) continue
    parent.set(one, one)
    parent.set(other, one)
    for (const end of ends) if (!parent.has(end)) parent.set(end, root(end))
  }
  return new Map([...parent.keys()].map((id) => [id, root(id)]))
}
