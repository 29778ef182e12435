import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type ToldFault, tellFault, tellNotice } from '../../../../src/export/words/faults'
import { tellRefusal } from '../../../../src/export/words/refusals'
import { edtfFault } from '../../../../src/model/dates/edtf'
import { publishedOn } from '../../../../src/model/dates/published'
import { migrate, NEWEST_FORMAT } from '../../../../src/model/file/migrate'
import { parsePiece, pieceToFile } from '../../../../src/model/file/piece'
import { parseWork, workToFile } from '../../../../src/model/file/work'
import type { Journal } from '../../../../src/model/journal/entries'
import { begin, pieceOf, record, undo } from '../../../../src/model/journal/journal'
import { hostileTexts } from '../../support/arbitrary-edit'
import { jsonOf, namesIn } from '../../support/files'
import { check } from '../../support/property'
import { person } from '../../support/small-piece'

const folder = 'tests/fixtures/formats'
const fixture = (format: number): unknown => jsonOf(`${folder}/piece-${format}.json`)

const stored = (file: unknown): unknown => JSON.parse(JSON.stringify(file))

function opened(file: unknown): Journal {
  const result = parseWork(file, edtfFault)
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 2))
  expect(result.notice).toBeUndefined()
  return result.journal
}

const faultsOf = (file: unknown): readonly ToldFault[] => {
  const result = parseWork(file, edtfFault)
  return result.ok ? [] : result.faults.map(tellFault)
}

/** The newest fixture with some text of its file replaced. */
const withText = (from: string, to: string): unknown => {
  const text = JSON.stringify(fixture(2))
  if (!text.includes(from)) throw new Error(`the fixture has no ${from}`)
  return JSON.parse(text.replace(from, to))
}

/** As `withText`, behind the piece itself. */
function inJournal(from: string, to: string): unknown {
  const [piece = '', journal = ''] = JSON.stringify(fixture(2)).split(/(?="journal":)/)
  if (!journal.includes(from)) throw new Error(`the journal has no ${from}`)
  return JSON.parse(piece + journal.replace(from, to))
}

const withJournal = (
  change: (journal: { base: object; entries: object[]; at: unknown }) => object,
): unknown => {
  const file = Object(fixture(2))
  return { ...file, journal: change(file.journal) }
}

const on = '2026-11-23T09:30:00Z'

describe('every format that was ever written', () => {
  it('has a fixture', () => {
    expect(namesIn(folder)).toEqual(Array.from({ length: NEWEST_FORMAT }, (_, at) => `piece-${at + 1}.json`))
  })

  it.each(Array.from({ length: NEWEST_FORMAT }, (_, at) => at + 1))(
    'opens, and is written as it was: %i',
    (format) => {
      const file = fixture(format)
      const journal = opened(file)
      expect(stored(workToFile(journal))).toEqual(file)
      expect(opened(workToFile(journal))).toEqual(journal)
      const piece = parsePiece(file, edtfFault)
      expect(piece).toEqual({ ok: true, piece: pieceOf(journal) })
    },
  )

  it('1 holds a piece, which begins a history', () => {
    const journal = opened(fixture(1))
    expect(journal).toMatchObject({ entries: [], at: 0 })
    expect(journal.base.entities.map(({ name }) => name)).toContain('Tom Reyes')
    expect(journal.base.claims.map(({ id }) => id)).toEqual(['closed-until-may', 'is-safe'])
  })

  it('2 holds what was done besides, down to the piece as it came', () => {
    let journal = opened(fixture(2))
    expect(journal).toMatchObject({ at: 13, entries: { length: 14 } })
    expect(pieceOf(journal).title).toBe('Is the bridge safe?')
    for (let at = journal.at; at > 0; at -= 1) journal = undo(journal)
    const first = opened(fixture(1))
    expect(pieceOf(journal)).toEqual({ ...first.base, id: 'bridge-2' })
  })

  it('5 holds that the day is known on which a piece came out, set by an edit that can be undone', () => {
    const journal = opened(fixture(5))
    expect(publishedOn(pieceOf(journal))).toBe('2031-04-09')
    expect(publishedOn(pieceOf(undo(journal)))).toBeUndefined()
  })

  it('newer ones are refused with their number', () => {
    const faults = faultsOf({ format: NEWEST_FORMAT + 1, journal: 7 })
    expect(faults.map(({ path }) => path)).toEqual(['format'])
    expect(faults[0]?.problem).toContain(`format ${NEWEST_FORMAT + 1}`)
  })

  it('becomes the newest one without a change to what was read, whatever it is', () => {
    check(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ format: fc.integer() })), (file) => {
        const before = JSON.stringify(file)
        migrate(file)
        expect(JSON.stringify(file)).toBe(before)
      }),
    )
  })
})

describe('a piece in a file', () => {
  it('to which nothing was done is written as it ever was', () => {
    const { base } = opened(fixture(1))
    expect(workToFile(begin(base))).toEqual(pieceToFile(base))
    expect(pieceToFile(base)).toMatchObject({ format: 1 })
  })

  it('is not written anew where an edit left it as it was: saving after each one stays quick', () => {
    const recorded = record(opened(fixture(2)), { do: 'change-piece', change: { title: 'Another' } }, on)
    if (!recorded.ok) throw new Error(tellRefusal(recorded.why))
    const once = Object(workToFile(recorded.journal))
    const again = Object(workToFile(undo(recorded.journal)))
    expect(again.journal.base).toBe(once.journal.base)
    expect(again.claims[0]).toBe(once.claims[0])
    expect(again.entities[0]).toBe(once.entities[0])
    expect(once.title).toBe('Another')
    expect(again.title).not.toBe('Another')
  })

  it('that was changed by hand opens as it stands, and it is said that its history is lost', () => {
    const result = parseWork(withText('"title":"Is the bridge safe?"', '"title":"By hand"'), edtfFault)
    expect(result).toMatchObject({ ok: true, journal: { entries: [], at: 0, base: { title: 'By hand' } } })
    expect(result.ok && result.notice && tellNotice(result.notice)).toMatch(
      /its history of edits.*can no longer be undone/,
    )
  })

  it('keeps hostile names and texts as they are', () => {
    const { base } = opened(fixture(1))
    for (const [at, text] of hostileTexts.entries()) {
      const id = ['constructor', 'prototype', 'has-own-property'][at % 3] ?? ''
      const edits = [
        { do: 'change-entity', entity: 'mara-lind', change: { name: text, aliases: [text, '__proto__'] } },
        { do: 'change-piece', change: { title: text } },
        {
          do: 'mention',
          entity: person(id, { name: text }),
          spots: [{ paragraph: 1, start: 8, end: 15 }],
        },
        { do: 'merge', from: id, into: 'tom-reyes', name: text, kind: 'person' },
      ] as const
      const journal = edits.reduce<Journal>((before, edit) => {
        const recorded = record(before, edit, on)
        if (!recorded.ok) throw new Error(tellRefusal(recorded.why))
        return recorded.journal
      }, begin(base))
      expect(opened(stored(workToFile(journal)))).toEqual(journal)
      expect(pieceOf(journal).entities.map(({ name }) => name)).toContain(text)
    }
  })
})

describe('a journal that is none', () => {
  test.each<readonly [string, unknown, string, RegExp]>([
    ['no object', withJournal(() => []), 'journal', /“journal” is a list/],
    ['without its base', withJournal(({ entries, at }) => ({ entries, at })), 'journal.base', /missing/],
    [
      'with a base that points nowhere',
      withJournal(({ base, ...rest }) => ({ ...rest, base: { ...base, authors: ['mara'] } })),
      'journal.base.authors[0]',
      /No entity has the id “mara”/,
    ],
    [
      'with an unknown edit',
      inJournal('"do":"confirm"', '"do":"explode"'),
      'journal.entries[1].edit.do',
      /“explode” is not known here/,
    ],
    [
      'with an edit of no kind',
      inJournal('"do":"confirm",', ''),
      'journal.entries[1].edit.do',
      /“do” is missing/,
    ],
    [
      'with a key too many',
      inJournal('"do":"confirm"', '"do":"confirm","__proto__":{}'),
      'journal.entries[1].edit.__proto__',
      /no key “__proto__”/,
    ],
    [
      'with a hostile id',
      inJournal('"entities":["tom-reyes"]', '"entities":["__proto__"]'),
      'journal.entries[1].edit.entities[0]',
      /“__proto__” is not an id/,
    ],
    [
      'with nobody to mention',
      inJournal(
        '"entity":{"id":"council","kind":"organisation","name":"Oldford council","aliases":[],"unnamed":false}',
        '"entity":7',
      ),
      'journal.entries[9].edit.entity',
      /7 is not an entity or the id of one/,
    ],
    [
      'with a new entity that has no name',
      inJournal('"name":"Oldford council"', '"name":""'),
      'journal.entries[9].edit.entity.name',
      /“name” is empty/,
    ],
    [
      'with a moment that is none',
      inJournal('2031-04-11T08:00:00.000Z', '2031-04-11'),
      'journal.entries[0].on',
      /not a moment/,
    ],
    [
      'with a number twice',
      inJournal('"number":2', '"number":1'),
      'journal.entries[1].number',
      /1 stands after the entry 1/,
    ],
    [
      'that takes back what is not there',
      inJournal('"entry":3', '"entry":9'),
      'journal.entries[3].edit.entry',
      /no entry 9/,
    ],
    [
      'that takes back itself',
      inJournal('"entry":3', '"entry":4'),
      'journal.entries[3].edit.entry',
      /no entry 4/,
    ],
    ['that has done more than there is', inJournal('"at":13', '"at":15'), 'journal.at', /only 14/],
    [
      'without end',
      withJournal((journal) => ({ ...journal, at: 1e300 })),
      'journal.at',
      /1e\+300 is too large/,
    ],
    [
      'with far too much at once',
      inJournal(
        '"entities":["tom-reyes"]',
        `"entities":[${Array.from({ length: 20_001 }, () => '"x"').join()}]`,
      ),
      'journal.entries[1].edit.entities',
      /too many/,
    ],
  ])('is refused: %s', (_, file, path, problem) => {
    const faults = faultsOf(file).filter((fault) => fault.path === path)
    expect(faults, JSON.stringify(faultsOf(file).slice(0, 4))).toHaveLength(1)
    expect(faults[0]?.problem).toMatch(problem)
    expect(faults[0]?.remedy).toMatch(/\S/)
  })

  it('never makes opening itself fail, whatever stands where', () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('__proto__', 'constructor', null, 1e99),
    )
    const text = JSON.stringify(fixture(2))
    const at = text.indexOf('"journal"')
    check(
      fc.property(fc.nat(10_000), anything, (which, value) => {
        // Some value of the journal gives way to another.
        const values = [...text.slice(at).matchAll(/(?<=":)("(?:[^"\\]|\\.)*"|-?[\d.]+|\[\]|true|false)/g)]
        const found = values[which % values.length]
        if (found === undefined) return
        const from = at + found.index
        const broken = text.slice(0, from) + JSON.stringify(value) + text.slice(from + found[0].length)
        const result = parseWork(JSON.parse(broken), edtfFault)
        if (result.ok) expect(parseWork(stored(workToFile(result.journal)), edtfFault).ok).toBe(true)
        else
          expect(
            result.faults.map(tellFault).every(({ path, problem, remedy }) => path && problem && remedy),
          ).toBe(true)
      }),
      300,
    )
  })
})
