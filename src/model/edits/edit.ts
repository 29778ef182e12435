/** What a reader or a reader's machine does to a piece. Plain data: kept and exported with the piece. */

import type { Claim, Entity, Kind, Mention, Piece } from '../piece'
import type { Spot } from '../spans'

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

/** An edit of one kind. */
export type EditOf<Do extends Edit['do']> = Extract<Edit, { readonly do: Do }>

export const done = (piece: Piece): Edited => ({ ok: true, piece })
export const refused = (why: string): Edited => ({ ok: false, why })
