import { each, type Steps } from '../../model/check/steps'
import { type Tie, tieId, weight } from '../ties'

/** Who is tied to whom. */
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

/** The same as data that goes to a worker at once, however much it is. */
export interface PackedNetwork {
  readonly entities: readonly string[]
  /** By link, both its ends, one after the other: places among the entities. */
  readonly ends: Int32Array
  readonly weights: Int32Array
}

export function* packNetwork(entities: readonly string[], ties: Iterable<Tie>): Steps<PackedNetwork> {
  const places = new Map(entities.map((id, place) => [id, place]))
  const [ends, weights]: [number[], number[]] = [[], []]
  yield* each(ties, (tie) => {
    const [one, other] = [places.get(tie.ends[0]), places.get(tie.ends[1])]
    if (one === undefined || other === undefined) return
    ends.push(one, other)
    weights.push(weight(tie.claims))
  })
  return { entities, ends: Int32Array.from(ends), weights: Int32Array.from(weights) }
}

/** In alphabetical order, whatever the order in the piece's file. */
export function unpackNetwork({ entities, ends, weights }: PackedNetwork): Network {
  const links = Array.from(weights, (weight, at) => {
    const [one = '', other = ''] = [entities[ends[2 * at] ?? 0], entities[ends[2 * at + 1] ?? 0]]
    return { id: tieId(one, other), link: { ends: [one, other] as const, weight } }
  })
  return {
    entities: entities.toSorted(),
    links: links.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ link }) => link),
  }
}
