import type { Claim, Entity, Remark } from '../../model/piece'
import { AUTHOR, isUnnamed, type Saying, speakersOf } from '../voices'

/** Somebody who speaks in a piece: an entity, the author, or those whom the piece does not name. */
export interface Speaker {
  readonly voice: string
  readonly unnamed: boolean
  /** Claims that rest on its word, in whatever place of the chain. */
  readonly claims: readonly Claim[]
  /** Remarks that do so. */
  readonly remarks: readonly Remark[]
  /** How many of its claims and remarks rest on its word alone. */
  readonly alone: number
  /** Who passes its words on, and how often; the most frequent first. */
  readonly passedOnBy: readonly (readonly [voice: string, claims: number])[]
  /** How often it passes on the words of others. */
  readonly passesOn: number
  /** In how many paragraphs it is heard. */
  readonly paragraphs: number
  /** Whom it speaks about: entity ids, those in most of its claims and remarks first. */
  readonly about: readonly string[]
}

/** Everybody who speaks, who carries most claims and remarks first. */
export function speakers(
  claims: readonly Claim[],
  entities: ReadonlyMap<string, Entity>,
  remarks: readonly Remark[] = [],
): readonly Speaker[] {
  const byVoice = new Map<string, { claims: Claim[]; remarks: Remark[] }>()
  const of = (voice: string) => {
    const said = byVoice.get(voice) ?? { claims: [], remarks: [] }
    byVoice.set(voice, said)
    return said
  }
  for (const claim of claims) for (const voice of new Set(speakersOf(claim))) of(voice).claims.push(claim)
  for (const remark of remarks) for (const voice of new Set(remark.voices)) of(voice).remarks.push(remark)
  return [...byVoice]
    .map(([voice, said]) => speaker(voice, said.claims, said.remarks, entities))
    .sort((a, b) => sayingsOf(b) - sayingsOf(a) || (a.voice < b.voice ? -1 : 1))
}

/** How much rests on somebody's word. */
export const sayingsOf = ({ claims, remarks }: Pick<Speaker, 'claims' | 'remarks'>): number =>
  claims.length + remarks.length

function speaker(
  voice: string,
  claims: readonly Claim[],
  remarks: readonly Remark[],
  entities: ReadonlyMap<string, Entity>,
): Speaker {
  const sayings: readonly Saying[] = [...claims, ...remarks]
  const chains = sayings.map((saying) => ({
    chain: speakersOf(saying),
    at: speakersOf(saying).indexOf(voice),
  }))
  const ends = claims.flatMap(({ subject, object }) => [subject, object])
  const about = [...ends, ...remarks.flatMap((remark) => remark.about)].filter((end) => end !== voice)
  return {
    voice,
    unnamed: voice !== AUTHOR && isUnnamed(voice, entities),
    claims,
    remarks,
    alone: chains.filter(({ chain }) => chain.length === 1).length,
    passedOnBy: tally(chains.flatMap(({ chain, at }) => chain[at + 1] ?? [])),
    passesOn: chains.filter(({ at }) => at > 0).length,
    paragraphs: new Set(sayings.flatMap(({ evidence }) => evidence.map(({ paragraph }) => paragraph))).size,
    about: tally(about).map(([id]) => id),
  }
}

/** How often each stands in a list; the most frequent first, then by id. */
function tally(ids: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}
