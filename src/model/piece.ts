/**
 * The shape of a piece, written once: what a file must look like, the types, what edits may change and the order in which
 * fields are written all follow from it. Words as in the README: a piece mentions entities and tells claims.
 */

import * as z from 'zod/mini'
import {
  about,
  date,
  day,
  id,
  index,
  matching,
  named,
  optional,
  type Shaped,
  text,
  webAddress,
} from './shape'
import { kinds, stances } from './vocabulary'

const madeShape = named(
  'made',
  z.strictObject({
    by: matching('maker', /^(rules|reader|model \S.*)$/),
    /** 0 to 1. */
    confidence: optional(z.number().check(z.gte(0), z.lte(1))),
    reason: optional(text),
    state: z.enum(['suggested', 'edited', 'confirmed']),
  }),
)

export const mentionShape = named(
  'mention',
  z.strictObject({
    /** Entity id. */
    entity: id,
    start: about(index, 'UTF-16 offset into the text'),
    end: about(z.int().check(z.gte(1)), 'UTF-16 offset, exclusive'),
    made: optional(madeShape),
  }),
)

const paragraphShape = z.strictObject({
  text: z.string(),
  /** They neither nest nor overlap; in memory they are in order of `start`. */
  mentions: z.array(mentionShape),
})

const point = z.tuple([z.number().check(z.gte(-90), z.lte(90)), z.number().check(z.gte(-180), z.lte(180))])

export const entityShape = named(
  'entity',
  z.strictObject({
    id,
    kind: z.enum(kinds),
    name: text,
    inText: optional(about(text, 'The name inside a sentence, where it differs: the New York Times')),
    aliases: z._default(z.array(text), []),
    unnamed: z._default(about(z.boolean(), 'Nobody in particular: US officials, a spokesperson'), false),
    role: optional(about(text, 'What nobody in the piece disputes')),
    within: optional(about(id, 'Id of the place that this one lies in: geography, never sovereignty')),
    at: optional(about(point, 'Latitude and longitude in degrees')),
    wikipedia: optional(about(text, 'Title of an article of the English Wikipedia')),
    made: optional(madeShape),
  }),
)

const evidenceShape = named(
  'evidence',
  z.strictObject({
    paragraph: about(index, 'Number of the paragraph; 0 is the head'),
    /** W3C TextQuoteSelector within that paragraph. */
    quote: optional(
      z.strictObject({ exact: text, prefix: optional(z.string()), suffix: optional(z.string()) }),
    ),
  }),
)

export const claimShape = named(
  'claim',
  z.strictObject({
    id,
    subject: about(id, 'Entity id'),
    predicate: about(id, 'Id out of the vocabulary'),
    object: about(id, 'Entity id, not that of the subject'),
    wording: optional(about(text, 'Only with the predicate "other"')),
    text: about(text, 'One sentence in our own words; where denied, it states what is denied'),
    evidence: z.tuple([evidenceShape], evidenceShape),
    /** Entity ids or `unattributed`. */
    voices: about(
      z.array(id),
      'Who says so, closest to the fact first, the author left out; empty: the author',
    ),
    stance: about(z.enum(stances), 'As the first voice has it'),
    denied: z._default(about(z.boolean(), 'The voices say that it is not so'), false),
    when: optional(about(date, 'When the thing claimed holds or happened, EDTF')),
    said: optional(about(date, 'When the first voice said it, EDTF')),
    to: optional(about(id, 'Entity id: whom the last voice said it to')),
    event: optional(about(id, 'Slug shared by the claims that tell one happening')),
    /** It makes no tie. */
    where: optional(about(id, 'Id of the place where it happened')),
    condition: optional(text),
    speech: optional(z.enum(['direct', 'indirect'])),
    disputes: z._default(about(z.array(id), 'Ids of claims that the piece sets against this one'), []),
    note: optional(text),
    made: optional(madeShape),
  }),
)

/** What a voice says that ties no two entities: no claim. */
export const remarkShape = named(
  'remark',
  z.strictObject({
    id,
    /** Entity ids or `unattributed`. */
    voices: about(
      z.array(id).check(z.minLength(1)),
      'Who says it, closest to the fact first, the author left out',
    ),
    to: optional(about(id, 'Entity id: whom the last voice said it to')),
    about: about(z.array(id), 'Entity ids: whom and what it speaks of'),
    text: about(text, 'What is said'),
    evidence: z.tuple([evidenceShape], evidenceShape),
    said: optional(about(date, 'When the first voice said it, EDTF')),
    speech: optional(z.enum(['direct', 'indirect'])),
    made: optional(madeShape),
  }),
)

/** How are `from` and `to` connected? Entity ids. */
export const questionShape = z.strictObject({ text, from: id, to: id })

export const stepShape = named(
  'step',
  z.strictObject({
    id,
    /** Of the piece that it stands in: it may be kept under another id elsewhere. */
    view: about(
      matching('view', /^([a-z]+=[^&#\s]*(&[a-z]+=[^&#\s]*)*)?$/),
      'What is looked at, as a link has it, without the piece: select=entity:nato&layout=map',
    ),
    text: about(text, 'What is told of it'),
  }),
)

export const storyShape = named(
  'story',
  z.strictObject({
    title: optional(text),
    steps: about(z.array(stepShape).check(z.minLength(1)), 'In the order in which they are told'),
  }),
)

export const paragraphInFile = named(
  'paragraph',
  z.union(
    [
      about(z.string(), 'Text with mentions as [shown text](entity-id); [ ] \\ are escaped with \\'),
      paragraphShape,
    ],
    'paragraph',
  ),
)

/** A piece in a file, without what the file says of itself. */
export const pieceShape = z.strictObject({
  id,
  title: text,
  authors: about(z.array(id), 'Entity ids'),
  publisher: optional(about(id, 'Entity id')),
  published: day,
  dated: optional(
    about(
      z.literal(true),
      'That it came out on that day is known, though it was read on the same day and its text does not tell it; from format 5 on',
    ),
  ),
  language: about(matching('language', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), 'BCP 47'),
  url: optional(about(webAddress, 'Address of the original')),
  annotated: z.strictObject({ by: text, on: day }),
  rendition: about(
    z.enum(['digest', 'verbatim', 'quotations']),
    'Told in our own words, word for word, or short quotations of it alone (from format 4 on)',
  ),
  head: about(paragraphInFile, 'Paragraph 0'),
  paragraphs: about(z.array(paragraphInFile).check(z.minLength(1)), 'The first one is paragraph 1'),
  entities: z.array(entityShape),
  claims: z.array(claimShape),
  remarks: z._default(about(z.array(remarkShape), 'From format 3 on'), []),
  questions: z._default(about(z.array(questionShape), 'Openings offered to a newcomer'), []),
  story: optional(about(storyShape, 'Views of the piece, told one after another; from format 4 on')),
})

export type ParagraphInFile = Shaped<typeof paragraphInFile>
export type PieceInFile = Shaped<typeof pieceShape>

/** A piece in memory: whatever holds one may rely on its shape, and on its references being right. */
export interface Piece extends Omit<PieceInFile, 'head' | 'paragraphs' | 'claims'> {
  /** Index is the paragraph's number: 0 is the head, 1 the first of the body. */
  readonly paragraphs: readonly Paragraph[]
  readonly claims: readonly Claim[]
}
export interface Paragraph extends Shaped<typeof paragraphShape> {}
export interface Mention extends Shaped<typeof mentionShape> {}
export interface Entity extends Shaped<typeof entityShape> {}
export interface Claim extends Shaped<typeof claimShape> {
  /**
   * In a collection alone, computed and in no file: id of whoever's own word it is where it has no voices. Absent, it is the
   * author's.
   */
  readonly teller?: string
  /**
   * In a collection alone, computed and in no file: each way on which it came, across pieces, from whoever said it first to
   * the last whom its piece cites. Ids of entities, or `unattributed`.
   */
  readonly ways?: readonly (readonly string[])[]
}
export interface Remark extends Shaped<typeof remarkShape> {}
export interface Evidence extends Shaped<typeof evidenceShape> {}
/** Views of the piece, told one after another. What a view names may be gone from the piece. */
export interface Story extends Shaped<typeof storyShape> {}
export interface Step extends Shaped<typeof stepShape> {}
/** An opening offered to a newcomer. */
export interface Question extends Shaped<typeof questionShape> {}
/** Where a machine or the reader made something; absent means that a person confirmed it. */
export interface Made extends Shaped<typeof madeShape> {}
