/** What a reader or a reader's machine does to a piece. Plain data: kept and exported with the piece. */

import { shapeFaults } from '../faults'
import type { Claim, Entity, Kind, Mention, Piece } from '../piece'
import { addClaim, suggest } from './add'
import { changeClaim, changeEntity, changePiece } from './change'
import { entityOf, nobody } from './check'
import { mention, split, unmention } from './mentions'
import { merge } from './merge'
import { confirm, reject } from './review'
import { editShape } from './shapes'

/** A place in a piece's text; the text itself never changes. */
export interface Spot {
  /** Index into the piece's paragraphs: 0 is the head. */
  readonly paragraph: number
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

/** Null takes away what may be absent. */
type Change<Thing, Key extends keyof Thing> = {
  readonly [Field in Key]?: Thing[Field] | (undefined extends Thing[Field] ? null : never)
}

export type EntityChange = Change<
  Entity,
  'kind' | 'name' | 'inText' | 'aliases' | 'unnamed' | 'role' | 'within' | 'at' | 'wikipedia'
>
export type ClaimChange = Change<
  Claim,
  | 'subject'
  | 'predicate'
  | 'object'
  | 'wording'
  | 'text'
  | 'evidence'
  | 'voices'
  | 'stance'
  | 'denied'
  | 'when'
  | 'said'
  | 'to'
  | 'event'
  | 'where'
  | 'condition'
  | 'speech'
  | 'disputes'
  | 'note'
>
export type PieceChange = Change<Piece, 'title' | 'authors' | 'publisher' | 'published' | 'url'>

export interface Likeness {
  readonly from: string
  readonly into: string
  readonly reason?: string
}

export type Edit =
  /** They are right as they stand; confirming an entity confirms its mentions. */
  | { readonly do: 'confirm'; readonly entities: readonly string[]; readonly claims: readonly string[] }
  /** They go, with the mentions and claims that hang on them. */
  | { readonly do: 'reject'; readonly entities: readonly string[]; readonly claims: readonly string[] }
  | { readonly do: 'change-entity'; readonly entity: string; readonly change: EntityChange }
  | { readonly do: 'change-claim'; readonly claim: string; readonly change: ClaimChange }
  | { readonly do: 'change-piece'; readonly change: PieceChange }
  /** All of `from` goes over to `into`. Its names become aliases. */
  | {
      readonly do: 'merge'
      readonly from: string
      readonly into: string
      readonly name: string
      readonly kind: Kind
    }
  /** Two that look alike are not the same: the proposal to merge them goes. */
  | { readonly do: 'keep-apart'; readonly entities: readonly [string, string] }
  /** Some mentions of one become those of another, who may be new. */
  | {
      readonly do: 'split'
      readonly entity: string
      readonly spots: readonly Spot[]
      readonly to: string | Entity
    }
  | { readonly do: 'mention'; readonly entity: string | Entity; readonly spots: readonly Spot[] }
  | { readonly do: 'unmention'; readonly spots: readonly Spot[] }
  | { readonly do: 'claim'; readonly claim: Claim }
  /**
   * What a machine found further. `mentions` by paragraph; what overlaps a mention that stands is left out, and so is a
   * date that cannot be read.
   */
  | {
      readonly do: 'suggest'
      readonly entities: readonly Entity[]
      readonly mentions: readonly (Mention & { readonly paragraph: number })[]
      readonly claims: readonly Claim[]
      readonly merges: readonly Likeness[]
    }

export type Edited =
  | { readonly ok: true; readonly piece: Piece }
  /** A sentence that says why this cannot be done here. */
  | { readonly ok: false; readonly why: string }

/**
 * The piece after an edit, or why it cannot be made. Never throws; given a valid piece, gives a valid one, and the very
 * same where the edit changes nothing.
 */
export function applyEdit(piece: Piece, edit: Edit): Edited {
  const read = editShape.safeParse(edit)
  if (read.success) return applyRead(piece, read.data)
  return { ok: false, why: shapeFaults(edit, read.error.issues)[0]?.problem ?? 'This cannot be done.' }
}

/** As `applyEdit`, for an edit whose shape has been checked. */
export function applyRead(piece: Piece, edit: Edit): Edited {
  switch (edit.do) {
    case 'confirm':
      return confirm(piece, edit)
    case 'reject':
      return reject(piece, edit)
    case 'change-entity':
      return changeEntity(piece, edit)
    case 'change-claim':
      return changeClaim(piece, edit)
    case 'change-piece':
      return changePiece(piece, edit)
    case 'merge':
      return merge(piece, edit)
    case 'keep-apart':
      return keepApart(piece, edit.entities)
    case 'split':
      return split(piece, edit)
    case 'mention':
      return mention(piece, edit)
    case 'unmention':
      return unmention(piece, edit)
    case 'claim':
      return addClaim(piece, edit)
    case 'suggest':
      return suggest(piece, edit)
  }
}

/** The journal remembers it; the piece is as it was. */
function keepApart(piece: Piece, [one, other]: readonly [string, string]): Edited {
  const missing = [one, other].find((id) => entityOf(piece, id) === undefined)
  if (missing !== undefined) return { ok: false, why: nobody(missing) }
  return one === other ? { ok: false, why: 'It is one and the same.' } : { ok: true, piece }
}
