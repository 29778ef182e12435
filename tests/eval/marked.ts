/** Words of a marked page and of what was made of it, and where their paragraphs begin. */

import { JSDOM } from 'jsdom'

/** A block of a marked page. */
interface Block {
  readonly text: string
  /** Whether it is a paragraph of its own: not a cell, nor a line within one. */
  readonly isParagraph: boolean
  /** Of a picture. */
  readonly isCaption: boolean
}

export interface Marked {
  readonly blocks: readonly Block[]
}

/** From 0 to 1. */
export interface Words {
  readonly recall: number
  /** Captions of pictures not counted. */
  readonly recallOfText: number
  readonly precision: number
}

/** The words around each place where paragraphs are not as they are marked. */
export interface Shape {
  readonly together: readonly string[]
  readonly split: readonly string[]
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Of a script without blanks each letter is a word. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu
/** Words before and behind a boundary by which it is known. */
const BESIDE = 4

const tokensOf = (text: string): readonly string[] => text.normalize('NFKC').toLowerCase().match(WORD) ?? []

export function markedOf(html: string): Marked {
  const blocks: Block[] = []
  let text = ''
  let isParagraph = false
  let captions = 0
  const flush = () => {
    if (text.trim() !== '')
      blocks.push({ text: text.replace(/\s+/gu, ' ').trim(), isParagraph, isCaption: captions > 0 })
    text = ''
  }
  const walk = (node: Node): void => {
    const name = node.nodeName.toLowerCase()
    if (name === 'style' || name === 'script') return
    if (node.nodeType === 3) text += node.textContent
    const isBlock = BLOCKS.has(name) || name === 'br'
    const isCaption =
      name === 'figcaption' || /caption/iu.test((node as Partial<Element>).className?.toString() ?? '')
    if (isBlock || isCaption) {
      flush()
      if (isCaption) captions += 1
      isParagraph = name === 'p' || /^h\d$/u.test(name)
    }
    node.childNodes.forEach(walk)
    if (isBlock || isCaption) {
      flush()
      if (isCaption) captions -= 1
      isParagraph = false
    }
  }
  const { window } = new JSDOM(html)
  walk(window.document.body)
  window.close()
  return { blocks }
}

export function wordsOf({ blocks }: Marked, paragraphs: readonly string[]): Words {
  const found = counted(paragraphs)
  const [recall, precision] = shared(blocks, found)
  const [recallOfText] = shared(
    blocks.filter(({ isCaption }) => !isCaption),
    found,
  )
  return { recall, recallOfText, precision }
}

export const f1 = ({ recall, precision }: Words): number =>
  recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)

/** How much of what is wanted was found, and how much of what was found was wanted. */
function shared(blocks: readonly Block[], found: ReadonlyMap<string, number>): readonly [number, number] {
  const wanted = counted(blocks.map(({ text }) => text))
  let both = 0
  for (const [word, times] of wanted) both += Math.min(times, found.get(word) ?? 0)
  const total = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((sum, one) => sum + one, 0)
  return [both / Math.max(1, total(wanted)), both / Math.max(1, total(found))]
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of texts.flatMap(tokensOf)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Which marked paragraphs stand in one of ours, and which one stands in several. */
export function shapeOf({ blocks }: Marked, paragraphs: readonly string[]): Shape {
  const marked = blocks.map(({ text, isParagraph }) => ({ words: tokensOf(text), isParagraph }))
  const ours = paragraphs.map((text) => ({ words: tokensOf(text), isParagraph: true }))
  const within = (all: readonly { words: readonly string[] }[]) =>
    new Set(
      all.flatMap(({ words }) =>
        words
          .slice(0, 1 - 2 * BESIDE || undefined)
          .map((_, at) => words.slice(at, at + 2 * BESIDE).join(' ')),
      ),
    )
  const between = (all: readonly { words: readonly string[]; isParagraph: boolean }[]) =>
    all.flatMap((one, at) => {
      const before = all[at - 1]
      const isTold =
        before?.isParagraph && one.isParagraph && before.words.length >= BESIDE && one.words.length >= BESIDE
      return isTold ? [[...before.words.slice(-BESIDE), ...one.words.slice(0, BESIDE)].join(' ')] : []
    })
  const [inMarked, inOurs] = [within(marked.filter(({ isParagraph }) => isParagraph)), within(ours)]
  const inLines = within(marked)
  return {
    together: between(marked).filter((place) => inOurs.has(place) && !inLines.has(place)),
    split: between(ours).filter((place) => inMarked.has(place) && !inOurs.has(place)),
  }
}
