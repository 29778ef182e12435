/** What a page shows of its other articles: a headline that is a link, and hardly more. */

/** Names that pages give to such a thing, or to what holds several. */
const NAMED =
  /(?:^|[\s_-])(?:side-?bar|rail|aside|widgets?|secondary|tertiary|teasers?|cards?|promos?|tiles?|recirc(?:ulation)?|river|feed|stories|headlines|next-(?:story|article|post)|more|latest|top)(?:$|[\s_-])/i
/** Characters of a teaser, and of what it tells besides its headline where no mark tells that it is an article. */
const [LONGEST, LONGEST_LEAD] = [400, 180]
/** How many of its kind there are. */
const FEWEST = 3
const HEADINGS = ['h2', 'h3', 'h4', 'h5']

/**
 * Takes out other articles beside the one with the heading of the page: short ones with a heading that is a link, marked as articles,
 * or several of a kind where a page names what they are.
 */
export function withoutTeasers(page: Document): void {
  if (page.body.getElementsByTagName('h1').length === 0) return
  const found = HEADINGS.flatMap((name) => [...page.body.getElementsByTagName(name)]).flatMap((heading) =>
    isLinked(heading) ? teaserAround(heading) : [],
  )
  if (!hasArticleBeside(page, found)) return
  const kinds = new Map<string, number>()
  for (const one of found) kinds.set(kindOf(one), (kinds.get(kindOf(one)) ?? 0) + 1)
  for (const teaser of found) {
    const isArticle = teaser.localName === 'article'
    const isOneOfMany =
      (kinds.get(kindOf(teaser)) ?? 0) >= FEWEST && leadOf(teaser) <= LONGEST_LEAD && isNamed(teaser)
    if (isArticle || isOneOfMany) teaser.remove()
  }
}

/** Characters of a paragraph that tells something, and of all those of an article. */
const [PROSE, ARTICLE] = [80, 300]

/** A page of nothing but teasers has no article to be told apart. */
function hasArticleBeside(page: Document, teasers: readonly Element[]): boolean {
  const within = new Set(teasers.flatMap((teaser) => [...teaser.getElementsByTagName('p')]))
  const lengths = new Map<Node | null, number>()
  for (const paragraph of page.body.getElementsByTagName('p'))
    if (!within.has(paragraph) && lengthOf(paragraph) >= PROSE)
      lengths.set(paragraph.parentNode, (lengths.get(paragraph.parentNode) ?? 0) + lengthOf(paragraph))
  return [...lengths.values()].some((length) => length >= ARTICLE)
}

const lengthOf = (element: Element): number => (element.textContent ?? '').replace(/\s+/g, ' ').trim().length
const leadOf = (teaser: Element): number =>
  HEADINGS.flatMap((name) => [...teaser.getElementsByTagName(name)]).reduce(
    (rest, heading) => rest - lengthOf(heading),
    lengthOf(teaser),
  )
const kindOf = (element: Element): string => `${element.localName} ${element.className}`

/** Whether a heading leads on as a whole. */
function isLinked(heading: Element): boolean {
  const links = [...heading.getElementsByTagName('a')]
  if (heading.parentNode?.nodeName.toLowerCase() === 'a') return true
  return lengthOf(heading) > 0 && links.reduce((sum, link) => sum + lengthOf(link), 0) >= lengthOf(heading)
}

/** The largest element around a heading that holds no other, and is short. */
function teaserAround(heading: Element): readonly Element[] {
  let teaser: Element = heading
  for (;;) {
    const around = teaser.parentNode as Element | null
    if (around === null || around.localName === 'body' || lengthOf(around) > LONGEST) break
    const headings = ['h1', ...HEADINGS].reduce(
      (sum, name) => sum + around.getElementsByTagName(name).length,
      0,
    )
    if (headings > 1) break
    teaser = around
  }
  return teaser === heading ? [] : [teaser]
}

/** How far around a teaser a name is looked for. */
const FURTHEST = 4

function isNamed(teaser: Element): boolean {
  let around: Element | null = teaser
  for (let up = 0; up < FURTHEST && around !== null && around.localName !== 'body'; up++) {
    if (around.getElementsByTagName('h1').length > 0) return false
    if (NAMED.test(`${around.className} ${around.id}`)) return true
    around = around.parentNode as Element | null
  }
  return false
}
