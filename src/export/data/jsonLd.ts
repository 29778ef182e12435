import { relationOf } from '../../graph/fields/columns'
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
    'the article, people, organisations, places, claims and remarks in the words of schema.org, and what these rest on as W3C Web Annotations',
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

function produce({ piece }: Subjects['graph']): string {
  const base = `urn:hearsay:piece:${piece.id}`
  const refer = (id: string): Json => ({ '@id': `${base}#entity-${id}` })
  const file: Json = {
    '@context': ['https://schema.org', { hearsay: OURS }],
    '@graph': [
      article(piece, base, refer),
      ...piece.entities.map((entity) => thing(entity, base, refer)),
      ...piece.claims.map((claim) => claimed(claim, base, refer)),
      ...piece.remarks.map((remark) => remarked(remark, base, refer)),
      ...piece.claims.flatMap(({ id, evidence }) =>
        evidence.map((one, at) => annotation(`claim-${id}`, `evidence-${id}-${at + 1}`, one, piece, base)),
      ),
      ...piece.remarks.flatMap(({ id, evidence }) =>
        evidence.map((one, at) =>
          annotation(`remark-${id}`, `evidence-of-remark-${id}-${at + 1}`, one, piece, base),
        ),
      ),
    ],
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

type Refer = (id: string) => Json

const article = (piece: Piece, base: string, refer: Refer): Json => ({
  '@type': 'NewsArticle',
  '@id': base,
  headline: piece.title,
  author: piece.authors.map(refer),
  publisher: piece.publisher === undefined ? undefined : refer(piece.publisher),
  datePublished: piece.published,
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

const remarked = ({ id, text, about, voices, said }: Remark, base: string, refer: Refer): Json => ({
  '@type': 'Quotation',
  '@id': `${base}#remark-${id}`,
  text,
  about: about.length === 0 ? undefined : about.map(refer),
  isPartOf: { '@id': base },
  creator: firstOf(voices, refer),
  'hearsay:voices': voicesOf(voices, refer),
  'hearsay:said': said,
})

const claimed = (claim: Claim, base: string, refer: Refer): Json => {
  return {
    '@type': 'Claim',
    '@id': `${base}#claim-${claim.id}`,
    text: claim.text,
    about: [refer(claim.subject), refer(claim.object)],
    appearance: { '@id': base },
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
  piece: Piece,
  base: string,
): Json => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `${base}#${id}`,
  type: 'Annotation',
  motivation: 'linking',
  body: `${base}#${of}`,
  target: {
    source: piece.url ?? base,
    selector: {
      type: 'TextQuoteSelector',
      exact: quote?.exact ?? piece.paragraphs[paragraph]?.text ?? '',
      prefix: quote?.prefix,
      suffix: quote?.suffix,
    },
  },
})
