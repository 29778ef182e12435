import { DOMParser } from '@xmldom/xmldom'
import { IntakeFault } from '../kernel/fault'

/** The root of an XML text. Throws an `IntakeFault` where it is damaged, or declares what would be put into it. */
export function rootOf(text: string): Element {
  if (/<!(DOCTYPE|ENTITY)/i.test(text))
    throw new IntakeFault('This file declares a document type.', 'Save it without one.')
  const quiet = () => {}
  const refuse = () => {
    throw damaged()
  }
  const root = new DOMParser({
    errorHandler: { warning: quiet, error: refuse, fatalError: refuse },
  }).parseFromString(text, 'text/xml').documentElement
  if (!root) throw damaged()
  return root
}

export const damaged = (): IntakeFault =>
  new IntakeFault('This is a graph that cannot be read.', 'Save or download it once more.')

/** Elements of a name right within another, whatever the namespace. */
export const within = (element: Element, name: string): readonly Element[] =>
  Array.from(element.childNodes).filter(
    (node): node is Element => node.nodeType === 1 && (node as Element).localName === name,
  )

/** Elements of a name anywhere within another. */
export const allWithin = (element: Element, name: string): readonly Element[] =>
  Array.from(element.getElementsByTagNameNS('*', name))

/** Null where it is absent. */
export const attribute = (element: Element, name: string): string | null =>
  element.hasAttribute(name) ? element.getAttribute(name) : null
