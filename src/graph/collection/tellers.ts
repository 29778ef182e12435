/** What is told of the pieces of a collection, but not needed to draw their graph. */

import { onceEach } from '../../model/onceEach'
import type { Piece } from '../../model/piece'
import { type Source, sourceAt } from './sources'

/** The number that a paragraph of the whole has in its own piece. */
export const numberIn = (sources: readonly Source[], paragraph: number): number =>
  paragraph - (sourceAt(sources, paragraph)?.from ?? 0)

/** Whose pieces they are, in the order in which they first came out, with all of theirs. */
export function tellersOf(sources: readonly Source[]): ReadonlyMap<string, readonly Source[]> {
  const tellers = new Map<string, Source[]>()
  for (const source of sources) {
    const own = tellers.get(source.teller)
    if (own) own.push(source)
    else tellers.set(source.teller, [source])
  }
  return tellers
}

/** Number of each among those whose pieces they are, from 0. */
export const tellerNumbers = onceEach(
  (sources: readonly Source[]): ReadonlyMap<string, number> =>
    new Map([...tellersOf(sources).keys()].map((teller, at) => [teller, at])),
)

/** How many publishers there are, where each piece tells its own; else 0. */
export const publishersIn = (sources: readonly Source[]): number =>
  sources.every(({ of }) => of.publisher !== undefined)
    ? new Set(sources.map(({ teller }) => teller)).size
    : 0

/** The name of a piece's publisher; undefined where it has none. */
export const publisherName = ({ publisher, entities }: Piece): string | undefined =>
  publisher === undefined ? undefined : entities.find(({ id }) => id === publisher)?.name
