import { articleOf } from './cleaning/assemble'
import type { Block, Blocks } from './formats/kernel/blocks'
import { IntakeFault } from './formats/kernel/fault'
import type { ReadNotice } from './formats/kernel/notice'
import { type Head, headOf } from './head'

const LONGEST_HEAD = 3000

/** An article as it is shown before anybody is recognised in it; all of it can be changed. */
export interface Draft {
  readonly head: Head
  /** What stands above and below the text: title, byline and so on, a line each. */
  readonly around: string
  /** Of the body. */
  readonly paragraphs: readonly string[]
}

/**
 * Out of what a format gave, cleaned. What the format itself tells of the head goes before what the text looks like. Throws an
 * `IntakeFault` where there is no letter in it.
 */
export function draftOf(blocks: Blocks): Draft {
  const article = articleOf([...headBlocksOf(blocks), ...withoutTitle(blocks)], blocks.authors)
  const [around = '', ...body] = article.paragraphs
  // A text without a head has its first paragraph for a title: it is told nonetheless. What is this long is no head either.
  const isHead = body.length > 0 && around.length <= LONGEST_HEAD
  const paragraphs = isHead ? body : [around, ...body]
  if (!paragraphs.some((text) => /\p{L}/u.test(text)))
    throw new IntakeFault('There is no text in it.', 'Paste the text of an article, or choose its file.')
  const { title, authors, publisher, published } = blocks
  return {
    head: headOf(article, { title, authors, publisher, published }),
    around: isHead ? around : '',
    paragraphs,
  }
}

/** What the reader should know of how a draft was read: what its format tells, and letters that were lost. */
export function noticesOn(blocks: Blocks, { around, paragraphs }: Draft): readonly ReadNotice[] {
  return [...(blocks.notices ?? []), ...lostIn([around, ...paragraphs])]
}

function lostIn(texts: readonly string[]): readonly ReadNotice[] {
  const many = texts.reduce((sum, text) => sum + (text.match(/\ufffd/gu)?.length ?? 0), 0)
  return many > 0 ? [{ code: 'lost-characters', many }] : []
}

/** Blocks at the beginning where a title or a byline may stand. */
const OPENING = 6

/** What the format tells of the head and the text does not repeat, in lines as a newspaper would print them. */
function headBlocksOf({ title, authors, publisher, published, paragraphs }: Blocks): readonly Block[] {
  const opening = paragraphs.slice(0, OPENING).map(({ text }) => plain(text))
  const isTold = (text: string) => opening.some((paragraph) => paragraph.includes(plain(text)))
  const lines = [
    title ?? '',
    authors.length > 0 && !authors.every(isTold) ? `By ${authors.join(', ')}` : '',
    publisher !== null && !isTold(publisher) ? publisher : '',
    published !== null && title !== null && !isTold(published) ? published : '',
  ]
  return lines.filter(Boolean).map((text) => ({ kind: 'head', text }))
}

/** A title that the format tells stands in the head; where the text repeats it, it is no part of the body. */
function withoutTitle({ title, paragraphs }: Blocks): readonly Block[] {
  if (title === null) return paragraphs
  const told = plain(title).replace(/\.$/u, '')
  return paragraphs.flatMap((block, at) => {
    if (at >= OPENING) return [block]
    const lines = block.text.split('\n')
    const others = lines.filter((line) => plain(line).replace(/\.$/u, '') !== told)
    return others.length === lines.length ? [block] : [{ ...block, text: others.join('\n') }]
  })
}

const plain = (text: string): string => text.slice(0, 500).replace(/\s+/gu, ' ').trim().toLowerCase()
