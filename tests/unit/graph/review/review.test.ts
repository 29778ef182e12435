import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness } from '../../../../src/graph/review/likeness'
import {
  crossingWords,
  nextUndecided,
  reviewItems,
  sameWords,
  segmentsOf,
  suggestionsOf,
  wholeWords,
} from '../../../../src/graph/review/review'
import { sentenceAround } from '../../../../src/graph/sentences'
import type { Made } from '../../../../src/model/piece'
import { check } from '../../support/property'
import { claim, group, person, pieceOf, place } from '../../support/small-piece'

const guess = (confidence: number): { made: Made } => ({
  made: { by: 'rules', confidence, state: 'suggested' },
})
const piece = pieceOf(
  [person('ann', guess(0.9)), group('club', guess(0.4)), place('town'), person('nobody', guess(0.7))],
  [
    claim('c', 'ann backs club', { paragraph: 2, ...guess(0.6) }),
    claim('d', 'ann visits town', { paragraph: 1 }),
  ],
  ['', '[Ann](ann) went to [Town](town).', 'The [Club](club) likes [Ann](ann). The Club does.'],
)

describe('what is to be reviewed', () => {
  it('stands in reading order: in each paragraph who is new in it, then its claims', () => {
    expect(reviewItems(piece).map(({ id }) => id)).toEqual(['nobody', 'ann', 'town', 'd', 'club', 'c'])
  })

  it('goes on to the next undecided one, and around', () => {
    const items = reviewItems(piece)
    expect(nextUndecided(items, { type: 'entity', id: 'ann' })?.id).toBe('club')
    expect(nextUndecided(items, { type: 'claim', id: 'c' })?.id).toBe('nobody')
    expect(nextUndecided(items, null)?.id).toBe('nobody')
    expect(nextUndecided([], null)).toBeNull()
  })

  it('can be taken by kind and by how sure it is', () => {
    expect(suggestionsOf(piece, 'entities', 0)).toEqual({
      entities: ['ann', 'club', 'nobody'],
      claims: [],
      remarks: [],
    })
    expect(suggestionsOf(piece, 'person', 0.8)).toEqual({ entities: ['ann'], claims: [], remarks: [] })
    expect(suggestionsOf(piece, 'claims', 0.5)).toEqual({ entities: [], claims: ['c'], remarks: [] })
    expect(suggestionsOf(piece, 'everything', 0.65)).toEqual({
      entities: ['ann', 'nobody'],
      claims: [],
      remarks: [],
    })
  })
})

describe('words of the text', () => {
  it('are found wherever they stand as whole words', () => {
    expect(sameWords(piece, 'Club')).toEqual([
      { paragraph: 2, start: 4, end: 8 },
      { paragraph: 2, start: 24, end: 28 },
    ])
    expect(sameWords(piece, 'lub')).toEqual([])
    expect(sameWords(piece, ' ')).toEqual([])
  })

  it('are not found where a mention reaches beyond them', () => {
    const long = pieceOf([group('club')], [], ['', 'The [Town Club](club) and the Club.'])
    expect(sameWords(long, 'Club')).toEqual([{ paragraph: 1, start: 22, end: 26 }])
    expect([
      crossingWords(long, 'Club'),
      crossingWords(long, 'Club and'),
      crossingWords(long, 'Town Club'),
    ]).toEqual([1, 1, 0])
  })

  it('grow to whole words and lose what is none', () => {
    const text = 'Ann, of the club.'
    expect(wholeWords(text, 1, 5)).toEqual({ start: 0, end: 3 })
    expect(wholeWords(text, 9, 14)).toEqual({ start: 8, end: 16 })
    expect(wholeWords(text, 3, 5)).toBeNull()
  })

  it('stand in a sentence', () => {
    const text = 'One came. “Two came,” she said. Three came.'
    const { start, end } = sentenceAround(text, 12, 14)
    expect(text.slice(start, end)).toBe('“Two came,” she said.')
    const short = 'He left. Officials of the U.S. Army met Gen. Smith and Mr. Jones in Kyiv.'
    const whole = sentenceAround(short, short.indexOf('Jones'), short.indexOf('Jones') + 5)
    expect(short.slice(whole.start, whole.end)).toBe(
      'Officials of the U.S. Army met Gen. Smith and Mr. Jones in Kyiv.',
    )
  })
})

describe('segments of a paragraph', () => {
  it('hold the whole text, in order, whatever is mentioned and quoted', () => {
    check(
      fc.property(fc.string({ maxLength: 40 }), fc.array(fc.nat(40), { maxLength: 8 }), (text, numbers) => {
        const cuts = [...new Set(numbers.filter((number) => number <= text.length))].sort((a, b) => a - b)
        const spans = cuts.slice(0, -1).map((start, at) => ({ start, end: cuts[at + 1] ?? start }))
        const mentions = spans.filter((_, at) => at % 2 === 0).map((span) => ({ ...span, entity: 'ann' }))
        const segments = segmentsOf({ text, mentions }, spans.slice(0, 1))
        expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (const mention of mentions) {
          const parts = segments.filter((segment) => segment.mention === mention)
          expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
            text.slice(mention.start, mention.end),
          )
        }
      }),
    )
  })
})

describe('who may be the same', () => {
  it('is who shares most words, of the same kind before others', () => {
    const company = group('c', { name: 'Askham Company' })
    const others = [
      place('town', { name: 'Askham' }),
      group('paper', { name: 'Askham Paper Company' }),
      group('club', { name: 'Rowing Club' }),
    ]
    expect(others.map((other) => likeness(company, other))).toEqual([1, 2.5, 0])
  })
})
