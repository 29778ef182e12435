/** How claims and remarks of a piece are told in the whole. */

import type { Claim, Evidence, Paragraph, Piece, Question, Remark } from '../../../model/piece'
import { UNATTRIBUTED } from '../../../model/vocabulary'
import { authorOf } from '../../voices'
import type { Source } from '../sources'

/** A piece as it is told in the whole. */
export interface ToldPiece {
  readonly source: Source
  readonly paragraphs: readonly Paragraph[]
  readonly claims: readonly Claim[]
  readonly remarks: readonly Remark[]
  readonly questions: readonly Question[]
}

/** Gives out ids of claims and of remarks. */
export interface Give {
  readonly claim: (wanted: string) => string
  readonly remark: (wanted: string) => string
}

/** `from`: number of the paragraph that is its head; `own`: ids in the whole of its entities. */
export function pieceIn(piece: Piece, from: number, own: ReadonlyMap<string, string>, give: Give): ToldPiece {
  const map = (entity: string): string => (entity === UNATTRIBUTED ? entity : (own.get(entity) ?? entity))
  const to = from + piece.paragraphs.length
  const source = { piece: piece.id, of: piece, from, to, teller: tellerOf(piece, map) }
  const ids = new Map(piece.claims.map((claim) => [claim.id, give.claim(`${piece.id}-${claim.id}`)]))
  const telling: Telling = { source, map, idOf: (claim) => ids.get(claim) ?? claim }
  const claims = piece.claims.flatMap((claim) => claimIn(claim, telling))
  const told = new Set(claims.map((claim) => claim.id))
  return {
    source,
    paragraphs: piece.paragraphs.map(({ text, mentions }) => ({
      text,
      mentions: mentions.map((mention) => ({ ...mention, entity: map(mention.entity) })),
    })),
    claims: claims.map((claim) => ({
      ...claim,
      disputes: claim.disputes.filter((other) => told.has(other)),
    })),
    remarks: piece.remarks.map((remark) => ({
      ...remarkIn(remark, telling),
      id: give.remark(`${piece.id}-${remark.id}`),
    })),
    questions: piece.questions.map((one) => ({ ...one, from: map(one.from), to: map(one.to) })),
  }
}

interface Telling {
  readonly source: Source
  /** Ids of entities and of claims in the whole. */
  readonly map: (entity: string) => string
  readonly idOf: (claim: string) => string
}

/** Whose word its author's own is, in the whole. */
export const tellerOf = (
  { id, publisher, authors: [author] }: Piece,
  map: (entity: string) => string,
): string => {
  const teller = publisher ?? author
  return teller === undefined ? authorOf(id) : map(teller)
}

const evidenceIn = (evidence: readonly Evidence[], from: number): [Evidence, ...Evidence[]] => {
  const [first = { paragraph: 0 }, ...rest] = evidence
  const moved = (one: Evidence): Evidence => ({ ...one, paragraph: one.paragraph + from })
  return [moved(first), ...rest.map(moved)]
}

/** Who is told under two names passes nothing on to himself. */
const voicesIn = (voices: readonly string[], { map }: Telling): string[] => [...new Set(voices.map(map))]

/** Where something was is told as long as that is a place in the whole, too. */
export function withPlaces(claims: readonly Claim[], isPlace: (entity: string) => boolean): readonly Claim[] {
  return claims.map((claim) => {
    if (claim.where === undefined || isPlace(claim.where)) return claim
    const { where: _, ...rest } = claim
    return rest
  })
}

/** None where both ends of it are one and the same. */
function claimIn(claim: Claim, telling: Telling): readonly Claim[] {
  const { source, map, idOf } = telling
  const [subject, object] = [map(claim.subject), map(claim.object)]
  if (subject === object) return []
  return [
    {
      ...claim,
      id: idOf(claim.id),
      subject,
      object,
      evidence: evidenceIn(claim.evidence, source.from),
      voices: voicesIn(claim.voices, telling),
      disputes: claim.disputes.map(idOf),
      teller: source.teller,
      ...(claim.to !== undefined && { to: map(claim.to) }),
      ...(claim.where !== undefined && { where: map(claim.where) }),
      ...(claim.event !== undefined && { event: `${source.piece}-${claim.event}` }),
    },
  ]
}

function remarkIn(remark: Remark, telling: Telling): Remark {
  const { source, map } = telling
  const [first = UNATTRIBUTED, ...rest] = voicesIn(remark.voices, telling)
  return {
    ...remark,
    voices: [first, ...rest],
    about: [...new Set(remark.about.map(map))].filter((entity) => entity !== first),
    evidence: evidenceIn(remark.evidence, source.from),
    ...(remark.to !== undefined && { to: map(remark.to) }),
  }
}
