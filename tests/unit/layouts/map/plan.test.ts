import { describe, expect, it } from 'vitest'
import { bundleTies } from '../../../../src/graph/ties'
import { planMap } from '../../../../src/layouts/map/plan'
import type { Claim, Entity } from '../../../../src/model/piece'
import { byId, claim, group, person, place } from '../../support/small-piece'

const plan = (entities: readonly Entity[], claims: readonly Claim[]) =>
  planMap(byId(entities), bundleTies(claims).values())

const york = place('york', { at: [53.96, -1.08] })
const lyon = place('lyon', { at: [45.76, 4.84] })

describe('beside which place somebody stands on a map', () => {
  it('is the one that the evidence ties them to most', () => {
    const { homes } = plan(
      [york, lyon, person('ann'), person('bob')],
      [
        claim('a', 'ann visits york'),
        claim('b', 'ann visits lyon'),
        claim('c', 'ann attacks lyon'),
        claim('d', 'bob visits york'),
        claim('e', 'bob visits lyon', { voices: ['ann', 'york'], stance: 'possible' }),
      ],
    )
    expect(homes.get('ann')).toBe('lyon')
    expect(homes.get('bob')).toBe('york')
  })

  it('is found through one step more where they are tied to none, and through no further', () => {
    const { homes } = plan(
      [york, person('ann'), group('guild'), person('bob'), person('eve')],
      [claim('a', 'guild visits york'), claim('b', 'ann serves guild'), claim('c', 'bob serves ann')],
    )
    expect(homes.get('ann')).toBe('york')
    expect(homes.has('bob')).toBe(false)
    expect(homes.has('eve')).toBe(false)
  })

  it('is what it lies within for a place without coordinates', () => {
    const { spots, homes } = plan(
      [york, lyon, place('shire', { within: 'york' }), place('hall', { within: 'shire' }), person('ann')],
      [claim('a', 'hall visits lyon'), claim('b', 'ann visits hall')],
    )
    expect([...spots.keys()]).toEqual(['york', 'lyon'])
    expect(homes.get('hall')).toBe('york')
    expect(homes.get('ann')).toBe('york')
  })

  it('is none for a place of which nothing tells where it lies, whatever is told of it', () => {
    const { homes } = plan(
      [york, place('hall'), person('ann')],
      [claim('a', 'hall visits york'), claim('b', 'ann visits hall')],
    )
    expect(homes.has('hall')).toBe(false)
    expect(homes.get('ann')).toBe('york')
  })

  it('does not end in a circle of places within each other', () => {
    const { homes } = plan([place('a', { within: 'b' }), place('b', { within: 'a' }), york], [])
    expect(homes.size).toBe(0)
  })

  it('takes coordinates from places only', () => {
    expect(plan([person('ann', { at: [1, 2] })], []).spots.size).toBe(0)
  })
})
