import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betweenness } from '../../../../src/graph/groups/centrality'
import type { Network } from '../../../../src/graph/groups/network'
import { explainBetweenness, ordinal, rankOf, tellBetweenness } from '../../../../src/graph/groups/ranks'
import { nodeSizes } from '../../../../src/graph/groups/sizes'
import { check } from '../../support/property'
import { person } from '../../support/small-piece'

const networkOf = (entities: string, ...ties: readonly string[]): Network => ({
  entities: entities.split(' '),
  links: ties.map((tie) => {
    const [one = '', other = ''] = tie.split(' ')
    return { ends: [one, other], weight: 1 }
  }),
})

/** All shortest ways between two, by trying every way. */
function shortestWays({ links }: Network, from: string, to: string): readonly (readonly string[])[] {
  const ways = (way: readonly string[]): readonly (readonly string[])[] => {
    const here = way.at(-1)
    if (here === to) return [way]
    return links.flatMap(({ ends }) => {
      const next = ends[0] === here ? ends[1] : ends[1] === here ? ends[0] : null
      return next === null || way.includes(next) ? [] : ways([...way, next])
    })
  }
  const all = ways([from])
  const shortest = Math.min(...all.map((way) => way.length))
  return all.filter((way) => way.length === shortest)
}

function byHand(network: Network, entity: string): number {
  const others = network.entities.filter((id) => id !== entity)
  return others
    .flatMap((from, at) => others.slice(at + 1).map((to) => shortestWays(network, from, to)))
    .filter((ways) => ways.length > 0)
    .reduce((sum, ways) => sum + ways.filter((way) => way.includes(entity)).length / ways.length, 0)
}

const anyNetwork: fc.Arbitrary<Network> = fc
  .uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), {
    selector: ([a, b]) => [Math.min(a, b), Math.max(a, b)].join(),
    maxLength: 9,
  })
  .map((pairs) => ({
    entities: ['a', 'b', 'c', 'constructor', 'e', 'f'],
    links: pairs
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => {
        const id = (at: number) => ['a', 'b', 'c', 'constructor', 'e', 'f'][at] ?? 'a'
        return { ends: [id(a), id(b)], weight: 1 }
      }),
  }))

describe('betweenness', () => {
  it('counts the pairs of others whose shortest way passes', () => {
    const chain = betweenness(networkOf('a b c d', 'a b', 'b c', 'c d'))
    expect([...chain.values()]).toEqual([0, 2, 2, 0])
  })

  it('counts its share where a pair has several ways', () => {
    expect(betweenness(networkOf('a b c d', 'a b', 'b c', 'c d', 'd a')).get('a')).toBe(0.5)
  })

  it('is what counting by hand gives', () => {
    check(
      fc.property(anyNetwork, (network) => {
        const found = betweenness(network)
        for (const entity of network.entities)
          expect(found.get(entity)).toBeCloseTo(byHand(network, entity), 5)
      }),
      60,
    )
  })
})

describe('in words', () => {
  const values = new Map([
    ['hub', 12.5],
    ['aide', 3],
    ['twin', 3],
    ['edge', 1],
    ['leaf', 0],
  ])

  it('says who is passed most often, who how often, and who never', () => {
    expect(tellBetweenness('hub', values)).toBe('The shortest ways between others pass here most often')
    expect(tellBetweenness('twin', values)).toBe(
      'The shortest ways between others pass here 2nd most often of 5',
    )
    expect(tellBetweenness('edge', values)).toContain('4th most often of 5')
    expect(tellBetweenness('leaf', values)).toBe('No shortest way between others passes here')
  })

  it('explains the number', () => {
    expect(explainBetweenness('hub', values)).toMatch(/^For 12\.5 of the 6 pairs of other names, /)
  })

  it('ranks equals alike and counts on behind them', () => {
    expect([12.5, 3, 1, 0].map((value) => rankOf(value, values.values()))).toEqual([1, 2, 4, 5])
  })

  it('writes ordinals', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 101, 112].map(ordinal)).toEqual(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 101st 112th'.split(' '),
    )
  })
})

describe('sizes', () => {
  const rows = ['hub', 'aide', 'leaf'].map((id, at) => ({
    entity: person(id),
    claims: 0,
    ties: 1,
    mentions: [8, 2, 0][at] ?? 0,
    paragraphs: [],
    pieces: 1,
    appearance: at,
  }))

  it('grow with the root of the share, between the smallest and the largest', () => {
    expect([...nodeSizes('mentions', rows, null).values()]).toEqual([26, 21.5, 17])
    const between = new Map([['hub', 9]])
    expect([...nodeSizes('betweenness', rows, between).values()]).toEqual([26, 17, 17])
  })

  it('are those of the layout by ties, and until betweenness is known', () => {
    expect(nodeSizes('ties', rows, null).size).toBe(0)
    expect(nodeSizes('betweenness', rows, null).size).toBe(0)
  })
})
