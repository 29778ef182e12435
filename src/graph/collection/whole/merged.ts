/** Somebody as several pieces tell of him. */

import type { Entity, Piece } from '../../../model/piece'
import { type Ids, idIn } from './ids'

export interface Named {
  readonly piece: string
  readonly entity: Entity
  /** How often the piece names it. */
  readonly uses: number
}

/** By the name that is used most; what only one piece tells of it stays. */
export function mergedOf(id: string, all: readonly Named[], ids: Ids): Entity {
  const [named] = all.toSorted((a, b) => b.uses - a.uses || b.entity.name.length - a.entity.name.length)
  const { name, inText, kind } = (named ?? all[0])?.entity ?? { name: id, kind: 'organisation' as const }
  const others = all.flatMap(({ entity }) => [entity.name, ...entity.aliases])
  const told = <Key extends 'role' | 'at' | 'wikipedia'>(key: Key) =>
    all.map(({ entity }) => entity[key]).find((value) => value !== undefined)
  const within = all
    .flatMap(({ piece, entity }) =>
      entity.within === undefined ? [] : (idIn(ids, { piece, entity: entity.within }) ?? []),
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

/** Its entities as it tells of them. */
export function namedIn({ id, paragraphs, entities }: Piece): readonly Named[] {
  const uses = new Map<string, number>()
  for (const { mentions } of paragraphs)
    for (const { entity } of mentions) uses.set(entity, (uses.get(entity) ?? 0) + 1)
  return entities.map((entity) => ({ piece: id, entity, uses: uses.get(entity.id) ?? 0 }))
}

/** What it lies in is told as long as that is a place in the whole, too. */
export function withinPlace(entity: Entity, isPlace: (id: string) => boolean): Entity {
  if (entity.within === undefined || isPlace(entity.within)) return entity
  const { within: _, ...rest } = entity
  return rest
}
