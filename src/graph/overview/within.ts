import type { Shown } from '../filter/filter'
import type { Tie } from '../ties'

/** Of what is shown, that between some names alone. */
export function withinNames(shown: Shown, names: ReadonlySet<string>): Shown {
  const among = (ties: ReadonlyMap<string, Tie>) =>
    new Map([...ties].filter(([, { ends }]) => ends.every((end) => names.has(end))))
  return {
    entities: new Set([...shown.entities].filter((id) => names.has(id))),
    ties: among(shown.ties),
    ghosts: among(shown.ghosts),
    told: among(shown.told),
  }
}
