import { isOutlet } from '../authors'
import { isHeadLine } from '../head'

/** What a page carries besides the text: running heads, feet and numbers. */

/** What stands on this share of the pages at the same height is no part of the text. */
const REPEATED = 0.6
const EDGE = 2
const LONGEST = 120

/** "3", "– 3 –", "Page 3 of 7", "3/7" */
const isPageNumber = (text: string): boolean =>
  text.length < 30 &&
  /^[-–—|\s]*(?:page\s+\d{1,4}|p\.\s?\d{1,4}|\d{1,3})(?:\s*(?:\/|of)\s*\d{1,4})?[-–—|\s]*$/i.test(text)

const inGeneral = (text: string): string => text.replace(/\d+/gu, '#').toLowerCase().trim()

/** Where pages, given as their lines, carry no text: for each page the places of its lines that are page numbers or repeat. */
export function runningLines(pages: readonly (readonly string[])[]): readonly ReadonlySet<number>[] {
  const edges = pages.map((lines) => {
    const full = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]))
    return [...new Set([...full.slice(0, EDGE), ...full.slice(-EDGE)])]
  })
  const runs = repeatsOf(
    edges.map((places, page) => [...places].map((at) => inGeneral(pages[page]?.[at] ?? ''))),
  )
  const counted = countedOf(edges.map((places, page) => [...places].map((at) => pages[page]?.[at] ?? '')))
  const seen = new Set<string>()
  return pages.map((lines, page) => {
    const running = new Set<number>()
    for (const at of edges[page] ?? []) {
      const line = lines[at] ?? ''
      const general = inGeneral(line)
      const repeats = line.length <= LONGEST && (runs(general, page) || counted(line, page))
      // A title that then runs over the other pages stays where it stands first.
      const isTitle =
        page === 0 && at === edges[0]?.[0] && !seen.has(general) && opens(line, lines.slice(at + 1))
      if (isPageNumber(line) || (repeats && !isTitle)) running.add(at)
      seen.add(general)
    }
    return running
  })
}

/** What stands at the edges of most pages, or of most on the left or on the right. */
function repeatsOf(edges: readonly (readonly string[])[]): (text: string, page: number) => boolean {
  const [all, left, right] = [
    edges,
    edges.filter((_, page) => page % 2),
    edges.filter((_, page) => !(page % 2)),
  ].map((pages) => {
    const times = new Map<string, number>()
    for (const text of pages.flatMap((texts) => [...new Set(texts)]))
      times.set(text, (times.get(text) ?? 0) + 1)
    return (text: string) => (times.get(text) ?? 0) >= Math.max(2, pages.length * REPEATED)
  })
  return (text, page) => all?.(text) === true || (page % 2 ? left : right)?.(text) === true
}

/** "Harbour Review 101", and "I. Holm 102" on the next page: what ends or begins with numbers that grow with the pages. */
function countedOf(edges: readonly (readonly string[])[]): (line: string, page: number) => boolean {
  // A footnote begins with a number as well.
  const startsOf = (line: string, page: number): readonly number[] =>
    (/[.!?:,;]["”’)]*$/u.test(line) ? [] : [/^\d{1,4}(?=\s)/u, /(?<=\s)\d{1,4}$/u]).flatMap((number) => {
      const [found] = number.exec(line.trim()) ?? []
      return found === undefined ? [] : [Number(found) - page]
    })
  const times = new Map<number, number>()
  edges.forEach((lines, page) => {
    for (const start of new Set(lines.flatMap((line) => startsOf(line, page))))
      times.set(start, (times.get(start) ?? 0) + 1)
  })
  const enough = Math.max(2, edges.length * REPEATED)
  return (line, page) => startsOf(line, page).some((start) => (times.get(start) ?? 0) >= enough)
}

/** Whether a line that runs over the pages says something where it stands first: a paper's name, or a title. */
const opens = (line: string, after: readonly string[]): boolean =>
  !/\d/u.test(line) &&
  (isOutlet(line) || line.split(' ').length > 4 || isHeadLine(after.find((next) => next.trim() !== '') ?? ''))

/** Of the blocks of a text whose pages cannot be told any more: those that are page numbers, or come back with another number. */
export function withoutRunning(blocks: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const times = new Map<string, number>()
  for (const [line, ...more] of blocks)
    if (line !== undefined && more.length === 0 && isNumbered(line))
      times.set(inGeneral(line), (times.get(inGeneral(line)) ?? 0) + 1)
  return blocks.filter(([line = '', ...more]) => {
    if (more.length > 0) return true
    return !isPageNumber(line) && !(isNumbered(line) && (times.get(inGeneral(line)) ?? 0) > 1)
  })
}

/** "Harbour News – page 3", "12 Harbour News" */
const isNumbered = (line: string): boolean =>
  line.length <= LONGEST &&
  /\bpage\s+\d|^\d{1,3}\s+\p{Lu}|\p{L}\s+[|–—-]\s*\d{1,3}$/iu.test(line) &&
  !/[.!?]["”’)]*$/u.test(line)
