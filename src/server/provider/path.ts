/** The best way between two, and the claims that carry it. */

import { reversed, shortest } from '../../graph/paths/paths'
import type { Step, Way } from '../../graph/provider/provider'
import type { Connection } from '../engine/engine'
import { carryingClaims } from './claims'
import { between } from './frontiers'
import { namesOf } from './names'
import { idsOf } from './told'

/** `from` and `to`: numbers of resolved ones. `signal` ends the search between two frontiers. */
export async function wayBetween(
  connection: Connection,
  from: number,
  to: number,
  signal?: AbortSignal,
): Promise<Way> {
  if (from === to) return { is: 'none' }
  const found = await between(connection, from, to, signal)
  if (found === 'none' || found === 'far') return { is: found }
  const ids = await idsOf(connection, [...found.hops.keys()])
  const numbers = new Map([...ids].map(([number, id]) => [id, number]))
  const idOf = (number: number): string => ids.get(number) ?? ''
  const net = new Map(
    [...found.hops].map(([one, hops]) => [
      idOf(one),
      new Map([...hops].map(([other, cost]) => [idOf(other), { from: idOf(one), to: idOf(other), cost }])),
    ]),
  )
  const tiesOf = (id: string): number => found.ties.get(numbers.get(id) ?? 0) ?? 0
  const [start, end] = [idOf(from), idOf(to)]
  // In the direction in which a collection is searched, so that between equals the same way is taken.
  const [best] = start < end ? shortest(net, start, end, { tiesOf }) : shortest(net, end, start, { tiesOf })
  if (!best) return { is: 'none' }
  const { hops, cost } = start < end ? best : reversed(best)
  const stops = [from, ...hops.map((hop) => numbers.get(hop.to) ?? 0)]
  const names = await namesOf(connection, stops)
  const steps: Step[] = []
  for (const [at, hop] of hops.entries()) {
    const [one, other] = [stops[at] ?? 0, stops[at + 1] ?? 0]
    const name = names.get(other)
    if (name) steps.push({ to: name, claims: await carryingClaims(connection, one, other), cost: hop.cost })
  }
  const name = names.get(from)
  return name ? { is: 'found', from: name, steps, cost } : { is: 'none' }
}
