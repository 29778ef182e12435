import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Collection, Judgement, Verdict } from '../../../../src/model/collection'
import {
  beginCollection,
  type CollectionEdit,
  type CollectionJournal,
  canUndoIn,
  collectionOf,
  recordIn,
  redoIn,
  undoIn,
  withIds,
} from '../../../../src/model/collection/journal'
import { collectionForm } from '../../../../src/storage/collections'
import { check } from '../../support/property'

const base: Collection = {
  format: 1,
  id: 'mine-many-a',
  title: 'The weir',
  pieces: ['a', 'b'],
  judgements: [],
  questions: [],
}
const judgement = (id: string, verdict: Verdict, one = 'ann', other = 'lund'): Judgement => ({
  id,
  verdict,
  of: [
    { piece: 'a', entity: one },
    { piece: 'b', entity: other },
  ],
  by: 'reader',
  on: '2024-03-01T10:00:00Z',
})
const on = '2024-03-02T10:00:00Z'
const done = (...edits: readonly CollectionEdit[]): CollectionJournal =>
  edits.reduce((journal, edit) => recordIn(journal, edit, on), beginCollection(base))

describe('what is done to a collection', () => {
  it('is judged anew of the same two, whichever is told first, and taken back without a trace', () => {
    const first = judgement('j1', 'same')
    const again = { ...judgement('j2', 'not-the-same'), of: [first.of[1], first.of[0]] as const }
    const journal = done(
      { do: 'judge', judgement: first },
      { do: 'judge', judgement: { ...again, of: [again.of[0], again.of[1]] } },
    )
    expect(collectionOf(journal).judgements.map(({ id }) => id)).toEqual(['j2'])
    expect(collectionOf(recordIn(journal, { do: 'take-back', judgement: 'j2' }, on))).toEqual(base)
  })

  it('takes pieces in and out, but never the last, and changes nothing where there is nothing to change', () => {
    const journal = done({ do: 'add', pieces: ['b', 'c'] }, { do: 'remove', pieces: ['a'] })
    expect(collectionOf(journal).pieces).toEqual(['b', 'c'])
    for (const edit of [
      { do: 'add', pieces: ['b'] },
      { do: 'remove', pieces: ['b', 'c'] },
      { do: 'take-back', judgement: 'none' },
      { do: 'rename', title: 'The weir' },
    ] as const)
      expect(recordIn(journal, edit, on)).toBe(journal)
  })

  it('is undone step by step to how it came, and done again, as it is kept', () => {
    const edit: fc.Arbitrary<CollectionEdit> = fc.oneof(
      fc
        .record({
          id: fc.constantFrom('j1', 'j2', 'j3'),
          verdict: fc.constantFrom('same' as const, 'not-the-same' as const, 'undecided' as const),
          one: fc.constantFrom('ann', 'eva'),
        })
        .map(({ id, verdict, one }) => ({ do: 'judge' as const, judgement: judgement(id, verdict, one) })),
      fc.constantFrom('j1', 'j2').map((id) => ({ do: 'take-back' as const, judgement: id })),
      fc.constantFrom('a', 'c').map((id) => ({ do: 'add' as const, pieces: [id] })),
      fc.constantFrom('a', 'b').map((id) => ({ do: 'remove' as const, pieces: [id] })),
      fc.constantFrom('One', 'Other').map((title) => ({ do: 'rename' as const, title })),
    )
    check(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const journal = done(...edits)
        let back = journal
        while (canUndoIn(back)) back = undoIn(back)
        expect(collectionOf(back)).toEqual(base)
        for (let steps = 0; steps < edits.length; steps++) back = redoIn(back)
        expect(collectionOf(back)).toEqual(collectionOf(journal))
        const kept: unknown = JSON.parse(JSON.stringify(collectionForm.write(journal)))
        expect(collectionForm.read(kept)).toEqual({ ok: true, journal })
        // Of pieces that are called otherwise it is the same, called otherwise.
        const moved = withIds(journal, 'mine-many-b', (id) => `${id}-x`)
        expect(collectionOf(withIds(moved, base.id, (id) => id.replace('-x', '')))).toEqual(
          collectionOf(journal),
        )
      }),
    )
  })

  it('tells its story of the same pieces, claims and names, whatever they are called', () => {
    const view = 'select=claim:a-fire&trail=entity:lund.entity:ann-b.remark:b-calm&nopiece=a.b&find=a'
    const story = { steps: [{ id: 's', view, text: 'What burnt.' }] } as const
    const retold = withIds(
      done({ do: 'tell', story: { steps: [...story.steps] } }),
      'own',
      (id) => `new-${id}`,
    )
    expect(collectionOf(retold).story?.steps[0]?.view).toBe(
      'select=claim:new-a-fire&trail=entity:lund.entity:ann-new-b.remark:new-b-calm&nopiece=new-a.new-b&find=a',
    )
    expect(collectionOf(done({ do: 'tell', story: { steps: [...story.steps] } }, { do: 'tell' }))).toEqual(
      base,
    )
  })
})
