import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clock } from '../../../../src/graph/filter/clock'
import { everything, meets, type Narrowing, narrows } from '../../../../src/graph/filter/narrowing'
import { makeAxis } from '../../../../src/graph/timeline/axis'
import { narrowingOf } from '../../../../src/graph/timeline/brush'
import { markClaims } from '../../../../src/graph/timeline/marks'
import { AUTHOR } from '../../../../src/graph/voices'
import { readDate } from '../../../../src/model/dates/dates'
import type { Claim } from '../../../../src/model/piece'
import { narrow } from '../../../../src/state/actions'
import { begin } from '../../../../src/state/history'
import { viewed } from '../../support/arbitrary-view'
import { check } from '../../support/property'
import { byId, claim, group, ids, person, pieceOf } from '../../support/small-piece'
import { createStore } from '../../support/store'

const entities = [person('ann'), person('bob'), person('cat', { name: 'Catherine Ash' }), group('union')]
const claims: readonly Claim[] = [
  claim('strike', 'ann heads union', { text: 'Ann calls a strike at dawn.', when: '2014', paragraph: 1 }),
  claim('talks', 'bob tells ann', {
    text: 'Talks go on.',
    voices: ['cat'],
    said: '2022-10-18',
    evidence: [{ paragraph: 2 }, { paragraph: 5 }],
  }),
  claim('ended', 'bob backs union', {
    text: 'The STRIKE is over.',
    voices: ['ann', 'cat'],
    when: '2022-10-20/2022-12-01',
    said: '2014',
    paragraph: 5,
  }),
  claim('rumour', 'union warns bob', { text: 'More will come.', voices: ['unattributed'], paragraph: 6 }),
]
const asked = (conditions: Partial<Narrowing>, clock: Clock = 'when') =>
  ids(claims.filter(meets({ ...everything, ...conditions }, byId(entities), clock)))

describe('what is asked for', () => {
  it('is everything at first', () => {
    expect(asked({})).toEqual(['ended', 'rumour', 'strike', 'talks'])
    expect(narrows(everything)).toBe(false)
  })

  it('is what somebody says, in whatever place of the chain', () => {
    expect(asked({ voice: 'cat' })).toEqual(['ended', 'talks'])
    expect(asked({ voice: 'ann' })).toEqual(['ended'])
    expect(asked({ voice: AUTHOR })).toEqual(['strike'])
    expect(asked({ voice: 'unattributed' })).toEqual(['rumour'])
  })

  it('is what somebody takes part in, which is not what they say', () => {
    expect(asked({ entity: 'ann' })).toEqual(['strike', 'talks'])
    expect(asked({ entity: 'cat' })).toEqual([])
  })

  it('is what a paragraph tells, be it the first or a further one that a claim rests on', () => {
    expect(asked({ paragraph: 5 })).toEqual(['ended', 'talks'])
    expect(asked({ paragraph: 2 })).toEqual(['talks'])
    expect(asked({ paragraph: 0 })).toEqual([])
  })

  it('is what has all the words, in any order, capital or small, in the sentence or in a name', () => {
    expect(asked({ words: 'strike' })).toEqual(['ended', 'strike'])
    expect(asked({ words: '  OVER   strike ' })).toEqual(['ended'])
    expect(asked({ words: 'ash' })).toEqual(['ended', 'talks'])
    expect(asked({ words: 'ash union' })).toEqual(['ended'])
    expect(asked({ words: 'nowhere' })).toEqual([])
  })

  it('takes signs for what they are', () => {
    for (const words of ['.*', '[', 'strike|talks', '__proto__']) expect(asked({ words })).toEqual([])
  })

  it('is what held or happened within a time', () => {
    expect(asked({ since: '2022-10-01' })).toEqual(['ended'])
    expect(asked({ until: '2022-10-19' })).toEqual(['strike'])
    expect(asked({ since: '2022-10-19' })).toEqual(['ended'])
    expect(asked({ since: '2022-11-15', until: '2022-11-15' })).toEqual(['ended'])
    expect(asked({ since: '2015', until: '2021' })).toEqual([])
  })

  it('is what was said within a time, where the clock goes by that', () => {
    expect(asked({ since: '2022-10-01' }, 'said')).toEqual(['talks'])
    expect(asked({ until: '2021' }, 'said')).toEqual(['ended'])
    expect(asked({ since: '1000' }, 'said')).toEqual(['ended', 'talks'])
  })

  it('is nothing where the end lies before the beginning', () => {
    expect(asked({ since: '2022-10-20', until: '2022-01-01' })).toEqual([])
  })

  it('has no claim without a date where a time is asked for', () => {
    expect(asked({ since: '1000' })).toEqual(['ended', 'strike'])
  })

  it('is what meets all the conditions together', () => {
    expect(asked({ voice: 'cat', paragraph: 5, words: 'strike' })).toEqual(['ended'])
    expect(asked({ voice: 'cat', entity: 'ann', paragraph: 6 })).toEqual([])
  })
})

describe('a narrowing', () => {
  it('narrows as soon as it has a condition', () => {
    for (const condition of [
      { words: 'x' },
      { voice: AUTHOR },
      { entity: 'ann' },
      { paragraph: 0 },
      { since: '2014' },
    ])
      expect(narrows({ ...everything, ...condition })).toBe(true)
    expect(narrows({ ...everything, words: '   ' })).toBe(false)
  })
})

describe('any view of any piece', () => {
  it('has in graph and table what is asked for, and nothing else', () => {
    check(
      fc.property(viewed, ({ piece, view }) => {
        const whole = createStore(piece, begin({ ...view, narrowing: everything }))
        const narrowed = createStore(piece, begin(view))
        const told = (store: typeof whole) =>
          ids([...store.shown.value.ties.values()].flatMap((tie) => tie.claims))
        const isAsked = meets(view.narrowing, byId(piece.entities), view.clock)
        const kept = [...whole.shown.value.ties.values()].flatMap((tie) => tie.claims).filter(isAsked)
        expect(told(narrowed)).toEqual(ids(kept))
        expect(narrowed.shown.value.entities).toEqual(whole.shown.value.entities)
      }),
    )
  })
})

describe('narrowing to all time', () => {
  it('changes nothing: what has no date is there again too', () => {
    check(
      fc.property(viewed, ({ piece, view }) => {
        const { marks } = markClaims(piece.claims, view.clock)
        const axis = makeAxis(marks, readDate(piece.published)?.start ?? 0, 600)
        const atAnyTime = { ...view, narrowing: { ...view.narrowing, since: null, until: null } }
        const store = createStore(piece, begin(atAnyTime))
        const before = store.shown.value
        store.act(narrow({ since: '2022-10-18', until: '2022-10-18' }))
        store.act(narrow(narrowingOf(axis, { since: axis.start, until: axis.end - 1 })))
        expect(store.view.value.narrowing).toEqual(atAnyTime.narrowing)
        expect(store.shown.value).toEqual(before)
      }),
    )
  })
})

it('a piece of nothing meets any condition', () => {
  expect(pieceOf([], []).claims.filter(meets(everything, new Map(), 'when'))).toEqual([])
})

describe('narrowing to dates', () => {
  const told = (since: string, until: string, when: string) =>
    meets({ ...everything, since, until }, new Map(), 'when')(claim('a', 'ann backs bob', { when }))
  it('takes the same year from both ends as that year', () => {
    expect(told('2022', '2022', '2022-05')).toBe(true)
    expect(told('2022', '2022', '2014')).toBe(false)
  })
  it('finds nothing where the end lies before the beginning', () => {
    expect(told('2023', '2022', '2022')).toBe(false)
  })
})
