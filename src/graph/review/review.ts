import type { Made, Mention, Piece } from '../../model/piece'
import { covers, type PlacedMention, type Span, type Spot } from '../../model/spans'
import type { Kind } from '../../model/vocabulary'
import { isSuggested } from '../made'
import type { Saying } from '../voices'

/** An entity, a claim or a remark, as a reviewer goes through them. */
export interface Item {
  readonly type: 'entity' | 'claim' | 'remark'
  readonly id: string
  /** Number of the paragraph where it first stands; 0 where it stands nowhere else. */
  readonly paragraph: number
  readonly made?: Made
}

export interface ItemFilter {
  /** Only what nobody decided on. */
  readonly undecided: boolean
  /** Null for all of them. */
  readonly type: Item['type'] | null
}

/** All that can be reviewed in reading order: in each paragraph first who is new in it, then the claims that it tells, then
 * the remarks. */
export function reviewItems({ entities, claims, remarks, paragraphs }: Piece): readonly Item[] {
  const first = new Map<string, number>()
  for (const [number, { mentions }] of paragraphs.entries())
    if (number > 0) for (const { entity } of mentions) if (!first.has(entity)) first.set(entity, number)
  const items: readonly Item[] = [
    ...entities.map(
      ({ id, made }): Item => ({ type: 'entity', id, paragraph: first.get(id) ?? 0, ...(made && { made }) }),
    ),
    ...claims.map((claim) => itemOf('claim', claim)),
    ...remarks.map((remark) => itemOf('remark', remark)),
  ]
  return [...items].sort((a, b) => a.paragraph - b.paragraph)
}

const itemOf = (type: Item['type'], { id, evidence, made }: Saying): Item => ({
  type,
  id,
  paragraph: evidence[0].paragraph,
  ...(made && { made }),
})

export const itemsShown = (items: readonly Item[], { undecided, type }: ItemFilter): readonly Item[] =>
  items.filter((item) => (!undecided || isSuggested(item)) && (type === null || item.type === type))

interface Named {
  readonly type: string
  readonly id: string
}

export const isSameItem = (one: Named | null, other: Named | null): boolean =>
  one?.type === other?.type && one?.id === other?.id

/** The next undecided one after an item in reading order, from the first again after the last; null where none is left. */
export function nextUndecided(items: readonly Item[], after: Pick<Item, 'type' | 'id'> | null): Item | null {
  const at = items.findIndex((item) => isSameItem(item, after))
  const around = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return around.find((item) => isSuggested(item) && !isSameItem(item, after)) ?? null
}

/** What is decided on at once: a kind of entity, all entities, all claims, all remarks, or everything. */
export type Bulk = Kind | 'entities' | 'claims' | 'remarks' | 'everything'

/** Ids of the suggestions that are of a kind and at least so sure, from 0 to 1. */
export function suggestionsOf(
  { entities, claims, remarks }: Piece,
  what: Bulk,
  atLeast: number,
): {
  readonly entities: readonly string[]
  readonly claims: readonly string[]
  readonly remarks: readonly string[]
} {
  const isMeant = (thing: { readonly made?: Made }): boolean =>
    isSuggested(thing) && (thing.made?.confidence ?? 0) >= atLeast
  return {
    entities:
      what === 'claims' || what === 'remarks'
        ? []
        : entities
            .filter((entity) => isMeant(entity) && (isAll(what) || entity.kind === what))
            .map(({ id }) => id),
    claims: what === 'claims' || what === 'everything' ? claims.filter(isMeant).map(({ id }) => id) : [],
    remarks: what === 'remarks' || what === 'everything' ? remarks.filter(isMeant).map(({ id }) => id) : [],
  }
}

const isAll = (what: Bulk): boolean => what === 'entities' || what === 'everything'

export const mentionsOf = ({ paragraphs }: Piece, entity: string): readonly PlacedMention[] =>
  paragraphs.flatMap(({ mentions }, paragraph) =>
    mentions.filter((mention) => mention.entity === entity).map((mention) => ({ ...mention, paragraph })),
  )

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at))

/** Wherever the same words stand, as whole words, and no other mention reaches beyond them. */
export const sameWords = (piece: Piece, words: string): readonly Spot[] =>
  wherever(piece, words).flatMap(({ crosses, ...spot }) => (crosses ? [] : spot))

/** How often words stand where they overlap a mention that is there, and can be none. */
export const crossingWords = (piece: Piece, words: string): number =>
  wherever(piece, words).filter(({ crosses }) => crosses).length

function wherever({ paragraphs }: Piece, words: string): readonly (Spot & { readonly crosses: boolean })[] {
  const wanted = words.trim()
  if (wanted === '') return []
  return paragraphs.flatMap(({ text, mentions }, paragraph) => {
    const spots: (Spot & { crosses: boolean })[] = []
    for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length)) {
      const end = start + wanted.length
      const isWhole =
        !(isLetter(text, start - 1) && isLetter(text, start)) &&
        !(isLetter(text, end - 1) && isLetter(text, end))
      const crosses = mentions.some(
        (other) => other.start < end && other.end > start && (other.start < start || other.end > end),
      )
      if (isWhole) spots.push({ paragraph, start, end, crosses })
    }
    return spots
  })
}

/** A span grown to whole words, without spaces at its ends; null where no word is in it. */
export function wholeWords(text: string, start: number, end: number): Span | null {
  let [from, to] = [start, end]
  while (from < to && !isLetter(text, from)) from++
  while (to > from && !isLetter(text, to - 1)) to--
  if (from >= to) return null
  while (from > 0 && isLetter(text, from - 1)) from--
  while (to < text.length && isLetter(text, to)) to++
  return { start: from, end: to }
}

/** A stretch of a paragraph: plain, or a mention; within the quoted words or not. */
export interface Segment extends Span {
  readonly mention: Mention | null
  readonly quoted: boolean
}

/** Cuts a paragraph where mentions and quoted words begin and end, and where it is the title no more. */
export function segmentsOf(
  { text, mentions }: Piece['paragraphs'][number],
  quotes: readonly Span[],
  headline = 0,
): readonly Segment[] {
  const cuts = new Set([0, headline, text.length])
  for (const { start, end } of [...mentions, ...quotes]) cuts.add(start).add(end)
  const ordered = [...cuts].sort((a, b) => a - b)
  return ordered.slice(0, -1).map((start, at) => {
    const end = ordered[at + 1] ?? text.length
    const isAround = (span: Span): boolean => covers(span, { start, end })
    return { start, end, mention: mentions.find(isAround) ?? null, quoted: quotes.some(isAround) }
  })
}
