import { publishedOn } from '../../model/dates/published'
import type { Claim, Entity, Evidence, Made, Piece, Remark } from '../../model/piece'
import { predicates } from '../../model/predicates'
import type { Column } from './column'

const filled = (list: readonly string[]): readonly string[] | undefined =>
  list.length === 0 ? undefined : list

/** Who made something, where it was a machine or a reader. */
const madeColumns: readonly Column<{ readonly made?: Made }>[] = [
  { name: 'made_by', type: 'text', of: ({ made }) => made?.by },
  { name: 'made_state', type: 'text', of: ({ made }) => made?.state },
  { name: 'confidence', type: 'number', of: ({ made }) => made?.confidence },
  { name: 'made_reason', type: 'text', of: ({ made }) => made?.reason },
]

/** Everything of an entity but its id. */
export const entityColumns: readonly Column<Entity>[] = [
  { name: 'name', type: 'text', of: ({ name }) => name },
  { name: 'kind', type: 'text', of: ({ kind }) => kind },
  { name: 'unnamed', type: 'boolean', of: ({ unnamed }) => unnamed },
  { name: 'role', type: 'text', of: ({ role }) => role },
  { name: 'aliases', type: 'list', of: ({ aliases }) => filled(aliases) },
  { name: 'in_text', type: 'text', of: ({ inText }) => inText },
  { name: 'within', type: 'text', of: ({ within }) => within },
  { name: 'latitude', type: 'number', of: ({ at }) => at?.[0] },
  { name: 'longitude', type: 'number', of: ({ at }) => at?.[1] },
  { name: 'wikipedia', type: 'text', of: ({ wikipedia }) => wikipedia },
  ...madeColumns,
]

/** What something rests on. */
const evidenceColumns: readonly Column<{ readonly evidence: readonly Evidence[] }>[] = [
  {
    name: 'paragraphs',
    type: 'list',
    of: ({ evidence }) => evidence.map(({ paragraph }) => String(paragraph)),
  },
  {
    name: 'quotes',
    type: 'list',
    of: ({ evidence }) =>
      evidence.some(({ quote }) => quote) ? evidence.map(({ quote }) => quote?.exact ?? '') : undefined,
  },
]

/** How a claim reads between its subject and its object. */
export const relationOf = ({ predicate, wording }: Claim): string =>
  wording ?? predicates.get(predicate)?.wording ?? predicate

/** Everything of a claim but its id, subject and object. */
export const claimColumns: readonly Column<Claim>[] = [
  { name: 'relation', type: 'text', of: relationOf },
  { name: 'predicate', type: 'text', of: ({ predicate }) => predicate },
  { name: 'family', type: 'text', of: ({ predicate }) => predicates.get(predicate)?.family },
  { name: 'wording', type: 'text', of: ({ wording }) => wording },
  { name: 'text', type: 'text', of: ({ text }) => text },
  { name: 'stance', type: 'text', of: ({ stance }) => stance },
  { name: 'denied', type: 'boolean', of: ({ denied }) => denied },
  { name: 'voices', type: 'list', of: ({ voices }) => filled(voices) },
  { name: 'told_to', type: 'text', of: ({ to }) => to },
  { name: 'when', type: 'text', of: ({ when }) => when },
  { name: 'said', type: 'text', of: ({ said }) => said },
  { name: 'where', type: 'text', of: ({ where }) => where },
  { name: 'event', type: 'text', of: ({ event }) => event },
  { name: 'condition', type: 'text', of: ({ condition }) => condition },
  { name: 'speech', type: 'text', of: ({ speech }) => speech },
  ...evidenceColumns,
  { name: 'disputes', type: 'list', of: ({ disputes }) => filled(disputes) },
  { name: 'note', type: 'text', of: ({ note }) => note },
  ...madeColumns,
]

/** Everything of a remark but its id. */
export const remarkColumns: readonly Column<Remark>[] = [
  { name: 'text', type: 'text', of: ({ text }) => text },
  { name: 'voices', type: 'list', of: ({ voices }) => voices },
  { name: 'about', type: 'list', of: ({ about }) => filled(about) },
  { name: 'told_to', type: 'text', of: ({ to }) => to },
  { name: 'said', type: 'text', of: ({ said }) => said },
  { name: 'speech', type: 'text', of: ({ speech }) => speech },
  ...evidenceColumns,
  ...madeColumns,
]

/** What a piece says of itself, its id left out. */
export const pieceColumns: readonly Column<Piece>[] = [
  { name: 'title', type: 'text', of: ({ title }) => title },
  { name: 'authors', type: 'list', of: ({ authors }) => filled(authors) },
  { name: 'publisher', type: 'text', of: ({ publisher }) => publisher },
  { name: 'published', type: 'text', of: publishedOn },
  { name: 'language', type: 'text', of: ({ language }) => language },
  { name: 'url', type: 'text', of: ({ url }) => url },
  { name: 'annotated_by', type: 'text', of: ({ annotated }) => annotated.by },
  { name: 'annotated_on', type: 'text', of: ({ annotated }) => annotated.on },
]
