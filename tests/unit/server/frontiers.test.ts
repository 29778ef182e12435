import { beforeAll, describe, expect, it } from 'vitest'
import { type Leg, type Path, shortest } from '../../../src/graph/paths/paths'
import { type Random, randomIndex, randomOf, seededRandom } from '../../../src/graph/random'
import type { Engine } from '../../../src/server/engine/engine'
import { sql } from '../../../src/server/engine/sql'
import { between } from '../../../src/server/provider/frontiers'
import { heavyTailed } from '../../bench/corpus/made'
import { effort } from '../../effort'
import { emptyCorpus } from '../support/corpus'

const NAMES = 3000
const PAIRS = 120 * effort.times
/** Many cost the same, so that ways are equals; the others cost anything. */
const COSTS = [1, 1, 1, 0.8, 1.4, 0.64]

/** By number, with what a hop costs, either way round. */
type Net = ReadonlyMap<number, ReadonlyMap<number, number>>

function netOf(ties: Iterable<readonly [one: number, other: number, cost: number]>): Net {
  const net = new Map<number, Map<number, number>>()
  const note = (one: number, other: number, cost: number) => {
    const hops = net.get(one)
    if (hops) hops.set(other, cost)
    else net.set(one, new Map([[other, cost]]))
  }
  for (const [one, other, cost] of ties) {
    note(one, other, cost)
    note(other, one, cost)
  }
  return net
}

/** Of some it is a few, of most it is anybody. */
function* drawn(random: Random, ties: number): Generator<readonly [number, number, number]> {
  for (let tie = 0; tie < ties; tie++) {
    const one = 1 + randomIndex(random, NAMES)
    const other = 1 + (random() < 0.2 ? heavyTailed(random, NAMES) : randomIndex(random, NAMES))
    if (one === other) continue
    const cost = random() < 0.5 ? 0.134 + 2 * random() : (randomOf(random, COSTS) ?? 1)
    yield [one, other, cost]
  }
}

async function keep(engine: Engine, net: Net): Promise<void> {
  const ties = [...net].flatMap(([one, hops]) => [...hops].map(([other, cost]) => ({ one, other, cost })))
  const names = [...net].map(([id, hops]) => ({ id, firm: hops.size, cheapest: Math.min(...hops.values()) }))
  await engine.run(sql`
    insert into tie (one, other, kind, claims, weight, families, cost)
    select one, other, 'person', 1, 1, 1, cost
    from json_to_recordset(${JSON.stringify(ties)}::json) as given(one int, other int, cost float8)`)
  await engine.run(sql`
    insert into resolved (id, first, named, kind, unnamed, pieces, uses, ties, firm, names, words, cheapest)
    overriding system value
    select id, id, id, 'person', false, 1, 1, firm, firm, '{}', '{}', cheapest
    from json_to_recordset(${JSON.stringify(names)}::json) as given(id int, firm int, cheapest float8)`)
}

/** Ids in the order of the numbers. */
const idOf = (name: number): string => String(name).padStart(6, '0')
const networkOf = (net: Net) =>
  new Map(
    [...net].map(([one, hops]) => [
      idOf(one),
      new Map([...hops].map(([other, cost]) => [idOf(other), { from: idOf(one), to: idOf(other), cost }])),
    ]),
  )
const told = ([path]: readonly Path<Leg>[]) =>
  path && { cost: path.cost.toFixed(9), stops: path.hops.map(({ to }) => to) }

describe.each([1.5, 12])('what is found between two, frontier by frontier, among %d ties a name', (ties) => {
  const random = seededRandom(effort.seed)
  const net = netOf(drawn(random, ties * NAMES))
  const whole = networkOf(net)
  let engine: Engine
  beforeAll(async () => {
    engine = await emptyCorpus()
    await keep(engine, net)
  })

  it('has the way that is the best of all', async () => {
    for (let pair = 0; pair < PAIRS; pair++) {
      // Of every other one an end has very many ties.
      const from = 1 + (pair % 2 === 0 ? heavyTailed(random, NAMES) : randomIndex(random, NAMES))
      const to = 1 + randomIndex(random, NAMES)
      if (from === to) continue
      const found = await between(engine, from, to)
      const [start, end] = [idOf(Math.min(from, to)), idOf(Math.max(from, to))]
      const tiesOf = (id: string) => net.get(Number(id))?.size ?? 0
      const best = told(shortest(whole, start, end, { tiesOf }))
      expect([
        from,
        to,
        typeof found === 'string' ? undefined : told(shortest(networkOf(found.hops), start, end, { tiesOf })),
      ]).toEqual([from, to, best])
    }
  })
})

describe('between two of whom one has very many ties', () => {
  const [start, goal, near, hub, middle, first] = [1, 2, 3, 4, 5, 100] as const
  const manyOf = (one: number, many: number, from: number) =>
    Array.from({ length: many }, (_, at) => [one, from + at, 1] as const)

  it('finds the cheap way to whoever was come to on a dear one before', async () => {
    const engine = await emptyCorpus()
    await keep(
      engine,
      netOf([
        [start, near, 0.2],
        [near, middle, 4.3],
        [start, hub, 0.2],
        [hub, middle, 0.2],
        [middle, goal, 0.2],
        ...manyOf(goal, 300, first),
        ...manyOf(hub, 400, first + 300),
      ]),
    )
    const found = await between(engine, start, goal)
    expect(typeof found === 'string' ? found : found.hops.get(hub)?.get(middle)).toBe(0.2)
  })
})
