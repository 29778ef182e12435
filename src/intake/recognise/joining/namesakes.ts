/** Whom a surname alone means that several people of a text have. */

import type { Reading } from '../tokens/reading'
import { titles } from '../words/offices'
import { kin } from '../words/people'
import type { Named } from './combine'

type Place = Pick<Named, 'page' | 'from'>

/** Where somebody is named in full. */
export interface Full extends Place {
  readonly name: string
  /** "his wife, Ana Ruiz": as somebody's relative. */
  readonly kin: boolean
  /** "in the cabinet of former President Ian Ruiz": only to tell of something else. */
  readonly passing: boolean
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

/** Whether "of" leads to a name, with titles in between. */
export function isPassing({ pages }: Reading, { page, from }: Named): boolean {
  const tokens = pages[page]?.tokens ?? []
  let at = from - 1
  while (at > from - 4 && LEADING.has(tokens[at]?.lower ?? '')) at--
  return tokens[at]?.lower === 'of'
}
const LEADING = new Set(['former', 'late', 'then', 'mr', 'mrs', 'ms', 'dr', '.', ...titles])

/**
 * Of the full names of a text, in its order, the one that a surname at a place means. Who was called by it before
 * another of that surname came in, or whose relative the other is, or who is named far more often, keeps it: the other has it where named
 * last in the same paragraph only, and not in passing. `alone`: how often a name's owner is called by the given name.
 */
export function namesakesOf(
  fulls: readonly Full[],
  surnames: readonly Place[],
  alone: (name: string) => number = () => 0,
): (at: Place) => Full | undefined {
  const first = fulls[0]
  const all = new Map<string, { readonly came: Full; times: number; kin: boolean }>()
  for (const full of fulls) {
    const one = all.get(full.name) ?? { came: full, times: alone(full.name), kin: false }
    all.set(full.name, { ...one, times: one.times + 1, kin: one.kin || full.kin })
  }
  const own = all.get(first?.name ?? '')
  const since = first && surnames.find((each) => isBefore(first, each))
  return (at) => {
    const near = nearest(fulls, at)
    const other = near && all.get(near.name)
    if (!first || !own || !other || near.name === first.name) return near
    if (other.kin && !own.kin) return first
    const isForemost = own.times > 2 * other.times
    if (near.page === at.page && isBefore(near, at)) return near.passing && isForemost ? first : near
    const isEstablished = since !== undefined && isBefore(since, other.came) && own.times >= other.times
    return isEstablished || isForemost ? first : near
  }
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
