import { runningLines } from '../../cleaning/running'

/** A run of text on a page; y grows upwards, all lengths in points. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Size of the type. */
  readonly size: number
}

interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Runs whose baselines lie nearer than this share of their size stand in one line. */
const SAME_LINE = 0.4
/** A gap wider than this share of the size is a blank. */
const BLANK = 0.18
/** Lines further apart than this share of the usual distance begin a paragraph. */
const APART = 1.35
/** A line that begins further in than this share of its size begins a paragraph. */
const INDENT = 0.8
/** A line that ends this share of the page's width before the others ends a paragraph. */
const SHORT = 0.25
/** The paragraphs of a document, from the runs of its pages in reading order, without running heads and page numbers. */
export function paragraphsOf(pages: readonly (readonly Run[])[]): readonly string[] {
  const lined = pages.map(linesOf)
  const running = runningLines(lined.map((lines) => lines.map(({ text }) => text)))
  const paragraphs: string[] = []
  let last: (Line & { readonly isFull: boolean }) | null = null
  lined.forEach((lines, page) => {
    const kept = lines.filter((_, at) => !running[page]?.has(at))
    const gaps = kept.slice(1).map((line, at) => (kept[at]?.y ?? 0) - line.y)
    const usual = median(gaps.filter((gap) => gap > 0))
    kept.forEach((line, at) => {
      const column = kept.filter(
        ({ left, right, size }) => size === line.size && left < line.right && right > line.left,
      )
      const left = median(column.map((other) => other.left))
      const right = Math.max(...column.map((other) => other.right))
      const isFull = line.right >= right - SHORT * (right - left)
      const before = at === 0 ? null : last
      const text = paragraphs.at(-1)
      if (text === undefined || !last) paragraphs.push(line.text)
      else if (before === null || isElsewhere(line, before))
        if (/[.!?:][”’"')]*$/u.test(text) || last.size !== line.size || !last.isFull)
          // The next page or column: only what stops in mid-sentence goes on there.
          paragraphs.push(line.text)
        else paragraphs.push(continued(paragraphs.pop() ?? '', line.text, true))
      else if (begins(line, before, usual, left)) paragraphs.push(line.text)
      else paragraphs.push(continued(paragraphs.pop() ?? '', line.text, last.isFull))
      last = { ...line, isFull }
    })
  })
  return paragraphs
}

/** Broken words are left to whoever cleans the text; so are lines that end before the others. */
const continued = (before: string, after: string, isFull: boolean): string =>
  `${before}${isFull && !/\p{L}-$/u.test(before) ? ' ' : '\n'}${after}`

const isElsewhere = (line: Line, before: Line): boolean => before.y - line.y < 0 || line.left >= before.right

function begins(
  line: Line,
  before: Line & { readonly isFull?: boolean },
  usual: number,
  left: number,
): boolean {
  if (before.y - line.y > usual * APART) return true
  if (Math.abs(line.size - before.size) > 0.15 * line.size) return true
  if (line.left - left > INDENT * line.size && before.left - left <= INDENT * line.size) return true
  return before.isFull === false && /[.!?:”’"')]$/u.test(before.text)
}

function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: Run[][] = []
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const line = lines.at(-1)
    const last = line?.at(-1)
    const isSame = last && Math.abs(last.y - run.y) < SAME_LINE * Math.max(last.size, run.size)
    // A second column begins far above, or further left than the line has got.
    if (line && isSame && run.x >= last.x) line.push(run)
    else lines.push([run])
  }
  return lines.map(toLine)
}

function toLine(runs: readonly Run[]): Line {
  let text = ''
  let end: number | null = null
  for (const run of runs) {
    const isApart = end !== null && run.x - end > BLANK * run.size
    text += isApart && !/\s$/.test(text) && !/^\s/.test(run.text) ? ` ${run.text}` : run.text
    end = run.x + run.width
  }
  const [first] = runs
  return {
    text: text.trim(),
    left: first?.x ?? 0,
    right: end ?? 0,
    y: first?.y ?? 0,
    size: Math.max(...runs.map(({ size }) => size)),
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
