import { type Line, merged, rowsOf } from './lines'

/** The edge of a column runs straight past this many lines at least, and leaves this share of the size free. */
const [FEWEST_ROWS, FREE] = [3, 0.5]
/** Lines further apart than this many times their size do not stand one below the other. */
const FAR = 3.5
/** Points in which lines that begin together may differ, and how many lines above and below are looked at for that. */
const [TOGETHER, NEAR_ROWS] = [0.75, 6]

type Row = readonly Line[]
interface Span {
  readonly left: number
  readonly right: number
}

/**
 * Lines without blanks that are but wide, as in narrow columns that are set to both edges: between columns it is free over several
 * lines, and straight on one side.
 */
export function withoutWideBlanks(lines: readonly Line[]): readonly Line[] {
  const rows = rowsOf(lines)
  return rows.flatMap((row, at) => {
    const parts: Line[][] = []
    row.forEach((line, place) => {
      const before = row[place - 1]
      if (before && !isEdge(rows, at, before, line)) parts.at(-1)?.push(line)
      else parts.push([line])
    })
    return parts.map(merged)
  })
}

function isEdge(rows: readonly Row[], at: number, before: Line, after: Line): boolean {
  const above = beside(rows.slice(0, at).reverse(), before, after)
  const below = beside(rows.slice(at + 1), before, after)
  return [
    [before.right, ...above.ends, ...below.ends],
    [after.left, ...above.starts, ...below.starts],
  ].some(
    (places) =>
      Math.max(...places.map((one) => places.filter((place) => Math.abs(place - one) <= TOGETHER).length)) >=
      FEWEST_ROWS,
  )
}

/** Where the lines of other rows end and start on both sides of a gap, as far as it goes on through them; what stands elsewhere does not count. */
function beside(rows: readonly Row[], before: Line, after: Line) {
  let free: readonly Span[] = [{ left: before.right, right: after.left }]
  let last = before
  const ends: number[] = []
  const starts: number[] = []
  for (const row of rows) {
    const near = row.filter(({ left, right }) => left < after.right && right > before.left)
    const [first] = near
    if (!first) continue
    if (Math.abs(first.y - last.y) > FAR * last.size || starts.length >= NEAR_ROWS) break
    free = free
      .flatMap((span) => freeOf(span, near))
      .filter(({ left, right }) => right - left >= FREE * first.size)
    // The last one is that before the next column.
    const gap = free.at(-1)
    if (!gap) break
    ends.push(near.findLast(({ right }) => right <= gap.left + TOGETHER)?.right ?? -Infinity)
    starts.push(near.find(({ left }) => left >= gap.right - TOGETHER)?.left ?? Infinity)
    last = first
  }
  return { ends, starts }
}

/** The parts of a span in which nothing of a row stands. */
function freeOf(span: Span, row: Row): readonly Span[] {
  let left = span.left
  return [...row, { left: span.right, right: span.right }].flatMap((next) => {
    const part = { left, right: Math.min(next.left, span.right) }
    left = Math.max(left, next.right)
    return part.right > part.left ? [part] : []
  })
}
