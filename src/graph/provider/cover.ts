import type { Teller } from './provider'

/**
 * Which of some pieces are to be read, where not all can be: first those that tell of somebody of whom no other told yet, then
 * of a tie that no other told, each time the newer one, and then the newest.
 * @param tellers the newest first
 */
export function cover(tellers: readonly Teller[], most: number): readonly string[] {
  const taken = new Set<string>()
  const take = (things: (teller: Teller) => readonly string[]): void => {
    const told = new Set(tellers.filter(({ piece }) => taken.has(piece)).flatMap(things))
    for (const teller of tellers) {
      if (taken.size >= most) return
      if (things(teller).every((thing) => told.has(thing))) continue
      taken.add(teller.piece)
      for (const thing of things(teller)) told.add(thing)
    }
  }
  take(({ ties }) => ties.flat())
  take(({ ties }) => ties.map((ends) => ends.join('|')))
  take(({ piece }) => [piece])
  return [...taken]
}
