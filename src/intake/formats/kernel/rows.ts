import { isHeadLine } from '../../head'
import type { Block } from './blocks'

/** A paragraph of a document, and where in its tables it stands; 0 where in none. */
export interface Placed {
  readonly text: string
  readonly row: number
  readonly cell: number
}

/** A cell with more is one of a table that lays out the page. */
const LONGEST_CELL = 200

/** Paragraphs as blocks: several short cells of a row are one. */
export function withRows(paragraphs: readonly Placed[]): readonly Block[] {
  const groups: Placed[][] = []
  for (const paragraph of paragraphs) {
    const last = groups.at(-1)
    if (last?.[0] && paragraph.row > 0 && last[0].row === paragraph.row) last.push(paragraph)
    else groups.push([paragraph])
  }
  return groups.flatMap((group): readonly Block[] => {
    const cells = new Map<number, string>()
    for (const { cell, text } of group)
      if (text.trim() !== '') cells.set(cell, `${cells.get(cell) ?? ''} ${text.trim()}`.trim())
    const texts = [...cells.values()]
    const isRow = texts.length > 1 && texts.every((text) => text.length <= LONGEST_CELL && !isHeadLine(text))
    return isRow
      ? [{ kind: 'row', text: texts.join(' · ') }]
      : group.map(({ text }) => ({ kind: 'text', text }))
  })
}
