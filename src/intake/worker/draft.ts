import { edtfFault } from '../../model/edtf'
import type { Piece } from '../../model/piece'
import { parsePiece } from '../../model/schema'
import { annotateArticle, type Making } from '../annotate'
import { articleOf } from '../clean'
import { decodeText } from '../formats/decode'
import { detectFormat } from '../formats/detect'
import { IntakeFault } from '../formats/fault'
import { type Head, headOf } from '../head'

/** An article as it is shown before anybody is recognised in it; all of it can be changed. */
export interface Draft {
  readonly head: Head
  /** What stands above and below the text: title, byline and so on, a line each. */
  readonly around: string
  /** Of the body. */
  readonly paragraphs: readonly string[]
}

/** What a reader brings. */
export type Source =
  | { readonly from: 'paste'; readonly text: string }
  | { readonly from: 'file'; readonly name: string; readonly bytes: Uint8Array }

export type Brought =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'piece'; readonly piece: Piece }

/** What stands in a file or was pasted. Throws an `IntakeFault`. */
export function bring(source: Source): Brought {
  if (source.from === 'paste') return { kind: 'draft', draft: draftOf(source.text) }
  const format = detectFormat(source.bytes, source.name)
  switch (format) {
    case 'piece':
      return { kind: 'piece', piece: pieceIn(decodeText(source.bytes)) }
    case 'text':
    case 'markdown':
      return { kind: 'draft', draft: draftOf(decodeText(source.bytes)) }
    default:
      throw new IntakeFault(
        `This is a file of the kind ${format}, which cannot be opened here.`,
        'Copy its text and paste it, or save it as .txt.',
      )
  }
}

/** Throws an `IntakeFault` where there is no letter in it. */
function draftOf(text: string): Draft {
  const article = articleOf(text)
  const [around = '', ...body] = article.paragraphs
  // A text without a head has its first paragraph for a title: it is told nonetheless.
  const paragraphs = body.length > 0 ? body : [around]
  if (!paragraphs.some((paragraph) => /\p{L}/u.test(paragraph)))
    throw new IntakeFault('There is no text in it.', 'Paste the text of an article, or choose its file.')
  return { head: headOf(article), around: body.length > 0 ? around : '', paragraphs }
}

export const pieceOfDraft = ({ head, around, paragraphs }: Draft, making: Making): Piece =>
  annotateArticle(head, { title: head.title, paragraphs: [around, ...paragraphs] }, making)

function pieceIn(text: string): Piece {
  const parsed = parsePiece(json(text), edtfFault)
  if (parsed.ok) return parsed.piece
  const told = parsed.faults.slice(0, MOST_FAULTS)
  const more = parsed.faults.length - told.length
  throw new IntakeFault(
    told.map(({ path, problem }) => `${path}: ${problem}`).join(' ') + (more > 0 ? ` And ${more} more.` : ''),
    told[0]?.remedy ?? '',
  )
}

const MOST_FAULTS = 5

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new IntakeFault('This is no whole JSON file.', 'Save or download the piece once more.')
  }
}
