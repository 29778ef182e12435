import { otherEnd, type Tie } from '../ties'

/**
 * Names between somebody and the nearest of those who are shown, from there on, over as few ties as can be; none where one
 * is shown already or no tie leads there. Same ties, same way.
 */
export function wayToShown(
  from: string,
  neighbours: ReadonlyMap<string, readonly Tie[]>,
  isShown: (id: string) => boolean,
): readonly string[] {
  if (isShown(from)) return []
  const before = new Map<string, string | null>([[from, null]])
  const queue = [from]
  for (const name of queue) {
    for (const tie of neighbours.get(name) ?? []) {
      const next = otherEnd(tie, name)
      if (before.has(next)) continue
      if (isShown(next)) return back(name, before, from)
      before.set(next, name)
      queue.push(next)
    }
  }
  return []
}

/** From a name back to where the search began, that excepted. */
function back(to: string, before: ReadonlyMap<string, string | null>, from: string): readonly string[] {
  const way: string[] = []
  for (let name: string | null = to; name !== null && name !== from; name = before.get(name) ?? null)
    way.push(name)
  return way
}
