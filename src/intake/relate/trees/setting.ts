/** Where something is told to happen, beside what is told of it. */

import type { Mention } from '../../attribute/mentions'
import { prepositionOf } from './arguments'
import type { Clause } from './clauses'
import { type Branches, children } from './reading'
import type { Joined } from './spread'

/** "In Orsa, Ruiz beat Halden": the place, and how it is led to. */
export interface Setting {
  readonly place: Mention
  readonly preposition: string
  /** It stands before the verb, where no words behind the object tell it. */
  readonly isAhead: boolean
}

/** The place where a clause has what it tells; undefined where it tells none, or is of the place itself. */
export function settingOf(b: Branches, { verb, subject, object }: Clause): Setting | undefined {
  for (const child of children(b, verb, 'obl', 'obj', 'nmod')) {
    const place = b.mentions[child]
    if (place?.who.kind !== 'place' || place.who.unnamed || child === subject.at) continue
    const preposition = prepositionOf(b, child)
    if (!/^(?:in|at|near|outside)$/.test(preposition)) continue
    if (place.index === object.who || place.index === subject.who) return undefined
    return { place, preposition, isAhead: child < verb }
  }
  return undefined
}

/** Behind a clause it would be told of that. */
const isShort = (behind: string): boolean => behind.split(' ').length < 9 && !/\bthat\b/.test(behind)

/** What is joined, with where it is told to happen. */
export const placed = (joined: Joined, setting: Setting | undefined): Joined =>
  setting === undefined
    ? joined
    : {
        ...joined,
        where: setting.place.index,
        ...(setting.isAhead &&
          isShort(joined.behind ?? '') && {
            behind: `${joined.behind ?? ''} ${setting.preposition} ${setting.place.who.name}`,
          }),
      }
