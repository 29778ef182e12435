import type { Piece } from '../../model/piece'
import { clean } from '../clean'
import { type Blocks, blocksOf } from './blocks'
import { declaredEncoding, decodeText } from './decode'
import { detectFormat } from './detect'
import { IntakeFault, MOST_BYTES, MOST_HTML, tooLargePage } from './fault'

export interface Reading {
  /** Is told how much has been read, from 0 to 1. */
  readonly progress: (share: number) => void
  /** The article in a page's source; handed in, since it needs a document and this may run in a worker. */
  readonly parseHtml: (html: string) => Promise<Blocks>
}

/** An article to be looked at, or a piece that is one already. */
export type Read =
  | { readonly kind: 'article'; readonly blocks: Blocks }
  | { readonly kind: 'piece'; readonly piece: Piece }

/** What a file holds, by what its bytes are rather than by its name. Throws an `IntakeFault` and nothing else. */
export async function readFile(bytes: Uint8Array, name: string, reading: Reading): Promise<Read> {
  try {
    const read = await readAs(bytes, name, reading)
    reading.progress(1)
    return read
  } catch (error) {
    if (error instanceof IntakeFault) throw error
    // Whatever a reader of a format stumbles over lies in the file; what it says of it helps nobody.
    throw new IntakeFault('This file cannot be read.', 'Save or download it once more, or paste its text.')
  }
}

async function readAs(bytes: Uint8Array, name: string, { progress, parseHtml }: Reading): Promise<Read> {
  if (bytes.length > MOST_BYTES)
    throw new IntakeFault(
      'This file has more than 50 MB.',
      'Save the text of the article alone, or paste it.',
    )
  progress(0)
  switch (detectFormat(bytes, name)) {
    case 'piece':
      return { kind: 'piece', piece: await pieceIn(decodeText(bytes)) }
    case 'pdf': {
      const { blocksOfPdf } = await import('./pdf')
      return article(await blocksOfPdf(bytes, progress))
    }
    case 'docx': {
      const { blocksOfDocx } = await import('./docx')
      return article(await blocksOfDocx(bytes))
    }
    case 'html': {
      if (bytes.length > MOST_HTML * 2) throw tooLargePage()
      return article(await parseHtml(decodeText(bytes, declaredEncoding(bytes))))
    }
    case 'markdown': {
      const { blocksOfMarkdown } = await import('./markdown')
      return article(blocksOfMarkdown(decodeText(bytes)))
    }
    case 'text':
      return article(blocksOfText(decodeText(bytes)))
  }
}

/** What was pasted or typed. */
export const blocksOfText = (text: string): Blocks => blocksOf(clean(text).split('\n\n'))

function article(blocks: Blocks): Read {
  if (!blocks.paragraphs.some((text) => /\p{L}/u.test(text)))
    throw new IntakeFault(
      'There is no text in this file.',
      'Choose one with a text in it, or paste the text.',
    )
  return { kind: 'article', blocks }
}

async function pieceIn(text: string): Promise<Piece> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new IntakeFault(
      'This is no proper JSON.',
      'Save the piece anew, or mend it with an editor that knows JSON.',
    )
  }
  const [{ parsePiece }, { edtfFault }] = await Promise.all([
    import('../../model/schema'),
    import('../../model/edtf'),
  ])
  const result = parsePiece(json, edtfFault)
  if (result.ok) return result.piece
  const [first] = result.faults
  const more = result.faults.length > 1 ? ` It has ${result.faults.length - 1} more faults.` : ''
  throw new IntakeFault(
    `This is not a piece as it should be: ${first?.problem ?? ''}${more}`,
    first?.remedy ?? '',
    result.faults,
  )
}
