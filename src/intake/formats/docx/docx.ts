import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { field } from '../../../model/unknown'
import { openArchive } from '../kernel/archive'
import { type Blocks, blocksOf } from '../kernel/blocks'
import { IntakeFault } from '../kernel/fault'
import { type Placed, withRows } from '../kernel/rows'

/** The paragraphs of a Word document, footnotes behind them, without what is hidden. Throws an `IntakeFault`. */
export async function blocksOfDocx(bytes: Uint8Array): Promise<Blocks> {
  const {
    bytes: { buffer: arrayBuffer },
    hiddenStyles,
  } = marked(bytes)
  let found: Found = { paragraphs: [], notes: [], hidden: 0 }
  // Its HTML is of no use here and its plain text loses line breaks: the document is taken on its way to the one.
  const transformDocument = (document: unknown): unknown => {
    found = textsIn(document, hiddenStyles)
    return { ...(document as object), children: [] }
  }
  try {
    // The one name is what mammoth reads in a browser, the other what it reads on Node.
    const input = { arrayBuffer, buffer: arrayBuffer } as { arrayBuffer: ArrayBuffer }
    await mammoth.convertToHtml(input, { transformDocument, includeEmbeddedStyleMap: false })
  } catch {
    throw new IntakeFault('This Word document is damaged.', 'Open it in a word processor and save it anew.')
  }
  const { paragraphs, notes, hidden } = found
  if ([...paragraphs, ...notes].every(({ text }) => text.trim() === ''))
    throw new IntakeFault(
      'This Word document holds no text.',
      'Choose one with a text in it, or paste the text.',
    )
  const title = paragraphs.find(({ style }) => /^title$/i.test(style))?.text.trim()
  return blocksOf([...withRows(paragraphs), ...notes.map(({ text }) => text)], {
    title: title || null,
    notices: [
      ...(notes.length > 0 ? [{ code: 'notes', many: notes.length } as const] : []),
      ...(hidden > 0 ? [{ code: 'hidden', many: hidden } as const] : []),
    ],
  })
}

/** The colour that hidden text is marked with: mammoth tells of colours, and not of what is hidden. */
const HIDDEN = 'hidden'
const VANISH = /<w:vanish(?:\s+w:val\s*=\s*["'](?:1|true|on)["'])?\s*\/>/g

const STYLE = /<w:style\b[^>]{0,500}w:styleId\s*=\s*["']([^"']{1,200})["'][^>]{0,500}>/g

/** The document, unpacked and checked, with what is hidden in it marked, and the styles that hide. */
function marked(bytes: Uint8Array) {
  const hiddenStyles = new Set<string>()
  const archive = openArchive(bytes)
  const parts: Record<string, Uint8Array> = {}
  for (const name of archive.names) {
    const part = archive.part(name) ?? new Uint8Array()
    const isText = /\.xml$/i.test(name) && part.length > 0
    const xml = isText ? new TextDecoder().decode(part) : ''
    if (/\bstyles\.xml$/i.test(name)) for (const style of stylesHidden(xml)) hiddenStyles.add(style)
    const seen = xml.replace(VANISH, `<w:highlight w:val="${HIDDEN}"/>`)
    Object.defineProperty(parts, name, {
      value: seen === xml ? part : new TextEncoder().encode(seen),
      enumerable: true,
    })
  }
  return { bytes: new Uint8Array(zipSync(parts, { level: 0 })), hiddenStyles }
}

/** Ids of the styles that hide whatever has them. */
const stylesHidden = (xml: string): readonly string[] =>
  xml.split('</w:style>').flatMap((style) => {
    const [found] = [...style.matchAll(STYLE)].slice(-1)
    return found?.[1] !== undefined && style.slice(found.index).search(VANISH) >= 0 ? [found[1]] : []
  })

interface Found {
  readonly paragraphs: readonly Paragraph[]
  /** Of its footnotes and endnotes. */
  readonly notes: readonly Paragraph[]
  /** Runs that were left out. */
  readonly hidden: number
}

/** Notes count as often as they are referred to, in that order: a file may hold others. */
function textsIn(document: unknown, hiddenStyles: ReadonlySet<string>): Found {
  const body = paragraphsIn(document, hiddenStyles)
  const notes = field(document, 'notes')
  const resolve: unknown = Reflect.get(Object(notes), 'resolve')
  const referred = typeof resolve === 'function' ? body.references.map((one) => resolve.call(notes, one)) : []
  const noted = referred.map((note) => paragraphsIn(field(note, 'body') ?? note, hiddenStyles))
  return {
    paragraphs: body.paragraphs,
    notes: noted.flatMap(({ paragraphs }) => paragraphs),
    hidden: [body, ...noted].reduce((sum, { hidden }) => sum + hidden, 0),
  }
}

interface Paragraph extends Placed {
  readonly style: string
}

/** In the order of the text, those in tables as well. Without recursion: a document may nest as deep as it likes. */
function paragraphsIn(document: unknown, hiddenStyles: ReadonlySet<string>) {
  const paragraphs: { text: string; style: string; row: number; cell: number }[] = []
  const references: unknown[] = []
  let hidden = 0
  let parts = 0
  const waiting: { readonly element: unknown; readonly row: number; readonly cell: number }[] = [
    { element: document, row: 0, cell: 0 },
  ]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element } = next
    let { row, cell } = next
    const type = field(element, 'type')
    const into = paragraphs.at(-1)
    const isStyled = hiddenStyles.has(String(field(element, 'styleId') ?? ''))
    if (isStyled || (type === 'run' && field(element, 'highlight') === HIDDEN)) {
      hidden++
      continue
    }
    if (type === 'noteReference') references.push(element)
    if (type === 'tableRow') row = ++parts
    if (type === 'tableCell') cell = ++parts
    if (type === 'paragraph')
      paragraphs.push({ text: '', style: String(field(element, 'styleName') ?? ''), row, cell })
    else if (into && type === 'text') into.text += String(field(element, 'value'))
    else if (into && type === 'tab') into.text += ' '
    else if (into && type === 'break') into.text += field(element, 'breakType') === 'line' ? '\n' : '\f'
    const children = Array.isArray(element) ? element : field(element, 'children')
    if (Array.isArray(children))
      for (const child of children.toReversed()) waiting.push({ element: child, row, cell })
  }
  return { paragraphs, references, hidden }
}
