import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFilter } from '../../../../src/graph/filter/filter'
import { collapse, type Drawn, drawnAs, lightsOn } from '../../../../src/graph/groups/collapse'
import { createCollapser } from '../../../../src/graph/groups/collapser'
import type { Group } from '../../../../src/graph/groups/group'
import { weightsOf } from '../../../../src/graph/groups/weightsOf'
import { nothingLit } from '../../../../src/graph/paths/spotlight'
import { bundleTies, tieLook, tiesByEntity, weight } from '../../../../src/graph/ties'
import type { Piece } from '../../../../src/model/piece'
import { group as groupBy, selectEntity, toggleGroup, toggleKind } from '../../../../src/state/actions'
import { begin } from '../../../../src/state/history'
import { openingView } from '../../../../src/state/view'
import { toldPiece } from '../../support/arbitrary-view'
import { networkOf } from '../../support/network'
import { check } from '../../support/property'
import { claim, group, person, pieceOf, place } from '../../support/small-piece'
import { createStore } from '../../support/store'

const everything = { hiddenKinds: [], hiddenFamilies: [], hiddenTraits: [] }
const shownIn = (piece: Piece) => applyFilter(piece, everything)

const piece = pieceOf(
  [person('ann'), person('bob'), place('port'), group('union'), person('zoe')],
  [
    claim('one', 'ann backs bob'),
    claim('two', 'ann targets port', { stance: 'possible' }),
    claim('three', 'bob targets port', { event: 'raid' }),
    claim('four', 'port warns bob', { event: 'raid' }),
    claim('five', 'union warns port'),
    claim('six', 'union backs zoe'),
  ],
)
const pair: Group = { leader: 'bob', members: ['bob', 'ann'] }
const others: Group = { leader: 'union', members: ['union', 'zoe'] }

describe('a collapsed group', () => {
  const drawn = collapse(shownIn(piece), [pair])

  it('is one node in place of its members', () => {
    expect([...drawn.entities]).toEqual(['port', 'union', 'zoe'])
    expect(drawn.groupNodes).toEqual([{ id: 'group:bob', group: pair, count: 2 }])
    expect(drawn.inside.get('ann')).toBe('group:bob')
  })

  it('has one line to each that its members are tied to, with all their claims, and none inside', () => {
    expect([...drawn.ties.keys()].sort()).toEqual(['group:bob~port', 'port~union', 'union~zoe'])
    const line = drawn.ties.get('group:bob~port')
    expect(line?.claims.map(({ id }) => id).sort()).toEqual(['four', 'three', 'two'])
    expect(line && weight(line.claims)).toBe(2)
    expect(line && tieLook(line, new Set(['two']))).toMatchObject({ line: 'solid', disputed: true })
    expect(drawn.bundles.get('group:bob~port')?.map(({ id }) => id)).toEqual(['ann~port', 'bob~port'])
  })

  it('has one line to another collapsed group', () => {
    const both = collapse(shownIn(piece), [pair, others])
    expect([...both.ties.keys()].sort()).toEqual(['group:bob~port', 'group:union~port'])
  })

  it('counts whom the filter leaves, and is not there where it leaves nobody', () => {
    const places = applyFilter(piece, { ...everything, hiddenKinds: ['person'] })
    expect(collapse(places, [others]).groupNodes.map(({ count }) => count)).toEqual([1])
    expect(collapse(places, [pair]).groupNodes).toEqual([])
    expect(collapse(places, [pair]).inside.size).toBe(0)
  })

  it('stands for what is inside when that is selected or hovered', () => {
    const lights = lightsOn(
      {
        ...nothingLit,
        selected: new Set(['ann']),
        lit: new Set(['ann', 'port', 'bob']),
        own: new Set(['ann~port', 'ann~bob']),
        onWord: new Set(['bob~port', 'port~union']),
      },
      drawn,
    )
    expect([...lights.selected]).toEqual(['group:bob'])
    expect([...lights.lit]).toEqual(['group:bob', 'port'])
    expect([...lights.own]).toEqual(['group:bob~port'])
    expect([...lights.onWord]).toEqual(['port~union'])
    expect(drawnAs({ type: 'entity', id: 'ann' }, drawn).id).toBe('group:bob')
    expect(drawnAs({ type: 'tie', id: 'ann~port' }, drawn).id).toBe('group:bob~port')
    expect(drawnAs({ type: 'claim', id: 'one' }, drawn).id).toBe('one')
  })
})

describe('nothing collapsed', () => {
  it('is all that is shown, as it was', () => {
    check(
      fc.property(toldPiece, (any) => {
        const shown = shownIn(any)
        const drawn = collapse(shown, [])
        expect(drawn.entities).toEqual(shown.entities)
        expect(drawn.ties).toEqual(shown.ties)
        expect(drawn.ghosts).toEqual(shown.ghosts)
        expect(drawn.bundles.size).toBe(0)
        expect(lightsOn(nothingLit, drawn)).toBe(nothingLit)
      }),
    )
  })
})

describe('any groups collapsed', () => {
  it('lose no claim but those inside, and draw no line to what has no node', () => {
    check(
      fc.property(toldPiece, fc.nat(4), (any, fineness) => {
        const shown = shownIn(any)
        const network = networkOf(shown.entities, bundleTies(any.claims).values())
        const groups = weightsOf(network).groups[fineness] ?? []
        const drawn = collapse(shown, groups)
        const nodes = new Set([...drawn.entities, ...drawn.groupNodes.map(({ id }) => id)])
        const at = (id: string) => drawn.inside.get(id) ?? id
        const outside = any.claims.filter(({ subject, object }) => at(subject) !== at(object))
        const told = [...drawn.ties.values()].flatMap(({ claims }) => claims.map(({ id }) => id))
        expect(told.sort()).toEqual(outside.map(({ id }) => id).sort())
        for (const { ends } of drawn.ties.values()) for (const end of ends) expect(nodes.has(end)).toBe(true)
      }),
    )
  })
})

describe('in the view', () => {
  const store = () => {
    const made = createStore(piece, begin(openingView('small')))
    made.weights.value = weightsOf(networkOf(made.entities.keys(), made.ties.values()))
    return made
  }

  it('collapsed and opened again is the same graph', () => {
    const opened = store()
    opened.act(groupBy(2))
    const before = opened.drawn.value
    const leader = opened.groups.value[0]?.leader ?? ''
    opened.act(toggleGroup(leader))
    expect(opened.drawn.value.groupNodes).toHaveLength(1)
    opened.act(toggleGroup(leader))
    expect(opened.drawn.value).toEqual(before)
  })

  it('ignores leaders of no group, and groups nothing until groups are known', () => {
    const without = store()
    without.act(groupBy(2))
    without.act(toggleGroup('zoe'))
    expect(without.drawn.value.groupNodes).toEqual([])
    without.weights.value = null
    expect(without.groups.value).toEqual([])
  })

  it('opens the groups that a path goes through', () => {
    const onPath = store()
    onPath.act(groupBy(2))
    for (const { leader } of onPath.groups.value) onPath.act(toggleGroup(leader))
    expect(onPath.drawn.value.groupNodes.length).toBeGreaterThan(1)
    onPath.act((view) => ({ ...view, selection: { type: 'path', id: 'ann~union' } }))
    const { inside } = onPath.drawn.value
    for (const id of onPath.lights.value.lit) expect(inside.has(id)).toBe(false)
    onPath.act(selectEntity('ann'))
    expect(onPath.drawn.value.inside.has('ann')).toBe(true)
  })

  it('makes groups of the whole piece, whatever is filtered out', () => {
    const filtered = store()
    filtered.act(groupBy(1))
    const before = filtered.groups.value
    filtered.act(toggleKind('person'))
    expect(filtered.groups.value).toBe(before)
  })
})

it('one choice of groups after the other is drawn as if each were the first', () => {
  const choices = toldPiece.chain((of) => {
    const ids = of.entities.map(({ id }) => id)
    const split = fc.array(fc.constantFrom('', 'one', 'two'), {
      minLength: ids.length,
      maxLength: ids.length,
    })
    return fc.record({
      of: fc.constant(of),
      choices: fc.array(
        split.map((to) => groupsBy(ids, to)),
        { maxLength: 6 },
      ),
    })
  })
  check(
    fc.property(choices, ({ of, choices }) => {
      const shown = shownIn(of)
      const collapseNext = createCollapser(shown, tiesByEntity(shown.ties.values()))
      for (const groups of choices)
        expect(inOrder(collapseNext(groups))).toEqual(inOrder(collapse(shown, groups)))
    }),
  )
})

const groupsBy = (ids: readonly string[], to: readonly string[]): readonly Group[] =>
  ['one', 'two'].flatMap((name) => {
    const [leader, ...others] = ids.filter((_, at) => to[at] === name)
    return leader === undefined ? [] : [{ leader, members: [leader, ...others] }]
  })

/** What is drawn, whatever order it came in. */
const inOrder = ({ ties, bundles, ...drawn }: Drawn) => ({
  ...drawn,
  ties: new Map([...ties].sort()),
  bundles: [...bundles].map(([id, inside]) => [id, inside.map((tie) => tie.id).sort()]).sort(),
})
