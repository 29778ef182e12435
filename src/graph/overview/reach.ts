/** Who is shown of more than can be held: whom a reader asked for, as far as it is known who they are tied to. */

import { pathEnds, type Selection } from '../paths/spotlight'
import type { Choice, Expansion } from './expansion'
import { CLOSEST } from './hidden'

/** So many of a kind, a family or all come in at once. */
export const MOST_AT_ONCE = 24
/** More are no graph that anybody reads. */
const MOST_REACHED = 100

/** What a reader did that decides who is shown. */
export interface Wanted {
  readonly expanded: readonly Expansion[]
  /** What was looked at, in that order. */
  readonly looked: readonly Selection[]
  readonly centre: string | null
}

/** What must be known to go on. `from`: how many of the neighbours are known. */
export type Question =
  | { readonly ask: 'near'; readonly id: string; readonly what: Choice; readonly from: number }
  | { readonly ask: 'way'; readonly from: string; readonly to: string }

/** What is known; undefined what nobody asked yet. */
export interface Answers {
  /** Neighbours by a choice, the closest first; `isAll`: there are no more. */
  near(id: string, what: Choice): { readonly ids: readonly string[]; readonly isAll: boolean } | undefined
  /** Who is between two on the best way; nobody where there is none. */
  way(from: string, to: string): readonly string[] | undefined
}

export interface Reached {
  /** In the order in which they came in. */
  readonly names: readonly string[]
  readonly questions: readonly Question[]
}

/** Same wishes, same answers, same names; without an answer whoever hangs on it is left out. */
export function reach({ expanded, looked, centre }: Wanted, answers: Answers): Reached {
  const names = new Set<string>()
  const questions: Question[] = []
  let last: string | null = null
  const add = (ids: readonly string[]): void => {
    for (const id of ids) if (names.size < MOST_REACHED) names.add(id)
  }
  const addWay = (from: string, to: string): void => {
    const between = answers.way(from, to)
    if (between) add(between)
    else questions.push({ ask: 'way', from, to })
  }
  for (const one of expanded) {
    if (one.of === 'group') continue
    add([one.id])
    last = one.id
    if (one.what === 'pieces') continue
    const near = answers.near(one.id, one.what)
    const hidden = near?.ids.filter((id) => !names.has(id)) ?? []
    const most = one.what === 'closest' ? CLOSEST : MOST_AT_ONCE
    if (!near || (hidden.length < most && !near.isAll))
      questions.push({ ask: 'near', id: one.id, what: one.what, from: near?.ids.length ?? 0 })
    add(hidden.slice(0, most))
  }
  const addName = (id: string): void => {
    if (!names.has(id) && last !== null) addWay(last, id)
    add([id])
    last = id
  }
  for (const { type, id } of looked) {
    if (type === 'entity') addName(id)
    else if (type === 'tie') add(pathEnds(id))
    else if (type === 'path') {
      const [from, to] = pathEnds(id)
      add([from])
      addWay(from, to)
      add([to])
    }
  }
  if (centre !== null) addName(centre)
  return { names: [...names], questions }
}
