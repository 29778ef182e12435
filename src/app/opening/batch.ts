import { tellNotice } from '../../export/words/faults'
import type { Draft } from '../../intake/draft'
import { type ReadNotice, tellReadNotice } from '../../intake/formats/kernel/notice'
import type { Answer } from '../../intake/worker/intake'
import type { Collection } from '../../model/collection'
import type { Journal } from '../../model/journal/entries'
import { begin } from '../../model/journal/journal'
import { judgedTogether } from '../collection/making'

/** A text as it was read. */
export interface ReadText {
  readonly file: string | null
  readonly draft: Draft
  /** What the reader should know of how it was read. */
  readonly notices: readonly ReadNotice[]
}

/** What is told of a text, with the file that it is from; null where it was pasted. */
export interface Noticed {
  readonly file: string | null
  readonly told: string
}

/** What has become pieces of what was brought, and opens together. */
export interface Batch {
  readonly journals: readonly Journal[]
  /** What is known of them together: where files of collections were among what was brought. */
  readonly collection: Collection | null
  /** What the reader should know of them. */
  readonly notices: readonly Noticed[]
  /** How the texts were read that opened without being looked over, by the journals of their pieces. */
  readonly reads: ReadonlyMap<Journal, ReadText>
}

const NOTHING: Batch = { journals: [], collection: null, notices: [], reads: new Map() }

/** Takes what becomes pieces, one after the other, until all of it is handed over. */
export function createBatch() {
  let taken = NOTHING

  const tell = (file: string | null, told: readonly string[]) => {
    taken = { ...taken, notices: [...taken.notices, ...told.map((one) => ({ file, told: one }))] }
  }

  return {
    /** `text` is what it was made of, unless somebody looked it over. */
    take(
      { piece, journal = begin(piece), collection: whole, notice, read = [] }: Answer & { kind: 'piece' },
      file: string | null,
      text: ReadText | null = null,
    ): void {
      const { journals, collection, reads } = taken
      taken = {
        ...taken,
        journals: [...journals, ...(whole ? whole.pieces.map((one) => begin(one)) : [journal])],
        ...(whole && { collection: collection ? united(collection, whole.collection) : whole.collection }),
        ...(text && { reads: new Map([...reads, [journal, text]]) }),
      }
      tell(file, [...(notice === undefined ? [] : [tellNotice(notice)]), ...read.map(tellReadNotice)])
    },
    /** What the reader should know of what was taken. */
    tell,
    /** Null where there is none, or none any more. */
    handOver(): Batch | null {
      if (taken.journals.length === 0) return null
      const all = taken
      taken = { ...NOTHING, notices: all.notices }
      return all
    },
    forget(): void {
      taken = NOTHING
    },
  }
}

/** What is known of the pieces of either, under the title of the first. */
const united = (one: Collection, other: Collection): Collection => ({
  ...one,
  pieces: [...one.pieces, ...other.pieces],
  judgements: [...judgedTogether([one, other])],
})
