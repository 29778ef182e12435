import type { Claim } from '../../model/piece'
import { firstParagraph, inReadingOrder, otherEnd, type Tie, weight } from '../ties'
import { restsOn, spokenBy } from '../voices'

export interface Neighbour {
  readonly entity: string
  readonly tie: Tie
}

/** Claims of one voice about one entity. */
export interface Topic {
  readonly entity: string
  readonly claims: readonly Claim[]
}

export interface EntityDossier {
  /** What rests on its word, by whom it is about; the disputed first, then by paragraph. */
  readonly says: readonly Topic[]
  /** Its ties, the strongest first. */
  readonly neighbours: readonly Neighbour[]
  /** What others say of it, by the voice that said it first. */
  readonly others: readonly Topic[]
}

/** `ties` are all that the entity has. */
export function entityDossier(
  entity: string,
  claims: readonly Claim[],
  ties: readonly Tie[],
  disputed: ReadonlySet<string>,
): EntityDossier {
  const urgency = (claim: Claim): number => (disputed.has(claim.id) ? 0 : 1)
  const byUrgency = (a: Claim, b: Claim): number => urgency(a) - urgency(b) || inReadingOrder(a, b)
  const says = spokenBy(claims, entity).toSorted(byUrgency)
  const others = ties
    .flatMap((tie) => tie.claims)
    .filter((claim) => claim.voices.length > 0 && !restsOn(claim, entity))
    .sort(byUrgency)
  return {
    says: byTopic(says, (claim) => (claim.subject === entity ? claim.object : claim.subject)),
    neighbours: [...ties].sort(strongestFirst).map((tie) => ({ entity: otherEnd(tie, entity), tie })),
    others: byTopic(others, (claim) => claim.voices[0] ?? claim.subject),
  }
}

/** Topics stand in the order of their first claims. */
function byTopic(claims: readonly Claim[], topicOf: (claim: Claim) => string): readonly Topic[] {
  const topics = new Map<string, Claim[]>()
  for (const claim of claims) {
    const topic = topicOf(claim)
    const list = topics.get(topic)
    if (list) list.push(claim)
    else topics.set(topic, [claim])
  }
  return [...topics].map(([entity, list]) => ({ entity, claims: list }))
}

export function strongestFirst(a: Tie, b: Tie): number {
  const [firstOfA, firstOfB] = [a.claims[0], b.claims[0]]
  const reading = firstOfA && firstOfB ? firstParagraph(firstOfA) - firstParagraph(firstOfB) : 0
  return weight(b.claims) - weight(a.claims) || reading || (a.id < b.id ? -1 : 1)
}
