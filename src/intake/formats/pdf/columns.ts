import { joinedRows, type Line } from './lines'

/** Lines that are read one after the other, and the room that they take. */
export interface Column {
  readonly lines: readonly Line[]
  /** Where most lines begin, and how far the longest reach. */
  readonly left: number
  readonly right: number
}

/** A column has this many lines at least, with as many characters, and most of them reach this share of its width. */
const [FEWEST_LINES, FEWEST_CHARACTERS, FULL] = [3, 10, 0.6]
/** Of so many lines the width counts: a title that stands above runs further. */
const MOST = 0.9
const MOST_BELOW = 4
/** Beginnings of columns that are tried. */
const MOST_TRIED = 12
/** Points in which lines that begin together may differ. */
const TOGETHER = 3
/** Columns nest no deeper. */
const DEEPEST = 6

/** The blocks of a page in the order in which they are read: column by column, what runs over several where it stands. */
export function blocksIn(lines: readonly Line[], depth = 0): readonly Column[] {
  const columns = depth < DEEPEST ? columnsIn(lines) : null
  if (!columns) return lines.length === 0 ? [] : [blockOf(joinedRows(lines))]
  return columns.flatMap((part) => blocksIn(part, depth + 1))
}

function blockOf(lines: readonly Line[]): Column {
  const rights = lines.map(({ right }) => right)
  return {
    lines,
    left: median(lines.map(({ left }) => left)),
    right: rights.reduce((a, b) => Math.max(a, b), 0),
  }
}

/** Above, left, right and below of the largest part in which two columns lie beside each other; null where none do. */
function columnsIn(lines: readonly Line[]): readonly (readonly Line[])[] | null {
  let best: { readonly from: number; readonly to: number; readonly at: number } | null = null
  for (const at of beginnings(lines)) {
    let from = 0
    for (let to = 0; to <= lines.length; to++) {
      const line = lines[to]
      if (line && !(line.left < at - TOGETHER && line.right > at - TOGETHER)) continue
      // Of several that are as high the last one: what stands on the right stands beside all the others.
      const longer = best ? to - from - (best.to - best.from) || at - best.at : 1
      if (longer > 0 && areColumns(lines.slice(from, to), at)) best = { from, to, at }
      from = to + 1
    }
  }
  if (!best) return null
  const { from, to, at } = best
  const among = lines.slice(from, to)
  const right = among.filter(({ left }) => left >= at - TOGETHER)
  const left = among.filter((line) => line.left < at - TOGETHER)
  // Some lines that stand far below both belong to neither.
  const lowest = bottom(right)
  const cut = left.findIndex(
    ({ y, size }, row) =>
      row > 0 && left.length - row <= MOST_BELOW && y < lowest && (left[row - 1]?.y ?? y) - y > 2.5 * size,
  )
  const [mine, below] = cut < 0 ? [left, []] : [left.slice(0, cut), left.slice(cut)]
  return [lines.slice(0, from), mine, right, [...below, ...lines.slice(to)]].filter(
    ({ length }) => length > 0,
  )
}

/** Where several lines begin, without those furthest left. */
function beginnings(lines: readonly Line[]): readonly number[] {
  const counted = new Map<number, { at: number; many: number }>()
  for (const { left } of lines) {
    const key = Math.round(left / TOGETHER)
    const known = counted.get(key)
    if (known) known.many++
    else counted.set(key, { at: left, many: 1 })
  }
  return [...counted.values()]
    .filter(({ many }) => many >= FEWEST_LINES)
    .sort((a, b) => b.many - a.many)
    .slice(0, MOST_TRIED)
    .map(({ at }) => at)
}

function areColumns(lines: readonly Line[], at: number): boolean {
  const right = lines.filter(({ left }) => left >= at - TOGETHER)
  const left = lines.filter((line) => line.left < at - TOGETHER)
  if (![left, right].every(isColumn)) return false
  const [highest, lowest] = [Math.min(top(left), top(right)), Math.max(bottom(left), bottom(right))]
  // Beside each other, not one below the other.
  return [left, right].every((side) =>
    side.some(({ y }) => y <= highest + TOGETHER && y >= lowest - TOGETHER),
  )
}

/** Judged by those lines that begin where most do: there may be several columns on one side. */
function isColumn(lines: readonly Line[]): boolean {
  const groups = new Map<number, Line[]>()
  for (const line of lines) {
    const key = Math.round(line.left / TOGETHER)
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  const [most = []] = [...groups.values()].sort((one, other) => other.length - one.length)
  const widths = most.map(({ left, right }) => right - left)
  return (
    most.length >= FEWEST_LINES &&
    median(widths) >= FULL * quantile(widths, MOST) &&
    median(most.map(({ text }) => text.length)) >= FEWEST_CHARACTERS
  )
}

const top = (lines: readonly Line[]): number => lines.reduce((most, { y }) => Math.max(most, y), -Infinity)
const bottom = (lines: readonly Line[]): number =>
  lines.reduce((least, { y }) => Math.min(least, y), Infinity)

export const median = (values: readonly number[]): number => quantile(values, 0.5)

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? 0
}
