import type { Claim, Piece, Remark } from '../../model/piece'

/** What of a piece is shown. */
export interface Part {
  /** Ids. */
  readonly entities: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
  readonly remarks: ReadonlySet<string>
}

/** The piece with that part of its entities, claims and remarks alone, and whomever those speak of; its text is left as it is. */
export function partOf(piece: Piece, { entities, claims, remarks }: Part): Piece {
  const keptClaims = piece.claims.filter(({ id }) => claims.has(id))
  const keptRemarks = piece.remarks.filter(({ id }) => remarks.has(id))
  const byId = new Map(piece.entities.map((entity) => [entity.id, entity]))
  const kept = new Set([
    ...entities,
    ...piece.authors,
    ...(piece.publisher === undefined ? [] : [piece.publisher]),
    ...keptClaims.flatMap(namedIn),
    ...keptRemarks.flatMap(({ voices, to, about }) => [
      ...voices,
      ...about,
      ...(to === undefined ? [] : [to]),
    ]),
  ])
  // A place brings whatever it lies in.
  for (const id of kept) {
    const within = byId.get(id)?.within
    if (within !== undefined) kept.add(within)
  }
  return {
    ...piece,
    entities: piece.entities.filter(({ id }) => kept.has(id)),
    claims: keptClaims.map((claim) => ({
      ...claim,
      disputes: claim.disputes.filter((id) => claims.has(id)),
    })),
    remarks: keptRemarks,
    questions: piece.questions.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    paragraphs: piece.paragraphs.map(({ text, mentions }) => ({
      text,
      mentions: mentions.filter(({ entity }) => kept.has(entity)),
    })),
  }
}

const namedIn = ({ subject, object, voices, to, where }: Claim): readonly string[] => [
  subject,
  object,
  ...voices,
  ...(to === undefined ? [] : [to]),
  ...(where === undefined ? [] : [where]),
]

/** All of a piece. */
export const wholeOf = ({ entities, claims, remarks }: Piece): Part => ({
  entities: idsOf(entities),
  claims: idsOf(claims),
  remarks: idsOf(remarks),
})

const idsOf = (things: readonly Pick<Remark, 'id'>[]): ReadonlySet<string> =>
  new Set(things.map(({ id }) => id))
