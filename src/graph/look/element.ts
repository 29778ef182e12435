import type { Entity } from '../../model/piece'
import { isSuggested } from '../made'
import type { TieLook } from '../ties'

/** A point of the drawing, px at zoom 1. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** An element as the canvas should have it; told apart from the present one by its id. */
export interface ElementSpec {
  readonly group: 'nodes' | 'edges'
  readonly data: { readonly id: string; readonly [field: string]: string | number }
  /** Separated by blanks, in a fixed order. */
  readonly classes: string
  /** Where a node that is not drawn yet comes to stand; px. */
  readonly position?: Spot
  /** Cannot be dragged. */
  readonly stays?: boolean
}

const HOLLOW_CORE = 1.6
const THINNEST = 1.1
const THICKEST = 5
const SUGGESTED_TIE = 1

/** px: 1.1, and 0.8 for each further happening; of suggestions 1. */
export const usualWidth = ({ suggested, weight }: TieLook): number =>
  suggested ? SUGGESTED_TIE : Math.min(THICKEST, THINNEST + 0.8 * (weight - 1))

/** px of paper in a hollow line of this width. */
export const coreWidth = (width: number): number => Math.max(HOLLOW_CORE, HOLLOW_CORE + width - THINNEST)

/** What a name's node is by itself. */
export const entityClasses = (entity: Entity): Readonly<Record<string, boolean>> => ({
  [entity.kind]: true,
  unnamed: entity.unnamed,
  suggested: isSuggested(entity),
})

/** What a tie's line is by itself. */
export const tieClasses = (look: TieLook): Readonly<Record<string, boolean>> => ({
  [look.line]: true,
  'passed-on': look.passedOn,
  denied: look.onlyDenied,
  'partly-denied': look.partlyDenied && !look.disputed,
  disputed: look.disputed,
  suggested: look.suggested,
  unsure: look.unsure,
})

/** Those that hold, with blanks between them. */
export const classList = (classes: Readonly<Record<string, boolean>>): string =>
  Object.keys(classes)
    .filter((name) => classes[name])
    .join(' ')
