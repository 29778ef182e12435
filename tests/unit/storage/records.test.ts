import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tellDamage } from '../../../src/app/pieces/damage'
import { momentText, reviewedText, sizeText } from '../../../src/app/pieces/words'
import { fileName } from '../../../src/platform/download'
import { type KeptDraft, keptDraftToRecord, parseKeptDraft } from '../../../src/storage/keptDraft'
import { readMessage } from '../../../src/storage/tabs'
import { countsOf, parseVolume, type Volume, volumeToRecord } from '../../../src/storage/volume'
import { check } from '../support/property'
import { claim, person, pieceOf } from '../support/small-piece'

const suggested = { by: 'rules', state: 'suggested' } as const
const counts = { entities: 3, claims: 2, openEntities: 1, openClaims: 2 }
const volume: Volume = {
  id: 'mine-abc',
  title: 'A bridge',
  published: '2022-05-03',
  opened: '2026-11-22T15:03:00.000Z',
  changed: '2026-11-22T16:03:00.000Z',
  counts,
  revision: 4,
}
const faultsOf = (record: unknown) => {
  const read = parseVolume(record)
  return read.ok ? [] : read.faults.map(tellDamage).map(({ path, problem }) => `${path}: ${problem}`)
}

describe('a volume on the shelf', () => {
  it('is read as it was written, deleted or not', () => {
    expect(parseVolume(volumeToRecord(volume))).toEqual({ ok: true, volume })
    const deleted = { ...volume, deletedOn: volume.changed }
    expect(parseVolume(volumeToRecord(deleted))).toEqual({ ok: true, volume: deleted })
  })

  it('bears the number of its format, and a newer one is refused with it', () => {
    expect(volumeToRecord(volume)).toMatchObject({ format: 1 })
    expect(faultsOf({ format: 7 })).toEqual([
      'format: It was kept in format 7; the newest that can be read here is 1.',
    ])
  })

  it.each([
    ['an id that is none', { ...volume, id: '<b>' }],
    ['a title of blanks', { ...volume, title: ' ' }],
    ['a day that is none', { ...volume, published: '2022-13-01' }],
    ['a moment that is none', { ...volume, changed: 'yesterday' }],
    ['a count below nothing', { ...volume, counts: { ...counts, claims: -1 } }],
    ['a revision that is none', { ...volume, revision: 0.5 }],
    ['something more', { ...volume, more: 1 }],
  ])('is refused with %s', (_, record) => {
    expect(faultsOf(volumeToRecord(record))).toHaveLength(1)
  })

  it('is never taken out of anything else', () => {
    check(
      fc.property(fc.anything(), (record) => {
        expect(parseVolume(record).ok).toBe(false)
        expect(parseKeptDraft(record)).toBeNull()
        expect(readMessage(record)).toBeNull()
      }),
    )
  })

  it('counts what there is and what nobody reviewed', () => {
    const piece = pieceOf(
      [person('ann', { made: suggested }), person('bob', { made: { by: 'rules', state: 'confirmed' } })],
      [claim('one', 'ann backs bob', { made: suggested }), claim('two', 'bob backs ann')],
    )
    expect(countsOf(piece)).toEqual({ entities: 2, claims: 2, openEntities: 1, openClaims: 1 })
  })
})

describe('a text that is about to become a piece', () => {
  it('is read as it was written, pasted or looked over', () => {
    const pasted: KeptDraft = { on: volume.opened, file: null, text: 'Some words.' }
    const head = { title: '', authors: ['A', 'B'], publisher: null, published: '2022-05-03' }
    const looked: KeptDraft = {
      on: volume.opened,
      file: 'a.txt',
      text: { head, around: 'By A', paragraphs: ['One.', 'Two.'] },
    }
    for (const draft of [pasted, looked]) expect(parseKeptDraft(keptDraftToRecord(draft))).toEqual(draft)
  })
})

describe('what tabs tell each other', () => {
  it('is one of three things about a piece, and nothing more is taken from it', () => {
    expect(readMessage({ type: 'give', id: 'mine-a', more: 1 })).toEqual({ type: 'give', id: 'mine-a' })
    expect(readMessage({ type: 'take', id: 'mine-a' })).toBeNull()
    expect(readMessage({ type: 'saved', id: 7 })).toBeNull()
    expect(readMessage(Object.create({ type: 'saved', id: 'mine-a' }))).toBeNull()
  })
})

describe('words on the shelf', () => {
  it('tell how much is reviewed', () => {
    const told = (openEntities: number, openClaims: number, entities = 3, claims = 1) =>
      reviewedText({ entities, claims, openEntities, openClaims })
    expect(told(3, 1)).toBe('3 names and 1 claim, none reviewed')
    expect(told(0, 0)).toBe('3 names and 1 claim, all reviewed')
    expect(told(1, 1)).toBe('2 of 3 names and 0 of 1 claim reviewed')
    expect(told(0, 0, 0, 0)).toBe('nothing found in it')
  })

  it('tell sizes and moments', () => {
    expect([900, 1234, 9_960_000, 12_345_678, 3.1e9, 5e12, 5e15].map(sizeText)).toEqual([
      '0.9 kB',
      '1.2 kB',
      '10.0 MB',
      '12 MB',
      '3.1 GB',
      '5.0 TB',
      '5000 TB',
    ])
    expect(momentText('2026-11-22T15:03:00.000Z')).toMatch(/^\d+ November at \d\d:\d\d$/)
  })

  it('make names of files', () => {
    expect(fileName('A bridge: “closed”?', 'json')).toBe('A-bridge-closed.json')
    expect(fileName('../../etc/passwd\0', 'json')).toBe('etc-passwd.json')
    expect(fileName('…', 'json')).toBe('piece.json')
    const long = 'Russia evacuates tens of thousands from Kherson ahead of an offensive'
    expect(fileName(long, 'csv', 'names')).toBe(
      'Russia-evacuates-tens-of-thousands-from-Kherson-ahead-names.csv',
    )
    expect(fileName(long, 'csv')).toBe('Russia-evacuates-tens-of-thousands-from-Kherson-ahead-of-an.csv')
    expect(fileName('w'.repeat(90), 'csv', 'names')).toBe(`${'w'.repeat(55)}-names.csv`)
    expect(fileName('Müller und Łódź', 'json')).toBe('Müller-und-Łódź.json')
  })
})
