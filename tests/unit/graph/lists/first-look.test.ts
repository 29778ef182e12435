import { describe, expect, it } from 'vitest'
import { firstLook } from '../../../../src/graph/lists/firstLook'
import type { Made } from '../../../../src/model/piece'
import { claim, person, pieceOf } from '../../support/small-piece'

const guess = (confidence: number, state: Made['state'] = 'suggested') => ({
  made: { by: 'rules', confidence, state },
})
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

describe('the first look at a piece of guesses', () => {
  const look = firstLook(
    pieceOf(
      [
        person('ann', guess(0.8)),
        person('bob', guess(0.95)),
        person('cat', guess(0.2, 'confirmed')),
        person('dan', guess(0.1)),
      ],
      [
        claim('likely', 'ann backs bob', guess(0.7)),
        claim('unlikely', 'ann attacks bob', { ...guess(0.3), voices: ['cat'] }),
        claim('checked', 'bob backs cat', guess(0.1, 'confirmed')),
        claim('surer', 'ann heads cat', guess(0.9)),
        claim('refused', 'bob attacks cat', { ...guess(0.6), denied: true, voices: ['ann'] }),
        claim('surely-refused', 'bob backs ann', { ...guess(0.75), denied: true, voices: ['bob'] }),
        claim('hardly-refused', 'cat backs ann', { ...guess(0.4), denied: true, voices: ['cat'] }),
      ],
    ),
  )

  it('tells what is surest first, what was confirmed before it, and nothing that is rather wrong than right', () => {
    expect(idsOf(look.surest)).toEqual(['checked', 'surer', 'likely'])
  })

  it('tells what is denied apart', () => {
    expect(idsOf(look.denied)).toEqual(['surely-refused', 'refused'])
  })

  it('begins a review with the doubtful names that most hangs on, and asks for nothing that was decided', () => {
    expect(look.review.slice(0, 3)).toEqual([
      { type: 'entity', id: 'ann', claims: 6 },
      { type: 'claim', id: 'unlikely', claims: 1 },
      { type: 'claim', id: 'hardly-refused', claims: 1 },
    ])
    expect(idsOf(look.review)).not.toContain('cat')
    expect(idsOf(look.review)).not.toContain('checked')
    expect(look.review.at(-1)).toEqual({ type: 'entity', id: 'dan', claims: 0 })
  })

  it('is empty where nothing is a guess but what is told', () => {
    const { surest, denied, review } = firstLook(
      pieceOf([person('ann'), person('bob')], [claim('told', 'ann backs bob')]),
    )
    expect([idsOf(surest), denied, review]).toEqual([['told'], [], []])
  })
})
