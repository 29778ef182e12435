import type { Config, DOMPurify } from 'dompurify'
import type { Blocks } from './blocks'
import { ATTRIBUTES, innerMarkup, startTag } from './markup'

/** What a page says of itself, and what it shows: markup that is well-formed and cleaned, for a reader without a document. */
export interface CleanPage {
  readonly head: Partial<Blocks>
  readonly body: string
}

/** Elements cleaned in one go, and how many characters count like one: a few ms of work. */
const [SLICE, CHARACTERS] = [300, 200]
/** Wrappers nested deeper than this are cleaned with all that is in them. */
const DEEPEST = 40
const WRAPPERS = new Set(['div', 'section', 'article', 'main', 'table', 'tbody', 'ul', 'ol', 'center'])

const rules = {
  RETURN_DOM: true,
  FORBID_TAGS: 'svg math style form input button select textarea img picture video audio source'.split(' '),
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
    parts.push(innerMarkup(purify.sanitize(batch, config)))
    await pause()
  }
  const copy = async (from: Element, depth: number): Promise<void> => {
    let batch = page.createElement('div')
    let size = 0
    for (let node = from.firstChild; node; node = from.firstChild) {
      const element = node.nodeType === 1 ? (node as Element) : null
      const weight = weightOf(node, element)
      if (size + weight > SLICE) {
        await clean(batch)
        batch = page.createElement('div')
        size = 0
      }
      if (element && weight > SLICE && depth < DEEPEST && WRAPPERS.has(element.localName)) {
        parts.push(startTag(element))
        await copy(element, depth + 1)
        parts.push(`</${element.localName}>`)
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

const weightOf = (node: Node, element: Element | null): number =>
  1 + (element?.getElementsByTagName('*').length ?? 0) + (node.textContent?.length ?? 0) / CHARACTERS
