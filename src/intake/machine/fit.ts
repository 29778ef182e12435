import type { Claim, Piece } from '../../model/piece'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { freeId } from '../ids'
import type { Suggestion } from './read'

/**
 * A suggestion as it can be added to the piece as it is by now: new ones whose ids were taken meanwhile get others, and
 * what points to somebody who is gone is left out.
 */
export function fitted(suggestion: Suggestion, { entities, claims, remarks }: Piece): Suggestion {
  const names = renaming(suggestion.entities, entities)
  const ids = renaming(suggestion.claims, claims)
  const remarkIds = renaming(suggestion.remarks ?? [], remarks)
  const there = new Set([...entities.map(({ id }) => id), ...names.values(), UNATTRIBUTED])
  const who = (id: string): string => names.get(id) ?? id
  const areThere = (...all: readonly string[]): boolean => all.every((id) => there.has(who(id)))
  const toldTo = (to: string | undefined) => (to !== undefined && areThere(to) ? { to: who(to) } : {})
  const toldOf = ({ subject, object, voices }: Claim): boolean => areThere(subject, object, ...voices)
  const said = (suggestion.remarks ?? [])
    .filter(({ voices }) => areThere(...voices))
    .map(({ to, ...remark }) => ({
      ...remark,
      ...toldTo(to),
      id: remarkIds.get(remark.id) ?? remark.id,
      voices: remark.voices.map(who),
      about: remark.about.filter((id) => areThere(id)).map(who),
    }))
  return {
    do: 'suggest',
    entities: suggestion.entities.map((entity) => ({ ...entity, id: who(entity.id) })),
    mentions: suggestion.mentions
      .filter(({ entity }) => areThere(entity))
      .map((mention) => ({ ...mention, entity: who(mention.entity) })),
    claims: suggestion.claims.filter(toldOf).map(({ to, ...claim }) => ({
      ...claim,
      ...toldTo(to),
      id: ids.get(claim.id) ?? claim.id,
      subject: who(claim.subject),
      object: who(claim.object),
      voices: claim.voices.map(who),
    })),
    ...(said.length > 0 && { remarks: said }),
    merges: suggestion.merges
      .filter(({ from, into }) => areThere(from, into))
      .map((likeness) => ({ ...likeness, from: who(likeness.from), into: who(likeness.into) })),
  }
}

interface Named {
  readonly id: string
}

/** From the ids of new things to ids that are free beside those that are there. */
function renaming(added: readonly Named[], there: readonly Named[]): ReadonlyMap<string, string> {
  const taken = new Set(there.map(({ id }) => id))
  const own = new Set(added.map(({ id }) => id))
  const names = new Map<string, string>()
  for (const { id } of added) {
    const free = taken.has(id) ? freeId(id, { has: (one) => taken.has(one) || own.has(one) }) : id
    taken.add(free)
    names.set(id, free)
  }
  return names
}
