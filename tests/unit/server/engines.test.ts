import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { Piece } from '../../../src/model/piece'
import { findings } from '../../../src/server/corpus/check'
import { takePiece } from '../../../src/server/corpus/corpus'
import { hold } from '../../../src/server/engine/hold'
import { openCorpus } from '../../../src/server/engine/open'
import { sql } from '../../../src/server/engine/sql'
import { providerOn } from '../../../src/server/provider/provider'
import { migrate } from '../../../src/server/schema/migrate'
import { migrations } from '../../../src/server/schema/migrations'
import { corpusPiece } from '../../bench/corpus/made'
import { engines, madeOlder } from '../support/corpus'

describe.each(engines)('an engine: $name', ({ isThere, empty }) => {
  it.runIf(isThere)('takes everything that is put into a query as a parameter', async () => {
    const engine = await empty()
    const text = "'; drop table piece; --"
    const inner = sql`length(${text})`
    expect(
      await engine.rows(
        sql`select ${text} as text, ${inner}::int as length, ${[1, 2]}::int[] as list, ${[]}::text[] as none`,
        z.object({
          text: z.string(),
          length: z.number(),
          list: z.array(z.number()),
          none: z.array(z.string()),
        }),
      ),
    ).toEqual([{ text, length: text.length, list: [1, 2], none: [] }])
  })

  it.runIf(isThere)('leaves nothing of a transaction that fails', async () => {
    const engine = await empty()
    const failing = engine.transaction(async (connection) => {
      await connection.run(sql`insert into word values ('half')`)
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await engine.rows(sql`select word from word`, z.object({ word: z.string() }))).toEqual([])
  })

  it.runIf(isThere)('goes on after questions that fail, however often they were asked', async () => {
    const engine = await empty()
    const number = (text: string) =>
      engine.rows(sql`select ${text}::int as number`, z.object({ number: z.number() }))
    for (let times = 0; times < 4; times++) {
      await expect(number('none')).rejects.toThrow()
      await expect(engine.run(sql`select nothing from nowhere`)).rejects.toThrow()
      expect(await number('7')).toEqual([{ number: 7 }])
    }
  })

  it.runIf(isThere)('answers many at once within a transaction, each its own', async () => {
    const engine = await empty()
    const word = z.object({ word: z.string() })
    const answers = await engine.transaction((connection) =>
      Promise.all([
        connection.rows(sql`select ${'one'} || ' first' as word`, word),
        connection.rows(sql`select ${'two'} || ' second' as word`, word),
        connection.rows(sql`select ${'three'} || ' third' as word`, word),
      ]),
    )
    expect(answers.flat()).toEqual([{ word: 'one first' }, { word: 'two second' }, { word: 'three third' }])
  })

  it.runIf(isThere)('answers many at once, each its own, and nobody sees half a transaction', async () => {
    const engine = await empty()
    const count = z.object({ asked: z.number(), many: z.number() })
    const ask = (asked: number) =>
      engine.rows(sql`select ${asked}::int as asked, count(*)::int as many from word`, count)
    const change = engine.transaction(async (connection) => {
      for (const word of ['one', 'two', 'three']) await connection.run(sql`insert into word values (${word})`)
    })
    const answers = await Promise.all([...Array(20).keys()].map(ask))
    await change
    expect(answers.map(([answer]) => answer?.asked)).toEqual([...Array(20).keys()])
    for (const [answer] of answers) expect([0, 3]).toContain(answer?.many)
    expect((await ask(1))[0]?.many).toBe(3)
  })

  it.runIf(isThere)('takes each migration once, however many open it at a time', async () => {
    const engine = await empty()
    await engine.run(sql`drop schema public cascade`)
    await engine.run(sql`create schema public`)
    await Promise.all([migrate(engine), migrate(engine), migrate(engine)])
    const number = z.object({ number: z.number() })
    expect(await engine.rows(sql`select number from migration`, number)).toEqual(
      migrations.map((_, at) => ({ number: at + 1 })),
    )
    await engine.run(sql`insert into migration (number) values (999)`)
    await expect(migrate(engine)).rejects.toThrow('made by a newer Hearsay')
    await engine.run(sql`delete from migration where number = 999`)
  })
})

describe.each(engines)('a corpus of an older Hearsay in $name', ({ isThere, empty }) => {
  it.runIf(isThere)('is brought up to date with all that is in it', async () => {
    const engine = await empty()
    for (let at = 0; at < 3; at++) await takePiece(engine, withRemark(at), { whereTaken: 'refuse' })
    const id = 'made-0 n0'
    const ask = async () => {
      const provider = providerOn(engine)
      return [
        await provider.name(id),
        await provider.neighbours(id, { limit: 5 }),
        await provider.says(id, { limit: 5 }),
        await provider.rows(
          { clock: 'said', of: id, sure: 0.5, disputed: 'left-out' },
          { column: 'stance', descending: true },
          { limit: 5 },
        ),
      ]
    }
    const before = await ask()
    await madeOlder(engine)
    await migrate(engine)
    expect(await findings(engine)).toEqual([])
    expect(await ask()).toEqual(before)
    await takePiece(engine, { ...withRemark(4), id: 'next' }, { whereTaken: 'refuse' })
    expect(await findings(engine)).toEqual([])
  })
})

/** One of those made for measuring, in which somebody also says what ties no two. */
const withRemark = (at: number): Piece => {
  const piece = corpusPiece(at, 30)
  const [speaker = '', ...of] = piece.entities.map(({ id }) => id)
  return {
    ...piece,
    remarks: [
      {
        id: 'regrets',
        voices: [speaker],
        about: of.slice(0, 2),
        text: 'They are sorry.',
        evidence: [{ paragraph: 1 }],
        said: '2024-03-01',
        made: { by: 'rules', state: 'suggested', confidence: 0.7 },
      },
    ],
  }
}

describe('a corpus that cannot be opened', () => {
  it('is one that another process has, until that lets go', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hearsay-held-')))
    const letGo = await hold(folder)
    await expect(hold(folder)).rejects.toThrow('Another process works on')
    await expect(openCorpus({ folder })).rejects.toThrow('Another process works on')
    await letGo()
    await (await hold(folder))()
    rmSync(folder, { recursive: true })
  })

  it('is one in a database that is not there', async () => {
    await expect(openCorpus({ database: 'postgres://127.0.0.1:1/x' })).rejects.toThrow('does not answer')
  })
})
