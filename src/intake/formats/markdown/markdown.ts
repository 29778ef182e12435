import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { type Block, type BlockKind, type Blocks, blocksOf } from '../kernel/blocks'
import { frontOf } from './front'

/** Characters of a text that is parsed; what is longer is a book, or made to keep the page waiting. */
const LONGEST = 400_000
/** Quotations and lists nest no deeper. */
const DEEPEST = 12

/**
 * An article in Markdown (CommonMark with the tables and footnotes of GitHub's, and the signs of editors of notes): its text without
 * the marks, footnotes behind it.
 */
export function blocksOfMarkdown(source: string): Blocks {
  const { told, body } = frontOf(source.replace(/\r\n?/g, '\n'))
  if (body.length > LONGEST) return blocksOf([body], told)
  const tree = fromMarkdown(tamed(body), {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  })
  const blocks: Block[] = []
  const notes: Block[] = []
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition') collect(node, 'paragraph', notes)
    else collect(node, 'text', blocks)
  }
  return blocksOf([...blocks, ...notes], {
    ...told,
    notices: notes.length > 0 ? [{ code: 'notes', many: notes.length }] : [],
  })
}

/** Without what stands too deep to be an article, and the marks of a block that is little else: they take the square of their number. */
const tamed = (text: string): string =>
  text
    .replace(NESTED, '')
    .split(/(\n[^\S\n]*\n)/)
    .map((block) => ((block.match(MARKS)?.length ?? 0) > MOST_MARKS ? block.replace(MARKS, '') : block))
    .join('')
const MARKS = /[*_`[\]<>|~^&]/g
const MOST_MARKS = 1000

const NESTED = new RegExp(`^(?:[ \\t]{0,3}>[ \\t]?){${DEEPEST},}|^[ \\t]{${4 * DEEPEST},}`, 'gm')

/** The blocks within a node; its paragraphs are of a kind. Code and raw HTML are no prose. */
function collect(node: Nodes, kind: BlockKind, into: Block[]): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      into.push({ kind, text: plain(textOf(node)) })
      break
    case 'blockquote':
      for (const child of node.children) collect(child, 'quotation', into)
      break
    case 'list':
    case 'listItem':
      for (const child of node.children) collect(child, 'item', into)
      break
    case 'footnoteDefinition':
      for (const child of node.children) collect(child, kind, into)
      break
    case 'table':
      for (const { children } of node.children)
        into.push({ kind: 'row', text: plain(children.map(textOf).join(' · ')) })
      break
  }
}

/** What is shown of a node, without pictures and what is no text. */
function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/**
 * Without the signs of editors of notes: links to other notes, marked words, the kind of a quotation, boxes to tick, names of blocks;
 * what is put in of other files, and what nobody is to read, goes.
 */
const plain = (text: string): string =>
  text
    .replace(/%%[\s\S]{0,5000}?%%/g, '')
    .replace(/!\[\[[^\][\n]{1,400}\]\]/g, '')
    .replace(/^\[[ xX]\] /, '')
    .replace(/ \^[\w-]{1,40}$/gm, '')
    .replace(/^\[![\w-]{1,40}\][-+]?[^\S\n]*/, '')
    .replace(
      /\[\[([^\][|\n]{1,200})(?:\|([^\][\n]{1,200}))?\]\]/g,
      (_, note: string, shown?: string) => shown ?? note,
    )
    .replace(/==(?=\S)([^=\n]{1,500})==/g, '$1')
    .replace(/\[\^[\w-]{1,40}\]/g, '')
