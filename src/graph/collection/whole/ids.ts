/** What entities of several pieces are called in the whole: ids that stay, whatever is added or judged. */

import type { Member } from '../../../model/collection'
import type { Piece } from '../../../model/piece'
import { memberKey } from '../resolution'
import type { Source } from '../sources'

/** Ids in the whole: by piece, and in it by entity. */
export type Ids = ReadonlyMap<string, ReadonlyMap<string, string>>

export const idIn = (ids: Ids, { piece, entity }: Member): string | undefined => ids.get(piece)?.get(entity)

/** Gives each name that is asked for to one alone; `isTaken`: by whom it does not know. */
export function createIds(isTaken: (id: string) => boolean = () => false): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    let id = wanted
    for (let number = 2; taken.has(id) || isTaken(id); number++) id = `${wanted}-${number}`
    taken.add(id)
    return id
  }
}

/** Whoever has the first of some keys comes first, within groups and among them. */
export function ordered(
  groups: readonly (readonly Member[])[],
  keys: readonly string[],
): readonly (readonly Member[])[] {
  const rank = new Map(keys.map((key, at) => [key, at]))
  // A rank is looked up once, and not with each comparison.
  return groups
    .map((group) => {
      const members = group.map((member) => ({ member, at: rank.get(memberKey(member)) ?? 0 }))
      if (members.length > 1) members.sort((a, b) => a.at - b.at)
      return { group: members.map(({ member }) => member), at: members[0]?.at ?? 0 }
    })
    .sort((a, b) => a.at - b.at)
    .map(({ group }) => group)
}

export const keysOf = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap(({ id, entities }) => entities.map((entity) => memberKey({ piece: id, entity: entity.id })))

/**
 * A group is called as that member of it is which the collection had first; where somebody of before is called so, its piece is
 * told with it. So a piece that is added, or a judgement, leaves those who stand their ids. `pieces` are in the order of the
 * collection.
 */
export function idsOf(groups: readonly (readonly Member[])[], pieces: readonly Piece[]): Ids {
  const give = createIds()
  const taken = new Set<string>()
  const ids = new Map(pieces.map(({ id }) => [id, new Map<string, string>()]))
  for (const group of ordered(groups, keysOf(pieces))) {
    const [first] = group
    if (!first) continue
    const id = give(taken.has(first.entity) ? `${first.entity}-${first.piece}` : first.entity)
    taken.add(first.entity)
    for (const { piece, entity } of group) ids.get(piece)?.set(entity, id)
  }
  return ids
}

/**
 * Ids by which somebody may be known from before, of a group that was one or several, and who they are now: views and links
 * go on to show them.
 */
export function formerIds(sources: readonly Pick<Source, 'piece'>[], ids: Ids): ReadonlyMap<string, string> {
  if (sources.length < 2) return new Map()
  const now = new Map<string, string>()
  const taken = new Set([...ids.values()].flatMap((own) => [...own.values()]))
  const remember = (former: string, id: string): void => {
    if (!taken.has(former) && !now.has(former)) now.set(former, id)
  }
  for (const { piece } of sources)
    for (const [entity, id] of ids.get(piece) ?? []) {
      remember(entity, id)
      remember(`${entity}-${piece}`, id)
    }
  return now
}
