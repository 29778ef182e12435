import { describe, expect, it } from 'vitest'
import { parsePiece, pieceToFile } from '../../../../src/model/file/piece'
import { parseWork, parseWorkInSteps } from '../../../../src/model/file/work'
import { claim, person, pieceOf } from '../../support/small-piece'

const names = Array.from({ length: 1500 }, (_, at) => `name-${at}`)
const piece = pieceOf(
  names.map((id) => person(id)),
  names.slice(1).map((id) => claim(`c-${id}`, `${id} backs name-0`)),
)
/** The file, with another value in some place. */
function fileWith(list: 'entities' | 'claims', at: number, key: string, value: unknown): unknown {
  const file = JSON.parse(JSON.stringify(pieceToFile(piece)))
  file[list][at][key] = value
  return file
}

describe('a long file', () => {
  it('is read as a short one is, in many steps', () => {
    const file = pieceToFile(piece)
    expect(parsePiece(file)).toEqual({ ok: true, piece })
    expect([...parseWorkInSteps(file)].length).toBeGreaterThan(20)
    expect(parseWork(file)).toMatchObject({ ok: true, journal: { base: piece } })
  })

  it.each([
    ['entities', 1400, 'kind', 'ship', 'no-choice'],
    ['claims', 3, 'text', 7, 'wrong-type'],
    ['claims', 1400, 'object', 'nobody', 'no-entity'],
    ['entities', 1400, 'more', 1, 'unknown-key'],
  ] as const)('is refused with what is wrong in %s %i', (list, at, key, value, code) => {
    const read = parsePiece(fileWith(list, at, key, value))
    expect(read).toMatchObject({ ok: false })
    if (!read.ok)
      expect(read.faults.map((fault) => [fault.code, fault.path.slice(0, 2)])).toEqual([[code, [list, at]]])
  })
})
