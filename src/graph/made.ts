import type { Entity, Made } from '../model/piece'

/** An entity, a mention or a claim, with how it was made. */
interface Makeable {
  readonly made?: Made
}

export const madeStates = ['suggested', 'edited', 'confirmed'] as const satisfies readonly Made['state'][]
export type MadeState = (typeof madeStates)[number]

export const madeStateNames: Readonly<Record<MadeState, string>> = {
  suggested: 'Suggested',
  edited: 'Edited',
  confirmed: 'Confirmed',
}

/** Where something stands between a machine's guess and a person's word; what no machine made is confirmed. */
export const madeStateOf = ({ made }: Makeable): MadeState => made?.state ?? 'confirmed'

/** Made by a machine and reviewed by nobody. */
export const isSuggested = ({ made }: Makeable): boolean => made?.state === 'suggested'

/** As likely right as wrong. A machine that does not tell how sure it is of a suggestion is taken to be so sure. */
export const EVEN = 0.5

/** From 0 to 1; what is no suggestion is certain. */
export const surenessOf = (thing: Makeable): number =>
  isSuggested(thing) ? (thing.made?.confidence ?? EVEN) : 1

/** Rather wrong than right, so that it is not shown at first, and faintly where it is. */
export const isUnsure = (thing: Makeable): boolean => surenessOf(thing) < EVEN

/** How sure claims and remarks must be to be shown at first, from 0 to 1. */
export const usualSure = (sayings: readonly Makeable[]): number => (sayings.some(isSuggested) ? EVEN : 0)

/** How many are less sure. */
export const lessSure = (sayings: readonly Makeable[], sure: number): number =>
  sayings.filter((saying) => surenessOf(saying) < sure).length

/** What of a piece is asked for by how it was made; nothing is kept back unless told. */
export interface MadeFilter {
  /** Suggestions less sure than this, from 0 to 1, are not; null for all. */
  readonly sure?: number | null
  readonly hiddenMadeStates?: readonly MadeState[]
}

/** Whether something passes by how it was made. */
export function passesAsMade({ sure, hiddenMadeStates = [] }: MadeFilter): (thing: Makeable) => boolean {
  const hidden = new Set(hiddenMadeStates)
  return (thing) => surenessOf(thing) >= (sure ?? 0) && !hidden.has(madeStateOf(thing))
}

/** "Suggested 0.72": the tag on whatever a machine made. */
export const suggestedTag = ({ made }: Makeable): string =>
  [madeStateNames.suggested, made?.confidence?.toFixed(2)].filter(Boolean).join(' ')

/** "Suggested 0.72", "Edited", "Confirmed"; empty for what came with the piece and needs no tag. */
export function madeTag(thing: Makeable): string {
  if (thing.made === undefined) return ''
  return isSuggested(thing) ? suggestedTag(thing) : madeStateNames[thing.made.state]
}

/** Who made something, what was done to it since, and why it was suggested; empty for what came with the piece. */
export function tellMade({ made }: Makeable): string {
  if (made === undefined) return ''
  const { by, state, reason } = made
  const why = reason === undefined ? '' : `: ${reason}`
  if (state === 'suggested') return `by ${by}, not reviewed${why}`
  if (by === READER) return `added by a reader${state === 'edited' ? ', and edited' : ''}`
  return `by ${by}, ${state} by a reader${why}`
}

/** Who makes what is added while a piece is reviewed. */
const READER = 'reader'

/** What a text that is copied says of a suggestion; empty for all else. */
export const suggestionNote = ({ made }: Makeable): string =>
  made?.state === 'suggested' ? `suggested by ${made.by}, not reviewed` : ''

/** A name as the graph has it: a suggested one asks. */
export const labelName = (entity: Entity): string => (isSuggested(entity) ? `${entity.name}?` : entity.name)

/** All of a piece that can be made by a machine. */
interface MakeablePiece {
  readonly entities: readonly Makeable[]
  readonly claims: readonly Makeable[]
  readonly remarks: readonly Makeable[]
}

export interface Suggestions {
  readonly entities: number
  readonly claims: number
  readonly remarks: number
  /** Of all three. */
  readonly all: number
}

/** How much of a piece are suggestions. */
export function suggestionsIn(piece: MakeablePiece): Suggestions {
  const count = (things: readonly Makeable[]): number => things.filter(isSuggested).length
  const [entities, claims, remarks] = [count(piece.entities), count(piece.claims), count(piece.remarks)]
  return { entities, claims, remarks, all: entities + claims + remarks }
}

/** How many entities, claims and remarks of a piece stand where; null where none of them needs a tag. */
export function madeStatesIn(piece: MakeablePiece): Readonly<Record<MadeState, number>> | null {
  const things = [...piece.entities, ...piece.claims, ...piece.remarks]
  if (things.every(({ made }) => made === undefined)) return null
  const counts = { suggested: 0, edited: 0, confirmed: 0 }
  for (const thing of things) counts[madeStateOf(thing)]++
  return counts
}
