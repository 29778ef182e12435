import { type Source, sourceOf } from '../../graph/collection/sources'
import { numberIn, publisherName } from '../../graph/collection/tellers'
import { relationOf } from '../../graph/fields/columns'
import { piecesOf } from '../../graph/fields/sources'
import { readDate } from '../../model/dates/dates'
import { publishedOn } from '../../model/dates/published'
import type { Claim, Entity, Piece, Remark } from '../../model/piece'
import type { Export, Subjects } from '../export'
import { wellFormed } from '../words/wellFormed'
import { wikipediaAddress } from './parts/addresses'

export const followTheMoney = {
  id: 'ftm',
  of: 'graph',
  label: 'FollowTheMoney',
  does: 'Save names and claims as entities for Aleph, OpenAleph and other tools of investigation',
  keeps:
    'people, organisations, places, the article or articles, each claim as a link with its sentence and its dates, and each remark as a note; what is denied, planned or only possible says so',
  loses: 'voices but as words, the text and the history of edits',
  produce,
  to: { place: 'file', title: ({ piece }) => piece.title, ending: 'ftm.json', type: 'application/json' },
} as const satisfies Export<'graph'>

type Whole = Pick<Subjects['graph'], 'piece' | 'sources'>
type Properties = Readonly<Record<string, readonly (string | undefined)[]>>

const schemas: Readonly<Record<Entity['kind'], string>> = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Address',
}

/** An entity a line. */
function produce({ piece, sources }: Subjects['graph']): string {
  const names = new Map(piece.entities.map(({ id, name }) => [id, name]))
  const articles = sources.length > 0 ? sources.map(({ of }) => of) : [piece]
  const pieces = piecesOf(piece, sources)
  const proofOf = ({ id }: Entity): readonly string[] =>
    sources.length === 0 ? [articleId(piece)] : (pieces.get(id) ?? []).map((one) => articleId({ id: one }))
  const idOf = (id: string): string => `${piece.id}.${id}`
  const entities = [
    ...articles.map(articleOf),
    ...piece.entities.map((entity) =>
      line(idOf(entity.id), schemas[entity.kind], {
        ...propertiesOf(entity),
        proof: proofOf(entity),
      }),
    ),
    ...piece.claims.map((claim) => linkOf(claim, { piece, sources }, idOf, names)),
    ...piece.remarks.map((remark) => noteOf(remark, { piece, sources }, idOf, names)),
  ]
  return entities.map((entity) => `${entity}\n`).join('')
}

/** Absent values are left out, and so are properties without any. */
function line(id: string, schema: string, properties: Properties): string {
  const written = Object.entries(properties).flatMap(([name, values]) => {
    const present = values.flatMap((value) => (value === undefined ? [] : wellFormed(value)))
    return present.length === 0 ? [] : [[name, present] as const]
  })
  return JSON.stringify({ id, schema, properties: Object.fromEntries(written) })
}

const articleId = ({ id }: Pick<Piece, 'id'>): string => `article.${id}`

function articleOf(piece: Piece): string {
  const names = new Map(piece.entities.map(({ id, name }) => [id, name]))
  return line(articleId(piece), 'Article', {
    title: [piece.title],
    author: piece.authors.map((id) => names.get(id)),
    publisher: [publisherName(piece)],
    date: [publishedOn(piece)],
    sourceUrl: [piece.url],
  })
}

const propertiesOf = ({ kind, name, aliases, role, at, wikipedia, unnamed }: Entity): Properties => ({
  name: [name],
  alias: aliases,
  description: [role],
  notes: [unnamed ? 'Nobody in particular: the piece does not name them' : undefined],
  wikipediaUrl: [wikipedia && wikipediaAddress(wikipedia)],
  ...(kind === 'place'
    ? { full: [name], latitude: [at && String(at[0])], longitude: [at && String(at[1])] }
    : {}),
})

function linkOf(
  claim: Claim,
  { piece, sources }: Whole,
  idOf: (id: string) => string,
  names: ReadonlyMap<string, string>,
): string {
  const { subject, object, text, stance, denied, when, voices, condition } = claim
  const article = sourceOf(sources, claim)?.of ?? piece
  const word = voices.length === 0 ? 'In the author’s own words' : `By the word of ${toldBy(voices, names)}`
  const said = [denied ? 'denied' : '', stance === 'asserted' ? '' : stance, condition ?? ''].filter(Boolean)
  return line(`${piece.id}.claim.${claim.id}`, 'UnknownLink', {
    subject: [idOf(subject)],
    object: [idOf(object)],
    role: [[relationOf(claim), ...said].join(', ')],
    status: [said.length === 0 ? undefined : said.join(', ')],
    summary: [denied ? `Denied: ${text}` : text],
    description: [sources.length === 0 ? word : `${word}, ¶ ${numberOf(claim, sources)}`],
    ...span(when),
    sourceUrl: [article.url],
    publisher: [publisherName(article)],
    ...(sources.length === 0 ? {} : { proof: [articleId(article)] }),
  })
}

/** As the piece that tells it counts its paragraphs. */
const numberOf = ({ evidence: [{ paragraph }] }: Claim | Remark, sources: readonly Source[]): number =>
  numberIn(sources, paragraph)

const toldBy = (voices: readonly string[], names: ReadonlyMap<string, string>): string =>
  voices.map((id) => names.get(id) ?? 'somebody whom the piece does not name').join(', as told by ')

/** On those who say it, and on those of whom it is said. */
function noteOf(
  remark: Remark,
  { piece, sources }: Whole,
  idOf: (id: string) => string,
  names: ReadonlyMap<string, string>,
): string {
  const { id, text, voices, about } = remark
  const article = sourceOf(sources, remark)?.of ?? piece
  return line(`${piece.id}.remark.${id}`, 'Note', {
    name: [`By the word of ${toldBy(voices, names)}`],
    description: [sources.length === 0 ? text : `${text} (¶ ${numberOf(remark, sources)})`],
    entity: [...new Set([...voices, ...about])].filter((one) => names.has(one)).map(idOf),
    sourceUrl: [article.url],
    publisher: [publisherName(article)],
    proof: [articleId(article)],
  })
}

/** Sharp dates as they are, years and months alone too; of others nothing but what the words say. */
function span(when: string | undefined): Properties {
  if (when === undefined || readDate(when) === null) return {}
  const sharp = (text: string | undefined) => (text && /^\d{4}(-\d\d){0,2}$/.test(text) ? text : undefined)
  const [from, to] = when.split('/')
  return to === undefined ? { date: [sharp(from)] } : { startDate: [sharp(from)], endDate: [sharp(to)] }
}
