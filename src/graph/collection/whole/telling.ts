/** How claims and remarks of a piece are told in the whole. */

import type { Claim, Evidence, Piece, Remark } from '../../../model/piece'
import { UNATTRIBUTED } from '../../../model/vocabulary'
import { AUTHOR } from '../../voices'
import type { Source } from '../sources'

export interface Telling {
  readonly source: Source
  /** Ids of entities and of claims in the whole. */
  readonly map: (entity: string) => string
  readonly idOf: (claim: string) => string
}

/** Whose word its author's own is, in the whole. */
export const tellerOf = (
  { publisher, authors: [author] }: Piece,
  map: (entity: string) => string,
): string => {
  const teller = publisher ?? author
  return teller === undefined ? AUTHOR : map(teller)
}

const evidenceIn = (evidence: readonly Evidence[], from: number): [Evidence, ...Evidence[]] => {
  const [first = { paragraph: 0 }, ...rest] = evidence
  const moved = (one: Evidence): Evidence => ({ ...one, paragraph: one.paragraph + from })
  return [moved(first), ...rest.map(moved)]
}

/** Who is told under two names passes nothing on to himself. */
const voicesIn = (voices: readonly string[], { map }: Telling): string[] => [...new Set(voices.map(map))]

/** None where both ends of it are one and the same. */
export function claimIn(claim: Claim, telling: Telling): readonly Claim[] {
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

export function remarkIn(remark: Remark, telling: Telling): Remark {
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
