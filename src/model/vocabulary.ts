/** The words that a piece may say of somebody and of a claim, besides the predicates. */

export const kinds = ['person', 'organisation', 'place'] as const
export type Kind = (typeof kinds)[number]

export const stances = ['asserted', 'planned', 'predicted', 'possible'] as const
/** As the first voice has it. */
export type Stance = (typeof stances)[number]

/** What a predicate is about. */
export const families = ['affiliation', 'location', 'conflict', 'support', 'statement', 'media'] as const
export type Family = (typeof families)[number]

/** The reserved voice of somebody whom the piece does not name; it is no entity. */
export const UNATTRIBUTED = 'unattributed'
