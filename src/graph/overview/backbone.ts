import { type Tie, weight } from '../ties'

/** So many lines of each node are drawn in any case. */
const OF_EACH = 2

/** Ids of the ties that are among the heaviest of one of their ends: enough to see how things hang together. */
export function backbone(ties: Iterable<Tie>): ReadonlySet<string> {
  const heaviest = [...ties]
    .map((tie) => ({ tie, weight: weight(tie.claims) }))
    .sort((a, b) => b.weight - a.weight || (a.tie.id < b.tie.id ? -1 : 1))
  const drawn = new Map<string, number>()
  const kept = new Set<string>()
  for (const { tie } of heaviest) {
    if (tie.ends.every((end) => (drawn.get(end) ?? 0) >= OF_EACH)) continue
    kept.add(tie.id)
    for (const end of tie.ends) drawn.set(end, (drawn.get(end) ?? 0) + 1)
  }
  return kept
}
