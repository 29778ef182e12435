import { UNATTRIBUTED } from '../model/vocabulary'

/** Longer ids are cut. */
const LONGEST = 60

/** A name in the letters that ids have: "Łódź – the city" is "lodz-the-city"; empty where none is left. */
export function slug(name: string): string {
  return name
    .slice(0, 4 * LONGEST)
    .replace(/[øØ]/gu, 'o')
    .replace(/[łŁ]/gu, 'l')
    .replace(/ß/gu, 'ss')
    .replace(/[æÆ]/gu, 'ae')
    .replace(/[đĐ]/gu, 'd')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’.]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
}

/** A single id that nobody has yet: `wanted`, or "name" where that is empty, with a number where it is taken or reserved. */
export function freeId(wanted: string, taken: { has(id: string): boolean }): string {
  const base = wanted || 'name'
  let id = base
  for (let number = 2; id === UNATTRIBUTED || taken.has(id); number++) id = `${base}-${number}`
  return id
}

/**
 * Gives ids that nobody has yet: the slug of a name, or of `otherwise`, with a number where it is taken. `taken`: ids that
 * are given already.
 */
export function idGiver(taken: Iterable<string> = []): (name: string, otherwise: string) => string {
  const next = new Map<string, number>([UNATTRIBUTED, ...taken].map((id) => [id, 2]))
  return (name, otherwise) => {
    const base = slug(name) || otherwise
    let id = base
    for (let number = next.get(base) ?? 1; next.has(id); number++) {
      id = `${base}-${number}`
      next.set(base, number + 1)
    }
    next.set(id, Math.max(2, next.get(id) ?? 2))
    return id
  }
}
