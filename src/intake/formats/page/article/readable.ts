/** Which part of a page is its article. */

import { Readability } from '@mozilla/readability'
import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import { anyPattern, words } from '../../../../language/lists'
import lists from '../lists.json'
import { withoutBoxes } from './boxes'
import { withoutOthers } from './others'
import { withoutRemarks } from './remarks'
import { withoutStories } from './stories'
import { withoutTeasers } from './teasers'

/** Names that pages give to what is no part of an article, a word each. */
const ASIDE = words(lists.asides)
/** Those of what readers say: there may be more of it than of the article. */
const REMARKS = words(lists.remarks)
const ASIDE_PAIRS = new RegExp(String.raw`(?:^|\s)${anyPattern(lists.asidePairs)}(?:$|\s)`, 'i')
/** An aside holds less than this share of what the page has in paragraphs; more, and its name says something else. */
const MOST = 0.3
/** Words of an id that names what an element is for. */
const LONGEST_ID = 3
/** Elements within a line; characters of a sentence. */
const INLINE = new Set(['b', 'i', 'em', 'strong', 'span', 'u', 'font', 'cite'])
const SHORTEST_SENTENCE = 40
/** Characters of a paragraph that tells something, and of all those of an article. */
const [PROSE, ARTICLE] = [80, 300]
const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6']
const LONGEST_HEADING = 300
/** What a class tells of who wrote. */
const SIGNED = /byline|author|dateline|writtenby/i

/** The article's element; null where the page has none. Its `body` is used up. */
export function articleIn(body: string): { readonly content: Element; readonly title: string | null } | null {
  const page = documentOf(body)
  withoutAsides(page)
  withoutRemarks(page, proseIn)
  withoutOthers(page, proseIn)
  withoutBoxes(page)
  withoutTeasers(page)
  withoutStories(page)
  unlinkParagraphs(page)
  keepSources(page)
  keepHeadings(page)
  keepPictures(page)
  const found = new Readability(page, {
    serializer: (node) => node as Element,
    keepClasses: true,
    disableJSONLD: true,
  }).parse()
  return found?.content ? { content: found.content, title: found.title ?? null } : null
}

export const documentOf = (body: string): Document =>
  new JSDOMParser().parse(`<html><head></head><body>${body}</body></html>`)

/** Whose words a quotation is may stand in a foot of its own; as such it would go with those of the page. */
function keepSources(page: Document): void {
  for (const foot of [...page.body.getElementsByTagName('footer')]) {
    if (foot.parentNode?.nodeName.toLowerCase() !== 'blockquote') continue
    const plain = page.createElement('p')
    while (foot.firstChild) plain.appendChild(foot.firstChild)
    foot.parentNode.replaceChild(plain, foot)
  }
}

/** A picture without an address is none to Readability, and what stands below it goes with it. */
function keepPictures(page: Document): void {
  for (const picture of page.body.getElementsByTagName('img')) picture.setAttribute('src', '/')
}

/** What a heading says stands in its names, or in those of the section that it heads; they tell nothing of what that is. */
function keepHeadings(page: Document): void {
  for (const heading of HEADINGS.flatMap((name) => [...page.body.getElementsByTagName(name)])) {
    if (SIGNED.test(heading.className)) continue
    heading.removeAttribute('class')
    heading.removeAttribute('id')
    const section = heading.parentNode as Element
    const id = bare(section.id)
    if (id !== '' && bare((heading.textContent ?? '').slice(0, LONGEST_HEADING)).startsWith(id))
      section.removeAttribute('id')
  }
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** A paragraph that is a link as a whole and a sentence is one of the article's; as a link it would be taken for a headline. */
function unlinkParagraphs(page: Document): void {
  for (const link of [...page.body.getElementsByTagName('a')]) {
    const text = (link.textContent ?? '').trim()
    if (text.length < SHORTEST_SENTENCE || !/[.!?…。！？][”’"')\]]*$/u.test(text)) continue
    let block = link.parentNode
    while (block && INLINE.has(block.nodeName.toLowerCase())) block = block.parentNode
    if (block?.nodeName.toLowerCase() !== 'p' || (block.textContent ?? '').trim() !== text) continue
    const plain = page.createElement('span')
    while (link.firstChild) plain.appendChild(link.firstChild)
    link.parentNode?.replaceChild(plain, link)
  }
}

/** Takes out what a page names as no part of an article. */
function withoutAsides(page: Document): void {
  const named = [...page.body.getElementsByTagName('*')].flatMap((element) => {
    const is = asideOf(element)
    return is === null ? [] : [{ element, is }]
  })
  if (named.length === 0) return
  const remove = (kind: Aside, isWhole: (prose: number, all: number) => boolean) => {
    const all = proseIn(page.body)
    for (const { element, is } of named)
      if (is === kind && element.parentNode && !hasTitle(element) && !isWhole(proseIn(element), all))
        element.remove()
  }
  remove('remarks', (prose, all) => all - prose < ARTICLE)
  remove('aside', (prose, all) => prose > all * MOST)
}

const hasTitle = (element: Element): boolean => element.getElementsByTagName('h1').length > 0

type Aside = 'remarks' | 'aside'

const KEPT = new Set(['html', 'body', 'main', 'article', 'a', 'h1'])

function asideOf(element: Element): Aside | null {
  if (KEPT.has(element.localName)) return null
  // A long id tells what a section is about.
  const id = wordsOf(element.id).length <= LONGEST_ID ? element.id : ''
  const names = `${element.className} ${id}`
  if (names.length < 3) return null
  const words = wordsOf(names)
  if (words.some((word) => REMARKS.has(word))) return 'remarks'
  return ASIDE_PAIRS.test(names.replace(/_+/g, '-')) || words.some((word) => ASIDE.has(word)) ? 'aside' : null
}

const wordsOf = (names: string): readonly string[] =>
  names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[\s_-]+/)

/** Characters in paragraphs that tell something. */
function proseIn(element: Element): number {
  let sum = 0
  for (const paragraph of element.getElementsByTagName('p')) {
    const length = (paragraph.textContent ?? '').length
    if (length >= PROSE) sum += length
  }
  return sum
}
