import type { Entity } from '../../model/piece'
import type { Family, Kind } from '../../model/vocabulary'
import { familyOf } from '../filter/filter'
import { otherEnd, type Tie, weight } from '../ties'
import type { Choice } from './expansion'

/** So many come in as the closest. */
export const CLOSEST = 8

/** A tie that leads from a name to somebody who is not shown. */
export interface HiddenTie {
  /** Entity id. */
  readonly to: string
  readonly kind: Kind
  readonly families: ReadonlySet<Family>
}

/** The ties of a name to those who are not shown, the strongest first: by happenings, then by id. */
export function hiddenTies(
  name: string,
  ties: readonly Tie[],
  entities: ReadonlyMap<string, Entity>,
  isShown: (id: string) => boolean,
): readonly HiddenTie[] {
  return ties
    .map((tie) => ({ tie, to: otherEnd(tie, name) }))
    .filter(({ to }) => to !== name && !isShown(to))
    .sort((a, b) => weight(b.tie.claims) - weight(a.tie.claims) || (a.to < b.to ? -1 : 1))
    .flatMap(({ tie, to }) => {
      const entity = entities.get(to)
      return entity ? [{ to, kind: entity.kind, families: new Set(tie.claims.map(familyOf)) }] : []
    })
}

/** By name that is shown, how many of its neighbours are not; those who have none such left out. */
export function countHidden(
  names: ReadonlySet<string>,
  neighbours: ReadonlyMap<string, readonly Tie[]>,
): ReadonlyMap<string, number> {
  const counts = [...names].map((id) => {
    const hidden = (neighbours.get(id) ?? []).filter(({ ends }) => !ends.every((end) => names.has(end)))
    return [id, hidden.length] as const
  })
  return new Map(counts.filter(([, count]) => count > 0))
}

/** Whom a choice brings in, the closest first. */
export function chosen(hidden: readonly HiddenTie[], what: Choice): readonly string[] {
  const meant =
    what === 'all'
      ? hidden
      : what === 'closest'
        ? hidden.slice(0, CLOSEST)
        : hidden.filter(({ kind, families }) => kind === what || families.has(what as Family))
  return meant.map(({ to }) => to)
}

/** How many each choice would bring in; those that bring in nobody are left out. */
export function offers(hidden: readonly HiddenTie[], among: readonly Choice[]): ReadonlyMap<Choice, number> {
  const counts = among.map((what) => [what, chosen(hidden, what).length] as const)
  return new Map(counts.filter(([, count]) => count > 0))
}
