import type { Source } from '../../graph/collection/sources'
import { count } from '../../graph/words'
import { publishedOn } from '../../model/dates/published'
import type { Piece } from '../../model/piece'

const UNDATED = 'no date found'

/** Whose a piece is and when it came out; of the whole of several, how many there are and between which days. */
export function byline(piece: Piece, sources: readonly Source[], nameOf: (id: string) => string): string {
  if (sources.length > 0) return [count(sources.length, 'piece'), daysOf(sources)].join(' · ')
  const told = [...piece.authors, ...(piece.publisher === undefined ? [] : [piece.publisher])]
  return [...told.map(nameOf), publishedOn(piece) ?? UNDATED].join(' · ')
}

function daysOf(sources: readonly Source[]): string {
  const days = sources.flatMap(({ of }) => publishedOn(of) ?? []).sort()
  const [first = UNDATED, last] = [days[0], days.at(-1)]
  return last === undefined || last === first ? first : `${first} to ${last}`
}
