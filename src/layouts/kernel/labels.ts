import type { Box } from './parts'

/** The label of a node as the graph draws it (px at zoom 1): Inter 500 at 11.5. */
export const labelFont = { size: 11.5, weight: 500, lineHeight: 13.5, maxWidth: 92 } as const

/** A name that takes more lines than these has them wider, px: a column of single words is read by nobody, and covers others. */
const [MOST_LINES, WIDER] = [4, 138]

export interface LabelBox extends Box {
  readonly lines: readonly string[]
}

/** A name as it was measured. */
export interface Measured {
  readonly box: LabelBox
  /** In one line. */
  readonly line: LabelBox
}

/**
 * Wraps a name into lines of at most 92 px, a very long one of 138, and gives the box around them, in whole px, `slack` px wider than the text.
 * Words are filled up greedily and never broken, as Cytoscape's `text-wrap: wrap` does it, which counts the space that
 * follows a word as part of its line; so both break at the same places. `widthOf` gives the width in px of a text that is
 * set in one line: from a canvas, or from a table of advance widths.
 */
export function labelBox(name: string, widthOf: (text: string) => number, slack = 2): LabelBox {
  const narrow = wrap(name.trim(), widthOf, labelFont.maxWidth)
  const lines = narrow.length > MOST_LINES ? wrap(name.trim(), widthOf, WIDER) : narrow
  const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0)
  return {
    lines,
    width: width === 0 ? 0 : Math.ceil(width + slack),
    height: width === 0 ? 0 : Math.ceil(lines.length * labelFont.lineHeight),
  }
}

/** The box of a name that stands in one line, where names stand in rows. */
export function lineBox(name: string, widthOf: (text: string) => number, slack = 2): LabelBox {
  const line = name.trim()
  return { lines: [line], width: Math.ceil(widthOf(line) + slack), height: labelFont.lineHeight }
}

function wrap(name: string, widthOf: (text: string) => number, most: number): string[] {
  if (Math.ceil(widthOf(name)) <= most) return [name]
  // How many there are stays with its dot.
  const words = name.split(/(?<!·)[\s\u200b]+/)
  const lines: string[] = []
  let line = ''
  words.forEach((word, i) => {
    const space = i < words.length - 1 ? ' ' : ''
    const longer = line === '' ? word : line + word + space
    if (Math.ceil(widthOf(longer)) <= most) {
      line += word + space
    } else {
      if (line !== '') lines.push(line.trimEnd())
      line = word + space
    }
  })
  lines.push(line.trimEnd())
  return lines
}

/** A `widthOf` that adds up advance widths; a character that is not in the table counts as the widest letter. */
export function widthFromTable(table: ReadonlyMap<string, number>): (text: string) => number {
  const widest = table.get('W') ?? labelFont.size
  return (text) => [...text].reduce((sum, character) => sum + (table.get(character) ?? widest), 0)
}

/** Diameter of the node of an entity with so many ties, px. */
export function nodeSize(ties: number): number {
  return Math.min(26, Math.max(17, 13 + 3.6 * Math.sqrt(ties)))
}
