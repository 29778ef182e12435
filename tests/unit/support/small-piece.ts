import { paragraphFromFile } from '../../../src/model/file/paragraphs'
import type { Claim, Entity, Piece } from '../../../src/model/piece'
import type { Kind } from '../../../src/model/vocabulary'

/** Pieces in as few words as a test needs; what a test does not speak of is as plain as can be. */

const entity = (kind: Kind, id: string, more: Partial<Entity>): Entity => ({
  id,
  kind,
  name: id.charAt(0).toUpperCase() + id.slice(1),
  aliases: [],
  unnamed: false,
  ...more,
})

export const person = (id: string, more: Partial<Entity> = {}): Entity => entity('person', id, more)
export const group = (id: string, more: Partial<Entity> = {}): Entity => entity('organisation', id, more)
export const place = (id: string, more: Partial<Entity> = {}): Entity => entity('place', id, more)

interface Told extends Partial<Claim> {
  /** Short for evidence in one paragraph. */
  readonly paragraph?: number
}

/** A claim such as `ann attacks bob`, asserted by the author in paragraph 1 unless told otherwise. */
export function claim(id: string, relation: string, { paragraph = 1, ...more }: Told = {}): Claim {
  const [subject, predicate, object, ...rest] = relation.split(' ')
  if (subject === undefined || predicate === undefined || object === undefined || rest.length > 0)
    throw new Error(`“${relation}” is not “subject predicate object”`)
  return {
    id,
    subject,
    predicate,
    object,
    text: `${relation}.`,
    evidence: [{ paragraph }],
    voices: [],
    stance: 'asserted',
    denied: false,
    disputes: [],
    ...more,
  }
}

/** `markup` is the head and then the body; paragraphs that claims rest on are there in any case. */
export function pieceOf(
  entities: readonly Entity[],
  claims: readonly Claim[],
  markup: readonly string[] = [],
): Piece {
  const numbers = claims.flatMap(({ evidence }) => evidence.map(({ paragraph }) => paragraph))
  const length = Math.max(markup.length, 2, ...numbers.map((number) => number + 1))
  return {
    id: 'small',
    title: 'A small piece',
    authors: [],
    published: '2022-10-20',
    language: 'en',
    annotated: { by: 'the Hearsay project', on: '2026-11-23' },
    rendition: 'digest',
    paragraphs: Array.from({ length }, (_, number) => paragraphFromFile(markup[number] ?? '')),
    entities,
    claims,
    remarks: [],
    questions: [],
  }
}

export const byId = <Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.id, item]))

/** For `toEqual`: what a list consists of where its order does not matter. */
export const ids = (items: Iterable<{ readonly id: string }>): readonly string[] =>
  [...items].map(({ id }) => id).sort()
