import type { Claim, Entity } from '../../model/piece'
import { AUTHOR, isUnnamed, speakersOf } from '../voices'

/** Somebody who speaks in a piece: an entity, the author, or those whom the piece does not name. */
export interface Speaker {
  readonly voice: string
  readonly unnamed: boolean
  /** Claims that rest on its word, in whatever place of the chain. */
  readonly claims: readonly Claim[]
  /** How many of them rest on its word alone. */
  readonly alone: number
  /** Who passes its words on, and how often; the most frequent first. */
  readonly passedOnBy: readonly (readonly [voice: string, claims: number])[]
  /** How often it passes on the words of others. */
  readonly passesOn: number
  /** In how many paragraphs it is heard. */
  readonly paragraphs: number
  /** Whom it speaks about: entity ids, those in most of its claims first. */
  readonly about: readonly string[]
}

/** Everybody who speaks, who carries most claims first. */
export function speakers(
  claims: readonly Claim[],
  entities: ReadonlyMap<string, Entity>,
): readonly Speaker[] {
  const byVoice = new Map<string, Claim[]>()
  for (const claim of claims)
    for (const voice of new Set(speakersOf(claim))) byVoice.set(voice, [...(byVoice.get(voice) ?? []), claim])
  return [...byVoice]
    .map(([voice, spoken]) => speaker(voice, spoken, entities))
    .sort((a, b) => b.claims.length - a.claims.length || (a.voice < b.voice ? -1 : 1))
}

function speaker(voice: string, claims: readonly Claim[], entities: ReadonlyMap<string, Entity>): Speaker {
  const chains = claims.map((claim) => ({ chain: speakersOf(claim), at: speakersOf(claim).indexOf(voice) }))
  const ends = claims.flatMap(({ subject, object }) => [subject, object]).filter((end) => end !== voice)
  return {
    voice,
    unnamed: voice !== AUTHOR && isUnnamed(voice, entities),
    claims,
    alone: chains.filter(({ chain }) => chain.length === 1).length,
    passedOnBy: tally(chains.flatMap(({ chain, at }) => chain[at + 1] ?? [])),
    passesOn: chains.filter(({ at }) => at > 0).length,
    paragraphs: new Set(claims.flatMap((claim) => claim.evidence.map(({ paragraph }) => paragraph))).size,
    about: tally(ends).map(([id]) => id),
  }
}

/** How often each stands in a list; the most frequent first, then by id. */
function tally(ids: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}
