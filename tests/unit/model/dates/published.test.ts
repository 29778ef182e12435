import { describe, expect, it } from 'vitest'
import { annotators, publishedOn } from '../../../../src/model/dates/published'
import { person, pieceOf } from '../../support/small-piece'

const today = '2026-11-29'
const read = (head: string, published = today, first = '[Ann](ann) sang.') => ({
  ...pieceOf([person('ann')], [], [head, first]),
  published,
  annotated: { by: annotators.rules, on: today },
})

describe('a piece without a date', () => {
  it('has the day on which it was read, and none in its text', () => {
    expect(publishedOn(read('A song\nBy Ann'))).toBeUndefined()
  })

  it.each([
    ['another day', read('A song\nBy Ann', '2024-03-05')],
    ['that very day in its head', read('A song\n29 November 2026')],
    ['somebody else for its annotator', { ...read('A song'), annotated: { by: 'Oslo Post', on: today } }],
    ['it in its dateline', read('A song', today, 'OSLO, 29 November 2026 – [Ann](ann) sang.')],
  ])('is none that has %s', (_, piece) => {
    expect(publishedOn(piece)).toBe(piece.published)
  })
})
