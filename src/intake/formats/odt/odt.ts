import { DOMParser } from '@xmldom/xmldom'
import { openArchive } from '../kernel/archive'
import { type Blocks, blocksOf } from '../kernel/blocks'
import { IntakeFault } from '../kernel/fault'
import { type Placed, withRows } from '../kernel/rows'

/** Elements whose text is none of the document's: what was deleted, what was remarked, what was made out of the rest. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'text:table-of-content',
  'text:sequence-decls',
  'office:forms',
  'svg:title',
  'svg:desc',
])
const HIDDEN = new Set(['text:hidden-text', 'text:hidden-paragraph'])

/** The paragraphs of an OpenDocument text (ODF 1.3, part 3), footnotes behind them. Throws an `IntakeFault`. */
export function blocksOfOdt(bytes: Uint8Array): Blocks {
  const archive = openArchive(bytes)
  const [root, styles] = [rootOf(archive.part('content.xml')), rootOf(archive.part('styles.xml'))]
  if (!root) throw damaged()
  const { paragraphs, notes, hidden } = textsOf(root, hiddenStyles([root, ...(styles ? [styles] : [])]))
  if ([...paragraphs, ...notes].every(({ text }) => text.trim() === ''))
    throw new IntakeFault('This document holds no text.', 'Choose one with a text in it, or paste the text.')
  const title = paragraphs.find(({ style }) => /^title$/i.test(style))?.text.trim()
  return blocksOf([...withRows(paragraphs), ...notes.map(({ text }) => text)], {
    title: title || null,
    notices: [
      ...(notes.length > 0 ? [{ code: 'notes', many: notes.length } as const] : []),
      ...(hidden > 0 ? [{ code: 'hidden', many: hidden } as const] : []),
    ],
  })
}

interface Paragraph extends Placed {
  readonly style: string
  text: string
}

function rootOf(xml: Uint8Array | null): Element | null {
  if (!xml) return null
  const quiet = () => {}
  const refuse = () => {
    throw damaged()
  }
  return new DOMParser({
    errorHandler: { warning: quiet, error: quiet, fatalError: refuse },
  }).parseFromString(new TextDecoder().decode(xml), 'text/xml').documentElement
}

/** Names of the styles whose text is not shown. */
function hiddenStyles(roots: readonly Element[]): ReadonlySet<string> {
  const names = roots.flatMap((root) =>
    Array.from(root.getElementsByTagName('style:text-properties')).flatMap((properties) => {
      const style = properties.getAttribute('text:display') === 'none' ? properties.parentNode : null
      return style && 'getAttribute' in style ? [(style as Element).getAttribute('style:name') ?? ''] : []
    }),
  )
  return new Set(names.filter(Boolean))
}

/** In the order of the text, those in tables and frames as well. Without recursion: a document may nest as deep as it likes. */
function textsOf(root: Element, unseen: ReadonlySet<string>) {
  const paragraphs: Paragraph[] = []
  const notes: Paragraph[] = []
  let hidden = 0
  let parts = 0
  /** Paragraphs that are open around a node, the innermost last; a note's are apart. */
  const waiting: {
    readonly node: Node
    readonly into: Paragraph | null
    readonly isNote: boolean
    readonly row: number
    readonly cell: number
  }[] = [{ node: root, into: null, isNote: false, row: 0, cell: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next
    let { into, isNote, row, cell } = next
    if (node.nodeType === 3 && into) into.text += (node.nodeValue ?? '').replace(/\s+/gu, ' ')
    if (node.nodeType !== 1) continue
    const element = node as Element
    const name = element.nodeName
    if (LEFT_OUT.has(name)) continue
    if (HIDDEN.has(name) || unseen.has(element.getAttribute('text:style-name') ?? '')) {
      hidden++
      continue
    }
    if (name === 'text:s' && into) into.text += ' '
    if (name === 'text:tab' && into) into.text += ' '
    if (name === 'text:line-break' && into) into.text += '\n'
    if (name === 'text:note-body') isNote = true
    if (name === 'table:table-row') row = ++parts
    if (name === 'table:table-cell') cell = ++parts
    if (name === 'text:p' || name === 'text:h') {
      into = { style: element.getAttribute('text:style-name') ?? '', text: '', row, cell }
      if (isNote) notes.push(into)
      else paragraphs.push(into)
    }
    for (let child = element.lastChild; child; child = child.previousSibling)
      waiting.push({ node: child, into, isNote, row, cell })
  }
  return { paragraphs, notes, hidden }
}

const damaged = (): IntakeFault =>
  new IntakeFault('This OpenDocument file is damaged.', 'Open it in a word processor and save it anew.')
