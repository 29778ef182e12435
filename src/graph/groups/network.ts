import { type Tie, weight } from '../ties'

/** Who is tied to whom, as plain data that goes to a worker. */
export interface Network {
  /** Ids. */
  readonly entities: readonly string[]
  readonly links: readonly Link[]
}

export interface Link {
  readonly ends: readonly [string, string]
  /** Happenings and states that the tie tells. */
  readonly weight: number
}

/** In alphabetical order, whatever the order in the piece's file. */
export const networkOf = (entities: Iterable<string>, ties: Iterable<Tie>): Network => ({
  entities: [...entities].sort(),
  links: [...ties]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ ends, claims }) => ({ ends, weight: weight(claims) })),
})
