import { describe, expect, it } from 'vitest'
import { memberKey } from '../../../src/graph/collection/resolution'
import type { Judgement } from '../../../src/model/collection'
import type { Piece } from '../../../src/model/piece'
import { findings } from '../../../src/server/corpus/check'
import { judge, takeBack, takePiece } from '../../../src/server/corpus/corpus'
import { sql } from '../../../src/server/engine/sql'
import { providerOn } from '../../../src/server/provider/provider'
import { emptyCorpus } from '../support/corpus'
import { claim, group, person, pieceOf } from '../support/small-piece'

/** A piece in which somebody backs a council. */
const telling = (id: string, name: string): Piece => ({
  ...pieceOf(
    [person('who', { name }), group('council', { name: 'Harbour Council' })],
    [claim('backs', 'who backs council')],
    ['', `[${name}](who) speaks in ${id}.`],
  ),
  id,
})

const same = (one: string, other: string): Judgement => ({
  id: `${one}-${other}`,
  verdict: 'same',
  of: [
    { piece: one, entity: 'who' },
    { piece: other, entity: 'who' },
  ],
  by: 'a reader',
  on: '2024-03-01T10:00:00Z',
})

describe('who is who in a corpus', () => {
  it('is joined by rule, proposed where it may be, joined by a judgement, and apart again once that is taken back', async () => {
    const engine = await emptyCorpus()
    const pieces = [telling('a', 'Anna Lund'), telling('b', 'Dr Anna Lund'), telling('c', 'A. Lund')]
    for (const piece of pieces) await takePiece(engine, piece, { whereTaken: 'refuse' })
    const provider = providerOn(engine)
    const piecesOf = async (piece: string) =>
      (await provider.name(memberKey({ piece, entity: 'who' })))?.pieces
    expect(await piecesOf('b')).toBe(2)
    expect(await piecesOf('c')).toBe(1)
    const { list } = await provider.proposals({ limit: 10 })
    expect(list.map(({ because, of }) => [because, of.map(memberKey)])).toEqual([
      ['first-name', ['a who', 'c who']],
    ])

    await judge(engine, same('b', 'c'))
    expect(await piecesOf('c')).toBe(3)
    expect((await provider.neighbours('c council', { limit: 5 }))?.near).toMatchObject([
      { name: { id: 'a who' }, claims: 3 },
    ])
    expect((await provider.proposals({ limit: 10 })).total).toBe(0)

    expect(await takeBack(engine, 'b-c')).toBe(true)
    expect(await piecesOf('c')).toBe(1)
    expect((await provider.proposals({ limit: 10 })).total).toBe(1)
    expect(await findings(engine)).toEqual([])
  })

  it('is found wrong where something spoilt it', async () => {
    const engine = await emptyCorpus()
    await takePiece(engine, telling('a', 'Anna Lund'), { whereTaken: 'refuse' })
    await engine.run(sql`update tie set weight = 7`)
    await engine.run(sql`update resolved set uses = 7 where names = array['anna lund']`)
    await engine.run(sql`update entity set part = 999 where slug = 'council'`)
    await takePiece(engine, telling('b', 'Bo Holm'), { whereTaken: 'refuse' })
    await engine.run(sql`
      update entity set resolved = (select min(resolved) from entity) where told like '%Bo Holm%'`)
    expect([...new Set((await findings(engine)).map(({ is }) => is))].sort()).toEqual([
      'lost-entity',
      'wrong-name',
      'wrong-tie',
      'wrong-who',
    ])
  })
})
