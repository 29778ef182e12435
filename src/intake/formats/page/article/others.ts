/** Whole articles beside the one with the heading of the page, and what stands outside the part that the page says is its main one. */

/** What an article's own byline is called. */
const SIGNED = /byline|author|dateline/i
const HEADINGS = new Set(['h1', 'h2', 'h3'])

/** Characters in paragraphs of an article, and its least share beside another and in a page. */
const [ARTICLE, LEAST] = [300, 0.25]

/**
 * Takes them out.
 * @param proseIn characters in an element's paragraphs
 */
export function withoutOthers(page: Document, proseIn: (element: Element) => number): void {
  const [title] = page.body.getElementsByTagName('h1')
  if (title === undefined) return
  const isArticle = (element: Element) => proseIn(element) >= ARTICLE
  const own = ancestorsOf(title).find(isArticle)
  if (own === undefined || own.localName === 'body') return
  for (let next = own.nextElementSibling; next; next = next.nextElementSibling)
    if (isOther(next, own) && proseIn(own) >= proseIn(next) * LEAST) next.remove()
  const main = ancestorsOf(title).find(
    (one) => (one.localName === 'main' || one.getAttribute('role') === 'main') && isArticle(one),
  )
  if (main === undefined || proseIn(main) < proseIn(page.body) * LEAST) return
  for (const around of [main, ...ancestorsOf(main)]) {
    if (around.localName === 'body') break
    for (const beside of [...(around.parentNode?.childNodes ?? [])])
      if (beside !== around && beside.nodeType === 1) (beside as Element).remove()
  }
}

function ancestorsOf(element: Element): readonly Element[] {
  const all: Element[] = []
  for (let around = element.parentNode; around && around.nodeType === 1; around = around.parentNode)
    all.push(around as Element)
  return all
}

/** Of the same make as the article, with a headline above its text that leads to it, and signed. */
function isOther(element: Element, own: Element): boolean {
  const names = new Set(own.className.split(/\s+/u).filter(Boolean))
  const all = [...element.getElementsByTagName('*')]
  const headline = all.find(({ localName }) => HEADINGS.has(localName))
  return (
    element.localName === own.localName &&
    element.className.split(/\s+/u).some((name) => names.has(name)) &&
    headline !== undefined &&
    isLinked(headline) &&
    all.some(({ localName, className }) => localName === 'time' || SIGNED.test(className))
  )
}

const isLinked = (heading: Element): boolean =>
  heading.localName === 'h1' ||
  heading.getElementsByTagName('a').length > 0 ||
  heading.parentNode?.nodeName.toLowerCase() === 'a'
