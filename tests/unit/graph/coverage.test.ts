import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageReport, tellCoverage } from '../../../src/graph/review/coverage'
import { AUTHOR } from '../../../src/graph/voices'
import { toldPiece } from '../support/arbitrary-view'
import { check } from '../support/property'
import { claim, group, ids, person, pieceOf, place } from '../support/small-piece'

const piece = pieceOf(
  [person('ann'), person('bob'), group('officials', { unnamed: true }), place('port'), place('moon')],
  [
    claim('a', 'ann backs bob', { paragraph: 1, when: '2022' }),
    claim('b', 'bob attacks port', { paragraph: 1, voices: ['officials'], said: '2022' }),
    claim('c', 'bob attacks port', { paragraph: 3, voices: ['officials', 'ann'], denied: true }),
    claim('d', 'bob warns ann', { paragraph: 3, voices: ['unattributed'], stance: 'possible' }),
    claim('e', 'bob warns officials', { paragraph: 3, voices: ['unattributed', 'officials'] }),
  ],
  ['the head', 'one', 'two', 'three', 'four'],
)
const report = coverageReport(piece)
const counts = (shares: typeof report.byKind) =>
  Object.fromEntries(shares.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]))

describe('what an annotation covers', () => {
  it('is counted, the head not among the paragraphs', () => {
    expect(report).toMatchObject({ claims: 5, entities: 5, paragraphs: 4 })
  })

  it('does not hide the paragraphs that tell nothing, nor who is tied to nobody', () => {
    expect(report.bareParagraphs).toEqual([2, 4])
    expect(report.untied).toEqual(['moon'])
  })

  it('does not hide what nobody vouches for by name; one named voice in the chain is enough, and so is the author', () => {
    expect(ids(report.withoutNamedVoice)).toEqual(['b', 'd', 'e'])
  })

  it('counts claims without a date', () => {
    expect(report.withoutDate).toBe(3)
  })

  it('is shared out by kind, family, stance, depth and voice', () => {
    expect(counts(report.byKind)).toEqual({ person: 2, organisation: 1, place: 2 })
    expect(counts(report.byFamily)).toEqual({ conflict: 2, support: 1, statement: 2 })
    expect(counts(report.byStance)).toEqual({ asserted: 3, possible: 1, denied: 1 })
    expect(counts(report.byDepth)).toEqual({ 'the author': 1, 'one voice': 2, 'passed on': 2 })
    expect(report.byVoice).toEqual([
      { name: 'officials', count: 3 },
      { name: 'unattributed', count: 2 },
      { name: AUTHOR, count: 1 },
      { name: 'ann', count: 1 },
    ])
  })
})

describe('the report in words', () => {
  const lines = tellCoverage(report, (id) => `<${id}>`)

  it('names what is missing', () => {
    expect(lines).toContain('Paragraphs without a claim: 2, 4.')
    expect(lines).toContain('Without a tie: <moon>.')
    expect(lines).toContain('Rest on nobody who is named: 3 claims (60 %).')
    expect(lines).toContain('Without any date: 3 claims (60 %).')
    expect(lines.at(-1)).toBe(
      'Voices: <officials> 3 (60 %), <unattributed> 2 (40 %), <@author> 1 (20 %), <ann> 1 (20 %).',
    )
  })

  it('says so where nothing is missing', () => {
    const full = coverageReport(pieceOf([person('ann'), person('bob')], [claim('a', 'ann backs bob')]))
    expect(tellCoverage(full, (id) => id)).toEqual(
      expect.arrayContaining(['Every paragraph has a claim.', 'Every entity has a tie.']),
    )
  })

  it('tells of a piece without any claim, and divides by nothing', () => {
    const lines = tellCoverage(coverageReport(pieceOf([person('ann')], [])), (id) => id)
    expect(lines.join('\n')).not.toMatch(/NaN|Infinity|undefined/)
    expect(lines).toContain('Without a tie: ann.')
  })
})

it('of any piece, shares add up to the whole', () => {
  check(
    fc.property(toldPiece, (any) => {
      const told = coverageReport(any)
      const sum = (shares: typeof told.byKind) => shares.reduce((all, { count }) => all + count, 0)
      expect(sum(told.byKind)).toBe(any.entities.length)
      for (const shares of [told.byFamily, told.byStance, told.byDepth])
        expect(sum(shares)).toBe(any.claims.length)
      for (const { count } of told.byVoice)
        expect(count).toBeLessThanOrEqual(any.claims.length + any.remarks.length)
    }),
  )
})
