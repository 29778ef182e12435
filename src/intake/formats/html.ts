import { Readability } from '@mozilla/readability'
import { type Blocks, blocksOf, isoDay } from './blocks'
import { IntakeFault } from './fault'

/** Elements whose text is a paragraph of its own. */
const BLOCK = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,td,th,dt,dd,figcaption'

/**
 * The article in a page: what is about it (menus, advertisements, comments) is left out by Readability. The document must
 * be inert and cleaned before, and is used up. Throws an `IntakeFault` where there is no article in it.
 */
export function blocksOfHtml(document: Document): Blocks {
  const published = isoDay(
    document
      .querySelector('meta[property="article:published_time"], meta[name="date"]')
      ?.getAttribute('content') ?? document.querySelector('time[datetime]')?.getAttribute('datetime'),
  )
  const article = new Readability(document, {
    serializer: (node) => node as Element,
    charThreshold: 100,
  }).parse()
  const content = article?.content
  const paragraphs = content ? textsOf(content) : []
  if (!article || paragraphs.length === 0)
    throw new IntakeFault('There is no article in this page.', 'Copy the text of the article and paste it.')
  return blocksOf(paragraphs, {
    title: article.title?.trim() || null,
    authors: authorsOf(article.byline),
    publisher: article.siteName?.trim() || null,
    published: published ?? isoDay(article.publishedTime),
  })
}

function textsOf(content: Element): readonly string[] {
  const blocks = [...content.querySelectorAll(BLOCK)].filter((element) => !element.querySelector(BLOCK))
  const texts = blocks.map((element) => (element.textContent ?? '').replace(/\s+/g, ' '))
  return texts.length > 0 ? texts : (content.textContent ?? '').split(/\n\s*\n/)
}

/** "By Ann Lee and Bo Chen" names two. */
export function authorsOf(byline: string | null | undefined): readonly string[] {
  return (byline ?? '')
    .replace(/^\s*by\s+/i, '')
    .split(/\s*,\s*|\s+and\s+|\s+&\s+/)
    .map((name) => name.trim())
    .filter((name) => /^\p{L}[\p{L}\p{M}’'. -]{1,60}$/u.test(name))
}
