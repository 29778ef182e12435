import type { Entity, Made, Paragraph } from '../../model/piece'
import { isApart, type PlacedMention, type Span } from '../../model/spans'
import { wholePlacesOf } from './folded'
import { nameKey } from './names'
import type { Page } from './quotes'

/**
 * Where the text names new entities, word for word, the longer names first and never where another mention stands. A name
 * that somebody else has too marks nobody.
 */
export function findMentions(
  entities: readonly Entity[],
  known: readonly Entity[],
  paragraphs: readonly Paragraph[],
  pages: readonly Page[],
): readonly PlacedMention[] {
  const owners = ownersOf(entities, known)
  const names = entities
    .flatMap(({ id, name, aliases, made }) =>
      [name, ...aliases]
        .filter((one) => owners.get(nameKey(one)) === id)
        .map((one) => ({ id, name: one, made })),
    )
    .sort((a, b) => b.name.length - a.name.length)
  return pages.flatMap(({ number, text, folded }) => {
    const taken: Span[] = [...(paragraphs[number]?.mentions ?? [])]
    const mentions: PlacedMention[] = []
    for (const { id, name, made } of names)
      for (const place of wholePlacesOf(text, folded, name)) {
        if (!taken.every((other) => isApart(other, place))) continue
        taken.push(place)
        mentions.push({ paragraph: number, entity: id, ...place, ...withMade(made) })
      }
    return mentions.sort((a, b) => a.start - b.start)
  })
}

const withMade = (made: Made | undefined) => (made === undefined ? {} : { made })

/** Who alone has a name; null for a name of several. A name in full goes before one that is a further name of another. */
function ownersOf(entities: readonly Entity[], known: readonly Entity[]): ReadonlyMap<string, string | null> {
  const owners = new Map<string, string | null>()
  const note = (names: readonly string[], id: string) => {
    for (const key of new Set(names.map(nameKey)))
      owners.set(key, owners.has(key) && owners.get(key) !== id ? null : id)
  }
  for (const { id, aliases } of entities) note(aliases, id)
  for (const { id, name } of entities) owners.set(nameKey(name), id)
  for (const { id, name, inText, aliases } of known) note([name, inText ?? name, ...aliases], id)
  return owners
}
