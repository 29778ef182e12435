/** Sentences of a text that its page shows once more, large, between its paragraphs. */

import type { PageBlock } from './pageBlocks'

const [LONGEST, FEWEST_WORDS] = [300, 5]
/** By how much longer the paragraph is that holds it. */
const LONGER = 1.2
const LONGEST_SOURCE = 60

/** The blocks without those that repeat a part of another, longer one; and without whose words such a one is. Time grows linearly. */
export function withoutRepeated(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const longest = new Map<string, number>()
  const read = blocks.map((block) => ({ block, runs: HOLDING.has(block.kind) ? runsOf(block.text) : [] }))
  for (const { block, runs } of read)
    for (const run of runs) longest.set(run, Math.max(longest.get(run) ?? 0, block.text.length))
  const isRepeated = ({ kind, text }: PageBlock, runs: readonly string[]): boolean =>
    kind === 'quotation' &&
    text.length <= LONGEST &&
    runs.length > 0 &&
    runs.every((run) => (longest.get(run) ?? 0) > text.length * LONGER)
  const gone = new Set(read.filter(({ block, runs }) => isRepeated(block, runs)).map(({ block }) => block))
  return blocks.filter((block, at) => {
    const before = blocks[at - 1]
    const isSource =
      before?.kind === 'quotation' &&
      block.kind === 'quotation' &&
      block.text.length <= LONGEST_SOURCE &&
      gone.has(before)
    return !gone.has(block) && !isSource
  })
}

const HOLDING: ReadonlySet<PageBlock['kind']> = new Set(['paragraph', 'quotation', 'item'])

/** Its words, as many together as tell a place in a text. */
function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? []
  return words
    .slice(0, Math.max(0, words.length - FEWEST_WORDS + 1))
    .map((_, at) => words.slice(at, at + FEWEST_WORDS).join(' '))
}
