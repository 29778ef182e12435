import { wholeWords } from '../../graph/review/review'
import type { Piece } from '../../model/piece'
import type { Spot } from '../../model/spans'

/** The words that are chosen with mouse, finger or keys within one paragraph below `root`; null where there are none. */
export function chosenWords(root: HTMLElement, piece: Piece): Spot | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const paragraph = paragraphOf(range.startContainer)
  if (!paragraph || !root.contains(paragraph) || paragraphOf(range.endContainer) !== paragraph) return null
  const number = Number(paragraph.dataset.words)
  const text = piece.paragraphs[number]?.text ?? ''
  const [start, end] = [
    offsetIn(paragraph, range.startContainer, range.startOffset),
    offsetIn(paragraph, range.endContainer, range.endOffset),
  ]
  const words = wholeWords(text, start, end)
  return words && { paragraph: number, ...words }
}

const paragraphOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-words]') ?? null

function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return before.toString().length
}
