import type { Source } from '../graph/collection/sources'
import type { Explanation } from '../graph/paths/explanation'
import type { Path } from '../graph/paths/paths'
import type { Collection } from '../model/collection'
import type { Journal } from '../model/journal/entries'
import type { Claim, Entity, Piece } from '../model/piece'
import type { PictureSubject } from './pictures/drawing/picture'
import type { ReportSubject } from './words/report/report'

/** What is handed out, by what it is. */
export interface Subjects {
  /** With the address that shows it; null where it has none that others could open. */
  readonly claim: {
    readonly piece: Piece
    readonly claim: Claim
    readonly entities: ReadonlyMap<string, Entity>
    /** Of the piece, where it is the whole of several. */
    readonly sources?: readonly Source[]
    readonly link: string | null
  }
  /** How two are connected, by the way that is shown; `link` as for a claim. */
  readonly path: {
    readonly explanation: Explanation
    readonly path: Path | null
    readonly entities: ReadonlyMap<string, Entity>
    /** Of the piece, where it is the whole of several. */
    readonly sources?: readonly Source[]
    /** Whether only a part of it is read: what a corpus has. */
    readonly isOfCorpus?: boolean
    readonly link: string | null
  }
  /** Claims as a table shows them: the cells of each row. */
  readonly rows: readonly (readonly string[])[]
  /** With all that was done to it. */
  readonly piece: Journal
  /** With all its pieces that are there. */
  readonly collection: { readonly collection: Collection; readonly pieces: readonly Piece[] }
  /** The explorer with a piece, or with several, in it, to be opened by itself. */
  readonly explorer: {
    /** The explorer without a piece, as the build makes it. */
    readonly shell: string
    readonly piece: Piece
    /** What the piece is the whole of, where it is that of several. */
    readonly together: Subjects['collection'] | null
    /** Layouts *Web* that are made, as in a file of them: the pane that it opens in may have any shape. */
    readonly layouts: unknown
    /** What it opens with, as in a link. */
    readonly view: string
    /** Whether the text goes along, or short quotations of it alone. */
    readonly hasText: boolean
  }
  /** The graph as it is drawn. */
  readonly picture: PictureSubject
  /** Names and claims in words, with the graph where it is drawn. */
  readonly report: ReportSubject & {
    readonly picture: PictureSubject | null
    /** Of each step of the story. */
    readonly stepPictures: readonly (PictureSubject | null)[]
  }
  /** Names and claims: all of a piece, or the piece with what is shown alone. */
  readonly graph: {
    readonly piece: Piece
    /** Of a collection: where its pieces stand in it; else none. */
    readonly sources: readonly Source[]
    /** Where names stand in the drawing, px; y grows downwards. Empty where nothing is drawn. */
    readonly positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>
    /** ISO day on which it is made. */
    readonly today: string
  }
}

export type Subject = keyof Subjects

/** Something cannot be handed out, told in a sentence that says what to do instead. */
export class ExportFault extends Error {}

/** A text, or bytes. */
export type Product = string | Uint8Array

/** A form in which something is handed out. */
export interface Export<Of extends Subject = Subject> {
  /** Never another one: readers' keys are kept by it. */
  readonly id: string
  readonly of: Of
  /** On its button. */
  readonly label: string
  /** In a list of everything that can be done. */
  readonly does: string
  readonly keeps: string
  /** Null where what is opened from it is the same. */
  readonly loses: string | null
  /** Throws an `ExportFault` where it cannot be done. */
  produce(subject: Subjects[Of]): Product | Promise<Product>
  readonly to: ToClipboard<Of> | ToFile<Of>
}

/** A text that is copied: `produce` gives one. */
interface ToClipboard<Of extends Subject> {
  readonly place: 'clipboard'
  /** What is told once it is there. */
  told(subject: Subjects[Of]): string
}

interface ToFile<Of extends Subject> {
  readonly place: 'file'
  /** What the file is named after. */
  title(subject: Subjects[Of]): string
  /** What of it the file holds, where several files are named after it. */
  readonly what?: string
  readonly ending: string
  /** Its media type. */
  readonly type: string
}
