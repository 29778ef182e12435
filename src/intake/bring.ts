import { edtfFault } from '../model/dates/edtf'
import type { Fault } from '../model/faults'
import { type Notice, parseWork } from '../model/file/work'
import type { Journal } from '../model/journal/entries'
import { pieceOf } from '../model/journal/journal'
import type { Piece } from '../model/piece'
import { type Draft, draftOf } from './draft'
import { type Blocks, blocksOf } from './formats/blocks'
import { declaredEncoding, decodeText } from './formats/decode'
import { detectFormat, type Format } from './formats/detect'
import { IntakeFault, MOST_BYTES, MOST_HTML, tooLargeFile, tooLargePage } from './formats/fault'
import type { CleanPage } from './formats/page/cleanPage'

/** What a reader brings. */
export type Source =
  | { readonly from: 'paste'; readonly text: string }
  | { readonly from: 'file'; readonly name: string; readonly bytes: Uint8Array }

/** An article to be looked at, or a piece that is one already. */
export type Brought =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | {
      readonly kind: 'piece'
      readonly piece: Piece
      /** What was done to it, where its file tells that. */
      readonly journal?: Journal
      /** What the reader should know of it. */
      readonly notice?: Notice
    }

/** What reading a file needs besides the file. */
export interface Tools {
  /** Is told how much of the file has been read, from 0 to 1. */
  readonly progress: (share: number) => void
  /** A page's source, cleaned; handed in, since it needs a document and this may run in a worker. */
  readonly parseHtml: (html: string) => Promise<CleanPage>
}

/** What a file holds, by what its bytes are rather than by its name, or what was pasted. Throws an `IntakeFault` or a `FaultyPiece`. */
export async function bring(source: Source, tools: Tools): Promise<Brought> {
  if (source.from === 'paste') return { kind: 'draft', draft: draftOf(blocksOf([source.text])) }
  const { bytes, name } = source
  if (bytes.length > MOST_BYTES) throw tooLargeFile()
  const format = detectFormat(bytes, name)
  if (format === 'piece') return pieceIn(decodeText(bytes))
  return { kind: 'draft', draft: draftOf(await blocksIn(bytes, format, tools)) }
}

async function blocksIn(bytes: Uint8Array, format: Exclude<Format, 'piece'>, tools: Tools): Promise<Blocks> {
  try {
    return await readers[format](bytes, tools)
  } catch (error) {
    if (error instanceof IntakeFault) throw error
    // Whatever a reader of a format stumbles over lies in the file; what it says of it helps nobody.
    throw new IntakeFault('This file cannot be read.', 'Save or download it once more, or paste its text.')
  }
}

type Reader = (bytes: Uint8Array, tools: Tools) => Promise<Blocks>

/** The one place where formats are read; the large ones are loaded when they are needed. */
const readers: Readonly<Record<Exclude<Format, 'piece'>, Reader>> = {
  text: async (bytes) => blocksOf([decodeText(bytes)]),
  async markdown(bytes) {
    const { blocksOfMarkdown } = await import('./formats/markdown')
    return blocksOfMarkdown(decodeText(bytes))
  },
  async html(bytes, { parseHtml }) {
    if (bytes.length > MOST_HTML * 2) throw tooLargePage()
    const html = decodeText(bytes, declaredEncoding(bytes))
    if (html.length > MOST_HTML) throw tooLargePage()
    const [{ lightened }, { blocksOfHtml }] = await Promise.all([
      import('./formats/page/lighten'),
      import('./formats/page/html'),
    ])
    return blocksOfHtml(await parseHtml(lightened(html)))
  },
  async docx(bytes) {
    const { blocksOfDocx } = await import('./formats/docx')
    return blocksOfDocx(bytes)
  },
  async pdf(bytes, { progress }) {
    const { blocksOfPdf } = await import('./formats/pdf/pdf')
    return blocksOfPdf(bytes, progress)
  },
}

/** Thrown of a file that would be a piece if nothing were wrong with it. */
export class FaultyPiece extends Error {
  readonly faults: readonly Fault[]
  /** How many there are besides. */
  readonly more: number

  constructor(faults: readonly Fault[]) {
    super('This is no valid piece.')
    this.name = 'FaultyPiece'
    this.faults = faults.slice(0, MOST_FAULTS)
    this.more = faults.length - this.faults.length
  }
}

/** Faults of a piece's file that are told at once. */
const MOST_FAULTS = 5

function pieceIn(text: string): Brought {
  const parsed = parseWork(json(text), edtfFault)
  if (parsed.ok) {
    const { journal, notice } = parsed
    return {
      kind: 'piece',
      piece: pieceOf(journal),
      ...(journal.entries.length > 0 ? { journal } : {}),
      ...(notice === undefined ? {} : { notice }),
    }
  }
  throw new FaultyPiece(parsed.faults)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new IntakeFault('This is no whole JSON file.', 'Save or download the piece once more.')
  }
}
