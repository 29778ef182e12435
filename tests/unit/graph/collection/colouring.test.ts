import { describe, expect, it } from 'vitest'
import { coloursOf } from '../../../../src/graph/collection/colouring'
import { stepAt } from '../../../../src/graph/look/colourBy'
import { bundleTies } from '../../../../src/graph/ties'
import { printed, together } from '../../support/affair'
import { claim } from '../../support/small-piece'

const { piece, sources } = together([
  printed({
    id: 'first',
    by: 'post',
    published: '2024-03-01',
    texts: ['', 'The [Mill](mill) and [Ann](ann).'],
    claims: [claim('a', 'ann heads mill', { paragraph: 1 })],
  }),
  printed({
    id: 'second',
    by: 'post',
    published: '2024-03-02',
    texts: ['', 'The [Mill](mill), [Ann](ann) and [Bob](bob).'],
    claims: [claim('b', 'bob heads mill', { paragraph: 1 })],
  }),
  printed({
    id: 'third',
    by: 'times',
    published: '2024-03-03',
    texts: ['', 'The [Mill](mill) and the [board](river).'],
    claims: [
      claim('c', 'bob heads mill', { paragraph: 1 }),
      claim('d', 'river attacks mill', { paragraph: 1 }),
    ],
  }),
])
const ties = [...bundleTies(piece.claims).values()]
const colours = (by: 'publisher' | 'appearance') => {
  const all = coloursOf(by, piece, ties, sources)
  const tie = (one: string, other: string) => all.get([one, other].sort().join('~'))
  return { all, tie }
}

describe('colours of several pieces', () => {
  it('tell whose pieces alone name somebody and tell a tie', () => {
    const { all, tie } = colours('publisher')
    expect(['ann', 'bob', 'mill', 'river'].map((id) => all.get(id))).toEqual([
      'tint-1',
      'tint-1',
      'tint-several',
      'tint-2',
    ])
    expect([tie('ann', 'mill'), tie('bob', 'mill'), tie('mill', 'river')]).toEqual([
      'tint-1',
      'tint-several',
      'tint-2',
    ])
  })

  it('tell which piece had somebody and a tie first', () => {
    const { all, tie } = colours('appearance')
    expect(['mill', 'bob', 'river'].map((id) => all.get(id))).toEqual(['step-1', 'step-3', 'step-5'])
    expect([tie('bob', 'mill'), tie('mill', 'river')]).toEqual(['step-3', 'step-5'])
  })

  it('go from the first piece to the last, however many there are', () => {
    expect([0, 99, 199].map((at) => stepAt(at, 200))).toEqual([1, 3, 5])
    expect(stepAt(0, 1)).toBe(1)
  })
})
