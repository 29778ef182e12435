/** What did not change stays the very same object, so that a long history of a piece is light and quick to compare. */

/** Each item as `next` has it, null taking it away; the same list where nothing changed. */
export function revised<Item>(
  list: readonly Item[],
  next: (item: Item, at: number) => Item | null,
): readonly Item[] {
  const items: Item[] = []
  let isSame = true
  for (const [at, item] of list.entries()) {
    const now = next(item, at)
    if (now !== item) isSame = false
    if (now !== null) items.push(now)
  }
  return isSame ? list : items
}

/** The thing with some of its parts replaced; the very same where they are what it has. */
export function withParts<Thing extends object>(thing: Thing, parts: Partial<Thing>): Thing {
  const isSame = Object.entries(parts).every(([key, part]) => Object.is(Reflect.get(thing, key), part))
  return isSame ? thing : { ...thing, ...parts }
}

/** Whether two pieces of plain data say the same; a key that is undefined is as good as absent. */
export function alike(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, at) => alike(item, other[at]))
    )
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => alike(Reflect.get(one, key), Reflect.get(other, key)))
}
