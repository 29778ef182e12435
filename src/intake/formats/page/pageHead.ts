import { field } from '../../../model/unknown'
import { dayIn } from '../../days'
import { authorsOf } from '../../head'
import type { Blocks } from '../kernel/blocks'

/** The longest name or title believed, and the longest list. */
const [LONGEST, MOST_AUTHORS] = [300, 20]

/** What a page says of itself where readers do not look: its JSON-LD (schema.org's Article), then its `meta` elements. */
export function headOfPage(document: Document): Partial<Blocks> {
  const data = articleData(document)
  const told = metaOf(document)
  const meta = (...names: readonly string[]): string | null =>
    names.map((name) => told.get(name.toLowerCase())).find((text) => text !== undefined) ?? null
  const publisher =
    textOf(nameOf(field(data, 'publisher'))) ?? meta('og:site_name', 'publisher', 'DC.publisher')
  const title =
    textOf(field(data, 'headline')) ??
    meta('og:title', 'twitter:title', 'DC.title') ??
    pageTitle(document, publisher)
  const day =
    textOf(field(data, 'datePublished')) ??
    meta('article:published_time', 'datePublished', 'date', 'DC.date', 'pubdate') ??
    document.getElementsByTagName('time')[0]?.getAttribute('datetime')
  const signed = authorNames(field(data, 'author'))
  return {
    title,
    publisher,
    published: dayIn(day ?? ''),
    authors: signed.length > 0 ? signed : authorsOf(meta('author', 'article:author', 'DC.creator', 'byl')),
  }
}

/** What the page's `meta` elements tell, by their names in small letters: of each name the first that tells something. */
function metaOf(document: Document): ReadonlyMap<string, string> {
  const told = new Map<string, string>()
  // Once through them all: asking for each name on its own takes long in a large page.
  for (const element of document.getElementsByTagName('meta')) {
    const text = textOf(element.getAttribute('content'))
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase()
      if (name && text !== null && !told.has(name)) told.set(name, text)
    }
  }
  return told
}

/** Without the name of the paper, which pages add to their titles. */
function pageTitle(document: Document, publisher: string | null): string | null {
  const headings = document.getElementsByTagName('h1')
  const heading = headings.length === 1 ? textOf(headings[0]?.textContent) : null
  const title = textOf(document.title)
  if (heading !== null || title === null || publisher === null) return heading ?? title
  const [start, ...rest] = title.split(/\s+[|–—-]\s+/u)
  return rest.join(' ').includes(publisher) ? (start ?? title) : title
}

/** The first article among what the page's scripts of data tell; null where none can be read. */
function articleData(document: Document): unknown {
  for (const script of document.getElementsByTagName('script')) {
    if (script.type.toLowerCase() !== 'application/ld+json') continue
    const data = parsed(script.textContent ?? '')
    const things = [data, field(data, '@graph')].flat().flat()
    const article = things.find((thing) =>
      [field(thing, '@type')]
        .flat()
        .some((type) => typeof type === 'string' && /Article|Posting|Report/.test(type)),
    )
    if (article !== undefined) return article
  }
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Many pages have broken ones; the page itself can be read all the same.
    return null
  }
}

const nameOf = (thing: unknown): unknown =>
  typeof thing === 'string' ? thing : field([thing].flat()[0], 'name')

const authorNames = (authors: unknown): readonly string[] =>
  [authors]
    .flat()
    .slice(0, MOST_AUTHORS)
    .flatMap((author) => {
      const name = textOf(nameOf(author))
      return name === null ? [] : authorsOf(name)
    })

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.slice(0, LONGEST).replace(/\s+/gu, ' ').trim() : ''
  return text === '' ? null : text
}
