/** What did not change stays the very same object, so that a long history of a piece is light and quick to compare. */

/** Each item as `next` has it, null taking it away; the same list where nothing changed. */
export function revised<Item>(
  list: readonly Item[],
  next: (item: Item, at: number) => Item | null,
): readonly Item[] {
  let changed: Item[] | null = null
  for (const [at, item] of list.entries()) {
    const now = next(item, at)
    if (now !== item) changed ??= list.slice(0, at)
    if (changed && now !== null) changed.push(now)
  }
  return changed ?? list
}

/** The thing with some of its parts replaced; the very same where they are what it has. */
export function withParts<Thing extends object>(thing: Thing, parts: Partial<Thing>): Thing {
  const isSame = Object.entries(parts).every(([key, part]) => Object.is(Reflect.get(thing, key), part))
  return isSame ? thing : { ...thing, ...parts }
}
