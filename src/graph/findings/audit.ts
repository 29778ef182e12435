/** On whose word a piece, or several, rest: counted, not judged. */

import type { Claim, Entity, Piece } from '../../model/piece'
import { type Kind, kinds } from '../../model/vocabulary'
import { type Source, sourceOf } from '../collection/sources'
import {
  AUTHOR,
  firstSpeaker,
  isAuthor,
  isRemark,
  isUnnamed,
  type Saying,
  speakersOf,
  waysOf,
} from '../voices'
import { findCopies } from './copies'
import { sameTold } from './findings'

/** How much there is of a piece, or of all pieces of a publisher. Claims and remarks are sayings. */
export interface AuditRow {
  /** Of a piece; or of a publisher as the whole knows it, that of its author where there is none. */
  readonly id: string
  readonly pieces: number
  readonly claims: number
  readonly remarks: number
  /** Sayings in the piece's own words. */
  readonly own: number
  /** Sayings that somebody named says, closest to the fact; by what they are. */
  readonly named: Readonly<Record<Kind, number>>
  /** Sayings that somebody says whom the piece does not name. */
  readonly unnamed: number
  /** Sayings that came through two voices or more. */
  readonly passedOn: number
  /** Claims that no other piece makes; or no other publisher. */
  readonly alone: number
  readonly words: number
  /** Of those words, how many an earlier piece has, in passages that are the same. */
  readonly copied: number
}

/** Somebody who speaks or is spoken of. */
export interface AuditVoice {
  /** Of an entity; or the author, or `unattributed`. */
  readonly id: string
  readonly kind: Kind | null
  readonly role: string | null
  readonly isUnnamed: boolean
  /** In how many pieces it speaks or is spoken of. */
  readonly pieces: number
  /** Sayings that it is the first to say, in own words or as a voice. */
  readonly says: number
  /** Claims and remarks that fall when it is left out. */
  readonly falls: number
  /** Sayings that are about it. */
  readonly spokenOf: number
}

export interface Audit {
  readonly pieces: readonly AuditRow[]
  /** Those with most claims and remarks first. */
  readonly publishers: readonly AuditRow[]
  readonly total: AuditRow
  /** On whose word most rests first; those who never speak are not among them. */
  readonly voices: readonly AuditVoice[]
  /** People and organisations that are spoken of and never speak, the most spoken of first. */
  readonly silent: readonly AuditVoice[]
}

/** A piece without sources is audited by itself. */
export function audit(piece: Piece, sources: readonly Source[]): Audit {
  const all = sources.length > 0 ? sources : [itself(piece)]
  const entities = new Map(piece.entities.map((entity) => [entity.id, entity]))
  const sayings: readonly Saying[] = [...piece.claims, ...piece.remarks]
  const texts = piece.paragraphs.map(({ text }) => text)
  const copies = findCopies(piece.paragraphs, all)
  const by = new Map<Source, Saying[]>(all.map((source) => [source, []]))
  for (const saying of sayings) {
    const source = sourceOf(all, saying)
    if (source) by.get(source)?.push(saying)
  }
  const alone = aloneBy(piece.claims, all, (source) => source.piece)
  const aloneTellers = aloneBy(piece.claims, all, ({ teller }) => teller)
  const rows = [...by].map(([source, told]): readonly [Source, AuditRow] => {
    const words = texts.slice(source.from + 1, source.to).reduce((sum, text) => sum + wordsIn(text), 0)
    const copied = Math.round(copies.shareOf(source.piece) * words)
    const counts = { ...countOf(told, entities), alone: alone.get(source.piece) ?? 0 }
    return [source, { ...counts, id: source.piece, pieces: 1, words, copied }]
  })
  const publishers = new Map<string, AuditRow>()
  for (const [{ teller }, row] of rows) {
    const before = publishers.get(teller)
    const both = before ? sum(before, row) : row
    publishers.set(teller, { ...both, id: teller, alone: aloneTellers.get(teller) ?? 0 })
  }
  const [first, ...rest] = rows.map(([, row]) => row)
  const everybody = voicesOf(sayings, all, entities)
  const authors = new Set(all.flatMap((source) => authorsIn(piece, source)))
  return {
    pieces: rows.map(([, row]) => row),
    publishers: [...publishers.values()].toSorted((a, b) => sayingsIn(b) - sayingsIn(a)),
    total: { ...rest.reduce(sum, first ?? nothing), id: piece.id },
    voices: everybody
      .filter(({ says, falls }) => says + falls > 0)
      .toSorted((a, b) => b.falls - a.falls || b.says - a.says),
    silent: everybody
      .filter(({ id, kind, says, falls }) => kind !== 'place' && says + falls === 0 && !authors.has(id))
      .toSorted((a, b) => b.spokenOf - a.spokenOf),
  }
}

export const sayingsIn = ({ claims, remarks }: Pick<AuditRow, 'claims' | 'remarks'>): number =>
  claims + remarks

/** Sayings that somebody named says. */
export const namedIn = ({ named }: AuditRow): number => kinds.reduce((all, kind) => all + named[kind], 0)

const itself = (piece: Piece): Source => ({
  piece: piece.id,
  of: piece,
  from: 0,
  to: piece.paragraphs.length,
  teller: piece.publisher ?? piece.authors[0] ?? AUTHOR,
})

/** Ids in the whole of those who are named in its head as its authors: its own words are theirs. */
const authorsIn = ({ paragraphs }: Piece, { of, from }: Source): readonly string[] =>
  (of.paragraphs[0]?.mentions ?? []).flatMap(({ entity }, at) =>
    of.authors.includes(entity) ? (paragraphs[from]?.mentions[at]?.entity ?? []) : [],
  )

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** Of those who tell something, each with how many claims that nobody else makes. */
function aloneBy(
  claims: readonly Claim[],
  sources: readonly Source[],
  whose: (source: Source) => string,
): ReadonlyMap<string, number> {
  const alone = new Map<string, number>()
  for (const same of sameTold(claims)) {
    const [one, ...others] = new Set(
      same.flatMap((claim) => {
        const source = sourceOf(sources, claim)
        return source ? [whose(source)] : []
      }),
    )
    if (one !== undefined && others.length === 0) alone.set(one, (alone.get(one) ?? 0) + same.length)
  }
  return alone
}

type Counts = Omit<AuditRow, 'id' | 'pieces' | 'alone' | 'words' | 'copied'>

const noKinds: Readonly<Record<Kind, number>> = { person: 0, organisation: 0, place: 0 }
const nothing: AuditRow = {
  ...{ id: '', pieces: 0, claims: 0, remarks: 0, own: 0, named: noKinds, unnamed: 0, passedOn: 0 },
  ...{ alone: 0, words: 0, copied: 0 },
}

function countOf(sayings: readonly Saying[], entities: ReadonlyMap<string, Entity>): Counts {
  const named = { ...noKinds }
  let [own, unnamed, passedOn] = [0, 0, 0]
  for (const { voices } of sayings) {
    const [voice] = voices
    const kind = voice === undefined ? undefined : entities.get(voice)?.kind
    if (voice === undefined) own++
    else if (kind === undefined || isUnnamed(voice, entities)) unnamed++
    else named[kind]++
    if (voices.length > 1) passedOn++
  }
  const remarks = sayings.filter(isRemark).length
  return { claims: sayings.length - remarks, remarks, own, named, unnamed, passedOn }
}

const sum = (one: AuditRow, other: AuditRow): AuditRow => ({
  id: one.id,
  pieces: one.pieces + other.pieces,
  claims: one.claims + other.claims,
  remarks: one.remarks + other.remarks,
  own: one.own + other.own,
  named: {
    person: one.named.person + other.named.person,
    organisation: one.named.organisation + other.named.organisation,
    place: one.named.place + other.named.place,
  },
  unnamed: one.unnamed + other.unnamed,
  passedOn: one.passedOn + other.passedOn,
  alone: one.alone + other.alone,
  words: one.words + other.words,
  copied: one.copied + other.copied,
})

function voicesOf(
  sayings: readonly Saying[],
  sources: readonly Source[],
  entities: ReadonlyMap<string, Entity>,
): readonly AuditVoice[] {
  const found = new Map<string, { says: number; falls: number; spokenOf: number; pieces: Set<string> }>()
  for (const saying of sayings) {
    const piece = sourceOf(sources, saying)?.piece ?? ''
    const of = (id: string) => {
      const one = found.get(id) ?? { says: 0, falls: 0, spokenOf: 0, pieces: new Set<string>() }
      one.pieces.add(piece)
      found.set(id, one)
      return one
    }
    of(firstSpeaker(saying)).says++
    for (const voice of neededFor(saying)) of(voice).falls++
    for (const id of spokenOfIn(saying)) of(id).spokenOf++
  }
  return [...found].map(([id, { pieces, ...counts }]) => {
    const entity = entities.get(id)
    return {
      id,
      kind: entity?.kind ?? null,
      role: entity?.role ?? null,
      isUnnamed: !isAuthor(id) && isUnnamed(id, entities),
      pieces: pieces.size,
      ...counts,
    }
  })
}

/** Without any of whom it falls. */
function neededFor(saying: Saying): ReadonlySet<string> {
  const [first = [], ...rest] = waysOf(saying) ?? []
  return new Set([
    ...speakersOf(saying),
    ...first.filter((voice) => rest.every((way) => way.includes(voice))),
  ])
}

const spokenOfIn = (saying: Saying): ReadonlySet<string> =>
  new Set(isRemark(saying) ? saying.about : [saying.subject, saying.object])
