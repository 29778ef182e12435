/**
 * The piece in memory. `schema.ts` makes one from unknown JSON; everything else may rely on what is said here.
 * Words as in the README: a piece mentions entities and tells claims.
 */

export const kinds = ['person', 'organisation', 'place'] as const
export type Kind = (typeof kinds)[number]

export const stances = ['asserted', 'planned', 'predicted', 'possible'] as const
/** As the first voice has it. */
export type Stance = (typeof stances)[number]

export const families = ['affiliation', 'location', 'conflict', 'support', 'statement', 'media'] as const
export type Family = (typeof families)[number]

/** The reserved voice of somebody whom the piece does not name; it is no entity. */
export const UNATTRIBUTED = 'unattributed'

export interface Piece {
  readonly id: string
  readonly title: string
  /** Entity ids. */
  readonly authors: readonly string[]
  /** Entity id. */
  readonly publisher?: string
  /** ISO day. */
  readonly published: string
  /** BCP 47. */
  readonly language: string
  readonly url?: string
  readonly annotated: { readonly by: string; readonly on: string }
  /** Told in our own words, or word for word. */
  readonly rendition: 'digest' | 'verbatim'
  /** Index is the paragraph's number: 0 is the head, 1 the first of the body. */
  readonly paragraphs: readonly Paragraph[]
  readonly entities: readonly Entity[]
  readonly claims: readonly Claim[]
  readonly questions: readonly Question[]
}

export interface Paragraph {
  readonly text: string
  /** In order of `start`; they neither nest nor overlap. */
  readonly mentions: readonly Mention[]
}

export interface Mention {
  /** Entity id. */
  readonly entity: string
  /** UTF-16 offsets into the paragraph's text; `end` is exclusive. */
  readonly start: number
  readonly end: number
  readonly made?: Made
}

export interface Entity {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  /** The name inside a sentence ("the New York Times") where it differs. */
  readonly inText?: string
  readonly aliases: readonly string[]
  /** Nobody in particular: "US officials". */
  readonly unnamed: boolean
  /** What nobody in the piece disputes. */
  readonly role?: string
  /** Id of the place that this one lies in: geography, never sovereignty. */
  readonly within?: string
  /** Latitude and longitude in degrees. */
  readonly at?: readonly [number, number]
  /** Title of an article of the English Wikipedia. */
  readonly wikipedia?: string
  readonly made?: Made
}

export interface Claim {
  readonly id: string
  /** Entity id. */
  readonly subject: string
  /** Id out of the vocabulary in `predicates.ts`. */
  readonly predicate: string
  /** Entity id, never the subject's. */
  readonly object: string
  /** The free wording of the predicate `other`. */
  readonly wording?: string
  /** One sentence in our own words; where `denied`, it states positively what is denied. */
  readonly text: string
  readonly evidence: readonly [Evidence, ...Evidence[]]
  /** Who says so, closest to the fact first, the author left out: entity ids or `unattributed`. Empty: the author. */
  readonly voices: readonly string[]
  readonly stance: Stance
  /** The voices say that it is not so. */
  readonly denied: boolean
  /** EDTF: when the thing claimed holds or happened. */
  readonly when?: string
  /** EDTF: when the first voice said it. */
  readonly said?: string
  /** Entity id: whom the last voice said it to. */
  readonly to?: string
  /** Slug shared by the claims that tell one happening. */
  readonly event?: string
  /** Id of the place where it happened; makes no tie. */
  readonly where?: string
  readonly condition?: string
  readonly speech?: 'direct' | 'indirect'
  /** Ids of claims that the piece sets against this one. */
  readonly disputes: readonly string[]
  readonly note?: string
  readonly made?: Made
}

export interface Evidence {
  /** Number of the paragraph. */
  readonly paragraph: number
  /** W3C TextQuoteSelector within that paragraph. */
  readonly quote?: { readonly exact: string; readonly prefix?: string; readonly suffix?: string }
}

/** An opening offered to a newcomer: how are `from` and `to` connected? Entity ids. */
export interface Question {
  readonly text: string
  readonly from: string
  readonly to: string
}

/** Where a machine or the reader made something; absent means that a person confirmed it. */
export interface Made {
  readonly by: string
  /** 0 to 1. */
  readonly confidence?: number
  readonly reason?: string
  readonly state: 'suggested' | 'edited' | 'confirmed'
}
