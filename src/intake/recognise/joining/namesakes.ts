/** Whom a surname alone means that several people of a text have. */

import type { Reading } from '../tokens/reading'
import { kin } from '../words/people'
import type { Named } from './combine'

type Place = Pick<Named, 'page' | 'from'>

/** Where somebody is named in full. */
export interface Full extends Place {
  readonly name: string
  /** "his wife, Ana Ruiz": as somebody's relative. */
  readonly kin: boolean
}

/** Whether a name stands beside a word for a relative: "daughter X", "his wife, X", "X, her husband". */
export function isKin({ pages }: Reading, { page, from, to }: Named): boolean {
  const tokens = pages[page]?.tokens ?? []
  const before = tokens[from - 1]?.text === ',' ? tokens[from - 2] : tokens[from - 1]
  if (before && !before.capital && kin.has(before.lower)) return true
  const behind = tokens.slice(to, to + 3).map(({ lower, text }) => lower || text)
  return behind[0] === ',' && OWNS.has(behind[1] ?? '') && kin.has(behind[2] ?? '')
}
const OWNS = new Set(['his', 'her', 'their', 'whose'])

/**
 * Of the full names of a text, in its order, the one that a surname at a place means. Who was called by it before
 * another of that surname came in, or whose relative the other is, keeps it: the other has it where named last in the
 * same paragraph only.
 */
export function namesakeAt(fulls: readonly Full[], surnames: readonly Place[], at: Place): Full | undefined {
  const near = nearest(fulls, at)
  const first = fulls[0]
  if (!near || !first || near.name === first.name) return near
  const others = fulls.filter(({ name }) => name === near.name)
  const relative =
    others.some((each) => each.kin) && !fulls.some((each) => each.name === first.name && each.kin)
  if (relative) return first
  if (near.page === at.page && isBefore(near, at)) return near
  const came = others[0] ?? near
  const own = fulls.filter(({ name }) => name === first.name).length
  const isEstablished = surnames.some((each) => isBefore(first, each) && isBefore(each, came))
  return (isEstablished && own >= others.length) || own > 2 * others.length ? first : near
}

const isBefore = (one: Place, other: Place): boolean =>
  one.page < other.page || (one.page === other.page && one.from < other.from)

/** The last that stands before the mention, or else the first; `list` is in the order of the text. */
export function nearest<T extends Place>(list: readonly T[], at: Place): T | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const each = list[middle]
    if (each && !isBefore(at, each)) low = middle + 1
    else high = middle
  }
  return list[low - 1] ?? list[0]
}
