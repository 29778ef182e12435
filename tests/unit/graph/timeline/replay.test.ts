import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clocks } from '../../../../src/graph/filter/clock'
import {
  newsOf,
  paragraphsOf,
  replayOrders,
  replaySteps,
  type Step,
  stateAt,
  stepName,
  tellKnown,
  tellUndated,
} from '../../../../src/graph/timeline/replay'
import type { Piece, Remark } from '../../../../src/model/piece'
import { toldPiece } from '../../support/arbitrary-view'
import { check } from '../../support/property'
import { claim, group, person, pieceOf, place } from '../../support/small-piece'

const piece = pieceOf(
  [person('ann'), group('union'), place('port'), person('bob'), person('eve')],
  [
    claim('leads', 'ann heads union', { paragraph: 1, when: '2014/..' }),
    claim('closes', 'union targets port', {
      voices: ['ann'],
      paragraph: 3,
      when: '2022-10',
      said: '2022-10-18',
    }),
    claim('denial', 'union targets port', {
      voices: ['bob'],
      denied: true,
      paragraph: 3,
      when: '2022-10-01',
    }),
    claim('old', 'ann meets bob', { paragraph: 2, when: '2014' }),
    claim('rumour', 'bob backs union', {
      voices: ['unattributed'],
      evidence: [{ paragraph: 3 }, { paragraph: 2 }],
    }),
  ],
  [
    'By [Eve](eve)',
    '[Bob](bob) and [Ann](ann)',
    'The [union](union)',
    'The [port](port), and [Ann](ann) again',
  ],
)

const told = replaySteps(piece, 'told', 'when')
const dated = replaySteps(piece, 'dated', 'when')
const claimsIn = (steps: readonly Step[]) => steps.map(({ claims }) => claims.map(({ id }) => id).sort())
const entitiesIn = (steps: readonly Step[]) => steps.map(({ entities }) => [...entities].sort())

const tellStep = (step: Step): string => `${stepName(step)}: ${newsOf(step)}.`

describe('as the piece tells it', () => {
  it('is a step for each paragraph, the head first', () => {
    expect(told.map(stepName)).toEqual(['The head', 'Paragraph 1', 'Paragraph 2', 'Paragraph 3'])
  })

  it('has a claim known from the first paragraph that it rests on', () => {
    expect(claimsIn(told)).toEqual([[], ['leads'], ['old', 'rumour'], ['closes', 'denial']])
  })

  it('has a name known from its first mention, or from a claim that needs it before', () => {
    expect(entitiesIn(told)).toEqual([['eve'], ['ann', 'bob', 'union'], [], ['port']])
  })

  it('has whatever is never mentioned known at the end', () => {
    const shy = pieceOf([person('ann'), person('zoe')], [], ['', '[Ann](ann)', 'No more.'])
    expect(entitiesIn(replaySteps(shy, 'told', 'when'))).toEqual([[], ['ann'], ['zoe']])
  })
})

describe('as it happened', () => {
  it('has a step for each date at which claims begin, coarser dates first, and those without a date apart at the end', () => {
    expect(dated.map(stepName)).toEqual(['2014', 'Oct', '1 Oct', 'Without a date'])
    expect(claimsIn(dated)).toEqual([['leads', 'old'], ['closes'], ['denial'], ['rumour']])
    expect(tellUndated(dated)).toBe('1 claim without a date comes last')
    expect(tellUndated(told)).toBeNull()
  })

  it('has a name known with the first claim that it takes part in or speaks, and what has none at the end', () => {
    expect(entitiesIn(dated)).toEqual([['ann', 'bob', 'union'], ['port'], [], ['eve']])
  })

  it('goes by when it was said where that is asked for', () => {
    const said = replaySteps(piece, 'dated', 'said')
    expect(said.map(stepName)).toEqual(['18 Oct', 'Without a date'])
    expect(tellUndated(said)).toBe('4 claims without a date come last')
  })

  it('keeps about what is about, and begins with what has no beginning', () => {
    const vague = pieceOf(
      [person('ann'), person('bob')],
      [
        claim('about', 'ann meets bob', { when: '2022-09-20~/2022-10-20' }),
        claim('on', 'ann meets bob', { when: '2022-09-20' }),
        claim('until', 'ann meets bob', { when: '../2022-10' }),
      ],
    )
    const steps = replaySteps(vague, 'dated', 'when')
    expect(steps.map(stepName)).toEqual(['No beginning told', '20 Sept', 'About 20 Sept'])
    expect(tellUndated(steps)).toBeNull()
  })

  it('leads to the paragraphs that tell it', () => {
    expect(dated.map(paragraphsOf)).toEqual([[1, 2], [3], [3], [2]])
  })

  it('of a piece without claims is one step', () => {
    const still = pieceOf([person('ann')], [], ['', '[Ann](ann)'])
    expect(entitiesIn(replaySteps(still, 'dated', 'when'))).toEqual([['ann']])
  })
})

describe('what is told of a step', () => {
  it('counts what is new', () => {
    expect(told.map(tellStep)).toEqual([
      'The head: 1 new name.',
      'Paragraph 1: 1 new claim, 3 new names.',
      'Paragraph 2: 2 new claims.',
      'Paragraph 3: 2 new claims, 1 new name.',
    ])
    expect(tellStep({ claims: [], remarks: [], entities: [], paragraph: 4, date: null })).toBe(
      'Paragraph 4: nothing new.',
    )
  })

  it('counts what is known so far', () => {
    expect(tellKnown(stateAt(told, 2), piece)).toBe('1 of 5 claims · 1 voice · 4 of 5 names')
    expect(tellKnown(stateAt(told, 4), piece)).toBe('5 of 5 claims · 4 voices · 5 of 5 names')
  })
})

describe('remarks', () => {
  const remark = (id: string, voice: string, more: Partial<Remark> = {}): Remark => ({
    id,
    voices: [voice],
    about: [],
    text: `${id}.`,
    evidence: [{ paragraph: 2 }],
    ...more,
  })
  const said = {
    ...piece,
    remarks: [
      remark('of-eve', 'ann', { about: ['eve'], said: '2022-10-18' }),
      remark('undated', 'unattributed', { evidence: [{ paragraph: 3 }] }),
    ],
  }
  const noNames = piece.paragraphs.map(({ text }) => ({ text, mentions: [] }))
  const remarksIn = (steps: readonly Step[]) => steps.map(({ remarks }) => remarks.map(({ id }) => id))

  it('are known where the piece tells them, with who speaks and of whom', () => {
    const steps = replaySteps({ ...said, claims: [], paragraphs: noNames }, 'told', 'when')
    expect(remarksIn(steps)).toEqual([[], [], ['of-eve'], ['undated']])
    expect(entitiesIn(steps)[2]).toEqual(['ann', 'eve'])
    expect(steps.map(tellStep)[2]).toBe('Paragraph 2: 1 new remark, 2 new names.')
  })

  it.each(clocks)('are known on the day on which they were made, as time is told by %s', (clock) => {
    const steps = replaySteps(said, 'dated', clock)
    const at = steps.findIndex(({ remarks }) => remarks.some(({ id }) => id === 'of-eve'))
    expect(steps[at] && stepName(steps[at])).toBe('18 Oct')
    expect(steps[at] && paragraphsOf(steps[at])).toContain(2)
    expect(remarksIn(steps).at(-1)).toEqual(['undated'])
    expect(stateAt(steps, at + 1).freshRemarks).toEqual(new Set(['of-eve']))
    expect(tellKnown(stateAt(steps, at + 1), said)).toContain(' · 1 of 2 remarks · ')
  })

  it('without a date are told with the claims that have none', () => {
    expect(tellUndated(replaySteps(said, 'dated', 'when'))).toBe('1 claim, 1 remark without a date come last')
  })
})

const steps = (one: Piece) =>
  replayOrders.flatMap((order) => clocks.map((clock) => replaySteps(one, order, clock)))
const holds = (expected: (steps: readonly Step[], one: Piece) => void) =>
  check(
    fc.property(toldPiece, (one) => {
      for (const list of steps(one)) expected(list, one)
    }),
  )

describe('of any piece, in any order', () => {
  it('nothing is known at first, and everything at last and beyond', () => {
    holds((list, one) => {
      const [first, last] = [stateAt(list, 0), stateAt(list, list.length + 7)]
      expect([first.claims.size, first.entities.size, first.voices.size, first.step]).toEqual([0, 0, 0, null])
      expect(last.at).toBe(list.length)
      expect(last.claims).toEqual(new Set(one.claims.map(({ id }) => id)))
      expect(last.entities).toEqual(new Set(one.entities.map(({ id }) => id)))
    })
  })

  it('what is known only grows, by what is new', () => {
    holds((list) => {
      for (const at of list.keys()) {
        const [before, after] = [stateAt(list, at), stateAt(list, at + 1)]
        expect(after.claims).toEqual(new Set([...before.claims, ...after.freshClaims]))
        expect(after.entities).toEqual(new Set([...before.entities, ...after.freshEntities]))
      }
    })
  })

  it('every claim and every name is new exactly once', () => {
    holds((list, one) => {
      const claims = list.flatMap((step) => step.claims.map(({ id }) => id))
      const entities = list.flatMap((step) => step.entities)
      expect(claims.sort()).toEqual(one.claims.map(({ id }) => id).sort())
      expect(entities.sort()).toEqual(one.entities.map(({ id }) => id).sort())
    })
  })

  it('both ends of a known claim are known', () => {
    holds((list, one) => {
      for (const at of list.keys()) {
        const { claims, entities } = stateAt(list, at + 1)
        const ends = one.claims.filter(({ id }) => claims.has(id)).flatMap((c) => [c.subject, c.object])
        expect(ends.filter((end) => !entities.has(end))).toEqual([])
      }
    })
  })

  it('dates go forward', () => {
    check(
      fc.property(toldPiece, fc.constantFrom(...clocks), (one, clock) => {
        const starts = replaySteps(one, 'dated', clock).flatMap(({ date }) => date?.interval.start ?? [])
        expect(starts).toEqual([...starts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
      }),
    )
  })
})
