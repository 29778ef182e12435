import { type Line, NOTE_SIZE } from './lines'

const NOTE = /^(?:\d{1,3}|[*†‡§])[.)]?\s?[^\s\p{P}\p{N}]|^(?:\d{1,3}|[*†‡§])[.)]?\s?[\p{Pi}\p{Ps}"']/u

/**
 * The footnotes of a column: smaller than the text, at its end, from the first that begins with a mark. A column of nothing else is
 * no column of notes, unless it is the last of a page.
 */
export function withoutNotes(
  lines: readonly Line[],
  body: number,
  isLast: boolean,
): { readonly text: readonly Line[]; readonly notes: readonly (readonly Line[])[] } {
  const isSmall = ({ size }: Line) => size < NOTE_SIZE * body
  let from = lines.length
  while (from > 0 && isSmall(lines[from - 1] as Line)) from--
  const first = lines.findIndex(({ text }, at) => at >= from && NOTE.test(text))
  if (first < 0 || (from === 0 && (first > 0 || !isLast))) return { text: lines, notes: [] }
  const notes: Line[][] = []
  for (const line of lines.slice(first))
    if (notes.length === 0 || NOTE.test(line.text)) notes.push([line])
    else notes.at(-1)?.push(line)
  return { text: lines.slice(0, first), notes }
}

export const withoutMark = (note: string): string => note.replace(/^(?:\d{1,3}|[*†‡§])[.)]?\s*/u, '')
