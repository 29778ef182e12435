import mammoth from 'mammoth'
import { field } from '../../../model/unknown'
import { checkArchive, readArchive } from '../kernel/archive'
import { type Blocks, blocksOf } from '../kernel/blocks'
import { IntakeFault } from '../kernel/fault'

/** The paragraphs of a Word document. Throws an `IntakeFault`. */
export async function blocksOfDocx(bytes: Uint8Array): Promise<Blocks> {
  await checkArchive(bytes, readArchive(bytes))
  const arrayBuffer = new Uint8Array(bytes).buffer
  let found: readonly Paragraph[] = []
  // Its HTML is of no use here and its plain text loses line breaks: the document is taken on its way to the one.
  const transformDocument = (document: unknown): unknown => {
    found = paragraphsIn(document)
    return { ...(document as object), children: [] }
  }
  try {
    // The one name is what mammoth reads in a browser, the other what it reads on Node.
    const input = { arrayBuffer, buffer: arrayBuffer } as { arrayBuffer: ArrayBuffer }
    await mammoth.convertToHtml(input, { transformDocument, includeEmbeddedStyleMap: false })
  } catch {
    throw new IntakeFault('This Word document is damaged.', 'Open it in a word processor and save it anew.')
  }
  if (found.every(({ text }) => text.trim() === ''))
    throw new IntakeFault(
      'This Word document holds no text.',
      'Choose one with a text in it, or paste the text.',
    )
  const title = found.find(({ style }) => /^title$/i.test(style))?.text.trim()
  return blocksOf(
    found.map(({ text }) => text),
    { title: title || null },
  )
}

interface Paragraph {
  readonly text: string
  readonly style: string
}

/** In the order of the text, those in tables as well. Without recursion: a document may nest as deep as it likes. */
function paragraphsIn(document: unknown): readonly Paragraph[] {
  const paragraphs: { text: string; style: string }[] = []
  const waiting: unknown[] = [document]
  while (waiting.length > 0) {
    const element = waiting.pop()
    const type = field(element, 'type')
    const into = paragraphs.at(-1)
    if (type === 'paragraph') paragraphs.push({ text: '', style: String(field(element, 'styleName') ?? '') })
    else if (into && type === 'text') into.text += String(field(element, 'value'))
    else if (into && type === 'tab') into.text += ' '
    else if (into && type === 'break') into.text += field(element, 'breakType') === 'line' ? '\n' : '\f'
    const children = field(element, 'children')
    if (Array.isArray(children)) for (const child of children.toReversed()) waiting.push(child)
  }
  return paragraphs
}
