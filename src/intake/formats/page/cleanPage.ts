import type { Config, DOMPurify } from 'dompurify'
import type { PageTold } from './head/told'
import { ATTRIBUTES, elementsIn, innerMarkup, startTag } from './markup'

/** What a page says of itself, and what it shows: markup that is well-formed and cleaned, for a reader without a document. */
export interface CleanPage {
  readonly head: PageTold
  readonly body: string
}

/** Elements cleaned in one go, and how many characters count like one: a few ms of work. */
const [SLICE, CHARACTERS] = [300, 200]
/** What is nested deeper than this is cleaned with all that is in it. */
const DEEPEST = 40
/** Elements that are told as they are where what is in them is cleaned bit by bit; of others only the contents are. */
const TOLD = new Set(
  'div section article main aside header footer nav figure table tbody tr td ul ol li dl dd p blockquote center'.split(
    ' ',
  ),
)
/** Elements that are left out with all that is in them: those to which DOMPurify does the same. */
const WHOLE = new Set(
  'audio head iframe math noembed noframes noscript object plaintext script style svg template textarea title video xmp'.split(
    ' ',
  ),
)

/** What shows nothing, or nothing to be read. */
const IDLE = new Set(
  'script style template iframe object embed noscript button select textarea dialog annotation'.split(' '),
)
const isIdle = (element: Element): boolean =>
  IDLE.has(element.localName) ||
  element.getAttribute('aria-modal') === 'true' ||
  /^(?:button|dialog|alertdialog)$/.test(element.getAttribute('role') ?? '')

const rules = {
  RETURN_DOM: true,
  FORBID_TAGS: 'svg math style form input select textarea picture video audio source'.split(' '),
  ALLOWED_ATTR: [...ATTRIBUTES],
  ALLOW_DATA_ATTR: false,
} satisfies Config

/**
 * The body of a parsed page, cleaned by DOMPurify, some of it at a time: `pause` is awaited between. The page must be inert; it is
 * used up.
 */
export async function cleanBody(
  page: Document,
  purify: DOMPurify,
  pause: () => Promise<void>,
  policy: Pick<Config, 'TRUSTED_TYPES_POLICY'> = {},
): Promise<string> {
  const config = { ...rules, ...policy }
  const parts: string[] = []
  const clean = async (batch: Element) => {
    if (!batch.hasChildNodes()) return
    const cleaned = purify.sanitize(batch, config)
    parts.push(innerMarkup(cleaned.firstElementChild ?? cleaned))
    await pause()
  }
  // Taken away as they are: the page's policy is told of every script that is taken apart.
  for (const element of elementsIn(page.body)) if (isIdle(element)) element.remove()
  await pause()
  const weightOf = weightsIn(page.body)
  const copy = async (from: Element, depth: number): Promise<void> => {
    let batch = page.createElement('div')
    let size = 0
    for (let node = from.firstChild; node; node = from.firstChild) {
      const element = node.nodeType === 1 ? (node as Element) : null
      const weight = weightOf(node)
      if (size + weight > SLICE) {
        await clean(batch)
        batch = page.createElement('div')
        size = 0
      }
      if (element && weight > SLICE && depth < DEEPEST && !WHOLE.has(element.localName)) {
        await pause()
        const isTold = TOLD.has(element.localName)
        if (isTold) parts.push(startTag(element))
        await copy(element, depth + 1)
        if (isTold) parts.push(`</${element.localName}>`)
        element.remove()
        continue
      }
      batch.append(node)
      size += weight
    }
    await clean(batch)
  }
  await copy(page.body, 0)
  return parts.join('')
}

/** How much work the nodes within a body are, found in one go: children come before whatever they are in. */
function weightsIn(body: Element): (node: Node) => number {
  const weights = new Map<Node, number>()
  const weightOf = (node: Node): number =>
    weights.get(node) ?? 1 + (node.nodeType === 3 ? (node.nodeValue?.length ?? 0) / CHARACTERS : 0)
  for (const element of elementsIn(body).toReversed()) {
    let weight = 1
    for (let child = element.firstChild; child; child = child.nextSibling) weight += weightOf(child)
    weights.set(element, weight)
  }
  return weightOf
}
