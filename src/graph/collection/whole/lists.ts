/** Lists one after the other: one of them can be changed without going through the others. */
export interface Lists<One> {
  readonly all: readonly One[]
  /** Of each list, where it begins. */
  readonly starts: readonly number[]
}

export function listsOf<One>(lists: readonly (readonly One[])[]): Lists<One> {
  const starts: number[] = []
  let start = 0
  for (const list of lists) {
    starts.push(start)
    start += list.length
  }
  return { all: lists.flat(), starts }
}

/** With these in place of those of the same index; those past the last come at the end, one after the other. */
export function listsWith<One>(before: Lists<One>, changed: ReadonlyMap<number, readonly One[]>): Lists<One> {
  const further = [...changed].filter(([index]) => index >= before.starts.length)
  const starts: number[] = []
  let end = before.all.length
  for (const [, list] of further) {
    starts.push(end)
    end += list.length
  }
  const all = before.all.concat(...further.map(([, list]) => list))
  for (const [index, list] of changed) {
    const start = before.starts[index]
    if (start === undefined) continue
    const end = before.starts[index + 1] ?? before.all.length
    if (end - start !== list.length) return listsOf(replaced(before, changed))
    for (const [at, one] of list.entries()) all[start + at] = one
  }
  return { all, starts: before.starts.concat(starts) }
}

function replaced<One>(
  { all, starts }: Lists<One>,
  changed: ReadonlyMap<number, readonly One[]>,
): readonly (readonly One[])[] {
  const lists = starts.map((start, index) => all.slice(start, starts[index + 1] ?? all.length))
  for (const [index, list] of changed) lists[index] = [...list]
  return lists
}
