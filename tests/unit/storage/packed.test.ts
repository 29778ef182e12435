import { afterEach, describe, expect, it, vi } from 'vitest'
import { atOnce } from '../../../src/model/check/steps'
import { packed, unpacked } from '../../../src/model/file/packed'
import { begin, record } from '../../../src/model/journal/journal'
import { createSaved } from '../../../src/storage/saved'
import { fakeDisk } from '../support/disk'
import { claim, person, pieceOf } from '../support/small-piece'

const MANY = 2600
const ON = '2026-11-30T08:00:00Z'
const names = Array.from({ length: MANY }, (_, at) => `name-${at}`)
const large = pieceOf(
  names.map((id) => person(id)),
  names.slice(1).map((id) => claim(`c-${id}`, `${id} backs name-0`)),
)

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('what is kept of a file', () => {
  const file = { title: 'T', list: names, journal: { base: { list: names.map((id) => ({ id })) } }, few: [1] }

  it('has its long lists as texts, and comes back as it was', () => {
    const kept = atOnce(packed(file))
    expect(kept).toMatchObject({ title: 'T', few: [1], list: { json: expect.any(Array) } })
    expect(atOnce(unpacked(kept))).toEqual(file)
  })

  it('stays as it is where it is short, whatever it is', () => {
    for (const short of [null, 'text', [1, 2], { a: { b: [] } }]) {
      expect(atOnce(packed(short))).toEqual(short)
      expect(atOnce(unpacked(short))).toEqual(short)
    }
  })

  it('stays as it is where a text is damaged, for whoever reads the file to refuse', () => {
    for (const part of ['[1', '{}', 7]) {
      const damaged = { list: { json: ['[1]', part] } }
      expect(atOnce(unpacked(damaged))).toEqual(damaged)
    }
  })
})

describe('a large piece', () => {
  it('is read again as it was kept, and handed out whole', async () => {
    const saved = createSaved(fakeDisk().database)
    await saved.save(begin(large), 0)
    const found = await saved.load(large.id)
    if (found.state !== 'open') throw new Error(found.state)
    expect(found.journal.base).toEqual(large)
    expect(JSON.parse(await saved.raw(large.id)).work.claims).toHaveLength(MANY - 1)
  })

  it('that was edited is read again with what was done to it', async () => {
    const saved = createSaved(fakeDisk().database)
    const edited = record(begin(large), { do: 'change-piece', change: { title: 'Another' } }, ON)
    if (!edited.ok) throw new Error('it is refused')
    await saved.save(edited.journal, 0)
    const found = await saved.load(large.id)
    if (found.state !== 'open') throw new Error(found.state)
    expect(found.journal).toEqual(edited.journal)
  })
})
