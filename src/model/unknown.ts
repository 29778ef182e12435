/** Reading data of unknown shape. */

/** Where something stands in data: keys of objects, and indices of lists. Empty: the data as a whole. */
export type Path = readonly (string | number)[]

/** Something together with the place where it stands. */
export interface Located {
  readonly value: unknown
  readonly path: Path
}

/** Something that stands for itself: paths begin at it. */
export const located = (value: unknown): Located => ({ value, path: [] })

/** The own property `key` of anything, so that no name from outside reaches a prototype. */
export function field(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  const found: unknown = Reflect.get(value, key)
  return found
}

export const at = ({ value, path }: Located, key: string): Located => ({
  value: field(value, key),
  path: [...path, key],
})

/** What a list holds; nothing where there is none. */
export function listOf(owner: Located, key: string): readonly Located[] {
  const list = at(owner, key)
  if (!Array.isArray(list.value)) return []
  return list.value.map((value: unknown, index) => ({ value, path: [...list.path, index] }))
}

/** The text that it is, or null. */
export const textOf = ({ value }: Located): string | null => (typeof value === 'string' ? value : null)
