import { expect, it } from 'vitest'
import type { ClaimQuery } from '../../../src/graph/provider/asked'
import { takePiece } from '../../../src/server/corpus/corpus'
import { whichOf } from '../../../src/server/provider/table/asked'
import { howMany } from '../../../src/server/provider/table/howMany'
import { countable } from '../../../src/server/provider/table/newest'
import { emptyCorpus } from '../support/corpus'
import { claim, group, pieceOf } from '../support/small-piece'

it('counts what nothing is kept of in the newest pieces only, unless it is of few of them', async () => {
  const engine = await emptyCorpus()
  for (let at = 0; at < 6; at++) {
    const one = pieceOf(
      [group('harbour'), group('council'), group(`group-${at}`)],
      [
        claim('c', 'harbour backs council'),
        claim('d', `group-${at} backs harbour`, { text: `Number ${at} does.` }),
      ],
      ['', `Text ${at}.`],
    )
    await takePiece(
      engine,
      { ...one, id: `p${at}`, published: `2024-01-0${at + 1}` },
      { whereTaken: 'refuse' },
    )
  }
  const counted = async (query: Partial<ClaimQuery>) => {
    const asked: ClaimQuery = { clock: 'when', ...query }
    const which = await whichOf(engine, asked)
    if (!which) return null
    const { newest, ...conditions } = await countable(engine, which, asked, 3)
    return { newest, ...(await howMany(engine, { ...conditions, tallied: null })) }
  }
  expect(await counted({ kinds: ['organisation'] })).toEqual({ newest: 3, claims: 6, remarks: 0 })
  expect(await counted({ of: 'p0 harbour' })).toEqual({ newest: 3, claims: 6, remarks: 0 })
  expect(await counted({ of: 'p0 harbour', with: 'p0 council' })).toMatchObject({ newest: null, claims: 6 })
  expect(await counted({ of: 'p0 group-0' })).toMatchObject({ newest: null, claims: 1 })
  expect(await counted({ words: 'number 0' })).toMatchObject({ newest: null, claims: 1 })
  expect(await counted({ words: 'number' })).toMatchObject({ newest: 3, claims: 3 })
  expect(await counted({ depths: ['author'] })).toMatchObject({ newest: null, claims: 12 })
})
