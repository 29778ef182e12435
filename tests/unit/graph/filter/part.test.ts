import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partOf, wholeOf } from '../../../../src/graph/filter/part'
import { parsePiece, pieceToFile } from '../../../../src/model/file/piece'
import { piece as anyPiece } from '../../support/arbitrary-piece'
import { check } from '../../support/property'
import { claim, ids, person, pieceOf, place } from '../../support/small-piece'

const piece = pieceOf(
  [
    person('ann'),
    person('bob'),
    person('cat'),
    place('port', { within: 'county' }),
    place('county', { within: 'country' }),
    place('country'),
  ],
  [
    claim('first', 'ann backs bob', { voices: ['cat'], disputes: ['second'] }),
    claim('second', 'ann attacks bob', { where: 'port', disputes: ['first'] }),
  ],
  ['', 'By [Ann](ann) and [Cat](cat)'],
)

describe('a part of a piece', () => {
  it('is all of it where all is shown', () => {
    expect(partOf(piece, wholeOf(piece))).toEqual(piece)
  })

  it('has the claims that are shown with everybody whom they speak of, and where that lies', () => {
    const part = (claims: readonly string[]) =>
      partOf(piece, { entities: new Set(['ann']), claims: new Set(claims), remarks: new Set() })
    expect(ids(part(['first']).entities)).toEqual(['ann', 'bob', 'cat'])
    expect(ids(part(['second']).entities)).toEqual(['ann', 'bob', 'country', 'county', 'port'])
    expect(part(['first']).claims).toMatchObject([{ id: 'first', disputes: [] }])
    expect(part([]).paragraphs[1]).toMatchObject({ text: 'By Ann and Cat', mentions: [{ entity: 'ann' }] })
  })

  it('is a valid piece, whatever is left out', () => {
    check(
      fc.property(anyPiece, fc.integer({ min: 0, max: 63 }), (whole, bits) => {
        const some = (things: readonly { id: string }[]) =>
          new Set(things.filter((_, at) => (bits >> at) & 1).map(({ id }) => id))
        const part = partOf(whole, {
          entities: some(whole.entities),
          claims: some(whole.claims),
          remarks: some(whole.remarks),
        })
        expect(parsePiece(pieceToFile(part))).toMatchObject({ ok: true })
      }),
    )
  })
})
