import { describe, expect, it, test } from 'vitest'
import { describeOutcome, describe as tell } from '../../../../src/export/words/history'
import { tellRefusal } from '../../../../src/export/words/refusals'
import type { Edit } from '../../../../src/model/edits/edit'
import type { Journal, Retraction } from '../../../../src/model/journal/entries'
import {
  begin,
  canRedo,
  canUndo,
  outcomes,
  pendingMerges,
  pieceOf as pieceIn,
  record,
  redo,
  retractable,
  successors,
  undo,
  withId,
} from '../../../../src/model/journal/journal'
import type { Piece } from '../../../../src/model/piece'
import { claim, group, ids, person, pieceOf, place } from '../../support/small-piece'

const on = '2026-11-23T09:30:00.000Z'
const base = pieceOf(
  [person('ann'), person('bob'), person('cid'), group('crew'), place('port')],
  [claim('one', 'ann attacks bob'), claim('two', 'cid heads crew', { voices: ['bob'] })],
  ['', '[Ann](ann) and [Bob](bob) met [Cid](cid)'],
)

const merge = (from: string, into: string, name = into): Edit => ({
  do: 'merge',
  from,
  into,
  name,
  kind: 'person',
})
const rename = (entity: string, name: string): Edit => ({ do: 'change-entity', entity, change: { name } })
const takeBack = (entry: number): Retraction => ({ do: 'retract', entry })
const reading = (merges: readonly (readonly [string, string])[]): Edit => ({
  do: 'suggest',
  entities: [],
  mentions: [],
  claims: [],
  merges: merges.map(([from, into]) => ({ from, into })),
})

const journalOf = (...edits: readonly (Edit | Retraction)[]): Journal => edits.reduce(recorded, begin(base))

function recorded(journal: Journal, edit: Edit | Retraction): Journal {
  const result = record(journal, edit, on)
  if (!result.ok) throw new Error(tellRefusal(result.why))
  return result.journal
}

const names = (piece: Piece): readonly string[] => piece.entities.map(({ name }) => name)

describe('a journal', () => {
  it('goes back and forth, and drops what could be redone when something else is done', () => {
    const journal = journalOf(rename('ann', 'Anna'), rename('bob', 'Rob'))
    expect(names(pieceIn(undo(journal)))).toEqual(['Anna', 'Bob', 'Cid', 'Crew', 'Port'])
    expect(pieceIn(undo(undo(journal)))).toBe(base)
    expect([canUndo(undo(undo(journal))), canRedo(journal), canRedo(undo(journal))]).toEqual([
      false,
      false,
      true,
    ])
    expect(undo(begin(base))).toEqual(begin(base))
    expect(redo(journal)).toBe(journal)
    const other = recorded(undo(journal), rename('cid', 'Sid'))
    expect(names(pieceIn(other))).toEqual(['Anna', 'Bob', 'Sid', 'Crew', 'Port'])
    expect(other.entries.map(({ number }) => number)).toEqual([1, 3])
  })

  it('says when each thing was done', () => {
    expect(journalOf(rename('ann', 'Anna')).entries[0]).toEqual({
      number: 1,
      edit: rename('ann', 'Anna'),
      on,
    })
  })

  it('refuses what cannot be done, and what would change nothing', () => {
    const why = (edit: Edit | Retraction, journal = begin(base)) => {
      const result = record(journal, edit, on)
      return result.ok ? 'it was done' : tellRefusal(result.why)
    }
    expect(why(rename('gone', 'X'))).toBe('“gone” is not in the piece.')
    expect(why(rename('ann', 'Ann'))).toBe('Nothing would change.')
    expect(why({ do: 'keep-apart', entities: ['ann', 'bob'] })).toBe('it was done')
    expect(why(reading([['ann', 'bob']]))).toBe('it was done')
    expect(why(takeBack(1))).toContain('taken back already')
    expect(why(takeBack(1), journalOf(rename('ann', 'Anna'), takeBack(1)))).toContain('taken back already')
    expect(why(takeBack(2), journalOf(rename('ann', 'Anna'), takeBack(1)))).toContain('taken back already')
    expect(why(takeBack(1), undo(journalOf(rename('ann', 'Anna'))))).toContain('taken back already')
  })

  it('may be that of a copy under another id', () => {
    const copy = withId(journalOf(rename('ann', 'Anna')), 'mine-1')
    expect(pieceIn(copy)).toMatchObject({ id: 'mine-1' })
    expect(names(pieceIn(undo(copy)))).toEqual(names(base))
  })
})

describe('taking something back out of the middle', () => {
  it('lets what came later stand', () => {
    const journal = journalOf(merge('bob', 'ann'), rename('cid', 'Sid'), takeBack(1))
    expect(names(pieceIn(journal))).toEqual(['Ann', 'Bob', 'Sid', 'Crew', 'Port'])
    expect(ids(pieceIn(journal).claims)).toEqual(['one', 'two'])
    expect(outcomes(journal).map(({ state }) => state)).toEqual(['retracted', 'stands', 'stands'])
    expect(retractable(journal).map(({ number }) => number)).toEqual([2])
  })

  it('skips what cannot be done without it, and says why', () => {
    const journal = journalOf(
      { do: 'mention', entity: person('dan'), spots: [{ paragraph: 1, start: 4, end: 7 }] },
      rename('dan', 'Daniel'),
      rename('ann', 'Anna'),
      takeBack(1),
    )
    expect(names(pieceIn(journal))).toEqual(['Anna', 'Bob', 'Cid', 'Crew', 'Port'])
    expect(outcomes(journal).map(({ state, why }) => [state, why && tellRefusal(why)])).toEqual([
      ['retracted', null],
      ['skipped', '“dan” is not in the piece.'],
      ['stands', null],
      ['stands', null],
    ])
  })

  it('can itself be undone and redone, and more can be done after it', () => {
    const journal = journalOf(merge('bob', 'ann'), rename('cid', 'Sid'), takeBack(1), rename('bob', 'Rob'))
    expect(names(pieceIn(journal))).toEqual(['Ann', 'Rob', 'Sid', 'Crew', 'Port'])
    const undone = undo(undo(journal))
    expect(names(pieceIn(undone))).toEqual(['ann', 'Sid', 'Crew', 'Port'])
    expect(names(pieceIn(undo(undone)))).toEqual(['ann', 'Cid', 'Crew', 'Port'])
    expect(pieceIn(redo(redo(undone)))).toEqual(pieceIn(journal))
  })
})

describe('who somebody is now', () => {
  it('follows one merge after another', () => {
    const journal = journalOf(merge('bob', 'ann'), merge('ann', 'cid'))
    expect([...successors(journal)]).toEqual([
      ['bob', 'cid'],
      ['ann', 'cid'],
    ])
    expect([...successors(undo(journal))]).toEqual([['bob', 'ann']])
    expect([...successors(recorded(journal, takeBack(1)))]).toEqual([['ann', 'cid']])
  })

  it('is nobody once that one is rejected, and oneself where the id is used again', () => {
    const merged = journalOf(merge('bob', 'ann'))
    expect(successors(recorded(merged, { do: 'reject', entities: ['ann'], claims: [] })).size).toBe(0)
    const spots = [{ paragraph: 1, start: 4, end: 7 }]
    expect(successors(recorded(merged, { do: 'mention', entity: person('bob'), spots })).size).toBe(0)
  })
})

describe('proposals to merge', () => {
  const proposals = (journal: Journal) => pendingMerges(journal).map(({ from, into }) => `${from}-${into}`)
  const asked = journalOf(
    reading([
      ['ann', 'bob'],
      ['cid', 'ann'],
      ['gone', 'ann'],
      ['bob', 'ann'],
    ]),
  )

  it('are open while both are there, each pair once', () => {
    expect(proposals(asked)).toEqual(['ann-bob', 'cid-ann'])
    expect(proposals(undo(asked))).toEqual([])
    expect(proposals(recorded(asked, { do: 'reject', entities: ['cid'], claims: [] }))).toEqual(['ann-bob'])
  })

  it('are settled by a merge or by keeping apart, and those of who is merged go over', () => {
    expect(proposals(recorded(asked, merge('ann', 'bob')))).toEqual(['cid-bob'])
    const apart = recorded(asked, { do: 'keep-apart', entities: ['ann', 'cid'] })
    expect(proposals(apart)).toEqual(['ann-bob'])
    expect(proposals(recorded(apart, merge('ann', 'bob')))).toEqual([])
    expect(proposals(recorded(apart, takeBack(2)))).toEqual(['ann-bob', 'cid-ann'])
  })
})

describe('the list of what was done', () => {
  const spot = { paragraph: 1, start: 0, end: 3 }
  const all = { entities: ['ann', 'bob'], claims: ['one'] }
  test.each<[Edit, string]>([
    [{ do: 'confirm', ...all }, 'Confirmed 2 entities and 1 claim.'],
    [{ do: 'confirm', entities: ['ann'], claims: [] }, 'Confirmed “Ann”.'],
    [{ do: 'reject', entities: [], claims: ['one'] }, 'Rejected the claim “Ann” attacking “Bob”.'],
    [rename('ann', 'Anna'), 'Renamed “Ann” to “Anna”.'],
    [{ do: 'change-entity', entity: 'ann', change: { kind: 'organisation' } }, 'Made “Ann” an organisation.'],
    [
      { do: 'change-entity', entity: 'ann', change: { role: 'mayor', within: 'port' } },
      'Changed the role and the larger place of “Ann”.',
    ],
    [
      { do: 'change-claim', claim: 'one', change: { when: '2014', stance: 'possible', note: null } },
      'Changed the date, the stance and the note of the claim “Ann” attacking “Bob”.',
    ],
    [{ do: 'change-piece', change: { title: 'X' } }, 'Changed the title of the piece.'],
    [merge('bob', 'ann', 'Ann'), 'Merged “Bob” into “Ann”.'],
    [merge('bob', 'ann', 'Both'), 'Merged “Bob” into “Ann”, now called “Both”.'],
    [{ do: 'keep-apart', entities: ['ann', 'bob'] }, 'Kept “Ann” and “Bob” apart.'],
    [
      { do: 'split', entity: 'ann', spots: [spot], to: person('eve') },
      'Gave a mention of “Ann” to the new “Eve”.',
    ],
    [{ do: 'mention', entity: 'cid', spots: [spot] }, 'Marked a mention of “Cid”.'],
    [{ do: 'unmention', spots: [spot] }, 'Took away a mention.'],
    [
      {
        do: 'remark',
        remark: { id: 'r', voices: ['ann'], about: [], text: 'It is cold.', evidence: [{ paragraph: 1 }] },
      },
      'Added the remark “It is cold.” of “Ann”.',
    ],
    [{ do: 'claim', claim: claim('new', 'ann heads crew') }, 'Added the claim “Ann” heading “Crew”.'],
    [reading([['ann', 'bob']]), 'Suggested 1 merge.'],
  ])('tells %j', (edit, sentence) => {
    expect(tell(edit, base)).toBe(sentence)
  })

  it('tells what was taken back', () => {
    const all = outcomes(journalOf(merge('bob', 'ann', 'Ann'), takeBack(1)))
    expect(all.map((outcome) => describeOutcome(outcome, all))).toEqual([
      'Merged “Bob” into “Ann”.',
      'Took back: merged “Bob” into “Ann”.',
    ])
  })
})
