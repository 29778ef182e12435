/** Cleaned elements as text that is well-formed, for a reader without a document. */

/** Attributes by which an article is told from what is about it. */
export const ATTRIBUTES = ['class', 'id', 'href', 'itemprop', 'rel', 'hidden', 'aria-hidden', 'role'] as const
/** Elements nested deeper are told without their tags. */
const DEEPEST = 400

const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES.get(mark) ?? '')

/** A tag as it begins: its name and those of its attributes that are kept. */
export function startTag(element: Element): string {
  const kept = ATTRIBUTES.flatMap((name) => {
    const value = element.getAttribute(name)
    return value === null ? [] : [` ${name}="${escaped(value)}"`]
  })
  return `<${element.localName}${kept.join('')}>`
}

/** What is within an element. Without recursion, since a page may nest as deep as it likes. */
export function innerMarkup(root: Node): string {
  const parts: string[] = []
  let depth = 0
  const close = (node: Node) => {
    if (isTold(node) && depth < DEEPEST) parts.push(`</${node.localName}>`)
  }
  let node: Node | null = root.firstChild
  while (node) {
    if (node.nodeType === 3) parts.push(escaped(node.nodeValue ?? ''))
    else if (isTold(node) && depth < DEEPEST) parts.push(startTag(node))
    if (node.firstChild) {
      node = node.firstChild
      depth++
      continue
    }
    close(node)
    while (node && !node.nextSibling) {
      node = node.parentNode
      depth--
      if (!node || node === root) return parts.join('')
      close(node)
    }
    node = node?.nextSibling ?? null
  }
  return parts.join('')
}

const isTold = (node: Node): node is Element =>
  node.nodeType === 1 && /^[a-z][a-z0-9]{0,20}$/.test((node as Element).localName)

/** All elements within one, in their order; a plain list, which costs nothing while the page changes. */
export function elementsIn(root: Element): readonly Element[] {
  const elements: Element[] = []
  let node: Node | null = root
  while (node) {
    if (node !== root && node.nodeType === 1) elements.push(node as Element)
    if (node.firstChild) {
      node = node.firstChild
      continue
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode
    node = node === root ? null : (node?.nextSibling ?? null)
  }
  return elements
}
