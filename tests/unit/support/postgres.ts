/** PostgreSQL servers of one's own, for tests that need several: each in a folder, on a free port of this computer. */

import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** Who runs them: PostgreSQL refuses to be run by root. */
interface User {
  readonly uid: number
  readonly gid: number
}

function userOf(): User | null {
  const [uid = 0, gid = 0] = [process.getuid?.(), process.getgid?.()]
  if (uid !== 0) return { uid, gid }
  const line = readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+):/m)
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : null
}

/** The folder of its programs; null where there is none of them. */
function programs(): string | null {
  const found = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim()
  const folders = [found, ...['17', '16', '15'].map((version) => `/usr/lib/postgresql/${version}/bin`)]
  return folders.find((folder) => folder && existsSync(join(folder, 'initdb'))) ?? null
}

/** Why none can be started; null where they can. */
export function whyNoPostgres(): string | null {
  if (process.platform === 'win32') return 'they are started on other systems'
  if (programs() === null) return 'no PostgreSQL is on this machine'
  return userOf() === null ? 'root may not run PostgreSQL, and there is no user called postgres' : null
}

export interface Postgres {
  readonly folder: string
  readonly port: number
  /** Of its database "postgres". */
  readonly address: string
  /** As if it were killed. */
  stop(): void
  /** Once it was stopped. */
  start(): void
}

const SETTINGS = [
  "listen_addresses = '127.0.0.1'",
  'fsync = off',
  'shared_buffers = 16MB',
  'max_connections = 40',
]

/** Makes a server in a folder that is not there yet, and starts it. */
export function makePostgres(folder: string): Promise<Postgres> {
  mkdirSync(folder, { recursive: true })
  const user = userOf()
  if (user) chownSync(folder, user.uid, user.gid)
  run('initdb', [
    '-D',
    join(folder, 'data'),
    '-U',
    'hearsay',
    '--auth=trust',
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C',
  ])
  return startPostgres(folder)
}

/** Makes a replica of a server, in a folder that is not there yet, and starts it: what is written there can be read here. */
export function replicaOf(first: Postgres, folder: string): Promise<Postgres> {
  mkdirSync(folder, { recursive: true })
  const user = userOf()
  if (user) chownSync(folder, user.uid, user.gid)
  run('pg_basebackup', ['-D', join(folder, 'data'), '-R', '-c', 'fast', '-d', first.address])
  return startPostgres(folder)
}

async function startPostgres(folder: string): Promise<Postgres> {
  const port = await freePort()
  const data = join(folder, 'data')
  appendFileSync(
    join(data, 'postgresql.conf'),
    `${[...SETTINGS, `port = ${port}`, `unix_socket_directories = '${folder}'`].join('\n')}\n`,
  )
  const start = () => run('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', 'start'])
  start()
  return {
    folder,
    port,
    address: `postgres://hearsay@127.0.0.1:${port}/postgres`,
    stop: () => run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']),
    start,
  }
}

function run(program: string, args: readonly string[]): void {
  const user = userOf()
  execFileSync(join(programs() ?? '', program), [...args], { stdio: 'ignore', cwd: '/', ...user })
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
