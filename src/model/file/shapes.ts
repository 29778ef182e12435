/** The shapes that the file's format and the edits share. Their messages name a form, which `faults.ts` tells in words. */

import * as z from 'zod/mini'
import type { Form } from '../faults'
import { kinds, stances } from '../piece'

// The content security policy forbids compiling code from text, which zod otherwise does to be fast.
z.config({ jitless: true })

export const matching = (form: Form, pattern: RegExp) => z.string(form).check(z.regex(pattern, form))

export const id = matching('id', /^[a-z0-9][a-z0-9-]*$/)
export const text = matching('text', /\S/)
export const date = z
  .string('date')
  .check(z.describe('EDTF, such as 2022-10-18, 2014~ or 2022-10-20/2022-12-01~'))
export const day = z.iso.date('day')
export const optional = z.exactOptional
/** Written out once in the JSON schema, however many places need it. */
function named<T extends z.ZodMiniType>(id: string, type: T): T {
  z.globalRegistry.add<z.core.$ZodType>(type, { id })
  return type
}
export const about = <T extends z.ZodMiniType>(type: T, words: string): T => type.check(z.describe(words))

export const webAddress = z.url({ protocol: /^https?$/, error: 'url' })
export const point = z.tuple([
  z.number().check(z.gte(-90), z.lte(90)),
  z.number().check(z.gte(-180), z.lte(180)),
])
const index = z.int().check(z.gte(0))

export const made = named(
  'made',
  z.strictObject({
    by: matching('maker', /^(rules|reader|model \S.*)$/),
    confidence: optional(z.number().check(z.gte(0), z.lte(1))),
    reason: optional(text),
    state: z.enum(['suggested', 'edited', 'confirmed']),
  }),
)

export const mention = named(
  'mention',
  z.strictObject({
    entity: id,
    start: about(index, 'UTF-16 offset into the text'),
    end: about(z.int().check(z.gte(1)), 'UTF-16 offset, exclusive'),
    made: optional(made),
  }),
)

const paragraph = named(
  'paragraph',
  z.union(
    [
      about(z.string(), 'Text with mentions as [shown text](entity-id); [ ] \\ are escaped with \\'),
      z.strictObject({ text: z.string(), mentions: z.array(mention) }),
    ],
    'paragraph',
  ),
)

export const entity = named(
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
    made: optional(made),
  }),
)

export const evidence = named(
  'evidence',
  z.strictObject({
    paragraph: about(index, 'Number of the paragraph; 0 is the head'),
    quote: optional(
      z.strictObject({ exact: text, prefix: optional(z.string()), suffix: optional(z.string()) }),
    ),
  }),
)

export const claim = named(
  'claim',
  z.strictObject({
    id,
    subject: about(id, 'Entity id'),
    predicate: about(id, 'Id out of the vocabulary'),
    object: about(id, 'Entity id, not that of the subject'),
    wording: optional(about(text, 'Only with the predicate "other"')),
    text: about(text, 'One sentence in our own words; where denied, it states what is denied'),
    evidence: z.tuple([evidence], evidence),
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
    where: optional(about(id, 'Id of the place where it happened')),
    condition: optional(text),
    speech: optional(z.enum(['direct', 'indirect'])),
    disputes: z._default(about(z.array(id), 'Ids of claims that the piece sets against this one'), []),
    note: optional(text),
    made: optional(made),
  }),
)

const question = z.strictObject({ text, from: id, to: id })

/** A piece in a file, without what the file says of itself. What points to what is checked in `references.ts`. */
export const piece = z.strictObject({
  id,
  title: text,
  authors: about(z.array(id), 'Entity ids'),
  publisher: optional(about(id, 'Entity id')),
  published: day,
  language: about(matching('language', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), 'BCP 47'),
  url: optional(about(webAddress, 'Address of the original')),
  annotated: z.strictObject({ by: text, on: day }),
  rendition: about(z.enum(['digest', 'verbatim']), 'Told in our own words, or word for word'),
  head: about(paragraph, 'Paragraph 0'),
  paragraphs: about(z.array(paragraph).check(z.minLength(1)), 'The first one is paragraph 1'),
  entities: z.array(entity),
  claims: z.array(claim),
  questions: z._default(about(z.array(question), 'Openings offered to a newcomer'), []),
})
