import * as z from 'zod/mini'
import { plainDateFault } from './dates'
import { type Fault, type Form, field, shapeFaults } from './faults'
import { paragraphFromFile, paragraphToFile } from './paragraphs'
import { type Claim, type Entity, kinds, type Piece, stances } from './piece'
import { referenceFaults } from './references'

export type { Fault } from './faults'

/** The newest form of the file that is understood here. */
const FORMAT = 1

// The content security policy forbids compiling code from text, which zod otherwise does to be fast.
z.config({ jitless: true })

// The message of each text names a form; `faults.ts` tells it in words.
const matching = (form: Form, pattern: RegExp) => z.string(form).check(z.regex(pattern, form))

const id = matching('id', /^[a-z0-9][a-z0-9-]*$/)
const text = matching('text', /\S/)
const date = z.string('date').check(z.describe('EDTF, such as 2022-10-18, 2014~ or 2022-10-20/2022-12-01~'))
const day = z.iso.date('day')
const optional = z.exactOptional
const about = <T extends z.ZodMiniType>(type: T, words: string): T => type.check(z.describe(words))

const made = z.strictObject({
  by: matching('maker', /^(rules|reader|model \S.*)$/),
  confidence: optional(z.number().check(z.gte(0), z.lte(1))),
  reason: optional(text),
  state: z.enum(['suggested', 'edited', 'confirmed']),
})

const mention = z.strictObject({
  entity: id,
  start: about(z.int().check(z.gte(0)), 'UTF-16 offset into the text'),
  end: about(z.int().check(z.gte(1)), 'UTF-16 offset, exclusive'),
  made: optional(made),
})

const paragraph = z.union([
  about(z.string(), 'Text with mentions as [shown text](entity-id); [ ] \\ are escaped with \\'),
  z.strictObject({ text: z.string(), mentions: z.array(mention) }),
])

const entity = z.strictObject({
  id,
  kind: z.enum(kinds),
  name: text,
  inText: optional(about(text, 'The name inside a sentence, where it differs: the New York Times')),
  aliases: z._default(z.array(text), []),
  unnamed: z._default(about(z.boolean(), 'Nobody in particular: US officials, a spokesperson'), false),
  role: optional(about(text, 'What nobody in the piece disputes')),
  within: optional(about(id, 'Id of the place that this one lies in: geography, never sovereignty')),
  at: optional(
    about(
      z.tuple([z.number().check(z.gte(-90), z.lte(90)), z.number().check(z.gte(-180), z.lte(180))]),
      'Latitude and longitude in degrees',
    ),
  ),
  wikipedia: optional(about(text, 'Title of an article of the English Wikipedia')),
  made: optional(made),
})

const evidence = z.strictObject({
  paragraph: about(z.int().check(z.gte(0)), 'Number of the paragraph; 0 is the head'),
  quote: optional(
    z.strictObject({ exact: text, prefix: optional(z.string()), suffix: optional(z.string()) }),
  ),
})

const claim = z.strictObject({
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
})

const question = z.strictObject({ text, from: id, to: id })

/** The shape of a piece's file. What points to what is checked in `references.ts`. */
export const pieceFile = z.strictObject({
  $schema: optional(z.string()),
  format: z.literal(FORMAT),
  id,
  title: text,
  authors: about(z.array(id), 'Entity ids'),
  publisher: optional(about(id, 'Entity id')),
  published: day,
  language: about(matching('language', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), 'BCP 47'),
  url: optional(about(z.url({ protocol: /^https?$/, error: 'url' }), 'Address of the original')),
  annotated: z.strictObject({ by: text, on: day }),
  rendition: about(z.enum(['digest', 'verbatim']), 'Told in our own words, or word for word'),
  head: about(paragraph, 'Paragraph 0'),
  paragraphs: about(z.array(paragraph).check(z.minLength(1)), 'The first one is paragraph 1'),
  entities: z.array(entity),
  claims: z.array(claim),
  questions: z._default(about(z.array(question), 'Openings offered to a newcomer'), []),
})

export type PieceResult =
  | { readonly ok: true; readonly piece: Piece }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * A piece out of parsed JSON of unknown origin, or everything that is wrong with it.
 * `dateFault` tells what is wrong with a date, or null. Left out, only what is no EDTF for certain is refused; give it
 * `edtfFault` where a piece comes from outside.
 */
export function parsePiece(
  input: unknown,
  dateFault: (text: string) => string | null = plainDateFault,
): PieceResult {
  const format = field(input, 'format')
  if (typeof format === 'number' && format > FORMAT) return { ok: false, faults: [tooNew(format)] }
  const shape = pieceFile.safeParse(input)
  const faults = [
    ...(shape.success ? [] : shapeFaults(input, shape.error.issues)),
    ...referenceFaults(input, dateFault),
  ]
  if (!shape.success || faults.length > 0) return { ok: false, faults }
  const { $schema, format: _, head, paragraphs, ...rest } = shape.data
  return { ok: true, piece: { ...rest, paragraphs: [head, ...paragraphs].map(paragraphFromFile) } }
}

const tooNew = (format: number): Fault => ({
  path: 'format',
  problem: `The file has format ${format}; the newest that can be read here is ${FORMAT}.`,
  remedy: 'Open it with a newer version of Hearsay.',
})

/** The inverse of `parsePiece`: plain JSON with the keys in the order of the format's description. */
export function pieceToFile(piece: Piece): unknown {
  const [head, ...paragraphs] = piece.paragraphs.map((paragraph) =>
    paragraphToFile(paragraph, piece.rendition),
  )
  return present({
    $schema: '../schema/piece.schema.json',
    format: FORMAT,
    id: piece.id,
    title: piece.title,
    authors: piece.authors,
    publisher: piece.publisher,
    published: piece.published,
    language: piece.language,
    url: piece.url,
    annotated: piece.annotated,
    rendition: piece.rendition,
    head,
    paragraphs,
    entities: piece.entities.map(entityToFile),
    claims: piece.claims.map(claimToFile),
    questions: piece.questions,
  } satisfies Record<keyof Piece, unknown> & Record<string, unknown>)
}

const entityToFile = (entity: Entity): unknown =>
  present({
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    inText: entity.inText,
    aliases: unlessEmpty(entity.aliases),
    unnamed: entity.unnamed || undefined,
    role: entity.role,
    within: entity.within,
    at: entity.at,
    wikipedia: entity.wikipedia,
    made: entity.made,
  } satisfies Record<keyof Entity, unknown>)

const claimToFile = (claim: Claim): unknown =>
  present({
    id: claim.id,
    subject: claim.subject,
    predicate: claim.predicate,
    object: claim.object,
    wording: claim.wording,
    text: claim.text,
    evidence: claim.evidence,
    voices: claim.voices,
    stance: claim.stance,
    denied: claim.denied || undefined,
    when: claim.when,
    said: claim.said,
    to: claim.to,
    event: claim.event,
    where: claim.where,
    condition: claim.condition,
    speech: claim.speech,
    disputes: unlessEmpty(claim.disputes),
    note: claim.note,
    made: claim.made,
  } satisfies Record<keyof Claim, unknown>)

const unlessEmpty = (list: readonly unknown[]): unknown => (list.length > 0 ? list : undefined)

const present = (record: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
