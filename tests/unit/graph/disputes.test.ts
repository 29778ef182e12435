import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDisputes, opponents, reasonText } from '../../../src/graph/disputes'
import type { Claim } from '../../../src/model/piece'
import { check } from '../support/property'
import { byId, claim, person, place } from '../support/small-piece'

/** Why two claims are set against each other, whichever is told first; none where they are not. */
function why(one: Claim, other: Claim): string {
  const [forth, back] = [findDisputes([one, other]), findDisputes([other, one])]
  expect(back).toEqual(forth)
  expect(forth.length).toBeLessThanOrEqual(1)
  return forth[0]?.reason ?? 'none'
}

describe('one says it and the other denies it', () => {
  const said = claim('said', 'ann attacks bob', { voices: ['cat'] })
  const denied = claim('denied', 'ann attacks bob', { voices: ['ann'], denied: true })

  it('is a dispute', () => {
    expect(why(said, denied)).toBe('denied')
  })

  it('is one too when the author says it or denies it', () => {
    expect(why({ ...said, voices: [] }, denied)).toBe('denied')
    expect(why(said, { ...denied, voices: [] })).toBe('denied')
  })

  it('holds whatever the stances are', () => {
    expect(why({ ...said, stance: 'possible' }, { ...denied, stance: 'predicted' })).toBe('denied')
  })

  it('is one the other way round only where the relation is mutual', () => {
    expect(why(said, claim('denied', 'bob attacks ann', { denied: true }))).toBe('none')
    expect(why(claim('a', 'ann confronts bob'), claim('b', 'bob confronts ann', { denied: true }))).toBe(
      'denied',
    )
    for (const relation of [
      'bob confronts cat',
      'cat confronts ann',
      'cat confronts bob',
      'ann confronts cat',
    ])
      expect(why(claim('a', 'ann confronts bob'), claim('b', relation, { denied: true }))).toBe('none')
  })

  it('is none when both say it or both deny it', () => {
    expect(why(said, { ...denied, denied: false })).toBe('none')
    expect(why({ ...said, denied: true }, denied)).toBe('none')
  })

  it('is one in words of their own only where the words are the same', () => {
    const praised = claim('praised', 'ann other bob', { wording: 'praising' })
    const inspects = claim('inspects', 'ann other bob', { wording: 'inspecting' })
    const denied = claim('denied', 'ann other bob', { wording: 'praising', denied: true })
    expect(why(praised, denied)).toBe('denied')
    expect(why(inspects, denied)).toBe('none')
  })

  it('is none about another relation, subject or object', () => {
    expect(why(said, { ...denied, predicate: 'warns' })).toBe('none')
    expect(why(said, { ...denied, subject: 'dan' })).toBe('none')
    expect(why(said, { ...denied, object: 'dan' })).toBe('none')
  })
})

describe('two relations that exclude each other', () => {
  const enters = claim('enters', 'ann enters-war-in bob', { voices: ['ann'] })
  const staysOut = claim('stays-out', 'ann stays-out-of-war-in bob', { voices: ['bob'] })

  it('are a dispute between the same two', () => {
    expect(why(enters, staysOut)).toBe('opposite')
  })

  it('are one when both are denied, for one of them must hold', () => {
    expect(why({ ...enters, denied: true }, { ...staysOut, denied: true })).toBe('opposite')
  })

  it('are none when one is denied: the two voices agree', () => {
    expect(why(enters, { ...staysOut, denied: true })).toBe('none')
    expect(why({ ...enters, denied: true }, staysOut)).toBe('none')
  })

  it('are none between others, or the other way round', () => {
    expect(why(enters, { ...staysOut, object: 'cat' })).toBe('none')
    expect(why(enters, { ...staysOut, subject: 'cat' })).toBe('none')
    expect(why(enters, { ...staysOut, subject: 'bob', object: 'ann' })).toBe('none')
  })
})

describe('a relation that can have one object only', () => {
  const toNorth = claim('north', 'valley part-of north', { voices: ['ann'] })
  const toSouth = claim('south', 'valley part-of south', { voices: ['bob'] })

  it('is disputed when two voices name two', () => {
    expect(why(toNorth, toSouth)).toBe('single')
    expect(why({ ...toNorth, voices: [] }, toSouth)).toBe('single')
  })

  it('is none told by the same voices, who do not contradict themselves', () => {
    expect(why(toNorth, { ...toSouth, voices: ['ann'] })).toBe('none')
    expect(why({ ...toNorth, voices: [] }, { ...toSouth, voices: [] })).toBe('none')
    expect(why({ ...toNorth, voices: ['ann', 'cat'] }, { ...toSouth, voices: ['ann', 'cat'] })).toBe('none')
  })

  it('is disputed when only a part of the chain is the same', () => {
    expect(why({ ...toNorth, voices: ['ann', 'cat'] }, { ...toSouth, voices: ['bob', 'cat'] })).toBe('single')
  })

  it('is none when one of them is denied', () => {
    expect(why(toNorth, { ...toSouth, denied: true })).toBe('none')
    expect(why({ ...toNorth, denied: true }, toSouth)).toBe('none')
  })

  it('is none when two voices name the same', () => {
    expect(why(toNorth, { ...toSouth, object: 'north' })).toBe('none')
  })

  it('is none when two things are part of one', () => {
    expect(why(toNorth, claim('hill', 'hill part-of north', { voices: ['bob'] }))).toBe('none')
  })
})

describe('what the piece itself sets against each other', () => {
  const one = claim('one', 'ann attacks bob', { disputes: ['other'] })
  const other = claim('other', 'cat backs dan')

  it('is a dispute, whichever of the two says so', () => {
    expect(why(one, other)).toBe('declared')
    expect(why({ ...one, disputes: [] }, { ...other, disputes: ['one'] })).toBe('declared')
    expect(why(one, { ...other, disputes: ['one'] })).toBe('declared')
  })

  it('is one whatever the dates, for the piece says so', () => {
    expect(why({ ...one, when: '2014' }, { ...other, when: '2022' })).toBe('declared')
  })

  it('is the reason that counts where another would do too', () => {
    const denial = claim('other', 'ann attacks bob', { denied: true })
    expect(why(one, denial)).toBe('declared')
  })

  it('is none between a claim and a third one', () => {
    expect(why(one, { ...other, id: 'third' })).toBe('none')
  })
})

describe('mere difference', () => {
  it('is no dispute', () => {
    expect(why(claim('a', 'ann equips bob', { voices: ['x'] }), claim('b', 'ann equips cat'))).toBe('none')
    expect(why(claim('a', 'ann attacks bob', { voices: ['x'] }), claim('b', 'ann backs bob'))).toBe('none')
    expect(why(claim('a', 'ann heads bob'), claim('b', 'cat heads bob', { voices: ['x'] }))).toBe('none')
    expect(why(claim('a', 'ann attacks bob', { stance: 'planned' }), claim('b', 'ann attacks bob'))).toBe(
      'none',
    )
  })
})

describe('dates', () => {
  const pairs: readonly (readonly [string, Claim, Claim])[] = [
    ['denied', claim('a', 'ann attacks bob'), claim('b', 'ann attacks bob', { denied: true })],
    ['opposite', claim('a', 'ann enters-war-in bob'), claim('b', 'ann stays-out-of-war-in bob')],
    ['single', claim('a', 'ann part-of bob'), claim('b', 'ann part-of cat', { voices: ['ann'] })],
  ]

  it.each(pairs)('that do not overlap leave nothing %s', (_, one, other) => {
    expect(why({ ...one, when: '2014' }, { ...other, when: '2022' })).toBe('none')
    expect(why({ ...one, when: '2014/2021' }, { ...other, when: '2022/..' })).toBe('none')
  })

  it.each(pairs)('that overlap, are missing or cannot be read leave it %s', (reason, one, other) => {
    expect(why({ ...one, when: '2022' }, { ...other, when: '2022-10-18' })).toBe(reason)
    expect(why({ ...one, when: '2014/..' }, { ...other, when: '2022' })).toBe(reason)
    expect(why({ ...one, when: '2014' }, other)).toBe(reason)
    expect(why(one, { ...other, when: '2014' })).toBe(reason)
    expect(why({ ...one, when: '2014' }, { ...other, when: '2022-21' })).toBe(reason)
  })

  it('on which something was said do not matter', () => {
    const [said, denied] = [
      claim('a', 'ann attacks bob', { said: '2014' }),
      claim('b', 'ann attacks bob', { said: '2022', denied: true }),
    ]
    expect(why(said, denied)).toBe('denied')
  })
})

describe('the disputes of a piece', () => {
  const head = claim('z-head', 'ann attacks bob', { paragraph: 0 })
  const denial = claim('y-denial', 'ann attacks bob', { paragraph: 9, denied: true })
  const second = claim('x-second', 'ann attacks bob', { paragraph: 4, voices: ['cat'] })
  const disputes = findDisputes([denial, second, head])

  it('have the earlier claim first and stand in reading order', () => {
    expect(disputes.map(({ claims }) => claims.map(({ id }) => id))).toEqual([
      ['z-head', 'y-denial'],
      ['x-second', 'y-denial'],
    ])
  })

  it('have an id that does not depend on which comes first', () => {
    expect(disputes.map(({ id }) => id)).toEqual(['y-denial~z-head', 'x-second~y-denial'])
  })

  it('set every claim against all of its opponents', () => {
    const against = opponents(disputes)
    expect(against.get('y-denial')?.map(({ id }) => id)).toEqual(['z-head', 'x-second'])
    expect(against.get('z-head')).toEqual([denial])
    expect(against.get('x-second')).toEqual([denial])
    expect(against.get('constructor')).toBeUndefined()
  })

  it('do not depend on the order of the data, and none sets a claim against itself', () => {
    const names = ['ann', 'bob', 'cat']
    const predicate = fc.constantFrom(
      'attacks',
      'confronts',
      'part-of',
      'enters-war-in',
      'stays-out-of-war-in',
    )
    const someClaim = fc.record({
      ends: fc.shuffledSubarray(names, { minLength: 2, maxLength: 2 }),
      predicate,
      denied: fc.boolean(),
      voices: fc.subarray(['ann', 'bob']),
      paragraph: fc.integer({ min: 0, max: 3 }),
      when: fc.constantFrom('2014', '2022', '2014/..'),
      disputes: fc.subarray(['c0', 'c1']),
    })
    const claims = fc
      .array(someClaim, { maxLength: 7 })
      .map((list) =>
        list.map(({ ends, predicate, ...more }, at) =>
          claim(`c${at}`, `${ends.join(` ${predicate} `)}`, more),
        ),
      )
    check(
      fc.property(claims, fc.infiniteStream(fc.nat()), (claims, keys) => {
        const mixed = claims
          .map((item) => ({ item, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item)
        const found = findDisputes(claims)
        expect(findDisputes(mixed)).toEqual(found)
        for (const { claims: sides } of found) expect(sides[0].id).not.toBe(sides[1].id)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      }),
    )
  })

  it('each have a reason in words', () => {
    for (const reason of ['denied', 'opposite', 'single', 'declared'] as const)
      expect(reasonText[reason]).toMatch(/\w+ \w+/)
  })
})

describe('a place told to be part of two', () => {
  const where = [claim('near', 'town part-of region'), claim('far', 'town part-of land', { voices: ['ann'] })]
  it('is in dispute only where one does not lie within the other', () => {
    const within = byId([place('region', { within: 'land' }), place('land'), place('town'), person('ann')])
    const apart = byId([place('region'), place('land'), place('town'), person('ann')])
    expect(findDisputes(where, within)).toEqual([])
    expect(findDisputes(where, apart).map(({ reason }) => reason)).toEqual(['single'])
  })
})
