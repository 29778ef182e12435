import { expect, it } from 'vitest'
import { providerOf } from '../../../src/graph/provider/memory'
import { annotators } from '../../../src/model/dates/published'
import { takePiece } from '../../../src/server/corpus/corpus'
import { providerOn } from '../../../src/server/provider/provider'
import { emptyCorpus } from '../support/corpus'
import { claim, group, pieceOf } from '../support/small-piece'

const READ = '2026-11-30'

it('tells no day of a piece that has the day of its reading alone: in the list, at a glance, nor of what it says', async () => {
  const engine = await emptyCorpus()
  const pieces = ['', '30 November 2026', 'By nobody'].map((line, at) => ({
    ...pieceOf(
      [group('harbour'), group('council')],
      [claim('c', 'harbour backs council', { denied: true })],
      [line, `Text ${at}.`],
    ),
    id: `p${at}`,
    published: at === 0 ? '2026-03-05' : READ,
    annotated: { by: annotators.rules, on: READ },
  }))
  for (const piece of pieces) await takePiece(engine, piece, { whereTaken: 'refuse' })
  const days = { p0: '2026-03-05', p1: READ, p2: undefined }
  for (const provider of [providerOn(engine), providerOf(pieces)]) {
    const { list } = await provider.pieces({ limit: 9 })
    expect(Object.fromEntries(list.map(({ id, published }) => [id, published]))).toEqual(days)
    const glance = await provider.glance()
    expect(glance.days).toEqual(['2026-03-05', READ])
    expect(Object.fromEntries(glance.disputed.map(({ piece, published }) => [piece, published]))).toEqual(
      days,
    )
  }
})
