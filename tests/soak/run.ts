/**
 * `npm run soak`: the long run, for before a release. Each round tries everything that is drawn – values for properties, walks
 * through the explorer and through pieces of up to 10,000 names, long inputs – many times as often as `npm test` does, with
 * another seed; the first also runs every browser test. A corpus is tried in PGlite and, where there are programs to make a
 * server with, in a PostgreSQL that is made for it. Ends with 1 where a round failed, and tells how to repeat it.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runNpm } from '../../src/cli/setup.mjs'
import { getChromium, howToMend } from '../run/chromium.mjs'
import { makePostgres, whyNoPostgres } from '../unit/support/postgres'

const usage = `Usage: npm run soak -- [--minutes M] [--seed N] [--times N]

  --minutes   no round begins after so many minutes (60)
  --seed      of the first round; each further one has the next number (of this moment)
  --times     how many times as much is tried as in npm test (20)`

/** Far more than a round takes: it is there for one that hangs. */
const LONGEST_MINUTES = 240

interface Order {
  readonly minutes: number
  readonly seed: number
  readonly times: number
}

/** What is asked for, or what is wrong with how it is asked. */
function orderIn(args: readonly string[]): Order | string {
  const number = { type: 'string' } as const
  let values: { minutes?: string; seed?: string; times?: string }
  try {
    values = parseArgs({ args: [...args], options: { minutes: number, seed: number, times: number } }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const read = (text: string | undefined, usual: number) => (text === undefined ? usual : Number(text))
  const order = {
    minutes: read(values.minutes, 60),
    seed: read(values.seed, (Math.floor(Date.now() / 1000) % 999_999_999) + 1),
    times: read(values.times, 20),
  }
  const isWhole = (value: number) => Number.isSafeInteger(value) && value > 0
  return order.minutes >= 0 && isWhole(order.seed) && isWhole(order.times)
    ? order
    : 'Options are whole numbers from 1 on; --minutes may be 0.'
}

/** What failed in a round, by the names of the scripts. */
async function round(
  seed: number,
  times: number,
  isFirst: boolean,
  given: Readonly<Record<string, string>>,
): Promise<string[]> {
  const env = { ...given, HEARSAY_SEED: String(seed), HEARSAY_TIMES: String(times) }
  const only = isFirst ? [] : ['--', '--grep', '@drawn']
  const failed: string[] = []
  for (const command of [['units'], ['browser', ...only]]) {
    const code = await runNpm(['run', '--silent', ...command], { env, minutes: LONGEST_MINUTES })
    if (code !== 0) failed.push(command[0] ?? '')
  }
  return failed
}

async function soak({ minutes, seed: first, times }: Order): Promise<0 | 1> {
  const chromium = await getChromium()
  if (!chromium) {
    console.error(howToMend)
    return 1
  }
  const { database, stop } = await databaseToEmpty()
  try {
    return await rounds({ minutes, seed: first, times }, { CHROME_PATH: chromium, ...database })
  } finally {
    stop()
  }
}

interface Database {
  /** Of the environment. */
  readonly database: Readonly<Record<string, string>>
  stop(): void
}

/** A PostgreSQL that tests may empty: the one that is named, or one made here; none where none can be. */
async function databaseToEmpty(): Promise<Database> {
  const none = { database: {}, stop() {} }
  if (process.env.HEARSAY_TEST_DATABASE) return none
  const why = whyNoPostgres()
  if (why !== null) {
    console.log(`A corpus is tried in PGlite alone: ${why}.`)
    return none
  }
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-soak-'))
  // Whoever runs it goes through it to its own.
  chmodSync(folder, 0o711)
  const server = await makePostgres(join(folder, 'server'))
  return {
    database: { HEARSAY_TEST_DATABASE: server.address },
    stop() {
      server.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

async function rounds(
  { minutes, seed: first, times }: Order,
  env: Readonly<Record<string, string>>,
): Promise<0 | 1> {
  const end = Date.now() + minutes * 60_000
  const told: string[] = []
  let seed = first
  do {
    console.log(`\n── seed ${seed}, ${times} times as much as usual`)
    const failed = await round(seed, times, seed === first, env)
    if (failed.length > 0)
      told.push(`${failed.join(' and ')} failed: npm run soak -- --seed ${seed} --times ${times} --minutes 0`)
    seed++
  } while (Date.now() < end)
  for (const line of told) console.error(line)
  console.log(`\n${seed - first - told.length} passed, ${told.length} failed`)
  return told.length > 0 ? 1 : 0
}

const order = orderIn(process.argv.slice(2))
if (typeof order !== 'string') process.exitCode = await soak(order)
else {
  console.error(`${order}\n\n${usage}`)
  process.exitCode = 2
}
