/** A map of which a changed one shares with it all that stays: changing a few of many costs what a few cost. */
export interface SharedMap<Key extends string | number, Value> {
  readonly shards: readonly ReadonlyMap<Key, Value>[]
}

/** Of so many parts those alone are copied in which something changes. */
const SHARDS = 1024

export function nothingShared<Key extends string | number, Value>(): SharedMap<Key, Value> {
  const none: ReadonlyMap<Key, Value> = new Map()
  return { shards: Array.from({ length: SHARDS }, () => none) }
}

export const sharedIn = <Key extends string | number, Value>(
  { shards }: SharedMap<Key, Value>,
  key: Key,
): Value | undefined => shards[shardOf(key)]?.get(key)

/** With these entries, in place of those of the same keys. */
export function sharedWith<Key extends string | number, Value>(
  before: SharedMap<Key, Value>,
  entries: Iterable<readonly [Key, Value]>,
): SharedMap<Key, Value> {
  const changed = new Map<number, Map<Key, Value>>()
  for (const [key, value] of entries) {
    const at = shardOf(key)
    const shard = changed.get(at) ?? new Map(before.shards[at])
    changed.set(at, shard.set(key, value))
  }
  if (changed.size === 0) return before
  const next = [...before.shards]
  for (const [at, shard] of changed) next[at] = shard
  return { shards: next }
}

/** A number of 32 bits, by FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const shardOf = (key: string | number): number => (typeof key === 'number' ? key >>> 0 : hashOf(key)) % SHARDS
