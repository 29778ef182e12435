import { describe, expect, it } from 'vitest'
import { bare, partOf, partsOf, whole } from '../../../../src/intake/worker/parts'
import { claim, person, pieceOf } from '../../support/small-piece'

const names = Array.from({ length: 4500 }, (_, at) => `name-${at}`)

describe('a piece on its way to the page', () => {
  it('goes in parts where it is large, and is whole again', () => {
    const large = pieceOf(
      names.map((id) => person(id)),
      [claim('one', 'name-0 backs name-1')],
    )
    const parts = partsOf(large).map(partOf)
    expect(Math.max(...parts.map(({ entities }) => entities.length))).toBeLessThan(large.entities.length)
    expect(bare(large)).toMatchObject({ title: large.title, entities: [], claims: [] })
    expect(whole(bare(large), parts)).toEqual(large)
  })

  it('goes as one where it is small', () => {
    expect(partsOf(pieceOf([person('ann'), person('bob')], [claim('one', 'ann backs bob')]))).toEqual([])
  })
})
