import { describe, expect, it } from 'vitest'
import { exports, exportsOf } from '../../../src/export/list'
import { edtfFault } from '../../../src/model/dates/edtf'
import { parseWork } from '../../../src/model/file/work'
import { begin, record } from '../../../src/model/journal/journal'
import { person, pieceOf } from '../support/small-piece'

describe('the exports', () => {
  it('differ in their ids, and each says what it keeps', () => {
    expect(new Set(exports.map(({ id }) => id)).size).toBe(exports.length)
    for (const { keeps, does } of exports) expect([keeps, does]).not.toContain('')
  })

  it('are offered for what they are of', () => {
    expect(exportsOf('path').map(({ label }) => label)).toEqual(['Copy answer', 'Copy as Markdown'])
    expect(exportsOf('claim').every(({ of }) => of === 'claim')).toBe(true)
  })
})

describe('rows for a spreadsheet', () => {
  it('have a line each, with tabulators between cells and none within', () => {
    const [form] = exportsOf('rows')
    expect(
      form?.produce([
        ['¶ 1', 'Ann\twarned\nBob.'],
        ['¶ 2', ''],
      ]),
    ).toBe('¶ 1\tAnn warned Bob.\n¶ 2\t')
  })
})

describe('a piece as a file', () => {
  it('that loses nothing is opened as it was, with what was done to it', async () => {
    const recorded = record(
      begin(pieceOf([person('ann')], [])),
      { do: 'change-entity', entity: 'ann', change: { name: 'Ann Ames' } },
      '2026-11-23T15:03:00Z',
    )
    if (!recorded.ok) throw new Error(recorded.why.code)
    const whole = exportsOf('piece').filter(({ loses }) => loses === null)
    expect(whole.length).toBeGreaterThan(0)
    for (const form of whole) {
      const file: unknown = JSON.parse(String(await form.produce(recorded.journal)))
      expect(parseWork(file, edtfFault)).toEqual({ ok: true, journal: recorded.journal })
      expect(form.to).toMatchObject({ place: 'file', ending: 'json' })
    }
  })
})
