/** Lists one after the other: one of them can be changed without going through the others. */

import { nothingShared, type SharedMap, sharedIn, sharedWith } from '../shared'

export interface Lists<One> {
  readonly all: readonly One[]
  readonly many: number
  /** Of each list, where it begins and ends. */
  readonly places: SharedMap<number, Place>
}
type Place = readonly [start: number, end: number]

export function listsOf<One>(lists: readonly (readonly One[])[]): Lists<One> {
  return { all: lists.flat(), many: lists.length, places: sharedWith(nothingShared(), placesOf(lists, 0, 0)) }
}

function placesOf(
  lists: readonly (readonly unknown[])[],
  index: number,
  from: number,
): readonly (readonly [number, Place])[] {
  let end = from
  return lists.map(({ length }, at) => {
    const start = end
    end += length
    return [index + at, [start, end]]
  })
}

/** With these in place of those of the same index; those past the last come at the end, one after the other. */
export function listsWith<One>(before: Lists<One>, changed: ReadonlyMap<number, readonly One[]>): Lists<One> {
  const further: (readonly One[])[] = []
  for (let index = before.many; changed.has(index); index++) further.push(changed.get(index) ?? [])
  const all = before.all.concat(further.flat())
  for (const [index, list] of changed) {
    const place = sharedIn(before.places, index)
    if (place === undefined) continue
    const [start, end] = place
    if (end - start !== list.length) return listsOf(replaced(before, changed))
    for (const [at, one] of list.entries()) all[start + at] = one
  }
  return {
    all,
    many: before.many + further.length,
    places: sharedWith(before.places, placesOf(further, before.many, before.all.length)),
  }
}

function replaced<One>(
  { all, many, places }: Lists<One>,
  changed: ReadonlyMap<number, readonly One[]>,
): readonly (readonly One[])[] {
  const lists = Array.from({ length: many }, (_, index) => all.slice(...(sharedIn(places, index) ?? [0, 0])))
  for (const [index, list] of changed) lists[index] = [...list]
  return lists
}
