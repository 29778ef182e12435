/** What a page asks of its readers, in a box of its own: a letter to be had, an account, money. */

import { anyPattern } from '../../../../language/lists'
import { ASKS, LABEL } from '../asks'
import lists from '../lists.json'
import { pageBlocksOf } from '../pageBlocks'

/** What a box asks for, in a few words. */
const ASKED = new RegExp(anyPattern(lists.asked), 'iu')
/** Whoever asks speaks of itself and to whoever reads. */
const OURS = /\b(?:you|your|you[’']ll|we|our|us|privacy|terms)\b/iu
const BOXES = new Set(['div', 'section', 'aside', 'figure', 'form', 'fieldset', 'ul', 'table'])
/** Characters of a box, of a line in it that may say anything, and of one that asks. */
const [LONGEST, LONGEST_LINE, LONGEST_ASK] = [600, 70, 160]
/** A box is less than this share of what the page shows. */
const MOST = 0.2
/** How far around a line that asks its box is looked for. */
const FURTHEST = 6

/** Takes out the boxes. */
export function withoutBoxes(page: Document): void {
  // Each element is looked through once, however many lines in it ask.
  const lengths = new Map<Element, number>()
  const lengthOf = (element: Element): number => {
    const length = lengths.get(element) ?? (element.textContent ?? '').trim().length
    lengths.set(element, length)
    return length
  }
  const most = Math.min(LONGEST, lengthOf(page.body) * MOST)
  for (const line of linesIn(page.body)) {
    const box = boxAround(line, (element) => lengthOf(element) <= most)
    if (box?.parentNode && line.parentNode) box.remove()
  }
}

/** The elements of the lines that ask. */
function linesIn(root: Element): readonly Element[] {
  const found: Element[] = []
  let node: Node | null = root
  while (node) {
    const text = node.nodeType === 3 ? (node.textContent ?? '').trim() : ''
    if (text !== '' && text.length <= LONGEST_ASK && isAsk(text)) found.push(node.parentNode as Element)
    if (node.firstChild) {
      node = node.firstChild
      continue
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode
    node = node === root ? null : (node?.nextSibling ?? null)
  }
  return found
}

const isAsk = (text: string): boolean =>
  ASKS.test(text) || (text.length <= LONGEST_LINE && ASKED.test(text) && !/[“”"«»]/u.test(text))

/** The largest element around a line that is a box as a whole, and more than that line. */
function boxAround(line: Element, isShort: (element: Element) => boolean): Element | null {
  let box: Element | null = null
  let element: Element | null = line
  for (let up = 0; up < FURTHEST && element !== null && element.localName !== 'body'; up++) {
    if (!isShort(element) || element.getElementsByTagName('h1').length > 0) break
    if (BOXES.has(element.localName)) {
      const texts = pageBlocksOf(element).map(({ text }) => text)
      if (!texts.every((text) => text.length <= LONGEST_LINE || OURS.test(text) || LABEL.test(text))) break
      if (texts.length > 1) box = element
    }
    element = element.parentNode as Element | null
  }
  return box
}
