import type { Entity, Made, Piece } from '../piece'
import { entityFault, entityOf, nobody } from './check'
import { done, type Edited, type EditOf, plainly, refused } from './edit'
import { revised, withParts } from './lists'
import { noPlaceAnyMore, redirected } from './redirect'

type Merge = EditOf<'merge'>

/** Two are one: everything that pointed to either points to `into`; a claim between the two goes. */
export function merge(piece: Piece, edit: Merge): Edited {
  if (edit.from === edit.into) return plainly('merge-with-itself')
  const [from, into] = [entityOf(piece, edit.from), entityOf(piece, edit.into)]
  if (from === undefined) return refused(nobody(piece, edit.from, 'from'))
  if (into === undefined) return refused(nobody(piece, edit.into, 'into'))
  const turned = redirected(piece, (id) => (id === from.id ? into.id : id))
  const one = merged(from, into, edit)
  const now = withParts(turned, {
    entities: revised(turned.entities, (entity) =>
      entity.id === from.id ? null : entity.id === into.id ? one : entity,
    ),
  })
  const placed = withWithin(now, one, [into.within, from.within])
  return done(edit.kind === 'place' ? placed : noPlaceAnyMore(placed, into.id))
}

function merged(from: Entity, into: Entity, { name, kind }: Merge): Entity {
  const inText = [into, from].find((one) => one.name === name)?.inText
  const role = into.role ?? from.role
  const at = into.at ?? from.at
  const wikipedia = into.wikipedia ?? from.wikipedia
  const made = strongest(into, from)
  const names = new Set([into.name, ...into.aliases, from.name, ...from.aliases])
  names.delete(name)
  return {
    id: into.id,
    kind,
    name,
    ...(inText === undefined ? {} : { inText }),
    aliases: [...names],
    unnamed: into.unnamed && from.unnamed,
    ...(role === undefined ? {} : { role }),
    ...(at === undefined || kind !== 'place' ? {} : { at }),
    ...(wikipedia === undefined ? {} : { wikipedia }),
    ...(made === undefined ? {} : { made }),
  }
}

/** The first of the places given in which it can lie: a place that lay in the other one cannot lie in itself. */
function withWithin(piece: Piece, one: Entity, places: readonly (string | undefined)[]): Piece {
  const fits = places
    .flatMap((within) => (within === undefined || within === one.id ? [] : [{ ...one, within }]))
    .find((entity) => entityFault(entity, withEntity(piece, entity)) === null)
  return fits === undefined ? piece : withEntity(piece, fits)
}

const withEntity = (piece: Piece, entity: Entity): Piece => ({
  ...piece,
  entities: revised(piece.entities, (other) => (other.id === entity.id ? entity : other)),
})

const strengths = { suggested: 0, edited: 1, confirmed: 2 } as const
const strength = ({ made }: Entity): number => (made === undefined ? 3 : strengths[made.state])

/**
 * What a person stands behind stays so, even where a guess is added to it. Of two guesses the reader who looked at both
 * has made one thing of their own.
 */
function strongest(into: Entity, from: Entity): Made | undefined {
  const { made } = strength(from) > strength(into) ? from : into
  return made?.state === 'suggested' ? { ...made, state: 'edited' } : made
}
