import type { Article } from './article'
import { articleOf } from './clean'
import type { Blocks } from './formats/blocks'
import { type HeadMatter, headMatterOf } from './head'

/** What was read, cleaned: for whoever brought it to look at and to mend before anybody is recognised in it. */
export interface Draft extends Article, HeadMatter {}

/** Out of what a format gave. What the format itself tells of the head goes before what the text looks like. */
export function draftOf(blocks: Blocks): Draft {
  const { paragraphs } = articleOf([...headLinesOf(blocks), ...blocks.paragraphs].join('\n\n'))
  const [head = '', first = ''] = paragraphs
  const found = headMatterOf(head.split('\n').filter(Boolean), first)
  return {
    title: found.title,
    authors: blocks.authors.length > 0 ? blocks.authors : found.authors,
    publisher: blocks.publisher ?? found.publisher,
    published: blocks.published ?? found.published,
    paragraphs,
  }
}

/** What the format tells of the head and the text does not repeat, in lines as a newspaper would print them. */
function headLinesOf({ title, authors, publisher, published, paragraphs }: Blocks): readonly string[] {
  const opening = paragraphs.slice(0, 6).map(plain)
  const isTold = (text: string) => opening.some((paragraph) => paragraph.includes(plain(text)))
  const lines = [
    title !== null && !opening.some((paragraph) => paragraph.startsWith(plain(title))) ? title : '',
    authors.length > 0 && !authors.every(isTold) ? `By ${authors.join(', ')}` : '',
    publisher !== null && !isTold(publisher) ? publisher : '',
    published !== null && title !== null && !isTold(published) ? published : '',
  ]
  return lines.filter(Boolean)
}

const plain = (text: string): string => text.slice(0, 500).replace(/\s+/gu, ' ').trim().toLowerCase()
