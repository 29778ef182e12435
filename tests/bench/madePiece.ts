/** Pieces of any size, made for measuring: communities of uneven size, a few names in very many ties, most in one or two. */
import { type Random, randomIndex, randomOf, seededRandom } from '../../src/graph/random'
import type { Claim, Entity, Piece } from '../../src/model/piece'
import { kinds, stances } from '../../src/model/vocabulary'

export interface Size {
  readonly names: number
  readonly claims: number
}

/** Claims between two of one community, of all. */
const WITHIN = 0.82
/** Names of a community, about. */
const COMMUNITY = 18
/** Claims that a paragraph holds. */
const PER_PARAGRAPH = 3
const PREDICATES = ['backs', 'attacks', 'serves', 'warns', 'confronts', 'allied-with'] as const

const syllables =
  'ar ba cor den el fa gri hol in jo ka lun mar nor ost per quil ros san tor ul ven wil yar zet'.split(' ')

/** A valid piece of so many names and claims. The same seed gives the same piece. */
export function madePiece({ names, claims }: Size, seed = 1): Piece {
  const random = seededRandom(seed)
  const entities = Array.from({ length: names }, (_, index): Entity => {
    const kind = kinds[index % 5 < 3 ? 0 : index % 5 === 3 ? 1 : 2] ?? 'person'
    return { id: `n${index}`, kind, name: nameFor(kind, random), aliases: [], unnamed: false }
  })
  const communityOf = entities.map(() => Math.floor((names / COMMUNITY) * random() ** 1.6))
  const members = new Map<number, number[]>()
  communityOf.forEach((community, index) => {
    members.set(community, [...(members.get(community) ?? []), index])
  })
  const all = entities.map((_, index) => index)
  const made: Claim[] = []
  while (made.length < claims) {
    // The first names in every community are in most of its claims: heavy tails.
    const subject = heavy(all, random)
    const near = random() < WITHIN ? (members.get(communityOf[subject] ?? 0) ?? all) : all
    const object = heavy(near, random)
    if (subject === object) continue
    const paragraph = 1 + Math.floor(made.length / PER_PARAGRAPH)
    const predicate = randomOf(random, PREDICATES) ?? 'supports'
    made.push({
      id: `c${made.length}`,
      subject: `n${subject}`,
      predicate,
      object: `n${object}`,
      text: `${entities[subject]?.name} ${predicate.replaceAll('-', ' ')} ${entities[object]?.name}.`,
      evidence: [{ paragraph }],
      voices: random() < 0.4 ? [`n${heavy(all, random)}`] : [],
      stance: random() < 0.8 ? 'asserted' : (randomOf(random, stances) ?? 'asserted'),
      denied: random() < 0.04,
      disputes: [],
    })
  }
  return {
    id: `made-${names}`,
    title: `A made piece of ${names} names`,
    authors: [],
    published: '2026-01-05',
    language: 'en',
    annotated: { by: 'the Hearsay project', on: '2026-01-05' },
    rendition: 'digest',
    paragraphs: paragraphsOf(made, entities),
    entities,
    claims: made,
    remarks: [],
    questions: [],
  }
}

/** Mostly one of the first. */
const heavy = (from: readonly number[], random: Random): number =>
  from[Math.floor(from.length * random() ** 2.2)] ?? 0

function nameFor(kind: Entity['kind'], random: Random): string {
  const word = (): string => {
    const text = Array.from({ length: 2 + randomIndex(random, 2) }, () => randomOf(random, syllables)).join(
      '',
    )
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  if (kind === 'person') return `${word()} ${word()}`
  return kind === 'organisation'
    ? `${word()} ${randomOf(random, ['Council', 'Company', 'Union', 'Ministry'])}`
    : word()
}

/** A sentence a claim, with its two names marked. */
function paragraphsOf(claims: readonly Claim[], entities: readonly Entity[]): Piece['paragraphs'] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const texts = Array.from({ length: 1 + Math.ceil(claims.length / PER_PARAGRAPH) }, () => ({
    text: '',
    mentions: [] as { entity: string; start: number; end: number }[],
  }))
  for (const { subject, object, text, evidence } of claims) {
    const paragraph = texts[evidence[0].paragraph]
    if (!paragraph) continue
    const from = paragraph.text.length + (paragraph.text === '' ? 0 : 1)
    paragraph.text += `${paragraph.text === '' ? '' : ' '}${text}`
    const [first, second] = [byId.get(subject)?.name ?? '', byId.get(object)?.name ?? '']
    paragraph.mentions.push({ entity: subject, start: from, end: from + first.length })
    const end = from + text.length - 1
    paragraph.mentions.push({ entity: object, start: end - second.length, end })
  }
  return texts
}

/** One line for all claims between the same two. */
export function linesOf({
  claims,
}: Pick<Piece, 'claims'>): readonly { id: string; source: string; target: string }[] {
  const pairs = new Map(
    claims.map(({ subject, object }) => {
      const [source, target] = [subject, object].toSorted() as [string, string]
      return [`${source}~${target}`, { id: `${source}~${target}`, source, target }]
    }),
  )
  return [...pairs.values()]
}
