import { anyPattern } from '../../../../language/lists'
import { dayIn } from '../../../days'
import lists from '../lists.json'
import { elementsIn } from '../markup'
import { type PageData, pageDataOf, textOf } from './data'

/** What a page says of itself, as it says it; what is made of that is found out elsewhere. */
export interface PageTold {
  readonly data: PageData
  /** Its `meta` elements by their names in small letters, of each name the first that tells something. */
  readonly meta: ReadonlyMap<string, string>
  readonly title: string | null
  /** Its headings of the first rank. */
  readonly headings: readonly string[]
  /** The first of the second and third rank. */
  readonly subheads: readonly string[]
  /** What is marked as telling who wrote it; a line each. */
  readonly signed: readonly string[]
  /** ISO day that is shown as the page's own. */
  readonly day: string | null
  /** The address that it gives as its own. */
  readonly address: string | null
}

const MOST_BELOW = 3
const [MOST_SIGNED, LONGEST_SIGNED, MOST_HEADINGS, LONGEST_DAY, MOST_NAMES] = [8, 200, 5, 80, 400]
/** Names that pages give to what tells who wrote an article, and when. */
const SIGNED = /byline|author|autor|auteur|writer|creator|submitted/i
/** What a line that tells who wrote begins with; who that is, is found out elsewhere. */
const BYLINE = /^(?:(?:written )?by|par|por|von|di|door)\s+(?=\p{Lu})/iu
const PUBLISHED = /^\s*(?:first )?(?:published|posted)\b/i
const DATED = /date|publish|time|posted/i
const OF_SITE = new RegExp(String.raw`(?:^|[\s_-])${anyPattern(lists.ofSite)}(?:$|[\s_-])`, 'i')
/** An article, or what holds its text. */
const WHOLE = 'article, main, .hentry, [itemprop~="articleBody"]'
/** Parts of a page that tell of others than the article. */
const ELSEWHERE = new RegExp(anyPattern(lists.elsewhere), 'i')
const ELSEWHERE_TAGS = new Set(['aside', 'nav', 'footer'])

/** Reads the head of a parsed page. */
export function headOfPage(document: Document): PageTold {
  const scripts = [...document.getElementsByTagName('script')].filter((script) =>
    /^application\/ld\+json/i.test(script.type.trim()),
  )
  // Once through them all: asking for each of these on its own takes long in a large page.
  const elements = elementsIn(document.documentElement)
  return {
    data: pageDataOf(scripts.map((script) => script.textContent ?? '')),
    meta: metaOf(document),
    title: textOf(document.title),
    headings: [...document.getElementsByTagName('h1')]
      .slice(0, MOST_HEADINGS)
      .filter((heading) => !isOfSite(heading))
      .flatMap((heading) => textOf(shownIn(heading).replace(/[¶#§]\s*$/, '')) ?? []),
    subheads: [...document.querySelectorAll('h2, h3')]
      .slice(0, MOST_HEADINGS)
      .flatMap((heading) => textOf((heading.textContent ?? '').slice(0, LONGEST_SIGNED)) ?? []),
    signed: [...signedIn(elements), ...belowTitle(document)],
    day: dayShown(elements),
    address: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
  }
}

/** Whether a heading is the name of the site, by what it is called itself or what is right around it. */
const isOfSite = (heading: Element): boolean =>
  [heading, heading.parentElement].some((element) => element !== null && OF_SITE.test(namesOf(element)))

function metaOf(document: Document): ReadonlyMap<string, string> {
  const told = new Map<string, string>()
  // Once through them all: asking for each name on its own takes long in a large page.
  for (const element of document.getElementsByTagName('meta')) {
    const text = textOf(element.getAttribute('content'))
    for (const attribute of ['property', 'name', 'itemprop'])
      for (const name of element.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? [])
        if (name && text !== null) {
          const before = told.get(name)
          if (before === undefined) told.set(name, text)
          // Several authors are told one by one.
          else if (/author|creator/.test(name) && before !== text && before.length < MOST_NAMES)
            told.set(name, `${before}; ${text}`)
        }
  }
  return told
}

/** The text of an element without buttons and days, a line for each block in it. */
function shownIn(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const idle of copy.querySelectorAll(
    'button, script, style, svg, select, time, [hidden], [role="button"]',
  ))
    idle.remove()
  for (const block of copy.querySelectorAll('br, p, div, li, h2, h3, h4')) block.before('\n')
  // One beside the other, with nothing that joins them.
  for (const part of copy.querySelectorAll('a, a + *, span + *')) if (!joined(part)) part.before('\n')
  return copy.textContent ?? ''
}

/** Whether an element goes on with what stands before it: blanks join parts of a line, but not links to one another. */
function joined({ localName, previousSibling }: Element): boolean {
  if (previousSibling?.nodeType !== 3) return previousSibling === null
  const text = previousSibling.nodeValue ?? ''
  return localName === 'a' ? text.trim() !== '' && !/\p{L}$/u.test(text) : text !== ''
}

const namesOf = (element: Element, ...more: readonly string[]): string =>
  ['class', 'id', 'itemprop', ...more].map((name) => element.getAttribute(name) ?? '').join(' ')

/** An article may have its byline in a foot of its own. */
const isFootOfArticle = ({ localName, parentElement }: Element): boolean =>
  localName === 'footer' && parentElement?.localName === 'article'

/** Whether an element stands in a part of the page that tells of others. */
function isElsewhere(element: Element): boolean {
  for (
    let around: Element | null = element;
    around && around.localName !== 'body';
    around = around.parentElement
  )
    if (
      (ELSEWHERE_TAGS.has(around.localName) && !isFootOfArticle(around)) ||
      (ELSEWHERE.test(namesOf(around)) && around.querySelector(WHOLE) === null) ||
      around.hasAttribute('hidden') ||
      around.getAttribute('aria-hidden') === 'true'
    )
      return true
  return false
}

function signedIn(elements: readonly Element[]): readonly string[] {
  const found: string[] = []
  for (const element of elements) {
    if (found.length >= MOST_SIGNED) break
    if (
      !SIGNED.test(namesOf(element, 'rel')) ||
      UNSHOWN.has(element.localName) ||
      isElsewhere(element) ||
      isOfOther(element)
    )
      continue
    const name = element.querySelector('[itemprop~="name"]') ?? element
    if ((name.textContent ?? '').length > LONGEST_SIGNED * 2) continue
    const text = shownIn(name)
      .split('\n')
      .flatMap((line) => textOf(line) ?? [])
      .join('\n')
    if (text !== '' && text.length <= LONGEST_SIGNED) found.push(text)
  }
  return found
}

/** Lines below the title that begin as bylines do, whatever they are called. */
function belowTitle(document: Document): readonly string[] {
  const found: string[] = []
  let element = document.querySelector('h1')?.nextElementSibling ?? null
  for (let at = 0; at < MOST_BELOW && element; at++, element = element.nextElementSibling) {
    const text = textOf((element.textContent ?? '').slice(0, LONGEST_SIGNED)) ?? ''
    if (text.length <= LONGEST_DAY && BYLINE.test(text)) found.push(text)
  }
  return found
}

/** How far around a signature a headline of its own is looked for. */
const TEASER = 3

/** Whether a signature stands with a headline that leads to another article. */
function isOfOther(signed: Element): boolean {
  let around = signed.parentElement
  for (let up = 0; around !== null && up < TEASER; up++, around = around.parentElement) {
    if (around.localName === 'body' || around.getElementsByTagName('h1').length > 0) return false
    // The text of an article is around it, with headings of its own.
    if (around.getElementsByTagName('p').length > 2) return false
    const leading = around.querySelector('h2 a, h3 a, h4 a, a h2, a h3, a h4')
    if (leading !== null && !signed.contains(leading) && shown(leading) !== shown(signed)) return true
  }
  return false
}

const shown = (element: Element): string => (element.textContent ?? '').trim()

const UNSHOWN = new Set(['meta', 'link', 'html', 'body', 'script'])

/** Of the days that a page shows, the one on which the article was published. */
function dayShown(elements: readonly Element[]): string | null {
  let best: { readonly day: string; readonly rank: number } | null = null
  for (const element of elements) {
    const isDated = element.localName === 'time' || DATED.test(namesOf(element))
    if (!isDated && element.firstElementChild !== null) continue
    const shown = element.textContent ?? ''
    if (!isDated && !PUBLISHED.test(shown)) continue
    if (shown.length > LONGEST_DAY * 2) continue
    const [first] = [
      element.getAttribute('datetime'),
      element.getAttribute('content'),
      element.localName === 'abbr' ? element.getAttribute('title') : null,
      shown.replace(/\s+/g, ' ').trim(),
    ].flatMap((text) => dayIn((text ?? '').slice(0, LONGEST_DAY)) ?? [])
    if (first === undefined) continue
    const rank = rankOf(element, shown)
    if (best === null || rank > best.rank) best = { day: first, rank }
  }
  // What was said below, or beside, is of another day.
  return best !== null && best.rank > -10 ? best.day : null
}

function rankOf(element: Element, shown: string): number {
  const names = `${element.getAttribute('itemprop') ?? ''} ${element.className} ${element.id} ${element.hasAttribute('pubdate') ? 'published' : ''}`
  let rank = 0
  if (/datePublished|datecreated/i.test(names) || /\bpublish(?:ed)?\b|\bpubdate\b|\bposted\b/i.test(names))
    rank += 8
  const before = element.previousSibling?.nodeType === 3 ? (element.previousSibling.nodeValue ?? '') : ''
  // What a day is may be told beside it: "First published: <time>".
  const told = /:\s*$|\b(?:published|posted|updated|modified)(?: on)?\s*$/i.test(before)
    ? `${before.trim().slice(-LONGEST_DAY)} ${shown}`
    : shown
  if (PUBLISHED.test(told)) rank += 8
  else if (/\b(?:published|posted)\b/i.test(told)) rank += 4
  // "Published 2 May, updated 9 May" tells both.
  const isLater = /\b(?:updated|modified)\b/i.test(told) && !PUBLISHED.test(told)
  if (/modif|updat/i.test(names) || isLater) rank -= 6
  if (isElsewhere(element) || /\btoday\b/i.test(before.slice(-LONGEST_DAY) + shown)) rank -= 20
  if (element.closest('article, main, [itemtype*="Article"]')) rank += 2
  if (element.localName === 'time') rank += 1
  // Within a paragraph it is what the text speaks of.
  if (element.parentElement?.localName === 'p' && (element.parentElement.textContent ?? '').length > 200)
    rank -= 10
  return rank
}
