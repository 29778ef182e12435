import type { Piece } from '../../model/piece'

/** The lists of a piece, or some of what is in each. */
export type Part = Pick<Piece, 'paragraphs' | 'entities' | 'claims' | 'remarks'>

/** So many of a list go over at once: reading them takes the page a few ms. */
const MOST = 1000

const cut = ({ paragraphs, entities, claims, remarks }: Part, from: number, to: number): Part => ({
  paragraphs: paragraphs.slice(from, to),
  entities: entities.slice(from, to),
  claims: claims.slice(from, to),
  remarks: remarks.slice(from, to),
})

/**
 * What a piece holds, where all of it in one message would keep the page from answering; nothing where it is less. As JSON, which a
 * browser reads faster than copies of objects, and into less room.
 */
export function partsOf(piece: Piece): readonly string[] {
  const longest = Math.max(
    ...Object.values(cut(piece, 0, Number.POSITIVE_INFINITY)).map(({ length }) => length),
  )
  if (longest <= MOST) return []
  return Array.from({ length: Math.ceil(longest / MOST) }, (_, at) =>
    JSON.stringify(cut(piece, at * MOST, (at + 1) * MOST)),
  )
}

/** The piece without what its parts hold. */
export const bare = (piece: Piece): Piece => ({ ...piece, ...cut(piece, 0, 0) })

/** A part as it came. */
export const partOf = (json: string): Part => JSON.parse(json)

/** The inverse. */
export const whole = (piece: Piece, parts: readonly Part[]): Piece => ({
  ...piece,
  paragraphs: parts.flatMap(({ paragraphs }) => paragraphs),
  entities: parts.flatMap(({ entities }) => entities),
  claims: parts.flatMap(({ claims }) => claims),
  remarks: parts.flatMap(({ remarks }) => remarks),
})
