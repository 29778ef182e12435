import type { Teller } from './provider'

/**
 * Which of some pieces are to be read, where not all can be: first those that tell what no other told yet, of which the newer
 * one is taken, then the newest.
 * @param tellers the newest first
 */
export function cover(tellers: readonly Teller[], most: number): readonly string[] {
  const told = new Set<string>()
  const taken = new Set<string>()
  for (const { piece, ties } of tellers) {
    const fresh = ties.map((ends) => ends.join('|')).filter((tie) => !told.has(tie))
    if (fresh.length === 0 || taken.size >= most) continue
    taken.add(piece)
    for (const tie of fresh) told.add(tie)
  }
  for (const { piece } of tellers) if (taken.size < most) taken.add(piece)
  return [...taken]
}
