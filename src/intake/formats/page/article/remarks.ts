/** What readers say below an article; there may be more of it than of the article. */

import { anyPattern } from '../../../../language/lists'
import lists from '../lists.json'

/** Above it. */
const REMARKS = new RegExp(
  String.raw`^(?:(?:\d[\d,.]* )?(?:reader |user )?${anyPattern(lists.remarksAbove)}(?: ?\(?\d[\d,.]*\)?)?|\d[\d,.]* (?:comments?|responses?|replies|thoughts on .{1,200})|leave a (?:comment|reply))\s*:?$`,
  'iu',
)
const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6']
/** Characters of the longest heading, and in paragraphs of the shortest article. */
const [LONGEST_HEADING, ARTICLE] = [250, 300]
/** So many articles without a heading are what readers said. */
const FEWEST = 3

/**
 * Takes out what is headed as remarks, and articles without a heading beside the one that has the page's.
 * @param proseIn characters in an element's paragraphs
 */
export function withoutRemarks(page: Document, proseIn: (element: Element) => number): void {
  const seen = new Set<Element>()
  let left = proseIn(page.body)
  for (const heading of HEADINGS.flatMap((name) => [...page.body.getElementsByTagName(name)])) {
    const text = textOf(heading)
    if (text.length > LONGEST_HEADING || !REMARKS.test(text)) continue
    const around = heading.parentNode as Element | null
    if (around === null || seen.has(around)) continue
    seen.add(around)
    const prose = proseIn(around)
    // What is left has to be an article.
    if (has(around, 'h1') || left - prose < ARTICLE || !textOf(around).startsWith(text)) continue
    around.remove()
    left -= prose
  }
  const articles = [...page.body.getElementsByTagName('article')]
  const main = articles.find((one) => has(one, 'h1'))
  if (main === undefined) return
  const bare = articles.filter(
    (one) => !isWithin(one, main) && !['h1', ...HEADINGS].some((name) => has(one, name)),
  )
  if (bare.length >= FEWEST) for (const one of bare) one.remove()
}

const textOf = (element: Element): string => (element.textContent ?? '').trim()
const has = (element: Element, name: string): boolean => element.getElementsByTagName(name).length > 0

function isWithin(element: Element, whole: Element): boolean {
  let around: Node | null = element
  while (around && around !== whole) around = around.parentNode
  return around === whole
}
