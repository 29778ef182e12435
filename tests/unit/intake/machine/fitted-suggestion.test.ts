import { describe, expect, it } from 'vitest'
import { fitted } from '../../../../src/intake/machine/fit'
import type { Suggestion } from '../../../../src/intake/machine/read'
import { applyEdit } from '../../../../src/model/edits/apply'
import type { Remark } from '../../../../src/model/piece'
import { faultsIn } from '../../support/harbour'
import { claim, person, pieceOf } from '../../support/small-piece'

const piece = pieceOf([person('ann'), person('bob')], [claim('met', 'ann backs bob')])

const found: Suggestion = {
  do: 'suggest',
  entities: [person('cid'), person('cid-2'), person('dan')],
  mentions: [],
  claims: [
    claim('met', 'cid backs ann', { voices: ['unattributed'] }),
    claim('told', 'bob backs cid-2', { voices: ['cid'] }),
    claim('said', 'dan backs ann'),
  ],
  merges: [
    { from: 'cid', into: 'bob' },
    { from: 'cid', into: 'ann' },
  ],
}

const remark = (id: string, voice: string, more: Partial<Remark> = {}): Remark => ({
  id,
  voices: [voice],
  about: [],
  text: `${id}.`,
  evidence: [{ paragraph: 1 }],
  ...more,
})

describe('what a machine found, added to a piece that was edited meanwhile', () => {
  it('is the same where nothing stands in its way', () => {
    const free = { ...found, claims: found.claims.slice(1) }
    expect(fitted(free, piece)).toEqual(free)
  })

  it('has other ids where its own were taken, wherever they stand', () => {
    const now = pieceOf([person('ann'), person('bob'), person('cid')], piece.claims)
    const edit = fitted(found, now)
    expect(edit.entities.map(({ id }) => id)).toEqual(['cid-3', 'cid-2', 'dan'])
    expect(edit.claims.map(({ id, subject, object, voices }) => [id, subject, object, ...voices])).toEqual([
      ['met-2', 'cid-3', 'ann', 'unattributed'],
      ['told', 'bob', 'cid-2', 'cid-3'],
      ['said', 'dan', 'ann'],
    ])
    expect(edit.merges.map(({ from }) => from)).toEqual(['cid-3', 'cid-3'])
    const edited = applyEdit(now, edit)
    expect(edited.ok && faultsIn(edited.piece)).toEqual([])
  })

  it('has what is said by those who are there, to them and of them', () => {
    const said = {
      ...found,
      remarks: [
        remark('cold', 'cid', { about: ['bob', 'dan'], to: 'cid-2' }),
        remark('late', 'bob'),
        remark('wet', 'ann', { to: 'bob' }),
      ],
    }
    const now = {
      ...pieceOf([person('ann'), person('cid')], []),
      remarks: [remark('cold', 'ann')],
    }
    const edit = fitted(said, now)
    expect(edit.remarks).toEqual([
      remark('cold-2', 'cid-3', { text: 'cold.', about: ['dan'], to: 'cid-2' }),
      remark('wet', 'ann'),
    ])
    expect(applyEdit(now, edit).ok).toBe(true)
  })

  it('is left out where it is about somebody who is gone', () => {
    const now = pieceOf([person('ann')], [])
    const edit = fitted(found, now)
    expect(edit.claims.map(({ id }) => id)).toEqual(['met', 'said'])
    expect(edit.merges).toEqual([{ from: 'cid', into: 'ann' }])
    expect(applyEdit(now, edit).ok).toBe(true)
  })
})
