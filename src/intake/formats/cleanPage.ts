import type { Config, DOMPurify } from 'dompurify'

/** Elements cleaned in one go, some 20 ms of work. */
const SLICE = 1500
/** Wrappers nested deeper than this are cleaned with all that is in them. */
const DEEPEST = 40
const WRAPPERS = new Set(['div', 'section', 'article', 'main', 'table', 'tbody', 'ul', 'ol', 'center'])

const rules = {
  RETURN_DOM: true,
  FORBID_TAGS: [
    'svg',
    'math',
    'style',
    'form',
    'input',
    'button',
    'select',
    'textarea',
    'img',
    'picture',
    'video',
    'audio',
    'source',
  ],
  ALLOWED_ATTR: [
    'class',
    'id',
    'itemprop',
    'rel',
    'lang',
    'dir',
    'hidden',
    'aria-hidden',
    'datetime',
    'role',
  ],
  ALLOW_DATA_ATTR: false,
} satisfies Config

/**
 * Moves what a parsed page shows into an empty document, cleaned by DOMPurify, some of it at a time: `pause` is awaited between. Both
 * documents must be inert.
 */
export async function cleanPage(
  page: Document,
  empty: Document,
  purify: DOMPurify,
  pause: () => Promise<void>,
  policy: Pick<Config, 'TRUSTED_TYPES_POLICY'> = {},
): Promise<Document> {
  const config = { ...rules, ...policy }
  const clean = async (batch: Element, into: Element) => {
    if (!batch.hasChildNodes()) return
    into.append(...purify.sanitize(batch, config).childNodes)
    await pause()
  }
  const copy = async (from: Element, into: Element, depth: number): Promise<void> => {
    let batch = page.createElement('div')
    let size = 0
    for (const node of [...from.childNodes]) {
      const element = node.nodeType === 1 ? (node as Element) : null
      const inside = element?.getElementsByTagName('*').length ?? 0
      const name = element?.localName ?? ''
      if (size + inside > SLICE) {
        await clean(batch, into)
        batch = page.createElement('div')
        size = 0
      }
      if (element && inside > SLICE && WRAPPERS.has(name) && depth < DEEPEST) {
        const wrapper = empty.createElement(name)
        wrapper.className = element.getAttribute('class') ?? ''
        into.append(wrapper)
        await copy(element, wrapper, depth + 1)
        continue
      }
      batch.append(node)
      size += inside + 1
    }
    await clean(batch, into)
  }
  await copy(page.body, empty.body, 0)
  return empty
}
