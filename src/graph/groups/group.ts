import { list } from '../words'

/** Entities that are tied more to each other than to the rest. */
export interface Group {
  /** Its best-connected member, by which it is known. */
  readonly leader: string
  /** Entity ids, the best-connected within the group first; two at least. */
  readonly members: readonly string[]
}

/** "NATO and Russia": after its two best-connected members. */
export const groupName = ({ members }: Group, nameOf: (entity: string) => string): string =>
  list(members.slice(0, 2).map(nameOf))

export const groupOf = (entity: string, groups: readonly Group[]): Group | undefined =>
  groups.find(({ members }) => members.includes(entity))
