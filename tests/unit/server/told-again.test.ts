import { describe, expect, it } from 'vitest'
import { findings } from '../../../src/server/corpus/check'
import { takePiece } from '../../../src/server/corpus/corpus'
import { providerOn } from '../../../src/server/provider/provider'
import { engines } from '../support/corpus'
import { claim, group, pieceOf } from '../support/small-piece'

/** The first one is the oldest but one, and the last the oldest; another paper, another manner and a happening come in between. */
const told = [
  { published: '2024-01-02', paper: 'gazette', more: {} },
  { published: '2024-01-05', paper: 'gazette', more: {} },
  { published: '2024-01-04', paper: 'gazette', more: {} },
  { published: '2024-01-03', paper: 'herald', more: {} },
  { published: '2024-01-06', paper: 'gazette', more: { denied: true } },
  { published: '2024-01-07', paper: 'gazette', more: { event: 'storm' } },
  { published: '2024-01-08', paper: 'herald', more: { stance: 'planned' } },
  { published: '2024-01-01', paper: 'herald', more: {} },
] as const

describe.each(engines)('a tie that is told again and again, in $name', ({ isThere, empty }) => {
  it.runIf(isThere)('is weighed as if all had come at once', async () => {
    const engine = await empty()
    for (const [at, { published, paper, more }] of told.entries()) {
      const one = pieceOf(
        [group('harbour'), group('council'), group(paper)],
        [claim('c', 'harbour backs council', more), claim('d', 'council backs harbour')],
        ['', `Number ${at}.`],
      )
      await takePiece(engine, { ...one, id: `p${at}`, published, publisher: paper }, { whereTaken: 'refuse' })
      expect(await findings(engine)).toEqual([])
    }
    const near = await providerOn(engine).neighbours('p0 harbour', { limit: 1 })
    expect(near?.near).toMatchObject([{ claims: 2 * told.length, weight: 2 * told.length }])
  })

  it.runIf(isThere)('costs the least that any does from many papers on, whoever tells it then', async () => {
    const engine = await empty()
    const take = async (at: number, paper: string, more: Parameters<typeof claim>[2]): Promise<void> => {
      const one = pieceOf(
        [group('harbour'), group('council'), group(paper), ...['a', 'b', 'c', 'd'].map((id) => group(id))],
        [claim('c', 'harbour backs council', more)],
        ['', `Number ${at}.`],
      )
      await takePiece(engine, { ...one, id: `p${at}`, publisher: paper }, { whereTaken: 'refuse' })
    }
    const near = async () => (await providerOn(engine).neighbours('p0 harbour', { limit: 1 }))?.near
    for (let at = 0; at < 45; at++) await take(at, `paper-${at}`, {})
    expect(await findings(engine)).toEqual([])
    const more = [
      {},
      { voices: ['a'] },
      { event: 'storm' },
      { voices: ['a', 'b', 'c', 'd'] },
      { denied: true },
    ] as const
    for (const [at, one] of more.entries()) {
      await take(45 + at, `more-${at}`, one)
      expect(await findings(engine)).toEqual([])
    }
    expect(await near()).toMatchObject([{ claims: 50, weight: 50 }])
    const way = await providerOn(engine).path('p0 harbour', 'p0 council')
    expect(way).toMatchObject({ cost: 0.8 ** 9 })
  })
})
