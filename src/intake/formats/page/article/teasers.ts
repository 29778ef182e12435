/** What a page shows of its other articles: a headline that is a link, and hardly more. */

import { anyPattern } from '../../../../language/lists'
import lists from '../lists.json'

/** Names that pages give to such a thing, or to what holds several. */
const NAMED = new RegExp(String.raw`(?:^|[\s_-])${anyPattern(lists.teasers)}(?:$|[\s_-])`, 'i')
/** Characters of a teaser, and of what it tells besides its headline where no mark tells that it is an article. */
const [LONGEST, LONGEST_LEAD] = [400, 180]
/** How many of its kind there are. */
const FEWEST = 3
/** How far around a teaser a name is looked for. */
const FURTHEST = 4
/** Characters of a paragraph that tells something, and of all those of an article. */
const [PROSE, ARTICLE] = [80, 300]
const HEADINGS = ['h2', 'h3', 'h4', 'h5']

/** What an element holds. */
interface Held {
  /** Characters. */
  readonly length: number
  readonly headings: number
  readonly hasTitle: boolean
}

/**
 * Takes out other articles beside the one with the heading of the page: short ones with a heading that is a link, marked as articles,
 * or several of a kind where a page names what they are. Time grows linearly.
 */
export function withoutTeasers(page: Document): void {
  if (page.body.getElementsByTagName('h1').length === 0) return
  const heldBy = holding()
  const found = HEADINGS.flatMap((name) => [...page.body.getElementsByTagName(name)])
    .filter(isLinked)
    .flatMap((heading) => teaserAround(heading, heldBy))
  const articles = articlesBeside(page, found)
  // A page of nothing but teasers has no article to be told apart.
  if (articles.size === 0) return
  const kinds = new Map<string, number>()
  for (const { element } of found) kinds.set(kindOf(element), (kinds.get(kindOf(element)) ?? 0) + 1)
  for (const { element, lead } of found) {
    const isOneOfMany = (kinds.get(kindOf(element)) ?? 0) >= FEWEST && lead <= LONGEST_LEAD
    // What stands among the paragraphs of an article may be of it.
    const isApart = isNamed(element, heldBy) && !articles.has(element.parentNode)
    if (element.localName === 'article' || (isOneOfMany && isApart)) element.remove()
  }
}

type HeldBy = (element: Element) => Held

/** Looks into each element once, however many ask. */
function holding(): HeldBy {
  const known = new Map<Element, Held>()
  return (element) => {
    const before = known.get(element)
    if (before) return before
    const hasTitle = element.getElementsByTagName('h1').length > 0
    const headings = HEADINGS.reduce((sum, name) => sum + element.getElementsByTagName(name).length, 0)
    const held = { length: lengthOf(element), headings, hasTitle }
    known.set(element, held)
    return held
  }
}

const lengthOf = (element: Element): number => (element.textContent ?? '').replace(/\s+/g, ' ').trim().length
const kindOf = (element: Element): string => `${element.localName} ${element.className}`

/** Whether a heading leads on as a whole. */
function isLinked(heading: Element): boolean {
  if (heading.parentNode?.nodeName.toLowerCase() === 'a') return true
  const length = lengthOf(heading)
  const linked = [...heading.getElementsByTagName('a')].reduce((sum, link) => sum + lengthOf(link), 0)
  return length > 0 && linked >= length
}

interface Teaser {
  readonly element: Element
  /** Characters of what it tells besides its headline. */
  readonly lead: number
}

/** The largest element around a heading that holds no other, and is short. */
function teaserAround(heading: Element, heldBy: HeldBy): readonly Teaser[] {
  let element = heading
  for (;;) {
    const around = element.parentNode as Element | null
    if (around === null || around.localName === 'body') break
    const { length, headings, hasTitle } = heldBy(around)
    if (length > LONGEST || headings > 1 || hasTitle) break
    element = around
  }
  return element === heading ? [] : [{ element, lead: lengthOf(element) - lengthOf(heading) }]
}

/** The elements whose own paragraphs are an article, beside the teasers. */
function articlesBeside(page: Document, teasers: readonly Teaser[]): ReadonlySet<Node | null> {
  const within = new Set(teasers.flatMap(({ element }) => [...element.getElementsByTagName('p')]))
  const lengths = new Map<Node | null, number>()
  for (const paragraph of page.body.getElementsByTagName('p')) {
    const length = within.has(paragraph) ? 0 : lengthOf(paragraph)
    const { parentNode } = paragraph
    if (length >= PROSE) lengths.set(parentNode, (lengths.get(parentNode) ?? 0) + length)
  }
  return new Set([...lengths].flatMap(([element, length]) => (length >= ARTICLE ? [element] : [])))
}

function isNamed(teaser: Element, heldBy: HeldBy): boolean {
  let around: Element | null = teaser
  for (let up = 0; up < FURTHEST && around !== null && around.localName !== 'body'; up++) {
    if (heldBy(around).hasTitle) return false
    if (NAMED.test(`${around.className} ${around.id}`)) return true
    around = around.parentNode as Element | null
  }
  return false
}
