import type { BlockKind } from '../kernel/blocks'

/** A block of a page, with what the page says of it. */
export interface PageBlock {
  readonly kind: Exclude<BlockKind, 'text' | 'head'> | 'preformatted'
  readonly text: string
  /** How much of the text leads elsewhere, from 0 to 1. */
  readonly linked: number
  /** How much of it is a link, wherever that leads. */
  readonly inLinks: number
  /** Which list an item stands in; 0 for what is none. */
  readonly list: number
  /** Of a heading, from 1; 0 for what is none. */
  readonly level: number
  /** The innermost element in which it stands. */
  readonly element: Element
}

type Kind = PageBlock['kind']

/** Elements that set what is in them apart from what is around. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Elements whose text is no part of an article's. */
const LEFT_OUT = new Set('head noscript script style template title'.split(' '))
const LISTS = new Set(['ul', 'ol', 'dl'])
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading'] as const),
  ...['li', 'dt', 'dd'].map((name) => [name, 'item'] as const),
  ['blockquote', 'quotation'],
  ['figcaption', 'caption'],
  ['pre', 'preformatted'],
])
/** Names that pages give to what describes a picture, and to who made it. */
const CAPTION = /(?:^|[\s_-])(?:captions?|legend)(?:$|[\s_-])|caption(?:-?text)?\b/i
const CREDIT = /(?:^|[\s_-])(?:credits?|copyright)(?:$|[\s_-])|(?:photo|image|picture)-?credit/i
/** And to what is shown once more, large. */
const PULLED = /(?:^|[\s_-])pull(?:ed)?-?quotes?(?:$|[\s_-])/i
/** A caption is not longer, nor does it hold more paragraphs, or the page has its figures nested wrongly. */
const [LONGEST_CAPTION, LONGEST_FIGURE] = [500, 1200]
/** A cell with more is one of a table that lays out the page, unless it is of one piece and stands beside short ones. */
const [LONGEST_CELL, LONGEST_WHOLE_CELL] = [200, 1000]
const PARTS = 'table p div ul ol br h1 h2 h3 h4'.split(' ')

interface Context {
  readonly kind: Kind
  readonly list: number
  readonly level: number
  readonly isCell: boolean
}

const PLAIN: Context = { kind: 'paragraph', list: 0, level: 0, isCell: false }

/** What stands in an element, block by block. Without recursion, since a page may nest as deep as it likes. */
export function pageBlocksOf(root: Element): readonly PageBlock[] {
  const blocks: PageBlock[] = []
  const contexts: (readonly [Context, Element])[] = [[PLAIN, root]]
  const context = () => contexts.at(-1)?.[0] ?? PLAIN
  let inline: string[] = []
  const within = { elsewhere: 0, any: 0 }
  let linked = 0
  let inLinks = 0
  let lists = 0
  const flush = () => {
    const [{ kind, list, level }, element] = contexts.at(-1) ?? [PLAIN, root]
    const whole = inline.join('')
    const length = whole.replace(/\s+/g, '').length
    const shares =
      length === 0 ? { linked: 0, inLinks: 0 } : { linked: linked / length, inLinks: inLinks / length }
    const texts = kind === 'preformatted' ? [whole.replace(/^\n+|\s+$/g, '')] : paragraphsIn(whole, kind)
    for (const text of texts) if (text !== '') blocks.push({ kind, text, ...shares, list, level, element })
    inline = []
    linked = 0
    inLinks = 0
  }
  const countLink = (element: Element, name: string, change: 1 | -1) => {
    const address = name === 'a' ? element.getAttribute('href') : null
    if (address !== null) within.any += change
    if (address === '/') within.elsewhere += change
  }
  const enter = (element: Element, name: string) => {
    if (name === 'br') inline.push('\n')
    countLink(element, name, 1)
    if (!BLOCKS.has(name)) {
      const kind = pictured(element)
      if (kind !== null) {
        flush()
        contexts.push([{ ...PLAIN, kind }, element])
      }
      return
    }
    const around = context()
    if (around.isCell) inline.push(' ')
    else flush()
    if (LISTS.has(name)) lists++
    contexts.push([contextOf(element, name, LISTS.has(name) ? { ...around, list: lists } : around), element])
    if ((name === 'td' || name === 'th') && context().isCell && inline.join('').trim() !== '')
      inline.push(' · ')
  }
  const leave = (element: Element, name: string) => {
    countLink(element, name, -1)
    if (BLOCKS.has(name)) {
      if (context().isCell && name !== 'tr') inline.push(' ')
      else flush()
      contexts.pop()
    } else if (pictured(element) !== null) {
      flush()
      contexts.pop()
    }
  }
  let node: Node | null = root
  while (node) {
    const name = node.nodeName.toLowerCase()
    if (node.nodeType === 3) {
      const isKept = context().kind === 'preformatted'
      const text = isKept ? (node.textContent ?? '') : (node.textContent ?? '').replace(/\s+/g, ' ')
      inline.push(text)
      const length = text.replace(/\s+/g, '').length
      if (within.elsewhere > 0) linked += length
      if (within.any > 0) inLinks += length
    }
    if (node.nodeType === 1) enter(node as Element, name)
    if (node.firstChild && !LEFT_OUT.has(name) && !isNoteMark(node, name)) {
      node = node.firstChild
      continue
    }
    if (node.nodeType === 1) leave(node as Element, name)
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node) leave(node as Element, node.nodeName.toLowerCase())
    }
    node = node === root ? null : (node?.nextSibling ?? null)
  }
  flush()
  return blocks
}

/** A line break among words stays one; two end a paragraph, and so does one between lines that are paragraphs by their looks. */
function paragraphsIn(text: string, kind: Kind): readonly string[] {
  const lined = (part: string): readonly string[] =>
    part
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  return text.split(/\n\s*\n/).flatMap((part) => {
    const lines = lined(part)
    const isProse =
      kind === 'paragraph' &&
      lines.length > 1 &&
      lines.slice(0, -1).every((line) => line.length > 80 && /[.!?…:。！？][”’"')]*$/u.test(line))
    return isProse ? lines : [lines.join('\n')]
  })
}

function contextOf(element: Element, name: string, around: Context): Context {
  const kind = pictured(element)
  if (around.kind === 'credit' || (around.kind === 'caption' && kind !== 'credit')) return around
  if (name === 'figure' && isPicture(element)) return { ...PLAIN, kind: 'caption' }
  if (name === 'figcaption' && around.kind !== 'paragraph') return around
  if (name === 'figcaption' && !isPicture(element.parentNode as Element)) return around
  if (kind !== null) return { ...PLAIN, kind }
  if (name === 'tr' && isRow(element)) return { ...PLAIN, kind: 'row', isCell: true }
  if (around.isCell) return around
  if (name === 'li' || name === 'dt' || name === 'dd') return { ...PLAIN, kind: 'item', list: around.list }
  // What is set apart within an item or a quotation is still of it.
  const own = around.kind === 'paragraph' || around.kind === 'heading' ? kindOf(element, name) : undefined
  if (own === 'heading') return { ...around, kind: own, level: Number(name.slice(1)) }
  if (own !== undefined) return { ...around, kind: own }
  return name === 'td' || name === 'th' ? { ...around, kind: 'paragraph' } : around
}

const kindOf = (element: Element, name: string): Kind | undefined =>
  PULLED.test(element.className) ? 'quotation' : KINDS.get(name)

/** A number that leads to a footnote, or back from it; in brackets it stands in the text like a word. */
function isNoteMark(node: Node, name: string): boolean {
  if (name !== 'sup' && name !== 'a') return false
  const isLink = (one: Node | null): boolean => one?.nodeName.toLowerCase() === 'a'
  const text = (node.textContent ?? '').trim()
  return (
    (name === 'sup' &&
      /^(?:\d{1,3}|[*†‡§])$/u.test(text) &&
      (isLink(node.firstChild) || isLink(node.parentNode))) ||
    (name === 'a' && /^[↩↑^⏎]\ufe0e?$/u.test(text))
  )
}

/** What an element is by its name: what describes a picture, or who made it. */
function pictured(element: Element): 'caption' | 'credit' | null {
  const named = `${element.className} ${element.id}`
  const kind = CAPTION.test(named) ? 'caption' : CREDIT.test(named) ? 'credit' : null
  return kind !== null && (element.textContent ?? '').length <= LONGEST_CAPTION ? kind : null
}

/** A figure that shows a picture, and nothing that is read. */
function isPicture(figure: Element): boolean {
  const has = (name: string) => figure.getElementsByTagName(name).length > 0
  return (
    !has('blockquote') &&
    !has('table') &&
    !has('pre') &&
    !has('ul') &&
    !['h2', 'h3', 'h4'].some(has) &&
    (figure.textContent ?? '').length <= LONGEST_FIGURE
  )
}

/** A row of a table with several short cells, as one of numbers or names; what is told of each may be longer. */
function isRow(row: Element): boolean {
  const cells = [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')
  const lengths = cells.map((cell) => (cell.textContent ?? '').length)
  const has = (cell: Element, name: string) => cell.getElementsByTagName(name).length > 0
  return (
    cells.length > 1 &&
    lengths.filter((length) => length <= LONGEST_CELL).length > cells.length / 2 &&
    cells.every((cell, at) =>
      (lengths[at] ?? 0) <= LONGEST_CELL
        ? !has(cell, 'table')
        : (lengths[at] ?? 0) <= LONGEST_WHOLE_CELL && !PARTS.some((name) => has(cell, name)),
    )
  )
}
