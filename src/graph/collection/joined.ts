/** The graph of several pieces as one piece: paragraphs one after the other, whoever is one told once, each claim in its piece's name. */

import type { Collection, Member } from '../../model/collection'
import type { Claim, Entity, Evidence, Paragraph, Piece, Question, Remark } from '../../model/piece'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { type Finding, findingsOf, type Traced } from '../findings/origins'
import { AUTHOR, speakersOf } from '../voices'
import { memberKey } from './resolution'
import type { Source } from './sources'

export interface Joined {
  readonly piece: Piece
  /** In the order in which the pieces came out. */
  readonly sources: readonly Source[]
  /** Ids in the whole, by `memberKey`. */
  readonly idOf: ReadonlyMap<string, string>
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
): Joined {
  const sorted = pieces.toSorted((a, b) => order(a.published, b.published) || order(a.id, b.id))
  const [only] = sorted
  if (only && sorted.length === 1)
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
      idOf: new Map(
        only.entities.map((entity) => [memberKey({ piece: only.id, entity: entity.id }), entity.id]),
      ),
      findings: [],
    }
  const entities = new Map(
    sorted.flatMap((piece) =>
      piece.entities.map(
        (entity) => [memberKey({ piece: piece.id, entity: entity.id }), { piece, entity }] as const,
      ),
    ),
  )
  const inOrder = ordered(groups, [...entities.keys()])
  const idOf = idsOf(groups, pieces)
  const [giveClaim, giveRemark] = [createIds(), createIds()]
  const paragraphs: Paragraph[] = [{ text: '', mentions: [] }]
  const claims: Claim[] = []
  const remarks: Remark[] = []
  const sources: Source[] = []
  const asked: Question[] = []
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
    const source: Source = {
      piece: piece.id,
      of: piece,
      from,
      to: paragraphs.length,
      teller: tellerOf(piece, map),
    }
    sources.push(source)
    const ids = new Map(piece.claims.map((claim) => [claim.id, giveClaim(`${piece.id}-${claim.id}`)]))
    const telling: Telling = { source, map, idOf: (claim) => ids.get(claim) ?? claim }
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
  const merged = inOrder.flatMap((group): Entity[] => {
    const all = group.flatMap((member) => entities.get(memberKey(member)) ?? [])
    const [first] = all
    if (!first) return []
    const own = idOf.get(memberKey({ piece: first.piece.id, entity: first.entity.id })) ?? first.entity.id
    return [mergedOf(own, all, idOf)]
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
    idOf,
    findings: found.map(({ id, told: [first, ...rest] }) => ({
      id,
      told: [inWhole(first), ...rest.map(inWhole)],
    })),
  }
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Gives each name that is asked for to one alone. */
function createIds(): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    let id = wanted
    for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`
    taken.add(id)
    return id
  }
}

/** Whoever has the first of some keys comes first, within groups and among them. */
function ordered(
  groups: readonly (readonly Member[])[],
  keys: readonly string[],
): readonly (readonly Member[])[] {
  const rank = new Map(keys.map((key, at) => [key, at]))
  const rankOf = (member: Member | undefined): number => (member && rank.get(memberKey(member))) ?? 0
  return groups
    .map((group) => group.toSorted((a, b) => rankOf(a) - rankOf(b)))
    .toSorted(([a], [b]) => rankOf(a) - rankOf(b))
}

/**
 * A group is called as that member of it is which the collection had first; where somebody of before is called so, its piece is
 * told with it. So a piece that is added, or a judgement, leaves those who stand their ids.
 */
function idsOf(
  groups: readonly (readonly Member[])[],
  pieces: readonly Piece[],
): ReadonlyMap<string, string> {
  const keys = pieces.flatMap((piece) =>
    piece.entities.map((entity) => memberKey({ piece: piece.id, entity: entity.id })),
  )
  const give = createIds()
  const taken = new Set<string>()
  const ids = new Map<string, string>()
  for (const group of ordered(groups, keys)) {
    const [first] = group
    if (!first) continue
    const id = give(taken.has(first.entity) ? `${first.entity}-${first.piece}` : first.entity)
    taken.add(first.entity)
    for (const member of group) ids.set(memberKey(member), id)
  }
  return ids
}

/**
 * Ids by which somebody may be known from before, of a group that was one or several, and who they are now: views and links
 * go on to show them.
 */
export function formerIds({ sources, idOf }: Joined): ReadonlyMap<string, string> {
  if (sources.length < 2) return new Map()
  const now = new Map<string, string>()
  const taken = new Set(idOf.values())
  const remember = (former: string, id: string): void => {
    if (!taken.has(former) && !now.has(former)) now.set(former, id)
  }
  for (const { of: piece } of sources)
    for (const { id: entity } of piece.entities) {
      const id = idOf.get(memberKey({ piece: piece.id, entity }))
      if (id === undefined) continue
      remember(entity, id)
      remember(`${entity}-${piece.id}`, id)
    }
  return now
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
  readonly source: Source
  /** Ids of entities and of claims in the whole. */
  readonly map: (entity: string) => string
  readonly idOf: (claim: string) => string
}

const tellerOf = ({ publisher, authors: [author] }: Piece, map: (entity: string) => string): string => {
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
