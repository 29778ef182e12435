/** The graph of several pieces as one piece: paragraphs one after the other, whoever is one told once, each claim in its piece's name. */

import type { Member } from '../../model/collection'
import type { Claim, Entity, Evidence, Paragraph, Piece, Remark } from '../../model/piece'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { memberKey } from './resolution'

/** Where a piece's paragraphs stand in the whole: its head is the first of them. */
export interface Source {
  readonly piece: string
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

export interface Joined {
  readonly piece: Piece
  /** In the order in which the pieces came out. */
  readonly sources: readonly Source[]
  /** Ids in the whole, by `memberKey`. */
  readonly idOf: ReadonlyMap<string, string>
}

/**
 * One piece is itself. Of several, each comes with its head in front, in the order in which they came out; what an author
 * says in his own name is told by his publisher; ids of claims begin with their piece's. What is one and the same in both
 * ends of a claim ties nothing any more.
 */
export function join(
  { id, title }: { readonly id: string; readonly title: string },
  pieces: readonly Piece[],
  groups: readonly (readonly Member[])[],
): Joined {
  const sorted = pieces.toSorted((a, b) => order(a.published, b.published) || order(a.id, b.id))
  const [only] = sorted
  if (only && sorted.length === 1)
    return {
      piece: only,
      sources: [{ piece: only.id, from: 0, to: only.paragraphs.length }],
      idOf: new Map(
        only.entities.map((entity) => [memberKey({ piece: only.id, entity: entity.id }), entity.id]),
      ),
    }
  const entities = new Map(
    sorted.flatMap((piece) =>
      piece.entities.map(
        (entity) => [memberKey({ piece: piece.id, entity: entity.id }), { piece, entity }] as const,
      ),
    ),
  )
  const idOf = idsOf(sorted, groups)
  const paragraphs: Paragraph[] = [{ text: '', mentions: [] }]
  const claims: Claim[] = []
  const remarks: Remark[] = []
  const sources: Source[] = []
  for (const piece of sorted) {
    const from = paragraphs.length
    const map = (entity: string): string =>
      entity === UNATTRIBUTED ? entity : (idOf.get(memberKey({ piece: piece.id, entity })) ?? entity)
    paragraphs.push(
      ...piece.paragraphs.map(({ text, mentions }) => ({
        text,
        mentions: mentions.map((mention) => ({ ...mention, entity: map(mention.entity) })),
      })),
    )
    sources.push({ piece: piece.id, from, to: paragraphs.length })
    const telling = { piece, from, map }
    claims.push(...piece.claims.flatMap((claim) => claimIn(claim, telling)))
    remarks.push(...piece.remarks.flatMap((remark) => remarkIn(remark, telling)))
  }
  const told = new Set(claims.map((claim) => claim.id))
  const merged = groups.flatMap((group): Entity[] => {
    const all = group.flatMap((member) => entities.get(memberKey(member)) ?? [])
    const [first] = all
    if (!first) return []
    const own = idOf.get(memberKey({ piece: first.piece.id, entity: first.entity.id })) ?? first.entity.id
    return [mergedOf(own, all, idOf)]
  })
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
      claims: claims.map((claim) => ({
        ...claim,
        disputes: claim.disputes.filter((other) => told.has(other)),
      })),
      remarks,
      questions: [],
    },
    sources,
    idOf,
  }
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Each group has the id that the first of its members has, where nobody else has it. */
function idsOf(
  pieces: readonly Piece[],
  groups: readonly (readonly Member[])[],
): ReadonlyMap<string, string> {
  const rank = new Map(pieces.map(({ id }, at) => [id, at]))
  const taken = new Set<string>()
  const ids = new Map<string, string>()
  const sorted = groups
    .map((group) => group.toSorted((a, b) => (rank.get(a.piece) ?? 0) - (rank.get(b.piece) ?? 0)))
    .toSorted(([a], [b]) => (rank.get(a?.piece ?? '') ?? 0) - (rank.get(b?.piece ?? '') ?? 0))
  for (const group of sorted) {
    const [first] = group
    if (!first) continue
    let id = first.entity
    for (let number = 2; taken.has(id); number++) id = `${first.entity}-${number}`
    taken.add(id)
    for (const member of group) ids.set(memberKey(member), id)
  }
  return ids
}

interface Named {
  readonly piece: Piece
  readonly entity: Entity
}

/** By the name that is used most; what only one piece tells of it stays. */
function mergedOf(id: string, all: readonly Named[], idOf: ReadonlyMap<string, string>): Entity {
  const uses = ({ piece, entity }: Named): number =>
    piece.paragraphs.reduce(
      (sum, { mentions }) => sum + mentions.filter((mention) => mention.entity === entity.id).length,
      0,
    )
  const [named] = all
    .map((one) => ({ one, uses: uses(one) }))
    .toSorted((a, b) => b.uses - a.uses || b.one.entity.name.length - a.one.entity.name.length)
    .map(({ one }) => one)
  const { name, inText, kind } = (named ?? all[0])?.entity ?? { name: id, kind: 'organisation' as const }
  const others = all.flatMap(({ entity }) => [entity.name, ...entity.aliases])
  const told = <Key extends 'role' | 'at' | 'wikipedia'>(key: Key) =>
    all.map(({ entity }) => entity[key]).find((value) => value !== undefined)
  const within = all
    .flatMap(({ piece, entity }) =>
      entity.within === undefined
        ? []
        : (idOf.get(memberKey({ piece: piece.id, entity: entity.within })) ?? []),
    )
    .find((place) => place !== id)
  const made = all.every(({ entity }) => entity.made !== undefined) ? named?.entity.made : undefined
  const [role, at, wikipedia] = [told('role'), told('at'), told('wikipedia')]
  return {
    id,
    kind,
    name,
    aliases: [...new Set(others)].filter((other) => other !== name),
    unnamed: all.every(({ entity }) => entity.unnamed),
    ...(inText !== undefined && { inText }),
    ...(role !== undefined && { role }),
    ...(within !== undefined && { within }),
    ...(at !== undefined && { at }),
    ...(wikipedia !== undefined && { wikipedia }),
    ...(made !== undefined && { made }),
  }
}

interface Telling {
  readonly piece: Piece
  /** Where its head stands. */
  readonly from: number
  readonly map: (entity: string) => string
}

/** What an author says in his own name his publisher tells. */
function voicesIn(voices: readonly string[], { piece, map }: Telling): string[] {
  const teller = piece.publisher ?? piece.authors[0]
  return [...new Set([...voices, ...(teller === undefined ? [] : [teller])].map(map))]
}

const evidenceIn = (evidence: readonly Evidence[], from: number): [Evidence, ...Evidence[]] => {
  const [first = { paragraph: 0 }, ...rest] = evidence
  const moved = (one: Evidence): Evidence => ({ ...one, paragraph: one.paragraph + from })
  return [moved(first), ...rest.map(moved)]
}

function claimIn(claim: Claim, telling: Telling): readonly Claim[] {
  const { piece, from, map } = telling
  const [subject, object] = [map(claim.subject), map(claim.object)]
  if (subject === object) return []
  return [
    {
      ...claim,
      id: `${piece.id}-${claim.id}`,
      subject,
      object,
      evidence: evidenceIn(claim.evidence, from),
      voices: voicesIn(claim.voices, telling),
      disputes: claim.disputes.map((other) => `${piece.id}-${other}`),
      ...(claim.to !== undefined && { to: map(claim.to) }),
      ...(claim.where !== undefined && { where: map(claim.where) }),
      ...(claim.event !== undefined && { event: `${piece.id}-${claim.event}` }),
    },
  ]
}

function remarkIn(remark: Remark, telling: Telling): readonly Remark[] {
  const { piece, from, map } = telling
  const [first = UNATTRIBUTED, ...rest] = voicesIn(remark.voices, telling)
  return [
    {
      ...remark,
      id: `${piece.id}-${remark.id}`,
      voices: [first, ...rest],
      about: [...new Set(remark.about.map(map))].filter((entity) => entity !== first),
      evidence: evidenceIn(remark.evidence, from),
      ...(remark.to !== undefined && { to: map(remark.to) }),
    },
  ]
}
