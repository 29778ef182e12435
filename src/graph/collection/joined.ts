/** The graph of several pieces as one piece: paragraphs one after the other, whoever is one told once, each claim in its piece's name. */

import type { Collection, Member } from '../../model/collection'
import type { Claim, Entity, Paragraph, Piece, Question, Remark } from '../../model/piece'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { type Finding, findingsOf, type Traced } from '../findings/origins'
import { speakersOf } from '../voices'
import { memberKey } from './resolution'
import type { Source } from './sources'
import { createIds, type Ids, idIn, idsOf, keysOf, ordered } from './whole/ids'
import { mergedOf, usesIn } from './whole/merged'
import { claimIn, remarkIn, type Telling, tellerOf } from './whole/telling'

export interface Joined {
  readonly piece: Piece
  /** In the order in which the pieces came out. */
  readonly sources: readonly Source[]
  readonly ids: Ids
  /** What its claims tell, each once, and where they have it from; none of a piece by itself. */
  readonly findings: readonly Finding[]
}

/**
 * `pieces` are in the order in which the collection had them. One piece is itself. Of several, each comes with its head in front, in the order in which they came out; what an author
 * says in his own name is his publisher's word; ids of claims begin with their piece's. What is one and the same in both
 * ends of a claim ties nothing any more.
 */
export function join(
  { id, title, questions }: Pick<Collection, 'id' | 'title'> & Partial<Pick<Collection, 'questions'>>,
  pieces: readonly Piece[],
  groups: readonly (readonly Member[])[],
  /** What everybody is called where that is settled elsewhere; then one piece is a whole of one, too. */
  called?: Ids,
): Joined {
  const sorted = pieces.toSorted((a, b) => order(a.published, b.published) || order(a.id, b.id))
  const [only] = sorted
  if (only && sorted.length === 1 && !called)
    return {
      piece: only,
      sources: [
        {
          piece: only.id,
          of: only,
          from: 0,
          to: only.paragraphs.length,
          teller: tellerOf(only, (own) => own),
        },
      ],
      ids: new Map([[only.id, new Map(only.entities.map(({ id }) => [id, id]))]]),
      findings: [],
    }
  const entities = new Map(
    sorted.flatMap((piece) =>
      piece.entities.map(
        (entity) => [memberKey({ piece: piece.id, entity: entity.id }), { piece, entity }] as const,
      ),
    ),
  )
  const ids = called ?? idsOf(groups, pieces)
  const uses = new Map(sorted.map((piece) => [piece, usesIn(piece)]))
  const usesOf = (piece: Piece) => uses.get(piece) ?? new Map<string, number>()
  const [giveClaim, giveRemark] = [createIds(), createIds()]
  const paragraphs: Paragraph[] = [{ text: '', mentions: [] }]
  const claims: Claim[] = []
  const remarks: Remark[] = []
  const sources: Source[] = []
  const asked: Question[] = []
  for (const piece of sorted) {
    const from = paragraphs.length
    const map = (entity: string): string =>
      entity === UNATTRIBUTED ? entity : (ids.get(piece.id)?.get(entity) ?? entity)
    paragraphs.push(
      ...piece.paragraphs.map(({ text, mentions }) => ({
        text,
        mentions: mentions.map((mention) => ({ ...mention, entity: map(mention.entity) })),
      })),
    )
    const source: Source = {
      piece: piece.id,
      of: piece,
      from,
      to: paragraphs.length,
      teller: tellerOf(piece, map),
    }
    sources.push(source)
    const claimIds = new Map(piece.claims.map((claim) => [claim.id, giveClaim(`${piece.id}-${claim.id}`)]))
    const telling: Telling = { source, map, idOf: (claim) => claimIds.get(claim) ?? claim }
    claims.push(...piece.claims.flatMap((claim) => claimIn(claim, telling)))
    remarks.push(
      ...piece.remarks.map((remark) => ({
        ...remarkIn(remark, telling),
        id: giveRemark(`${piece.id}-${remark.id}`),
      })),
    )
    asked.push(...piece.questions.map((one) => ({ ...one, from: map(one.from), to: map(one.to) })))
  }
  const told = new Set(claims.map((claim) => claim.id))
  const merged = ordered(groups, keysOf(sorted)).flatMap((group): Entity[] => {
    const all = group.flatMap((member) => entities.get(memberKey(member)) ?? [])
    const [first] = all
    if (!first) return []
    const id = idIn(ids, { piece: first.piece.id, entity: first.entity.id }) ?? first.entity.id
    return [mergedOf(id, all, ids, usesOf)]
  })
  const known = new Set(merged.map((entity) => entity.id))
  const found = findingsOf({ paragraphs, entities: merged, claims }, sources)
  const ways = new Map(found.flatMap(({ told }) => told.map((one) => [one.claim.id, one.ways] as const)))
  const whole = new Map(
    claims.map((claim) => {
      const disputes = claim.disputes.filter((other) => told.has(other))
      return [claim.id, { ...claim, ways: ways.get(claim.id) ?? [speakersOf(claim)], disputes }] as const
    }),
  )
  const inWhole = (one: Traced): Traced => ({ ...one, claim: whole.get(one.claim.id) ?? one.claim })
  return {
    piece: {
      id,
      title,
      authors: [],
      published: sorted.at(-1)?.published ?? '',
      language: sorted[0]?.language ?? 'en',
      annotated: {
        by: [...new Set(sorted.map(({ annotated }) => annotated.by))].join(', ') || 'nobody',
        on:
          sorted
            .map(({ annotated }) => annotated.on)
            .toSorted()
            .at(-1) ?? '',
      },
      rendition: sorted.every(({ rendition }) => rendition === 'digest') ? 'digest' : 'verbatim',
      paragraphs,
      entities: merged,
      claims: [...whole.values()],
      remarks,
      questions: (questions && questions.length > 0 ? questions : asked).filter(
        (one) => one.from !== one.to && known.has(one.from) && known.has(one.to),
      ),
    },
    sources,
    ids,
    findings: found.map(({ id, told: [first, ...rest] }) => ({
      id,
      told: [inWhole(first), ...rest.map(inWhole)],
    })),
  }
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
