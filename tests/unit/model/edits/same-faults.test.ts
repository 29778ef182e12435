import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../src/model/edits/apply'
import { parsePiece, pieceToFile } from '../../../../src/model/file/piece'
import type { Claim, Entity, Piece } from '../../../../src/model/piece'
import { anyClaim, anyEntity, diceOf } from '../../support/arbitrary-edit'
import { piece as anyPiece } from '../../support/arbitrary-piece'
import { check } from '../../support/property'

/** What an edit wants and a file need not have. */
const stricter = ['echo', 'told-by-nobody', 'told-to-itself', 'unread-date']

const codesInFile = (piece: Piece): readonly string[] => {
  const read = parsePiece(pieceToFile(piece))
  return read.ok ? [] : read.faults.map(({ code }) => code)
}

const refusal = (piece: Piece, added: { claim: Claim } | { entity: Entity }): string | null => {
  const edited =
    'claim' in added
      ? applyEdit(piece, { do: 'claim', ...added })
      : applyEdit(piece, { do: 'suggest', entities: [added.entity], mentions: [], claims: [], merges: [] })
  return edited.ok ? null : edited.why.code
}

describe('what is wrong', () => {
  it('with a claim is the same whether an edit adds it or a file has it', () => {
    check(
      fc.property(anyPiece, fc.integer(), (piece, seed) => {
        const claim = anyClaim(piece, diceOf(seed))
        const why = refusal(piece, { claim })
        const found = codesInFile({ ...piece, claims: [...piece.claims, claim] })
        if (why === null) expect(found).toEqual([])
        else if (!stricter.includes(why)) expect(found).toContain(why)
      }),
      300,
    )
  })

  it('with an entity is the same whether a machine suggests it or a file has it', () => {
    check(
      fc.property(anyPiece, fc.integer(), (piece, seed) => {
        const entity = anyEntity(piece, diceOf(seed))
        const why = refusal(piece, { entity })
        const found = codesInFile({ ...piece, entities: [...piece.entities, entity] })
        if (why === null) expect(found).toEqual([])
        else expect(found).toContain(why)
      }),
      300,
    )
  })
})
