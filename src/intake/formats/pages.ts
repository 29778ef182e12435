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
/** What stands on this share of the pages at the same height is no part of the text. */
const REPEATED = 0.6

/** The paragraphs of a document, from the runs of its pages in reading order, without running heads and page numbers. */
export function paragraphsOf(pages: readonly (readonly Run[])[]): readonly string[] {
  const lined = pages.map(linesOf)
  const running = runningLines(lined)
  const paragraphs: string[] = []
  for (const lines of lined) {
    const kept = lines.filter((line) => !running.has(line))
    const usual = median(
      kept
        .slice(1)
        .map((line, at) => (kept[at]?.y ?? 0) - line.y)
        .filter((gap) => gap > 0),
    )
    const left = median(kept.map((line) => line.left))
    const right = Math.max(0, ...kept.map((line) => line.right))
    let before: Line | null = null
    for (const line of kept) {
      if (before === null || begins(line, before, usual, left, right)) paragraphs.push(line.text)
      else paragraphs.push(`${paragraphs.pop() ?? ''}\n${line.text}`)
      before = line
    }
  }
  return paragraphs
}

function begins(line: Line, before: Line, usual: number, left: number, right: number): boolean {
  const gap = before.y - line.y
  if (gap < 0 || gap > usual * APART) return true
  if (Math.abs(line.size - before.size) > 0.15 * line.size) return true
  if (line.left - left > INDENT * line.size && before.left - left <= INDENT * line.size) return true
  const isShort = before.right < right - SHORT * (right - left)
  return isShort && /[.!?:”"’)]$/.test(before.text)
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

/** The first and last lines of pages that say the same, numbers apart, and numbers that stand alone there. */
function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const edges = pages.flatMap((lines) => [...lines.slice(0, 2), ...lines.slice(-2)])
  const times = new Map<string, number>()
  for (const { text } of edges) times.set(plain(text), (times.get(plain(text)) ?? 0) + 1)
  const most = Math.max(2, pages.length * REPEATED)
  return new Set(
    edges.filter(
      ({ text }) => isPageNumber(text) || (pages.length > 1 && (times.get(plain(text)) ?? 0) >= most),
    ),
  )
}

const plain = (text: string): string => text.replace(/\d+/g, '#').toLowerCase()

const isPageNumber = (text: string): boolean =>
  /^[-–—\s]*(page\s+)?\d{1,4}(\s*(\/|of)\s*\d{1,4})?[-–—\s]*$/i.test(text)

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
