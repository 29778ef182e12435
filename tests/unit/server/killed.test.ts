import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/graph/random'
import { pieceToFile } from '../../../src/model/file/piece'
import { madePiece } from '../../bench/madePiece'
import { effort } from '../../effort'
import { emptyCorpusIn } from '../support/corpus'

const adder = fileURLToPath(new URL('../support/adder.ts', import.meta.url))
/** Each costs seconds: many in a soak alone. */
const KILLS = effort.times > 1 ? 30 : 1
/** A bound for one that hangs, in ms: no measurement. */
const A_CHILD = 120_000
const PIECES = 8 * KILLS

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-killed-'))
  const lines = Array.from({ length: PIECES }, (_, at) => {
    const piece = { ...madePiece({ names: 12, claims: 14 }, at + 1), id: `p${at}`, title: `Piece ${at}` }
    return JSON.stringify(pieceToFile(piece))
  })
  writeFileSync(join(folder, 'dump.jsonl'), lines.join('\n'))
  await emptyCorpusIn(join(folder, 'corpus'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Heard {
  readonly said: ReadonlyMap<string, readonly string[]>
  readonly taken: readonly string[]
}

/** What it said until it was killed, which is while it takes in the piece after so many; or until it ended. */
async function killedAfter(most: number): Promise<Heard> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', adder, join(folder, 'corpus'), join(folder, 'dump.jsonl')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const said = new Map<string, readonly string[]>()
  const taken: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const [, what = '', ids = '[]'] = /^(\w+) (.*)$/.exec(line) ?? []
    const told: readonly string[] = JSON.parse(ids)
    if (what !== 'taken') said.set(what, told)
    else if (taken.push(...told) === most) child.kill('SIGKILL')
  }
  return { said, taken }
}

describe('a corpus that is killed while pieces come in', () => {
  it(`has each piece whole or not at all, has all it said it had, and goes on, ${KILLS} times`, {
    timeout: A_CHILD * (KILLS + 1),
  }, async () => {
    const random = seededRandom(effort.seed)
    const acknowledged: string[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      const { said, taken } = await killedAfter(1 + Math.floor(random() * 7))
      expect(said.has('there')).toBe(false)
      acknowledged.push(...taken)
    }
    // Half a piece would have stayed: nothing mends one that is there.
    const { said, taken } = await killedAfter(Number.POSITIVE_INFINITY)
    expect(said.get('damaged')).toEqual([])
    expect(said.get('wrong')).toEqual([])
    expect(taken.filter((id) => acknowledged.includes(id))).toEqual([])
    expect(said.get('there')?.toSorted()).toEqual(Array.from({ length: PIECES }, (_, at) => `p${at}`).sort())
  })
})
