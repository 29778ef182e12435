/** Quotations in a paragraph: where they open and close, whatever marks they use. */

/** UTF-16 offsets into the paragraph, the marks included. */
export interface Quotation {
  readonly start: number
  readonly end: number
  /** How many characters its mark has: typewriters make a double one of two single ones; none where it was left out. */
  readonly mark: number
  /** False when the paragraph ends before it does. */
  readonly closed: boolean
}

const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)
const opensAfter = (before: string): boolean => before === '' || /[\s([{—–\-/:]/.test(before)

/** Which marks close what an opening mark opened. */
function closersOf(mark: string, before: string, after: string): string | undefined {
  const next = after !== '' && !/\s/.test(after)
  switch (mark) {
    case '“':
      return '”"'
    case '„':
      return '“”"'
    case '«':
      return '»'
    case '‹':
      return '›'
    case '»':
      return next && opensAfter(before) ? '«' : undefined
    case '"':
      return next && (opensAfter(before) || /[‘'“«]/.test(before)) ? '"”' : undefined
    case '”': // typed for an opening one now and then
      return next && opensAfter(before) && isWord(after) ? '”' : undefined
    case '‘':
      return next && !(/\d/.test(after) || /[\p{L}\p{N}]/u.test(before)) ? "’'" : undefined
    case '‚':
      return isWord(after) ? '‘’' : undefined
    case "'":
      return opensAfter(before) && isWord(after) && !/\d/.test(after) ? "'’" : undefined
    default:
      return undefined
  }
}

const marks = /''|‘‘|’’|``|[“”„«»‹›"‘’‚']/g
/** Two single marks stand for a double one: what is read in their place. */
const doubled: Readonly<Record<string, string>> = { "''": '"', '‘‘': '“', '’’': '”', '``': '“' }

/**
 * The outermost quotations of a text, in order. An apostrophe opens and closes nothing; a quotation that is not closed
 * ends with the text, a single one is then none at all. Linear in the length of the text.
 */
export function quotationsIn(text: string): Quotation[] {
  const at: Mark[] = []
  for (const match of text.matchAll(marks)) {
    const sign = doubled[match[0]] ?? match[0]
    at.push({ sign, start: match.index, end: match.index + match[0].length })
  }
  const found: Quotation[] = []
  for (let i = 0; i < at.length; i++) {
    const mark = at[i]
    if (mark === undefined) break
    const { start } = mark
    const closers = closersOf(mark.sign, text.charAt(start - 1), text.charAt(mark.end))
    if (closers === undefined) {
      const from = isClosing(text, mark) ? openingOf(text, found.at(-1)?.end ?? 0, start) : undefined
      if (from !== undefined) found.push({ start: from, end: mark.end, mark: 0, closed: true })
      continue
    }
    const single = closers.includes('’') || closers.includes('‘')
    const end = single ? closingSingle(text, at, i, closers) : closingDouble(text, at, i, closers)
    if (end === undefined) {
      if (!single) {
        found.push({ start, end: text.length, mark: mark.end - start, closed: false })
        return found
      }
      continue
    }
    found.push({ start, end: at[end]?.end ?? text.length, mark: mark.end - start, closed: true })
    i = end
  }
  return found
}

/** A double mark behind the end of a clause or sentence that nothing opened: its opening one was left out. */
const isClosing = (text: string, { sign, start, end }: Mark): boolean =>
  /^["”»]$/.test(sign) &&
  /[\p{L}\p{N}’'][,.?!…]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  !/\S/.test(text.charAt(end))

/** How far back what is said may begin. */
const FURTHEST = 1500

/** Where it will have begun: with the text, or behind another quotation with the sentence. */
function openingOf(text: string, from: number, close: number): number | undefined {
  if (close - from > FURTHEST) return undefined
  if (from === 0) return text.length - text.trimStart().length
  const begins = [...text.slice(from, close).matchAll(/[.!?…]\s+(?=\S)/gu)].at(0)
  return begins && from + begins.index + begins[0].length
}

interface Mark {
  readonly sign: string
  readonly start: number
  readonly end: number
}

function closingDouble(text: string, at: readonly Mark[], open: number, closers: string): number | undefined {
  const opening = at[open]?.sign ?? ''
  let depth = 0
  for (let i = open + 1; i < at.length; i++) {
    const { sign, start } = at[i] as Mark
    const before = text.charAt(start - 1)
    if (closers.includes(sign)) {
      if (depth === 0) return i
      depth--
    } else if (sign === opening && sign === '“' && !opensAfter(before)) {
      if (depth === 0) return i // an opening mark typed where a closing one belongs
    } else if (sign === opening && '“«'.includes(sign)) {
      // Opened again with a sentence ended before: the first one was never closed.
      if (/[.!?…]\s*$/.test(text.slice(Math.max(0, start - 3), start))) return undefined
      depth++
    }
  }
  return undefined
}

/** How many marks ahead a single quotation is sought, so that a text full of apostrophes costs linear time. */
const REACH = 40

/** A plural's apostrophe ("the workers’ rights") closes nothing while a better mark follows. */
function closingSingle(text: string, at: readonly Mark[], open: number, closers: string): number | undefined {
  let plural: number | undefined
  for (let i = open + 1; i < at.length && i < open + REACH; i++) {
    const { sign, start, end } = at[i] as Mark
    if (!closers.includes(sign)) {
      if (plural !== undefined && '“”"‘«»'.includes(sign)) break
      continue
    }
    const before = text.charAt(start - 1)
    const after = text.charAt(end)
    if (isWord(after) || /\s/.test(before)) continue
    if (before !== 's' || !/^\s\p{Ll}/u.test(text.slice(end, end + 3))) return i
    plural ??= i
  }
  return plural
}
