import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { communitiesOf } from '../../../../src/graph/groups/communities'
import { backbone } from '../../../../src/graph/overview/backbone'
import { choices, type Expansion, OTHERS } from '../../../../src/graph/overview/expansion'
import { chosen, hiddenTies, offers } from '../../../../src/graph/overview/hidden'
import { createOverviewer, type Overview, rooms, type Whole } from '../../../../src/graph/overview/overview'
import { bundleTies, otherEnd, tiesByEntity } from '../../../../src/graph/ties'
import type { Piece } from '../../../../src/model/piece'
import { madePiece } from '../../../bench/madePiece'
import { networkOf } from '../../support/network'
import { check } from '../../support/property'
import { claim, group, person, pieceOf } from '../../support/small-piece'

function wholeOf({ entities, claims }: Piece): Whole {
  const counts = new Map<string, number>()
  for (const { subject, object } of claims)
    for (const id of [subject, object]) counts.set(id, (counts.get(id) ?? 0) + 1)
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    neighbours: tiesByEntity(bundleTies(claims).values()),
    claims: counts,
  }
}

function made(names: number, seed: number) {
  const piece = madePiece({ names, claims: names * 2 }, seed)
  const ids = piece.entities.map(({ id }) => id)
  const network = networkOf(ids, bundleTies(piece.claims).values())
  const communities = communitiesOf(network)
  const whole = wholeOf(piece)
  return { ids, communities, whole, overviewer: createOverviewer(whole, communities) }
}

type Made = ReturnType<typeof made>

const expansionIn = ({ ids, communities }: Made): Arbitrary<Expansion> =>
  fc.oneof(
    fc
      .constantFrom(OTHERS, ...communities.map(({ leader }) => leader))
      .map((id): Expansion => ({ of: 'group', id })),
    fc
      .record({ id: fc.constantFrom(...ids), what: fc.constantFrom(...choices) })
      .map((one): Expansion => ({ of: 'name', ...one })),
  )

/** A large piece, what a reader had brought in, and whom they looked at. */
const explored = fc
  .record({ names: fc.integer({ min: 121, max: 320 }), seed: fc.integer({ min: 1, max: 50 }) })
  .chain(({ names, seed }) => {
    const piece = made(names, seed)
    return fc.record({
      piece: fc.constant(piece),
      expansions: fc.array(expansionIn(piece), { maxLength: 6 }),
      asked: fc.array(fc.constantFrom(...piece.ids), { maxLength: 3 }),
    })
  })

const everybody = ({ names, groups }: Overview): readonly string[] =>
  [...names, ...groups.flatMap(({ members }) => members)].sort()

/** Who can be reached from some names over ties between names that are shown. */
function reached(
  from: readonly string[],
  { neighbours }: Whole,
  shown: ReadonlySet<string>,
): ReadonlySet<string> {
  const seen = new Set(from)
  for (const id of seen)
    for (const tie of neighbours.get(id) ?? []) {
      const other = otherEnd(tie, id)
      if (shown.has(other)) seen.add(other)
    }
  return seen
}

describe('an overview', () => {
  it('has everybody once: by name, or in one group', () =>
    check(
      fc.property(explored, ({ piece, expansions, asked }) => {
        expect(everybody(piece.overviewer(expansions, asked))).toEqual([...piece.ids].sort())
      }),
      30,
    ))

  it('loses nobody when more is brought in, and is as before once that is taken back', () =>
    check(
      fc.property(explored, ({ piece, expansions }) => {
        let before = [...piece.overviewer([], []).names]
        expansions.forEach((_, at) => {
          const now = piece.overviewer(expansions.slice(0, at + 1), [])
          expect([...now.names].slice(0, before.length)).toEqual(before)
          before = [...now.names]
        })
        const { overviewer } = piece
        expect(overviewer(expansions, [])).toEqual(overviewer([...expansions], []))
      }),
      30,
    ))

  it('shows whoever is asked for, with a way to what was shown wherever there is one', () =>
    check(
      fc.property(explored, ({ piece, expansions, asked }) => {
        const before = piece.overviewer(expansions, []).names
        const { names } = piece.overviewer(expansions, asked)
        const everywhere = reached([...before], piece.whole, new Set(piece.ids))
        const here = reached([...before], piece.whole, names)
        for (const id of asked) {
          expect(names).toContain(id)
          if (everywhere.has(id)) expect(here).toContain(id)
        }
      }),
      30,
    ))

  it('shows few at first, and all of a group to whoever opens it often enough', () => {
    const { overviewer, ids } = made(600, 3)
    const first = overviewer([], [])
    expect(first.names.size + first.groups.length).toBeLessThanOrEqual(70)
    const [largest] = [...first.groups].sort((a, b) => b.members.length - a.members.length)
    if (!largest) throw new Error('nobody is in a group')
    const opened: Expansion[] = []
    let left = largest.members.length
    while (left > 0) {
      opened.push({ of: 'group', id: largest.leader })
      const { groups } = overviewer(opened, [])
      const now = groups.find(({ leader }) => leader === largest.leader)?.members.length ?? 0
      expect(now).toBeLessThan(left)
      left = now
    }
    expect(overviewer(opened, []).names.size).toBe(first.names.size + largest.members.length)
    expect(opened.length).toBeLessThan(ids.length / 20)
  })

  it('remembers out of which group somebody came', () => {
    const { overviewer } = made(300, 1)
    const [group] = overviewer([], []).groups
    const { cameFrom } = overviewer([{ of: 'group', id: group?.leader ?? '' }], [])
    for (const id of cameFrom.keys()) expect(group?.members).toContain(id)
    expect(cameFrom.size).toBeGreaterThan(0)
  })

  it('leaves the few that are left of a community with the others', () => {
    for (const seed of [1, 7]) {
      const { overviewer } = made(300, seed)
      const { groups } = overviewer([], [])
      const few = groups.filter(({ leader, members }) => leader !== OTHERS && members.length < 6)
      expect(few).toEqual([])
    }
  })

  it('shows fewer names and groups where there is room for fewer', () => {
    const { whole, communities, ids } = made(300, 7)
    const small = createOverviewer(whole, communities, rooms.phone)([], [])
    const usual = createOverviewer(whole, communities)([], [])
    expect(small.groups.length).toBeLessThanOrEqual(rooms.phone.groups)
    expect(small.names.size).toBeLessThan(usual.names.size / 2)
    expect(everybody(small)).toEqual([...ids].sort())
  })

  it('is made of nobody’s communities, too: everybody else is with the others', () => {
    const { whole, ids } = made(200, 2)
    const { names, groups } = createOverviewer(whole, [])([], [])
    expect(groups).toHaveLength(1)
    expect(names.size + (groups[0]?.members.length ?? 0)).toBe(ids.length)
  })
})

describe('what is hidden around a name', () => {
  const piece = pieceOf(
    [person('ann'), person('bob'), group('union'), group('port')],
    [
      claim('a', 'ann backs bob'),
      claim('b', 'union attacks ann'),
      claim('c', 'ann attacks union'),
      claim('d', 'ann backs port'),
      claim('e', 'bob backs port'),
    ],
  )
  const { entities, neighbours } = wholeOf(piece)
  const around = (shown: readonly string[]) =>
    hiddenTies('ann', neighbours.get('ann') ?? [], entities, (id) => shown.includes(id))

  it('stands by strength, then by name', () => {
    expect(around(['ann']).map(({ to }) => to)).toEqual(['union', 'bob', 'port'])
    expect(around(['ann', 'union']).map(({ to }) => to)).toEqual(['bob', 'port'])
  })

  it('is offered by kind and by family, before it comes in', () => {
    const hidden = around(['ann'])
    expect([...offers(hidden, choices)]).toEqual([
      ['person', 1],
      ['organisation', 2],
      ['conflict', 1],
      ['support', 2],
      ['closest', 3],
      ['all', 3],
    ])
    expect(chosen(hidden, 'organisation')).toEqual(['union', 'port'])
    expect(chosen(hidden, 'support')).toEqual(['bob', 'port'])
  })
})

describe('the lines of an overview', () => {
  it('are the heaviest of each node', () => {
    const ties = [
      ...bundleTies([
        claim('1', 'a backs b'),
        claim('2', 'b attacks a'),
        claim('3', 'a backs c'),
        claim('4', 'a attacks c'),
        claim('5', 'b backs c'),
        claim('6', 'b attacks c'),
        claim('7', 'a backs d'),
      ]).values(),
    ]
    expect([...backbone(ties)].sort()).toEqual(['a~b', 'a~c', 'a~d', 'b~c'])
    const star = [...bundleTies(['b', 'c', 'd', 'e'].map((id) => claim(id, `a backs ${id}`))).values()]
    expect(backbone(star).size).toBe(4)
  })
})
