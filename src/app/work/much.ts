import type { Piece } from '../../model/piece'

/** Of so many names and claims on, what is worked out of a piece takes longer than a reader should wait for an answer. */
const MANY = 2000

export const isMuch = ({ entities, claims }: Piece): boolean => entities.length + claims.length > MANY
