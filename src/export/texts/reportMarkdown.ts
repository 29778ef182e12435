import type { Export, Subjects } from '../export'
import { plainMarkdown } from '../words/markdown'
import { type Block, reportOf } from '../words/report/report'

export const reportMarkdown = {
  id: 'report-markdown',
  of: 'report',
  label: 'Report as Markdown',
  does: 'Save who is in it, what is claimed by whose word, and what is disputed, as Markdown',
  keeps: 'names with their roles, and each claim and remark with its voices, dates and ¶, and the story',
  loses: 'pictures, quotations and the text',
  produce,
  to: { place: 'file', title: ({ piece }) => piece.title, ending: 'md', type: 'text/markdown;charset=utf-8' },
} as const satisfies Export<'report'>

function produce(subject: Subjects['report']): string {
  const blocks = reportOf(subject).filter(({ is }) => is !== 'picture')
  return `${blocks.map((block, at) => `${separator(block, blocks[at - 1])}${toText(block)}`).join('')}\n`
}

/** Items of a list follow each other line by line. */
const separator = (block: Block, before: Block | undefined): string => {
  if (!before) return ''
  return block.is === 'item' && before.is === 'item' ? '\n' : '\n\n'
}

function toText(block: Block): string {
  if (block.is === 'picture') return ''
  // A line break would end a heading or an item; a sign that begins a line would begin something else.
  const text = plain(block.text)
  switch (block.is) {
    case 'title':
      return `# ${text}`
    case 'heading':
      return `## ${text}`
    case 'subheading':
      return `### ${text}`
    case 'quiet':
      return `*${text}*`
    case 'item':
      return `- ${text}${block.more === '' ? '' : ` — ${plain(block.more)}`}`
    case 'text':
      return text
  }
}

const plain = (text: string): string =>
  plainMarkdown(text.replace(/\s+/g, ' ').trim()).replace(/^(#|[-+>]|\d+[.)])(?=\s|$)/, '\\$1')
