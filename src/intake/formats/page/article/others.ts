/** Whole articles beside the one with the heading of the page, and what stands outside the part that the page says is its main one. */

/** What an article's own byline is called. */
const SIGNED = /byline|author|dateline/i
const HEADINGS = new Set(['h1', 'h2', 'h3'])

/** Characters in paragraphs of an article, and its least share beside another and in a page. */
const [ARTICLE, LEAST] = [300, 0.25]

/** Of a short article beside which a column stands. */
const SHORT = 150

/**
 * Takes them out.
 * @param proseIn characters in an element's paragraphs
 */
export function withoutOthers(page: Document, proseIn: (element: Element) => number): void {
  const [title] = page.body.getElementsByTagName('h1')
  if (title === undefined) return
  withoutColumns(title, proseIn)
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

/**
 * What has a heading of its own above its text is a column where it stands above the article, beside it in a row, or below one that
 * its page marks as ended.
 */
function withoutColumns(title: Element, proseIn: (element: Element) => number): void {
  for (const around of ancestorsOf(title)) {
    if (around.localName === 'body') return
    if (proseIn(around) < SHORT) continue
    const beside = [...(around.parentNode?.childNodes ?? [])]
    const own = beside.indexOf(around)
    const isEnded = ENDED.has(around.localName)
    for (const [at, node] of beside.entries())
      if (at !== own && node.nodeType === 1 && (at < own || isEnded) && isColumn(node as Element, proseIn))
        (node as Element).remove()
    if (around.localName === 'article') return
  }
}

const ENDED = new Set(['article', 'td'])
const BELOW_TITLE = ['h2', 'h3', 'h4', 'h5', 'h6']
/** What a heading stands above, and not some lines below. */
const FURTHEST = 120

function isColumn(element: Element, proseIn: (element: Element) => number): boolean {
  if (proseIn(element) < ARTICLE || element.getElementsByTagName('h1').length > 0) return false
  const text = bare(element)
  return BELOW_TITLE.flatMap((name) => [...element.getElementsByTagName(name)]).some((heading) => {
    const at = text.indexOf(bare(heading))
    return bare(heading) !== '' && at >= 0 && at <= FURTHEST
  })
}

const bare = (element: Element): string => (element.textContent ?? '').replace(/\s+/gu, ' ').trim()

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
