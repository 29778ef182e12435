import { describe, expect, it } from 'vitest'
import {
  byStrength,
  claimCost,
  hopCost,
  hubCost,
  independentClaims,
  weakness,
} from '../../../src/graph/evidence'
import type { Claim } from '../../../src/model/piece'
import { byId, claim, group, ids, person } from '../support/small-piece'

const entities = byId([
  ...['ann', 'bob', 'cat', 'dan', 'eve'].map((id) => person(id)),
  group('officials', { unnamed: true }),
])
const cost = (one: Claim) => claimCost(one, entities)
const hop = (...claims: readonly Claim[]) => hopCost(claims, entities)
const backs = (id: string, more: Partial<Claim> & { paragraph?: number } = {}) =>
  claim(id, 'ann backs bob', more)
/** What a claim costs that is told by these voices, closest to the fact first. */
const toldBy = (...voices: readonly string[]) => cost(backs('x', { voices }))

describe('how strong one claim is', () => {
  it('is the same for the author and for one voice with a name', () => {
    expect(toldBy()).toBe(toldBy('cat'))
  })

  it('is less for a voice that the piece leaves unnamed, be it an entity or nobody at all', () => {
    expect(toldBy('officials')).toBeGreaterThan(toldBy('cat'))
    expect(toldBy('unattributed')).toBe(toldBy('officials'))
  })

  it('is less still for what was passed on, and the less the longer the chain', () => {
    expect(toldBy('cat', 'dan')).toBeGreaterThan(toldBy('officials'))
    expect(toldBy('cat', 'dan', 'eve')).toBeGreaterThan(toldBy('cat', 'dan'))
  })

  it('falls from asserted to planned and predicted, which are level, to possible', () => {
    const [asserted, planned, predicted, possible] = (
      ['asserted', 'planned', 'predicted', 'possible'] as const
    ).map((stance) => cost(backs('x', { stance })))
    expect(asserted).toBeLessThan(planned ?? 0)
    expect(planned).toBe(predicted)
    expect(predicted).toBeLessThan(possible ?? 0)
  })

  it('takes depth and stance together', () => {
    expect(cost(backs('x', { voices: ['cat', 'dan'], stance: 'possible' }))).toBeGreaterThan(
      Math.max(cost(backs('x', { stance: 'possible' })), toldBy('cat', 'dan')),
    )
  })

  it('does not depend on whom it was said to', () => {
    expect(cost(backs('x', { voices: ['cat'], to: 'dan' }))).toBe(toldBy('cat'))
  })
})

describe('the order of strength', () => {
  it('is level claims as they stand in the piece, then by id, whatever the order of the data', () => {
    const claims = [
      backs('late', { paragraph: 9 }),
      backs('early-b', { paragraph: 2 }),
      backs('hearsay', { voices: ['cat', 'dan'] }),
      backs('early-a', { paragraph: 2 }),
    ]
    const order = ['early-a', 'early-b', 'late', 'hearsay']
    expect([...claims].sort(byStrength(entities)).map(({ id }) => id)).toEqual(order)
    expect(
      [...claims]
        .reverse()
        .sort(byStrength(entities))
        .map(({ id }) => id),
    ).toEqual(order)
  })
})

describe('several claims', () => {
  const one = backs('one', { voices: ['cat'] })

  it('make a step stronger when nothing joins them', () => {
    const both = hop(one, backs('two', { voices: ['dan'] }))
    expect(both).toBeLessThan(hop(one))
    expect(hop(one, backs('two', { voices: ['dan'] }), backs('three'))).toBeLessThan(both)
  })

  it('do not when the same voice says both', () => {
    expect(hop(one, backs('two', { voices: ['cat'] }))).toBe(hop(one))
    expect(hop(backs('one'), backs('two'))).toBe(hop(backs('one')))
  })

  it('do not when a voice of one passes the other on', () => {
    expect(hop(one, backs('two', { voices: ['dan', 'cat'] }))).toBe(hop(one))
    expect(hop(one, backs('two', { voices: ['cat', 'dan'] }))).toBe(hop(one))
  })

  it('do not when they tell one happening', () => {
    const landing = { event: 'landing' }
    expect(
      hop(backs('one', { voices: ['cat'], ...landing }), backs('two', { voices: ['dan'], ...landing })),
    ).toBe(hop(one))
    expect(
      hop(backs('one', { voices: ['cat'], ...landing }), backs('two', { voices: ['dan'], event: 'war' })),
    ).toBeLessThan(hop(one))
  })

  it('are not weaker than the strongest of them', () => {
    const weak = backs('weak', { voices: ['officials', 'dan'], stance: 'predicted' })
    expect(hop(weak, one)).toBeLessThanOrEqual(hop(one))
  })

  it('are told by those that stand for themselves, the strongest first', () => {
    const claims = [
      backs('hearsay', { voices: ['dan', 'eve'], paragraph: 1 }),
      backs('again', { voices: ['cat'], paragraph: 5 }),
      backs('first', { voices: ['cat'], paragraph: 3 }),
      backs('author', { paragraph: 4 }),
    ]
    expect(independentClaims(claims, entities).map(({ id }) => id)).toEqual(['first', 'author', 'hearsay'])
  })

  it('are none where there are none: then nothing leads from one to the other', () => {
    expect(independentClaims([], entities)).toEqual([])
    expect(hop()).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('what somebody says of themselves', () => {
  const boast = (paragraph: number) => backs('boast', { voices: ['ann'], paragraph })

  it('supports nothing that another says', () => {
    expect(hop(backs('author', { paragraph: 1 }), boast(2))).toBe(hop(backs('author')))
  })

  it('is supported by nothing either: which of the two stands first in the piece makes no difference', () => {
    expect(hop(boast(1), backs('author', { paragraph: 2 }))).toBe(hop(backs('author')))
  })

  it('still ties the two where nobody else does', () => {
    expect(hop(boast(1))).toBeLessThan(Number.POSITIVE_INFINITY)
    expect(ids(independentClaims([boast(1)], entities))).toEqual(['boast'])
  })
})

describe('passing through somebody', () => {
  it('costs nothing for few ties, and the more for more', () => {
    expect([hubCost(0), hubCost(2), hubCost(5)]).toEqual([0, 0, 0])
    expect(hubCost(6)).toBeGreaterThan(0)
    expect(hubCost(20)).toBeGreaterThan(hubCost(10))
  })
})

describe('why a claim is weak', () => {
  const why = (more: Partial<Claim>) => weakness(backs('x', more), entities)

  it('is nothing for the author or a named voice that asserts it', () => {
    expect([why({}), why({ voices: ['cat'] })]).toEqual(['', ''])
  })

  it('names each reason', () => {
    expect(why({ voices: ['officials'] })).toBe('on an unnamed voice')
    expect(why({ voices: ['unattributed'] })).toBe('on an unnamed voice')
    expect(why({ voices: ['ann'] })).toBe('said of itself')
    expect(why({ voices: ['cat', 'dan'], stance: 'predicted' })).toBe('passed on, predicted')
  })
})
