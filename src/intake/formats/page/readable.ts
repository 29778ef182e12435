/** Which part of a page is its article. */

import { Readability } from '@mozilla/readability'
import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import { withoutTeasers } from './teasers'

/** Names that pages give to what is no part of an article, a word each. */
const ASIDE = new Set(
  'newsletter newsletters signup subscribe subscription paywall related recommended recommendation recommendations outbrain taboola zergnet sharing sharedaddy sharebar addthis addtoany socialshare advert adverts advertisement advertising ads adbox adslot dfp promo promos promobox sponsor sponsored comments disqus livefyre cookie cookies consent gdpr breadcrumb breadcrumbs readnext mostread mostpopular trending morefrom morestories morenews relatedposts relatedarticles yarpp jp-relatedposts tagcloud tags taglist noprint printonly authorbio'.split(
    ' ',
  ),
)
const ASIDE_PAIRS =
  /(?:^|\s)(?:social-(?:share|links|icons|media-links|buttons)|share-(?:buttons?|links?|tools?|bar|icons?|widget)|read-(?:next|more|also)|more-(?:from|stories|news|on|articles|headlines|coverage)|most-(?:read|popular|viewed|shared)|you-may|also-(?:like|read|on)|see-also|related-\w+|\w+-related|author-(?:bio|box|info|card)|about-author|sign-up|email-signup|post-(?:tags|share|navigation|nav|comments)|entry-(?:tags|share)|article-(?:tags|share|comments|related)|ad-(?:container|wrapper|slot|unit|block|label|box)|advert-\w+|\w+-(?:advert|advertisement|promo|newsletter)|\w*(?:dialog|modal|popup|lightbox)|screen-reader-text|sr-only|visually-hidden|visuallyhidden)(?:$|\s)/i
/** An aside holds less than this share of what the page has in paragraphs; more, and its name says something else. */
const MOST = 0.3
/** Words of an id that names what an element is for. */
const LONGEST_ID = 3
/** Elements within a line; characters of a sentence. */
const INLINE = new Set(['b', 'i', 'em', 'strong', 'span', 'u', 'font', 'cite'])
const SHORTEST_SENTENCE = 40
/** Characters of a paragraph that tells something. */
const PROSE = 80

/** The article's element; null where the page has none. Its `body` is used up. */
export function articleIn(body: string): { readonly content: Element; readonly title: string | null } | null {
  const page = documentOf(body)
  withoutAsides(page)
  withoutTeasers(page)
  unlinkParagraphs(page)
  keepSources(page)
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
  const named = [...page.body.getElementsByTagName('*')].filter(isAside)
  if (named.length === 0) return
  const whole = proseIn(page.body)
  for (const element of named) {
    if (!element.parentNode) continue
    const isWhole = element.getElementsByTagName('h1').length > 0 || proseIn(element) > whole * MOST
    if (!isWhole) element.remove()
  }
}

const KEPT = new Set(['html', 'body', 'main', 'article', 'a', 'h1'])

function isAside(element: Element): boolean {
  if (KEPT.has(element.localName)) return false
  // A long id tells what a section is about.
  const id = wordsOf(element.id).length <= LONGEST_ID ? element.id : ''
  const names = `${element.className} ${id}`
  if (names.length < 3) return false
  return ASIDE_PAIRS.test(names.replace(/_+/g, '-')) || wordsOf(names).some((word) => ASIDE.has(word))
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
