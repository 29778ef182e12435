import type { Entity, Made } from '../model/piece'

/** An entity, a mention or a claim, with how it was made. */
interface Makeable {
  readonly made?: Made
}

/** Made by a machine and reviewed by nobody. */
export const isSuggested = ({ made }: Makeable): boolean => made?.state === 'suggested'

/** Whether something passes for a reader who wants to be sure, from 0 to 1; what is no suggestion always does. */
export const isSureEnough = (thing: Makeable, sure: number): boolean =>
  sure === 0 || !isSuggested(thing) || (thing.made?.confidence ?? 0) >= sure

/** "Suggested 0.72": the tag on whatever a machine made. */
export const suggestedTag = ({ made }: Makeable): string =>
  ['Suggested', made?.confidence?.toFixed(2)].filter(Boolean).join(' ')

/** A name as the graph has it: a suggested one asks. */
export const labelName = (entity: Entity): string => (isSuggested(entity) ? `${entity.name}?` : entity.name)

export interface Suggestions {
  readonly entities: number
  readonly claims: number
}

/** How many entities and claims of a piece are suggestions. */
export const suggestionsIn = (piece: {
  readonly entities: readonly Makeable[]
  readonly claims: readonly Makeable[]
}): Suggestions => ({
  entities: piece.entities.filter(isSuggested).length,
  claims: piece.claims.filter(isSuggested).length,
})

export type Standing = Made['state']

/** Where something stands between a machine's guess and a person's word; what no machine made is confirmed. */
export const standingOf = ({ made }: Makeable): Standing => made?.state ?? 'confirmed'
