/** Texts that are of one set, as it becomes known. */
export function createSets() {
  const parents = new Map<string, string>()
  const rootOf = (one: string): string => {
    let root = one
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    parents.set(one, root)
    return root
  }
  return {
    add: (one: string) => void rootOf(one),
    rootOf,
    join: (one: string, other: string) => void parents.set(rootOf(one), rootOf(other)),
  }
}
