import type { Piece } from '../../model/piece'

/** Of so many names and claims on, what is worked out of a piece takes longer than a reader should wait for an answer. */
const MANY = 2000

export const isMuch = (...pieces: readonly Pick<Piece, 'entities' | 'claims'>[]): boolean =>
  pieces.reduce((sum, { entities, claims }) => sum + entities.length + claims.length, 0) > MANY
