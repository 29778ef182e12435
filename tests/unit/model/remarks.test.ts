import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../src/model/edits/apply'
import type { Edit } from '../../../src/model/edits/edit'
import { parsePiece, pieceToFile } from '../../../src/model/file/piece'
import { parseWork, workToFile } from '../../../src/model/file/work'
import { begin, pieceOf, record, undo } from '../../../src/model/journal/journal'
import type { Piece, Remark } from '../../../src/model/piece'
import { sampleFile } from '../support/sample-piece'

const weather = {
  id: 'weather',
  voices: ['officials', 'courier'],
  to: 'ada',
  about: ['westhaven', 'coast'],
  text: 'It is the wind.',
  evidence: [{ paragraph: 1, quote: { exact: 'expect' } }],
  said: '2022-10-18',
  speech: 'indirect',
  made: { by: 'rules', confidence: 0.6, state: 'suggested' },
} as const

const withRemark = (changes: object = {}) => ({
  ...sampleFile(),
  format: 3,
  remarks: [{ ...weather, ...changes }],
})

function opened(file: unknown): Piece {
  const read = parsePiece(file)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.piece
}

function edited(...edits: readonly Edit[]): Piece {
  return edits.reduce((piece, edit) => {
    const result = applyEdit(piece, edit)
    if (!result.ok) throw new Error(JSON.stringify(result.why))
    return result.piece
  }, opened(withRemark()))
}

const only = ({ remarks }: Piece): Remark | undefined => remarks[0]

describe('a piece with remarks', () => {
  it('is of format 3, and comes out of a file as it went in', () => {
    const piece = opened(withRemark())
    expect(only(piece)).toEqual(weather)
    expect(pieceToFile(piece)).toMatchObject({ format: 3, remarks: [weather] })
    expect(opened(pieceToFile(piece))).toEqual(piece)
  })

  it.each([1, 2, 3])('has none where its file of format %i has none', (format) => {
    const piece = opened({ ...sampleFile(), format })
    expect(piece.remarks).toEqual([])
    expect(pieceToFile(piece)).toMatchObject({ format: 1 })
    expect(pieceToFile(piece)).not.toHaveProperty('remarks')
  })

  it.each([
    [{ voices: [] }, 'too-few', ['remarks', 0, 'voices']],
    [{ voices: ['nobody'] }, 'no-entity', ['remarks', 0, 'voices', 0]],
    [{ to: 'unattributed' }, 'only-a-voice', ['remarks', 0, 'to']],
    [{ about: ['courier', 'nobody'] }, 'no-entity', ['remarks', 0, 'about', 1]],
    [{ evidence: [{ paragraph: 9 }] }, 'no-paragraph', ['remarks', 0, 'evidence', 0, 'paragraph']],
    [{ said: 'lately' }, 'no-date', ['remarks', 0, 'said']],
    [{ text: ' ' }, 'empty-text', ['remarks', 0, 'text']],
    [{ stance: 'asserted' }, 'unknown-key', ['remarks', 0, 'stance']],
  ])('with %j is refused: %s', (changes, code, path) => {
    const read = parsePiece(withRemark(changes))
    expect(read).toMatchObject({ ok: false, faults: [{ code, path }] })
  })

  it('is refused where two remarks have one id', () => {
    const file = { ...withRemark(), remarks: [weather, weather] }
    expect(parsePiece(file)).toMatchObject({ ok: false, faults: [{ code: 'taken-id' }] })
  })

  it('may have a voice that is not named', () => {
    expect(only(opened(withRemark({ voices: ['unattributed'] })))?.voices).toEqual(['unattributed'])
  })
})

describe('an edit of a remark', () => {
  const { made: _, ...wind } = { ...weather, id: 'wind' }

  it('adds it, as the reader’s', () => {
    const { remarks } = edited({ do: 'remark', remark: wind })
    expect(remarks).toHaveLength(2)
    expect(remarks[1]).toEqual({ ...wind, made: { by: 'reader', state: 'confirmed' } })
  })

  it.each([
    [{ id: 'weather' }, 'taken-id'],
    [{ voices: ['nobody'] }, 'no-entity'],
    [{ voices: ['ada', 'ada'] }, 'echo'],
    [{ to: 'courier' }, 'told-to-itself'],
    [{ said: 'lately' }, 'unread-date'],
  ])('adds none with %j: %s', (changes, code) => {
    const result = applyEdit(opened(withRemark()), { do: 'remark', remark: { ...wind, ...changes } })
    expect(result).toMatchObject({ ok: false, why: { code } })
  })

  it('adds what a machine suggests, without a date that cannot be read', () => {
    const found = { do: 'suggest', entities: [], mentions: [], claims: [], merges: [] } as const
    const { remarks } = edited({ ...found, remarks: [{ ...wind, said: 'lately' }] })
    expect(remarks[1]).not.toHaveProperty('said')
    expect(applyEdit(opened(withRemark()), { ...found, remarks: [weather] })).toMatchObject({
      ok: false,
      why: { code: 'taken-id' },
    })
  })

  it('makes a file of format 3 of a piece that had none', () => {
    const journal = begin(opened(sampleFile()))
    const recorded = record(journal, { do: 'remark', remark: wind }, '2026-11-29T10:00:00Z')
    if (!recorded.ok) throw new Error(recorded.why.code)
    expect(workToFile(recorded.journal)).toMatchObject({ format: 3 })
    expect(workToFile(undo(recorded.journal))).toMatchObject({ format: 3 })
    expect(parseWork(workToFile(recorded.journal))).toMatchObject({ ok: true })
  })

  it('confirms it', () => {
    const piece = edited({ do: 'confirm', entities: [], claims: [], remarks: ['weather'] })
    expect(only(piece)?.made?.state).toBe('confirmed')
  })

  it('removes it', () => {
    expect(edited({ do: 'reject', entities: [], claims: [], remarks: ['weather'] }).remarks).toEqual([])
  })

  it('changes its words and its voices, and makes it the reader’s', () => {
    const piece = edited({
      do: 'change-remark',
      remark: 'weather',
      change: { text: 'It is the storm.', voices: ['courier'] },
    })
    expect(only(piece)).toMatchObject({
      text: 'It is the storm.',
      voices: ['courier'],
      made: { state: 'edited' },
    })
  })

  it.each([
    ['another', { text: 'Wind' }, 'no-remark'],
    ['weather', { voices: ['courier', 'courier'] }, 'echo'],
    ['weather', { to: 'courier' }, 'told-to-itself'],
    ['weather', { about: ['nobody'] }, 'no-entity'],
    ['weather', { said: 'lately' }, 'unread-date'],
  ] as const)('is refused where it cannot be: %s %j', (remark, change, code) => {
    const result = applyEdit(opened(withRemark()), { do: 'change-remark', remark, change })
    expect(result).toMatchObject({ ok: false, why: { code } })
  })

  it('can be undone, and stands in the file with its history', () => {
    const edit: Edit = { do: 'reject', entities: [], claims: [], remarks: ['weather'] }
    const recorded = record(begin(opened(withRemark())), edit, '2026-11-29T10:00:00Z')
    if (!recorded.ok) throw new Error(recorded.why.code)
    expect(only(pieceOf(undo(recorded.journal)))).toEqual(weather)
    const file = workToFile(recorded.journal)
    expect(file).toMatchObject({ format: 3 })
    const read = parseWork(JSON.parse(JSON.stringify(file)))
    expect(read).toMatchObject({ ok: true, journal: { entries: [{ edit }] } })
    expect(read).not.toHaveProperty('notice')
  })
})

describe('a remark', () => {
  it('follows an entity that is merged into another', () => {
    const piece = edited(
      { do: 'merge', from: 'westhaven', into: 'coast', name: 'Coast', kind: 'place' },
      { do: 'merge', from: 'courier', into: 'ada', name: 'Ada', kind: 'person' },
    )
    // Whoever passes it on was told it before.
    expect(only(piece)).toMatchObject({ voices: ['officials', 'ada'], about: ['coast'] })
    expect(only(piece)).not.toHaveProperty('to')
  })

  it('stays with somebody unnamed where its voice is rejected, and speaks of those who are left', () => {
    const piece = edited({ do: 'reject', entities: ['officials', 'westhaven'], claims: [] })
    expect(only(piece)).toMatchObject({ voices: ['unattributed', 'courier'], about: ['coast'] })
  })

  it('goes with its words where all mentions of its paragraph are given to another', () => {
    const { start, end } = opened(withRemark()).paragraphs[1]?.mentions[1] ?? { start: 0, end: 0 }
    const piece = edited({
      do: 'split',
      entity: 'westhaven',
      spots: [{ paragraph: 1, start, end }],
      to: { id: 'easthaven', kind: 'place', name: 'Easthaven', aliases: [], unnamed: false },
    })
    expect(only(piece)?.about).toEqual(['easthaven', 'coast'])
  })
})
