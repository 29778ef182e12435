import type { Collection } from '../../model/collection'
import type { Notice } from '../../model/file/work'
import type { Journal } from '../../model/journal/entries'
import type { Piece } from '../../model/piece'
import type { Blocks } from './kernel/blocks'
import type { ReadNotice } from './kernel/notice'
import type { FileStart } from './kernel/start'
import type { CleanPage } from './page/cleanPage'

/** A form in which an article, or a piece, can be brought. */
export interface Format {
  readonly id: string
  /** As a reader knows its files: "a Word document". */
  readonly name: string
  /** Ends of the names of its files, with the dot; the usual one first. */
  readonly endings: readonly [string, ...string[]]
  /** What other programs call its files, with the endings of those: each ending once. */
  readonly mediaTypes: Readonly<Record<string, readonly string[]>>
  /** Whether a file is one: by its first bytes, and by its name only where they leave it open. */
  detect(file: FileStart): boolean
  /** Loads what reads it when it is needed. Throws an `IntakeFault`, or a `FaultyPiece`. */
  read(bytes: Uint8Array, tools: Tools): Promise<Blocks | PieceRead>
}

/** What reading a file needs besides the file. */
export interface Tools {
  /** Is told how much of the file has been read, from 0 to 1. */
  readonly progress: (share: number) => void
  /** What its format was told by. */
  readonly start: FileStart
  /** A page's source, cleaned; handed in, since it needs a document and this may run in a worker. */
  readonly parseHtml: (html: string) => Promise<CleanPage>
}

/** A file that is a piece already. */
export interface PieceRead {
  readonly piece: Piece
  /** What was done to it, where its file tells that. */
  readonly journal?: Journal
  /** What it is the whole of, where its file holds a collection. */
  readonly collection?: { readonly collection: Collection; readonly pieces: readonly Piece[] }
  /** What the reader should know of it. */
  readonly notice?: Notice
  /** What the reader should know of how its text was read. */
  readonly read?: readonly ReadNotice[]
}
