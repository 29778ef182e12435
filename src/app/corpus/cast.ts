/** Who is who in the pieces of a corpus that were read. */

import { memberKey } from '../../graph/collection/resolution'
import type { Ids } from '../../graph/collection/whole/ids'
import type { Member } from '../../model/collection'
import type { Piece } from '../../model/piece'
import { idOfKey } from './ids'

/** What everybody in some pieces is called. */
export const castIn = (pieces: readonly Piece[], idOf: ReadonlyMap<string, string>): Ids =>
  new Map(
    pieces.map((piece) => [
      piece.id,
      new Map(
        piece.entities.map(({ id: entity }) => {
          const member = { piece: piece.id, entity }
          return [entity, idOf.get(memberKey(member)) ?? idOfKey(memberKey(member))]
        }),
      ),
    ]),
  )

export const isSame = (one: Ids, other: Ids): boolean =>
  one.size === other.size &&
  [...one].every(([piece, cast]) => [...cast].every(([entity, id]) => other.get(piece)?.get(entity) === id))

/** Members of the same name together. */
export function groupsIn(cast: Ids): readonly (readonly Member[])[] {
  const groups = new Map<string, Member[]>()
  for (const [piece, ids] of cast)
    for (const [entity, id] of ids) {
      const group = groups.get(id)
      if (group) group.push({ piece, entity })
      else groups.set(id, [{ piece, entity }])
    }
  return [...groups.values()]
}

/** By what else somebody may be called in a link, as any of its members: who that is. */
export const successorsIn = (cast: Ids): ReadonlyMap<string, string> =>
  new Map(
    [...cast].flatMap(([piece, ids]) =>
      [...ids].flatMap(([entity, id]) => {
        const own = idOfKey(memberKey({ piece, entity }))
        return own === id ? [] : [[own, id] as const]
      }),
    ),
  )
