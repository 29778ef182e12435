import { describe, expect, it } from 'vitest'
import { providerOf } from '../../../../src/graph/provider/memory'
import { person, pieceOf } from '../../support/small-piece'

describe('a name that is searched for', () => {
  const provider = providerOf([
    pieceOf(
      [
        person('a', { name: 'Anna Petersen' }),
        person('b', { name: 'Anna Paulsen' }),
        person('c', { name: 'Carl Petersson' }),
      ],
      [],
    ),
  ])
  const found = async (query: string) => (await provider.search(query, 5)).names.map(({ name }) => name)

  it('is somebody who is called so, and nobody whose name it would be a slip for', async () => {
    expect(await found('petersen')).toEqual(['Anna Petersen'])
    expect(await found('pet')).toEqual(['Anna Petersen', 'Carl Petersson'])
  })

  it('may have slips where nobody is called so', async () => {
    expect(await found('anna peterson')).toEqual(['Anna Petersen'])
    expect(await found('carl petersen')).toEqual(['Carl Petersson'])
  })
})
