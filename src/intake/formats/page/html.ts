import { Readability } from '@mozilla/readability'
import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import { authorsOf } from '../../head'
import { type Blocks, blocksOf } from '../kernel/blocks'
import { IntakeFault } from '../kernel/fault'
import type { CleanPage } from './cleanPage'

/** Elements that set what is in them apart from what is around. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Elements whose text is no part of an article's. */
const LEFT_OUT = new Set('figcaption figure head noscript script style template title'.split(' '))

/**
 * The article in a page: what is about it (menus, advertisements, comments) is left out by Readability, which runs on the parser of
 * its own that needs no browser. Throws an `IntakeFault` where there is no article in it.
 */
export function blocksOfHtml({ head, body }: CleanPage): Blocks {
  const article = new Readability(documentOf(body), {
    serializer: (node) => node as Element,
    charThreshold: 100,
    disableJSONLD: true,
  }).parse()
  const found = article?.content ? textsOf(article.content) : []
  const paragraphs = found.length > 0 ? found : textsOf(documentOf(body).body)
  if (paragraphs.length === 0)
    throw new IntakeFault('There is no article in this page.', 'Copy the text of the article and paste it.')
  const authors = head.authors ?? []
  return blocksOf(paragraphs, {
    ...head,
    title: head.title ?? (article?.title?.trim() || null),
    authors: authors.length > 0 ? authors : authorsOf(article?.byline?.replace(/\s+/g, ' ')),
  })
}

const documentOf = (body: string): Document =>
  new JSDOMParser().parse(`<html><head></head><body>${body}</body></html>`)

/** Without recursion, since a page may nest as deep as it likes. */
function textsOf(root: Element): readonly string[] {
  const texts: string[] = []
  let inline: string[] = []
  const flush = () => {
    for (const text of inline.join('').split(/\n\s*\n/)) texts.push(text.trim())
    inline = []
  }
  let node: Node | null = root
  while (node) {
    const name = node.nodeName.toLowerCase()
    if (node.nodeType === 3) inline.push((node.textContent ?? '').replace(/\s+/g, ' '))
    if (name === 'br') inline.push('\n')
    if (BLOCKS.has(name)) flush()
    if (node.firstChild && !LEFT_OUT.has(name)) {
      node = node.firstChild
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node && BLOCKS.has(node.nodeName.toLowerCase())) flush()
    }
    node = node === root ? null : (node?.nextSibling ?? null)
  }
  flush()
  return texts.filter((text) => text !== '')
}
