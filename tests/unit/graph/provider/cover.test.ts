import { describe, expect, it } from 'vitest'
import { cover } from '../../../../src/graph/provider/cover'

const teller = (piece: string, ...ties: readonly string[]) => ({
  piece,
  ties: ties.map((ends) => ends.split(' ') as [string, string]),
})

describe('pieces to be read where not all can be', () => {
  it('tell of every tie before one is told twice, the newest first', () => {
    const all = [teller('new', 'a b'), teller('other', 'a b'), teller('old', 'a b', 'b c')]
    expect(cover(all, 2)).toEqual(['new', 'old'])
    expect(cover(all, 3)).toEqual(['new', 'old', 'other'])
    expect(cover(all, 1)).toEqual(['new'])
  })

  it('leave nobody out, whatever ties are left out', () => {
    const all = [teller('x', 'a b'), teller('y', 'a c', 'b c'), teller('z', 'c d')]
    expect(cover([teller('w', 'a c', 'b c'), ...all], 3)).toEqual(['w', 'z', 'x'])
  })
})
