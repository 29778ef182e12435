/** Somebody as several pieces tell of him. */

import type { Entity, Piece } from '../../../model/piece'
import { type Ids, idIn } from './ids'

export interface Named {
  readonly piece: Piece
  readonly entity: Entity
}

/** By the name that is used most; what only one piece tells of it stays. `usesIn`: how often a piece names each of its entities. */
export function mergedOf(
  id: string,
  all: readonly Named[],
  ids: Ids,
  usesIn: (piece: Piece) => ReadonlyMap<string, number>,
): Entity {
  const [named] = all
    .map((one) => ({ one, uses: usesIn(one.piece).get(one.entity.id) ?? 0 }))
    .toSorted((a, b) => b.uses - a.uses || b.one.entity.name.length - a.one.entity.name.length)
    .map(({ one }) => one)
  const { name, inText, kind } = (named ?? all[0])?.entity ?? { name: id, kind: 'organisation' as const }
  const others = all.flatMap(({ entity }) => [entity.name, ...entity.aliases])
  const told = <Key extends 'role' | 'at' | 'wikipedia'>(key: Key) =>
    all.map(({ entity }) => entity[key]).find((value) => value !== undefined)
  const within = all
    .flatMap(({ piece, entity }) =>
      entity.within === undefined ? [] : (idIn(ids, { piece: piece.id, entity: entity.within }) ?? []),
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

/** How often it names each of its entities. */
export function usesIn({ paragraphs }: Pick<Piece, 'paragraphs'>): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const { mentions } of paragraphs)
    for (const { entity } of mentions) uses.set(entity, (uses.get(entity) ?? 0) + 1)
  return uses
}
