/** A map of which a changed one shares with it all that stays: changing a few of many costs what a few cost. */
export interface SharedMap<Key extends string | number, Value> {
  readonly branches: readonly Branch<Key, Value>[]
}
type Branch<Key extends string | number, Value> = readonly ReadonlyMap<Key, Value>[]

/** Of so many branches, and of so many leaves of each, those alone are copied in which something changes. */
const BITS = 6
const WIDE = 2 ** BITS

export function nothingShared<Key extends string | number, Value>(): SharedMap<Key, Value> {
  const leaf: ReadonlyMap<Key, Value> = new Map()
  const branch = Array.from({ length: WIDE }, () => leaf)
  return { branches: Array.from({ length: WIDE }, () => branch) }
}

export function sharedIn<Key extends string | number, Value>(
  { branches }: SharedMap<Key, Value>,
  key: Key,
): Value | undefined {
  const place = placeOf(key)
  return branches[branchAt(place)]?.[leafAt(place)]?.get(key)
}

/** With these entries, in place of those of the same keys. */
export function sharedWith<Key extends string | number, Value>(
  before: SharedMap<Key, Value>,
  entries: Iterable<readonly [Key, Value]>,
): SharedMap<Key, Value> {
  const changed = new Map<number, Map<number, Map<Key, Value>>>()
  for (const [key, value] of entries) {
    const place = placeOf(key)
    const [branch, leaf] = [branchAt(place), leafAt(place)]
    const leaves = changed.get(branch) ?? new Map<number, Map<Key, Value>>()
    const own = leaves.get(leaf) ?? new Map(before.branches[branch]?.[leaf])
    changed.set(branch, leaves.set(leaf, own.set(key, value)))
  }
  if (changed.size === 0) return before
  const branches = [...before.branches]
  for (const [at, leaves] of changed) {
    const branch = [...(branches[at] ?? [])]
    for (const [leaf, own] of leaves) branch[leaf] = own
    branches[at] = branch
  }
  return { branches }
}

/** A number of 32 bits, by FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const placeOf = (key: string | number): number => (typeof key === 'number' ? key >>> 0 : hashOf(key))
const branchAt = (place: number): number => place % WIDE
const leafAt = (place: number): number => (place >>> BITS) % WIDE
