/** A run of text on a page; y grows upwards, all lengths in points. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Size of the type. */
  readonly size: number
}

/** Words in a row that nothing wide sets apart. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Runs whose baselines lie nearer than this share of their size stand in one line. */
const SAME_LINE = 0.5
/** A gap wider than this share of the size is a blank; one wider than that may lie between columns. */
const [BLANK, APART] = [0.18, 0.9]
/** A letter is a large initial where its size is this many times that of the text, a mark where it is this share. */
const [INITIAL, MARK] = [1.8, 0.8]
const MOST_INITIALS = 20
/** Notes are smaller than this share of the text. */
export const NOTE_SIZE = 0.88
const NOTE_MARK = /^\s*(?:\d{1,3}|[*†‡§¶]{1,3})\s*$/u

/** The lines of a page, from above, those of one height from the left. */
export function linesOf(runs: readonly Run[], body: number): readonly Line[] {
  const full = runs.filter(({ text }) => text.trim() !== '')
  const found = full.filter((run) => isInitial(run, body))
  // A page has few; what has more is set in large letters.
  const initials = new Set(found.length > MOST_INITIALS ? [] : found)
  const rows = inRows(full.filter((run) => !initials.has(run)))
  return withInitials(
    rows.flatMap((row) => fragmentsOf(row, body)),
    [...initials],
    body,
  )
}

/** Lines of one height are one: where no columns lie beside each other. */
export const joinedRows = (lines: readonly Line[]): readonly Line[] => rowsOf(lines).map(merged)

/** Lines by their height, from above, each row from the left. */
export const rowsOf = (lines: readonly Line[]): readonly (readonly Line[])[] =>
  inRows(lines.map((line) => ({ ...line, x: line.left, width: line.right - line.left })))

export const merged = (row: readonly Line[]): Line =>
  toLine(row.map((line) => ({ ...line, x: line.left, width: line.right - line.left })))

/** The size in which most of a document is set. */
export function bodySize(pages: readonly (readonly Run[])[]): number {
  const letters = new Map<number, number>()
  for (const { text, size } of pages.flat()) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [10, 0])[0]
}

function inRows<Placed extends Run>(runs: readonly Placed[]): readonly (readonly Placed[])[] {
  const rows: Placed[][] = []
  for (const run of runs.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row && first && first.y - run.y < SAME_LINE * Math.max(first.size, run.size)) row.push(run)
    else rows.push([run])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}

function fragmentsOf(row: readonly Run[], body: number): readonly Line[] {
  const size = row.reduce((most, run) => Math.max(most, run.size), 0)
  const base = row.find((run) => run.size === size)?.y ?? 0
  const parts: Run[][] = []
  for (const run of row) {
    // The mark of a note: what it says stands elsewhere, or behind the mark.
    const isMark = run.size < MARK * size && run.y > base + 0.15 * size && NOTE_MARK.test(run.text)
    const isOfNote = run === row[0] && size < NOTE_SIZE * body
    if (isMark && !isOfNote) continue
    const last = parts.at(-1)?.at(-1)
    if (last && run.x - last.x - last.width <= APART * size) parts.at(-1)?.push(run)
    else parts.push([run])
  }
  return parts.map(toLine)
}

function toLine(runs: readonly Run[]): Line {
  let text = ''
  let end: number | null = null
  for (const run of runs) {
    const isApart = end !== null && run.x - end > BLANK * run.size
    text += isApart && !/\s$/.test(text) && !/^\s/.test(run.text) ? ` ${run.text}` : run.text
    end = Math.max(end ?? run.x, run.x + run.width)
  }
  // A sign in another size does not make a line another.
  const most = runs.reduce((best, run) => (run.text.length > best.text.length ? run : best), runs[0] as Run)
  return { text: text.trim(), left: runs[0]?.x ?? 0, right: end ?? 0, y: most.y, size: most.size }
}

const isInitial = ({ text, size }: Run, body: number): boolean =>
  size >= INITIAL * body && /^[“"‘']?\p{Lu}$/u.test(text.trim())

/** A letter over several lines is the first of the highest beside it. */
function withInitials(lines: readonly Line[], initials: readonly Run[], body: number): readonly Line[] {
  const all = [...lines]
  for (const { text, x, y, width, size } of initials) {
    const at = all.findIndex(
      (line) =>
        line.size < size / INITIAL &&
        line.y >= y - body / 2 &&
        line.y <= y + size &&
        line.left >= x &&
        line.left - x - width < 2 * body,
    )
    const beside = all[at]
    if (beside)
      all[at] = {
        ...beside,
        text: text.trim() + (/^\p{Lu}\p{Ll}/u.test(beside.text) ? ' ' : '') + beside.text,
      }
    else all.push({ text: text.trim(), left: x, right: x + width, y, size })
  }
  return all.sort((a, b) => b.y - a.y || a.left - b.left)
}
