import { describe, expect, it } from 'vitest'
import { annotators, onDay, publishedOn, readOn } from '../../../../src/model/dates/published'
import { applyEdit } from '../../../../src/model/edits/apply'
import { pieceToFile } from '../../../../src/model/file/piece'
import type { Piece } from '../../../../src/model/piece'
import { person, pieceOf } from '../../support/small-piece'

const today = '2026-11-29'
const read = (head: string, published = today, first = '[Ann](ann) sang.'): Piece => ({
  ...pieceOf([person('ann')], [], [head, first]),
  published,
  annotated: { by: annotators.rules, on: today },
})

describe('a piece without a date', () => {
  it('has the day on which it was read, and none in its text', () => {
    expect(publishedOn(read('A song\nBy Ann'))).toBeUndefined()
  })

  it.each(['In 2026 some 29 bridges will be closed', 'Of 2026 houses by the river, 29 stand empty'])(
    'is one that tells its year and the number of its day of something else: %s',
    (title) => {
      expect(publishedOn(read(title))).toBeUndefined()
    },
  )

  it.each([
    'Nov. 29, 2026',
    '29 de noviembre de 2026',
    '2026-11-29, 4:15 p.m.',
    '29.11.2026',
    '2026年11月29日',
    '29th of November, 2026',
  ])('is none that has the day as %s', (told) => {
    expect(publishedOn(read(`A song\n${told}`))).toBe(today)
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

describe('the day that somebody sets', () => {
  const set = (piece: Piece, day: string) => {
    const edited = applyEdit(piece, { do: 'change-piece', change: onDay(piece, day) })
    if (!edited.ok) throw new Error(edited.why.code)
    return edited.piece
  }

  it('holds, also where it is the one on which the piece was read', () => {
    const piece = set(read('A song'), today)
    expect(publishedOn(piece)).toBe(today)
    expect(pieceToFile(piece)).toMatchObject({ format: 5, dated: true })
  })

  it('needs no newer format where it is another one, nor where the text tells it', () => {
    const piece = set(set(read('A song'), today), '2024-03-05')
    expect(publishedOn(piece)).toBe('2024-03-05')
    expect(piece).not.toHaveProperty('dated')
    expect(pieceToFile(piece)).toMatchObject({ format: 1 })
    expect(set(read('A song\n29 November 2026', '2024-03-05'), today)).not.toHaveProperty('dated')
  })

  it('is known of what was just read where it was found beside the text', () => {
    expect(publishedOn(readOn(read('A song'), today))).toBe(today)
    expect(publishedOn(readOn(read('A song'), null))).toBeUndefined()
  })
})
