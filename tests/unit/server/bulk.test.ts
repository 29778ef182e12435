import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { findings } from '../../../src/server/corpus/check'
import { takePiece } from '../../../src/server/corpus/corpus'
import type { Engine } from '../../../src/server/engine/engine'
import { fillInBulk } from '../../bench/corpus/bulk'
import { corpusPiece } from '../../bench/corpus/made'
import { database, engines } from '../support/corpus'

/** A bound for what hangs, in ms: no measurement. */
const LONGEST = 600_000
const PIECES = 60
const tables =
  'piece paragraph entity resolved part rule_key block proposal word claim speaker tie reach called tally telling standing'.split(
    ' ',
  )

/** All rows, as texts, in an order that does not depend on when they came. */
async function rowsOf(engine: Engine): Promise<Readonly<Record<string, readonly string[]>>> {
  const all: Record<string, readonly string[]> = {}
  for (const table of tables) {
    const text = `select to_jsonb(each)::text as row from ${table} each order by to_jsonb(each)::text collate "C"`
    all[table] = (await engine.rows({ strings: [text], values: [] }, z.object({ row: z.string() }))).map(
      ({ row }) => row,
    )
  }
  return all
}

describe.runIf(database !== undefined)('a corpus that is made in bulk, to be measured', () => {
  it('has the rows that adding its pieces one by one would write', { timeout: LONGEST }, async () => {
    const [, postgres] = engines
    const added = await postgres.empty()
    for (let at = 0; at < PIECES; at++)
      await takePiece(added, corpusPiece(at, PIECES), { whereTaken: 'refuse' })
    const expected = await rowsOf(added)
    await fillInBulk(added, database ?? '', PIECES, () => {})
    expect(await rowsOf(added)).toEqual(expected)
    expect(await findings(added)).toEqual([])
    // What comes afterwards goes on as if all had been added.
    const next = { ...corpusPiece(PIECES, PIECES), id: 'next' }
    expect(await takePiece(added, next, { whereTaken: 'refuse' })).toMatchObject({ is: 'taken' })
    expect(await findings(added)).toEqual([])
  })
})
