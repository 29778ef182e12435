/** Pieces of a corpus, made for measuring: who is in many of them is in very many, most are in one or two. */

import { type Random, randomIndex, randomOf, seededRandom } from '../../../src/graph/random'
import type { Claim, Entity, Mention, Piece } from '../../../src/model/piece'
import { type Kind, stances } from '../../../src/model/vocabulary'

const PREDICATES = [
  'backs',
  'attacks',
  'serves',
  'warns',
  'confronts',
  'allied-with',
  'tells',
  'visits',
] as const
const syllables =
  'ar ba cor den el fa gri hol in jo ka lun mar nor ost per quil ros san tor ul ven wil yar zet'.split(' ')
const bodies = ['Council', 'Company', 'Union', 'Ministry', 'Court', 'Party', 'Bank', 'Agency']
const fillers =
  'on Tuesday after a long night of talks that nobody had announced, and what comes next was left open for the weeks ahead'.split(
    ' ',
  )

/** Names of the world that all pieces tell of, for a corpus of so many pieces. */
export const worldOf = (pieces: number): number => 4 * pieces
const NAMES_A_PIECE = 20
const CLAIMS_A_PIECE = 30
/** Sentences of a paragraph. */
const SENTENCES = 3
const OF_THE_MANY = 0.6

function word(random: Random, long: number): string {
  const text = Array.from({ length: long }, () => randomOf(random, syllables)).join('')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The name of number so many of the world, the same in each piece: first names are shared by many, others by few. */
export function nameIn(number: number): { readonly kind: Kind; readonly name: string } {
  const random = seededRandom(number + 1)
  const kind = (['person', 'person', 'person', 'organisation', 'place'] as const)[number % 5] ?? 'person'
  if (kind === 'person') return { kind, name: `${word(random, 2)} ${word(random, 4)}` }
  if (kind === 'place') return { kind, name: `${word(random, 4)} ${word(random, 1)}` }
  return { kind, name: `${word(random, 4)} ${word(random, 1)} ${randomOf(random, bodies)}` }
}

/** A number below `many`: small ones by far the most often (Zipf, exponent about 1). */
export const heavyTailed = (random: Random, many: number): number => Math.floor(many ** random()) - 1

function publishedOn(at: number): string {
  const [month, day] = [1 + (Math.floor(at / 28) % 12), 1 + (at % 28)]
  return `${2000 + (at % 25)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Two of five are of a day or a month, one of seven was said on a day. */
const datesOf = (index: number, published: string): Pick<Claim, 'when' | 'said'> => ({
  ...(index % 5 === 0 && { when: published }),
  ...(index % 5 === 1 && { when: published.slice(0, 7) }),
  ...(index % 7 === 0 && { said: published }),
})

/** Number `at` of a corpus of `pieces`: valid, and the same each time. */
export function corpusPiece(at: number, pieces: number): Piece {
  const random = seededRandom(at * 7919 + 13)
  // Two of one name in a piece would be told apart there.
  const named = new Map<string, Entity>()
  while (named.size < NAMES_A_PIECE) {
    const number =
      random() < OF_THE_MANY ? heavyTailed(random, worldOf(pieces)) : randomIndex(random, worldOf(pieces))
    const { kind, name } = nameIn(number)
    if (!named.has(name)) named.set(name, { id: `n${number}`, kind, name, aliases: [], unnamed: false })
  }
  const entities = [...named.values()]
  const published = publishedOn(at)
  const [publisher] = entities.filter(({ kind }) => kind === 'organisation')
  const claims: Claim[] = []
  const paragraphs: { text: string; mentions: Mention[] }[] = [{ text: '', mentions: [] }]
  let last = { text: '', mentions: [] as Mention[] }
  for (let index = 0; index < CLAIMS_A_PIECE; index++) {
    const [subject, object] = [randomOf(random, entities), randomOf(random, entities)]
    if (!subject || !object || subject === object) continue
    const predicate = randomOf(random, PREDICATES) ?? 'backs'
    const told = `${subject.name} ${predicate.replaceAll('-', ' ')} ${object.name}`
    const voice = random() < 0.4 ? randomOf(random, entities) : undefined
    if (claims.length % SENTENCES === 0) {
      last = { text: '', mentions: [] }
      paragraphs.push(last)
    } else last.text += ' '
    const start = last.text.length
    const end = start + told.length
    last.text += `${told} ${fillers.slice(0, 3 + randomIndex(random, 8)).join(' ')}.`
    last.mentions.push(
      { entity: subject.id, start, end: start + subject.name.length },
      { entity: object.id, start: end - object.name.length, end },
    )
    claims.push({
      id: `c${index}`,
      subject: subject.id,
      predicate,
      object: object.id,
      text: `${told}.`,
      evidence: [{ paragraph: paragraphs.length - 1 }],
      voices: voice ? [voice.id] : [],
      stance: random() < 0.8 ? 'asserted' : (randomOf(random, stances) ?? 'asserted'),
      denied: random() < 0.04,
      disputes: [],
      ...datesOf(index, published),
    })
  }
  return {
    id: `made-${at}`,
    title: `Made piece ${at}`,
    authors: [],
    ...(publisher && { publisher: publisher.id }),
    published,
    language: 'en',
    annotated: { by: 'the Hearsay project', on: '2026-01-05' },
    rendition: 'verbatim',
    paragraphs,
    entities,
    claims,
    remarks: [],
    questions: [],
  }
}
