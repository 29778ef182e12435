import { field } from '../../model/faults'
import { dayIn } from '../days'
import { authorsOf } from '../head'
import type { Blocks } from './blocks'

/** The longest name or title believed. */
const LONGEST = 300

/** What a page says of itself where readers do not look: its JSON-LD (schema.org's Article), then its `meta` elements. */
export function headOfPage(document: Document): Partial<Blocks> {
  const data = articleData(document)
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const found = document.querySelector(
        `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`,
      )
      const text = textOf(found?.getAttribute('content'))
      if (text !== null) return text
    }
    return null
  }
  const publisher =
    textOf(nameOf(field(data, 'publisher'))) ?? meta('og:site_name', 'publisher', 'DC.publisher')
  const title =
    textOf(field(data, 'headline')) ??
    meta('og:title', 'twitter:title', 'DC.title') ??
    pageTitle(document, publisher)
  const day =
    textOf(field(data, 'datePublished')) ??
    meta('article:published_time', 'datePublished', 'date', 'DC.date', 'pubdate') ??
    document.querySelector('time[datetime]')?.getAttribute('datetime')
  const told = authorNames(field(data, 'author'))
  return {
    title,
    publisher,
    published: dayIn(day ?? ''),
    authors: told.length > 0 ? told : authorsOf(meta('author', 'article:author', 'DC.creator', 'byl')),
  }
}

/** Without the name of the paper, which pages add to their titles. */
function pageTitle(document: Document, publisher: string | null): string | null {
  const heading =
    document.querySelectorAll('h1').length === 1 ? textOf(document.querySelector('h1')?.textContent) : null
  const title = textOf(document.title)
  if (heading !== null || title === null || publisher === null) return heading ?? title
  const [start, ...rest] = title.split(/\s+[|–—-]\s+/u)
  return rest.join(' ').includes(publisher) ? (start ?? title) : title
}

/** The first article among what the page's scripts of data tell; null where none can be read. */
function articleData(document: Document): unknown {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
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
  [authors].flat().flatMap((author) => {
    const name = textOf(nameOf(author))
    return name === null ? [] : authorsOf(name)
  })

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.slice(0, LONGEST).replace(/\s+/gu, ' ').trim() : ''
  return text === '' ? null : text
}
