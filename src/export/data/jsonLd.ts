import { type Source, sourceAt } from '../../graph/collection/sources'
import { numberIn } from '../../graph/collection/tellers'
import { relationOf } from '../../graph/fields/columns'
import { publishedOn } from '../../model/dates/published'
import type { Claim, Entity, Evidence, Piece, Remark } from '../../model/piece'
import { UNATTRIBUTED } from '../../model/vocabulary'
import type { Export, Subjects } from '../export'
import { wikipediaAddress } from './parts/addresses'

export const jsonLd = {
  id: 'json-ld',
  of: 'graph',
  label: 'JSON-LD',
  does: 'Save names, claims and evidence as linked data',
  keeps:
    'the article or articles, people, organisations, places, claims and remarks in the words of schema.org, and what these rest on as W3C Web Annotations',
  loses: 'the text but what is quoted, groupings by event, and the history of edits',
  produce,
  to: { place: 'file', title: ({ piece }) => piece.title, ending: 'jsonld', type: 'application/ld+json' },
} as const satisfies Export<'graph'>

type Json = string | number | boolean | undefined | readonly Json[] | { readonly [key: string]: Json }

const types: Readonly<Record<Entity['kind'], string>> = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Place',
}

/** What schema.org has no word for. */
const OURS = 'urn:hearsay:vocabulary:'

function produce({ piece, sources }: Subjects['graph']): string {
  const base = addressOf(sources.length > 0 ? 'collection' : 'piece', piece.id)
  const refer = (id: string): Json => ({ '@id': `${base}#entity-${id}` })
  const file: Json = {
    '@context': ['https://schema.org', { hearsay: OURS }],
    '@graph': [
      ...(sources.length > 0 ? collection(piece, sources, base, refer) : [article(piece, base, refer)]),
      ...piece.entities.map((entity) => thing(entity, base, refer)),
      ...piece.claims.map((claim) =>
        claimed(claim, articleAt(claim.evidence[0].paragraph, sources, base), base, refer),
      ),
      ...piece.remarks.map((remark) =>
        remarked(remark, articleAt(remark.evidence[0].paragraph, sources, base), base, refer),
      ),
      ...piece.claims.flatMap(({ id, evidence }) =>
        evidence.map((one, at) =>
          annotation(`claim-${id}`, `evidence-${id}-${at + 1}`, one, { piece, sources, base }),
        ),
      ),
      ...piece.remarks.flatMap(({ id, evidence }) =>
        evidence.map((one, at) =>
          annotation(`remark-${id}`, `evidence-of-remark-${id}-${at + 1}`, one, { piece, sources, base }),
        ),
      ),
    ],
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

type Refer = (id: string) => Json

interface Whole extends Pick<Subjects['graph'], 'piece' | 'sources'> {
  readonly base: string
}

const addressOf = (what: 'piece' | 'collection', id: string): string => `urn:hearsay:${what}:${id}`

/** Address of the piece in which something stands. */
const articleAt = (paragraph: number, sources: readonly Source[], base: string): string => {
  const source = sourceAt(sources, paragraph)
  return source ? addressOf('piece', source.piece) : base
}

/** Several pieces, each an article of its own; whoever is in them is told once. */
const collection = (
  { title, entities }: Piece,
  sources: readonly Source[],
  base: string,
  refer: Refer,
): readonly Json[] => [
  {
    '@type': 'Collection',
    '@id': base,
    name: title,
    hasPart: sources.map(({ piece }) => ({ '@id': addressOf('piece', piece) })),
    mentions: entities.map(({ id }) => refer(id)),
  },
  ...sources.map(({ piece, of, teller }) => {
    const names = new Map(of.entities.map(({ id, name }) => [id, name]))
    return {
      '@type': 'NewsArticle',
      '@id': addressOf('piece', piece),
      headline: of.title,
      author: of.authors.map((id) => ({ '@type': 'Person', name: names.get(id) })),
      publisher: of.publisher === undefined ? undefined : refer(teller),
      datePublished: publishedOn(of),
      inLanguage: of.language,
      url: of.url,
      isPartOf: { '@id': base },
    }
  }),
]

const article = (piece: Piece, base: string, refer: Refer): Json => ({
  '@type': 'NewsArticle',
  '@id': base,
  headline: piece.title,
  author: piece.authors.map(refer),
  publisher: piece.publisher === undefined ? undefined : refer(piece.publisher),
  datePublished: publishedOn(piece),
  inLanguage: piece.language,
  url: piece.url,
  mentions: piece.entities.map(({ id }) => refer(id)),
})

const thing = (entity: Entity, base: string, refer: Refer): Json => ({
  '@type': types[entity.kind],
  '@id': `${base}#entity-${entity.id}`,
  name: entity.name,
  alternateName: entity.aliases.length === 0 ? undefined : entity.aliases,
  description: entity.role,
  sameAs: entity.wikipedia === undefined ? undefined : wikipediaAddress(entity.wikipedia),
  // Only places have one in schema.org.
  [entity.kind === 'place' ? 'geo' : 'hearsay:geo']: entity.at && {
    '@type': 'GeoCoordinates',
    latitude: entity.at[0],
    longitude: entity.at[1],
  },
  ...(entity.kind === 'place' && entity.within !== undefined
    ? { containedInPlace: refer(entity.within) }
    : {}),
  'hearsay:unnamed': entity.unnamed || undefined,
})

const voicesOf = (voices: readonly string[], refer: Refer): Json =>
  voices.length === 0
    ? undefined
    : { '@list': voices.map((voice) => (voice === UNATTRIBUTED ? UNATTRIBUTED : refer(voice))) }

const firstOf = ([voice]: readonly string[], refer: Refer): Json =>
  voice === undefined || voice === UNATTRIBUTED ? undefined : refer(voice)

const remarked = (
  { id, text, about, voices, said }: Remark,
  article: string,
  base: string,
  refer: Refer,
): Json => ({
  '@type': 'Quotation',
  '@id': `${base}#remark-${id}`,
  text,
  about: about.length === 0 ? undefined : about.map(refer),
  isPartOf: { '@id': article },
  creator: firstOf(voices, refer),
  'hearsay:voices': voicesOf(voices, refer),
  'hearsay:said': said,
})

const claimed = (claim: Claim, article: string, base: string, refer: Refer): Json => {
  return {
    '@type': 'Claim',
    '@id': `${base}#claim-${claim.id}`,
    text: claim.text,
    about: [refer(claim.subject), refer(claim.object)],
    appearance: { '@id': article },
    author: firstOf(claim.voices, refer),
    temporalCoverage: claim.when,
    contentLocation: claim.where === undefined ? undefined : refer(claim.where),
    'hearsay:subject': refer(claim.subject),
    'hearsay:relation': relationOf(claim),
    'hearsay:object': refer(claim.object),
    'hearsay:stance': claim.stance,
    'hearsay:denied': claim.denied,
    'hearsay:voices': voicesOf(claim.voices, refer),
    'hearsay:said': claim.said,
    'hearsay:condition': claim.condition,
    'hearsay:disputes':
      claim.disputes.length === 0
        ? undefined
        : claim.disputes.map((id) => ({ '@id': `${base}#claim-${id}` })),
  }
}

/** Where nothing is quoted, the whole paragraph is what it rests on. */
const annotation = (
  of: string,
  id: string,
  { paragraph, quote }: Evidence,
  { piece, sources, base }: Whole,
): Json => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `${base}#${id}`,
  type: 'Annotation',
  motivation: 'linking',
  body: `${base}#${of}`,
  target: {
    source: sourceAt(sources, paragraph)?.of.url ?? piece.url ?? articleAt(paragraph, sources, base),
    'hearsay:paragraph': numberIn(sources, paragraph),
    selector: {
      type: 'TextQuoteSelector',
      exact: quote?.exact ?? piece.paragraphs[paragraph]?.text ?? '',
      prefix: quote?.prefix,
      suffix: quote?.suffix,
    },
  },
})
