/** Where a graph comes from: pieces in memory, or a corpus that no memory holds. Whoever asks cannot tell which. */

import type { Judgement, Member } from '../../model/collection'
import type { Claim, Entity, Piece, Remark } from '../../model/piece'
import type { Family, Kind } from '../../model/vocabulary'
import type { Proposal } from '../collection/who/proposals'
import type { ClaimQuery, RowOrder } from './asked'
import type { FindingTold } from './origins'
import type { Times } from './times'

/** Whoever is one and the same in all pieces. */
export interface Name {
  /** The key of the first of its members, in the order in which pieces came out. Any member's finds it. */
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly unnamed: boolean
  /** Pieces that tell of it. */
  readonly pieces: number
  /** Mentions in them. */
  readonly uses: number
  /** Others that a tie joins it to. */
  readonly ties: number
}

/** What is known of a name, whatever tells it first. */
export interface Known extends Name, Pick<Entity, 'inText' | 'role' | 'at' | 'wikipedia' | 'aliases'> {
  /** At most so many as `MOST_MEMBERS`, in the order of the pieces. */
  readonly members: readonly Member[]
}
export const MOST_MEMBERS = 100

/** A claim in a piece: names by their ids, everything else as the piece has it. */
export interface Told {
  /** Its id. */
  readonly piece: string
  /** Day on which it came out; absent where it is not known. */
  readonly published?: string
  readonly claim: Claim
}

/** A remark in a piece, as claims are told. */
export interface ToldRemark extends Omit<Told, 'claim'> {
  /** Whose the piece is: its publisher or its author. */
  readonly teller: string
  readonly remark: Remark
}

export interface Page {
  /** How many are passed over; 0 where it is left out. */
  readonly from?: number
  readonly limit: number
}

export interface NeighbourQuery extends Page {
  /** Only such; all where it is left out. */
  readonly kinds?: readonly Kind[]
  /** With a claim of one of these. */
  readonly families?: readonly Family[]
  /** Ties that tell less are left out. */
  readonly least?: number
}

export interface Near {
  readonly name: Name
  readonly claims: number
  /** Happenings and states that the tie tells. */
  readonly weight: number
  readonly families: readonly Family[]
}

export interface Neighbours {
  /** Who is tied most comes first. */
  readonly near: readonly Near[]
  /** Of all that the question admits, on this page or not. */
  readonly total: number
  readonly kinds: Readonly<Record<Kind, number>>
  readonly families: Readonly<Record<Family, number>>
}

export interface Found {
  /** The best first. */
  readonly names: readonly Name[]
  /** The newest first. */
  readonly claims: readonly Told[]
}

export interface Listed<Thing> {
  readonly list: readonly Thing[]
  readonly total: number
}

/** Rows of a table of claims and remarks, with whoever and whatever piece is in them: each once, in the order of their ids. */
export interface Rows extends Listed<Told | ToldRemark> {
  /** How many of all are remarks. */
  readonly remarks: number
  /** Where it is of the newest pieces only: of how many. */
  readonly newest: number | null
  readonly names: readonly Name[]
  readonly headings: readonly Heading[]
}

/** How many claims and remarks are on whose word, closest to the fact. */
export interface Shares {
  readonly claims: number
  readonly remarks: number
  /** In a publisher's own words. */
  readonly own: number
  /** Somebody's who is named, by what they are. */
  readonly named: Readonly<Record<Kind, number>>
  readonly unnamed: number
  /** Through two voices or more. */
  readonly passedOn: number
}

/** On whose word all claims and remarks rest that are asked for: at most `MOST_AUDITED` of each list, the most first. */
export interface CorpusAudit {
  readonly total: Shares
  /** Where it is of the newest pieces only: of how many. */
  readonly newest: number | null
  readonly publishers: readonly (Shares & { readonly name: Name; readonly pieces: number })[]
  /** `says`: what they are the first to say; `falls`: what falls without them. */
  readonly voices: readonly { readonly name: Name; readonly says: number; readonly falls: number }[]
  /** People and organisations that are spoken of and never speak. */
  readonly silent: readonly { readonly name: Name; readonly spokenOf: number }[]
}
export const MOST_AUDITED = 12

/** Whose word the claims of a tie are in the end, followed through its newest pieces, at most `MOST_FOLLOWED`. */
export interface Origins {
  readonly findings: readonly FindingTold[]
  /** Whose word it is and through whom it came; each once, in the order of their ids. */
  readonly names: readonly Name[]
  /** So many were followed. */
  readonly pieces: number
}

/** One step of a way. */
export interface Step {
  readonly to: Name
  /** Claims that carry it, the strongest first; at most `MOST_CARRYING`. */
  readonly claims: readonly Told[]
  readonly cost: number
}
export const MOST_CARRYING = 20

/** `far`: none was found before it was given up. */
export type Way =
  | { readonly is: 'found'; readonly from: Name; readonly steps: readonly Step[]; readonly cost: number }
  | { readonly is: 'none' }
  | { readonly is: 'far' }

/** A piece as a list tells it. */
export interface Heading extends Pick<Piece, 'id' | 'title' | 'language' | 'url'> {
  /** Absent where it is not known. */
  readonly published?: string
}

/** Who the entities of some pieces are in all. */
export interface Cast {
  /** In the order of the pieces as asked for, and of each one's entities. */
  readonly members: readonly (Member & {
    /** Of a name. */
    readonly id: string
  })[]
  /** Each once, in the order of their ids. */
  readonly names: readonly Name[]
}

/** A piece that ties some who were asked about. */
export interface Teller {
  readonly piece: string
  /** Ids of names, the lesser first; in their order. */
  readonly ties: readonly (readonly [string, string])[]
}

/** A tie of which all pieces that tell it have it from one. */
export interface OneSource {
  readonly ends: readonly [Name, Name]
  readonly source: Name
  readonly pieces: number
}

/** What is in all pieces, for whoever knows nothing of them; what is told of lately is of the newest `LATELY` alone. */
export interface Glance {
  readonly pieces: number
  /** Days on which the oldest and the newest came out; null where none is known. */
  readonly days: readonly [string, string] | null
  readonly newest: readonly Heading[]
  /** Whom most pieces tell of. */
  readonly names: readonly Name[]
  /** What was denied lately, or set against something else, the newest first. */
  readonly disputed: readonly Told[]
  /** What lately several pieces told, the most first. */
  readonly oneSource: readonly OneSource[]
}
export const LATELY = 500
export const AT_A_GLANCE = { newest: 5, names: 12, disputed: 5, oneSource: 5, fewestPieces: 3 } as const

/** All lists are in an order of their own that does not change from one question to the next. Ids that nobody has give null. */
export interface Provider {
  /** Names and claims that fit what is typed: at most `limit` of each. */
  search(query: string, limit: number, signal?: AbortSignal): Promise<Found>
  name(id: string, signal?: AbortSignal): Promise<Known | null>
  neighbours(id: string, query: NeighbourQuery, signal?: AbortSignal): Promise<Neighbours | null>
  /** Claims of the tie between two, in the order of the pieces. */
  claims(one: string, other: string, page: Page, signal?: AbortSignal): Promise<Listed<Told> | null>
  /** Claims on somebody's word, in the order of the pieces. */
  says(id: string, page: Page, signal?: AbortSignal): Promise<Listed<Told> | null>
  /** Claims and remarks that are asked for, in an order. */
  rows(query: ClaimQuery, order: RowOrder, page: Page, signal?: AbortSignal): Promise<Rows | null>
  /** How many of the claims there are in which time. */
  times(query: ClaimQuery, signal?: AbortSignal): Promise<Times | null>
  audit(query: ClaimQuery, signal?: AbortSignal): Promise<CorpusAudit | null>
  /** What is told of the tie between two, each once, with where it comes from. */
  origins(one: string, other: string, signal?: AbortSignal): Promise<Origins | null>
  /** The best way from one to the other over firm claims, weighed as everywhere. */
  path(from: string, to: string, signal?: AbortSignal): Promise<Way | null>
  piece(id: string, signal?: AbortSignal): Promise<Piece | null>
  /** The newest first. */
  pieces(page: Page, signal?: AbortSignal): Promise<Listed<Heading>>
  /** Pieces that are not there are left out. */
  cast(pieces: readonly string[], signal?: AbortSignal): Promise<Cast>
  /** The newest `most` pieces of each tie between two of these names, the newest first; ids that nobody has are left out. */
  tellers(names: readonly string[], most: number, signal?: AbortSignal): Promise<readonly Teller[]>
  glance(signal?: AbortSignal): Promise<Glance>
  judgements(signal?: AbortSignal): Promise<readonly Judgement[]>
  /** Who may be one, the most telling first. */
  proposals(page: Page, signal?: AbortSignal): Promise<Listed<Proposal>>
}
