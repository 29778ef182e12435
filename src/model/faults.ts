/** What can be wrong: a code with its facts. Words are put to it where it is shown. */

import type { Path } from './unknown'

/** What a text must look like: the shapes' messages name one of these. */
export const forms = [
  'text',
  'id',
  'day',
  'date',
  'language',
  'url',
  'instant',
  'paragraph',
  'whole or id',
  'maker',
  'view',
] as const
export type Form = (typeof forms)[number]

/** Why a text is no date: it ends before it begins, no calendar has it, it is longer than any, or EDTF does not know it. */
export type DateFault = 'backward' | 'impossible' | 'long' | 'not-edtf'

export type MarkupCode =
  | 'stray-end'
  | 'never-closes'
  | 'no-target'
  | 'bad-target'
  | 'empty-mention'
  | 'nested-mention'
  | 'stray-escape'

/** An entity, as a fault tells of it. */
export interface Who {
  readonly id: string
  readonly name: string
}

/** Its code and place say it all. */
type Nothing = unknown

/** The shape is another one. Of a `value` that is a list or an object it is told that it is one. */
interface ShapeFacts {
  missing: {
    /** Of JSON or of zod: `string`, `array`, `int`. */
    readonly type: string | null
    readonly form: Form | null
    readonly choices: readonly unknown[] | null
  }
  'wrong-type': { readonly value: unknown; readonly type: string; readonly form: Form | null }
  'wrong-form': { readonly value: unknown; readonly form: Form | null }
  /** Null where the choices are too many to tell. */
  'no-choice': { readonly value: unknown; readonly choices: readonly unknown[] | null }
  'empty-text': Nothing
  'unknown-key': Nothing
  'too-few': { readonly least: number }
  'too-many': { readonly most: number }
  'too-small': { readonly value: unknown; readonly least: number }
  'too-large': { readonly value: unknown; readonly most: number }
  misshapen: Nothing
}

/** It points to what is not there, or may not be pointed to; or it cannot be so together. */
interface PieceFacts {
  'no-entity': { readonly id: string; readonly meant: string | null }
  /** Of a collection. */
  'no-piece': { readonly id: string }
  'no-claim': { readonly id: string; readonly meant: string | null }
  'no-remark': { readonly id: string; readonly meant: string | null }
  'no-step': { readonly id: string; readonly meant: string | null }
  'no-paragraph': { readonly paragraph: number; readonly last: number }
  /** The reserved voice stands where an entity is needed. */
  'only-a-voice': Nothing
  'reserved-id': Nothing
  /** `by` is where the first that has the id stands. */
  'taken-id': { readonly id: string; readonly by: Path }
  'not-a-place': { readonly who: Who; readonly kind: string }
  /** From the first to itself again. */
  'circle-of-places': { readonly places: readonly Who[] }
  /** The keys of both ends. */
  'same-ends': { readonly from: string; readonly to: string; readonly who: Who }
  'unknown-predicate': { readonly predicate: string; readonly meant: string | null }
  'no-wording': Nothing
  /** Of a predicate that has one already. */
  'idle-wording': Nothing
  'own-dispute': Nothing
  'no-date': { readonly date: string; readonly is: DateFault }
  'backward-mention': { readonly paragraph: number }
  'mention-beyond': { readonly paragraph: number; readonly end: number; readonly length: number }
  'overlapping-mention': { readonly with: Path }
  /** `character` counts from 1; `target` is what stands for an id. */
  markup: {
    readonly is: MarkupCode
    readonly character: number
    readonly excerpt: string
    readonly target: string
  }
}

/** A file is of another version, or its journal cannot have grown so. */
interface FileFacts {
  'newer-format': { readonly format: number; readonly newest: number }
  'entry-order': { readonly number: number; readonly last: number }
  'no-entry': { readonly entry: number }
  'too-many-done': { readonly at: number; readonly entries: number }
}

/** An edit cannot be done to this piece: it asks for more than a file must have, or for nothing. */
interface EditFacts {
  /** Two voices in a row are the same. */
  echo: { readonly who: Who }
  'told-by-nobody': { readonly to: Who }
  'told-to-itself': { readonly to: Who }
  'unread-date': { readonly date: string }
  'no-words': Nothing
  'blank-words': Nothing
  'crossing-words': Nothing
  'crosses-mention': { readonly words: string; readonly mention: string }
  'no-mention': Nothing
  'same-entity': Nothing
  'merge-with-itself': Nothing
  'apart-from-itself': Nothing
  'no-story': Nothing
  'nothing-suggested': Nothing
  'nothing-chosen': Nothing
  'chosen-are-gone': Nothing
  'journal-full': Nothing
  'not-retractable': Nothing
  'no-change': Nothing
  'not-editable': Nothing
}

export interface FaultFacts extends ShapeFacts, PieceFacts, FileFacts {}
interface RefusalFacts extends FaultFacts, EditFacts {}

/** One thing wrong with a file, of some codes. `path` begins at the file. */
export type Fault<Codes extends keyof FaultFacts = keyof FaultFacts> = {
  [Code in Codes]: { readonly code: Code; readonly path: Path } & FaultFacts[Code]
}[Codes]

/** Why an edit cannot be done. `path` begins at what is edited or added. */
export type Refusal = {
  [Code in keyof RefusalFacts]: { readonly code: Code; readonly path: Path } & RefusalFacts[Code]
}[keyof RefusalFacts]

/** The codes of refusals that come without facts. */
export type PlainCode = {
  [Code in keyof EditFacts]: unknown extends EditFacts[Code] ? Code : never
}[keyof EditFacts]
