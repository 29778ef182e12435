/** Whose paragraphs are whose in the graph of several pieces. A piece by itself has no sources: all of it is its own. */

import { publishedOn } from '../../model/dates/published'
import type { Piece } from '../../model/piece'
import type { Saying } from '../voices'

/** A piece of a collection, where it stands in the whole. */
export interface Source {
  /** Id. */
  readonly piece: string
  readonly of: Piece
  /** Number of the paragraph that is its head. */
  readonly from: number
  /** Exclusive. */
  readonly to: number
  /** Whose word is its author's own: id in the whole of its publisher, else of its first author; else the author's. */
  readonly teller: string
}

/** The piece that a paragraph of the whole stands in; `sources` are in the order of their paragraphs. */
export function sourceAt(sources: readonly Source[], paragraph: number): Source | undefined {
  let [low, high] = [0, sources.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const source = sources[middle]
    if (source === undefined || paragraph < source.from) high = middle - 1
    else if (paragraph >= source.to) low = middle + 1
    else return source
  }
  return undefined
}

/** The piece that tells something: the one in which its first evidence stands. */
export const sourceOf = (
  sources: readonly Source[],
  { evidence }: Pick<Saying, 'evidence'>,
): Source | undefined => sourceAt(sources, evidence[0].paragraph)

/** In how many pieces some paragraphs stand. */
export const piecesWith = (sources: readonly Source[], paragraphs: readonly number[]): number =>
  new Set(paragraphs.map((paragraph) => sourceAt(sources, paragraph)?.piece)).size

/** Entity ids of those who stand in other pieces of the whole than these, in text or claims. */
export function standingBeside(
  { paragraphs, claims }: Pick<Piece, 'paragraphs' | 'claims'>,
  sources: readonly Source[],
): ReadonlySet<string> {
  const isBeside = (paragraph: number) => !sourceAt(sources, paragraph)
  return new Set([
    ...paragraphs.flatMap(({ mentions }, at) => (isBeside(at) ? mentions.map(({ entity }) => entity) : [])),
    ...claims.flatMap(({ evidence, subject, object }) =>
      isBeside(evidence[0].paragraph) ? [subject, object] : [],
    ),
  ])
}

/** The last day on which one of several pieces came out, or a piece by itself; undefined where nothing dates any. */
export const publishedIn = (piece: Piece, sources: readonly Source[]): string | undefined =>
  sources.length === 0
    ? publishedOn(piece)
    : sources
        .flatMap(({ of }) => publishedOn(of) ?? [])
        .sort()
        .at(-1)
