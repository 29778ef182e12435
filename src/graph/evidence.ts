import type { Claim, Entity } from '../model/piece'
import type { Stance } from '../model/vocabulary'
import { isAboutItself, isUnnamed, throughWhom, waysOf } from './voices'

/**
 * How strongly a claim ties two entities, as the cost of a hop: 1 is the author or one named voice that asserts it, and
 * more is weaker. Change them here; nothing else knows a number.
 */
export const weights = {
  /** One voice that the piece leaves unnamed. */
  unnamed: 1.5,
  /** Two voices deep; each further voice adds `perVoice`. */
  passedOn: 2,
  perVoice: 0.5,
  stance: { asserted: 1, planned: 1.4, predicted: 1.4, possible: 2 } satisfies Record<Stance, number>,
  /** Each further independent claim for the same tie makes the hop so much cheaper. */
  independent: 0.8,
  /** More independent claims than that make it no cheaper. */
  mostIndependent: 10,
  /** Each doubling of an interior entity's ties beyond `hubTies` adds `hub`. */
  hubTies: 5,
  hub: 0.6,
} as const

/** Cost of the strongest claims: of the author, or of one named voice, that asserts it. */
export const STRONGEST = 1

/** Cost of a claim: its depth times its stance. */
export function claimCost(claim: Claim, entities: ReadonlyMap<string, Entity>): number {
  return depthCost(bestWay(claim, entities), entities) * weights.stance[claim.stance]
}

/** On whose word it is: its voices; across pieces, of all ways on which it came, the one that weighs most. */
function bestWay(claim: Claim, entities: ReadonlyMap<string, Entity>): readonly string[] {
  const [first = claim.voices, ...ways] = (claim.voices.length > 0 && waysOf(claim)) || []
  return ways.reduce(
    (best, way) => (depthCost(way, entities) < depthCost(best, entities) ? way : best),
    first,
  )
}

function depthCost(voices: readonly string[], entities: ReadonlyMap<string, Entity>): number {
  if (voices.length === 0) return 1
  if (voices.length > 1) return weights.passedOn + weights.perVoice * (voices.length - 2)
  return voices.some((voice) => isUnnamed(voice, entities)) ? weights.unnamed : 1
}

/** The strongest first; equals in reading order of their ids. */
export const byStrength =
  (entities: ReadonlyMap<string, Entity>) =>
  (a: Claim, b: Claim): number =>
    claimCost(a, entities) - claimCost(b, entities) ||
    a.evidence[0].paragraph - b.evidence[0].paragraph ||
    (a.id < b.id ? -1 : 1)

/**
 * Claims that share neither an event nor a voice with one before them, the strongest first; across pieces, no voice on any
 * way on which they came. What somebody says of themselves alone supports nothing else: it is among them only where nobody
 * else speaks.
 */
export function independentClaims(
  claims: readonly Claim[],
  entities: ReadonlyMap<string, Entity>,
): readonly Claim[] {
  const voices = new Set<string>()
  const events = new Set<string>()
  const ranked = [...claims].sort(byStrength(entities))
  const independent = ranked.filter((claim) => {
    const speakers = throughWhom(claim)
    const isNew =
      speakers.every((voice) => !voices.has(voice)) && (claim.event === undefined || !events.has(claim.event))
    if (!isNew || isAboutItself(claim)) return false
    for (const voice of speakers) voices.add(voice)
    if (claim.event !== undefined) events.add(claim.event)
    return true
  })
  return independent.length > 0 ? independent : ranked.slice(0, 1)
}

/** Cost of going from one end of a tie to the other on these claims; Infinity where there is none. */
export function hopCost(claims: readonly Claim[], entities: ReadonlyMap<string, Entity>): number {
  const [only, ...others] = claims
  if (only && others.length === 0) return claimCost(only, entities)
  const strongest = Math.min(...claims.map((claim) => claimCost(claim, entities)))
  return strongest * weights.independent ** furtherOf(independentClaims(claims, entities).length)
}

const furtherOf = (independent: number): number =>
  Math.max(0, Math.min(weights.mostIndependent, independent) - 1)

const LEAST_HOP = STRONGEST * weights.independent ** furtherOf(weights.mostIndependent)
/** Speakers of a claim that is counted without being weighed. */
export const MOST_SPEAKERS = 3
/** Each claim stands in the way of one independent claim for each of its speakers and one for its event, at most. */
const SETTLING = weights.mostIndependent * (MOST_SPEAKERS + 1)

/** Whether a hop on these costs the least that any does, and will whatever else is told, if that has few speakers and no event. */
export const isSettled = (claims: readonly Claim[], entities: ReadonlyMap<string, Entity>): boolean =>
  claims.length >= SETTLING &&
  claims.every((claim) => throughWhom(claim).length <= MOST_SPEAKERS) &&
  hopCost(claims, entities) <= LEAST_HOP &&
  independentClaims(claims, entities).length >= SETTLING

/** Cost of passing through an entity that has so many ties. */
export const hubCost = (ties: number): number =>
  ties <= weights.hubTies ? 0 : weights.hub * Math.log2(ties / weights.hubTies)

/** Why a claim is weak, in a reader's words; empty where it is as strong as one claim can be. */
export function weakness(claim: Claim, entities: ReadonlyMap<string, Entity>): string {
  const reasons: string[] = []
  const speakers = bestWay(claim, entities)
  if (speakers.length > 1) reasons.push('passed on')
  else if (speakers.some((voice) => isUnnamed(voice, entities))) reasons.push('on an unnamed voice')
  if (isAboutItself(claim)) reasons.push('said of itself')
  if (claim.stance !== 'asserted') reasons.push(claim.stance)
  return reasons.join(', ')
}
