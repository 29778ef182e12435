/** Rows in bulk into a PostgreSQL, by its own client `psql`. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Writable } from 'node:stream'

export type Value = string | number | boolean | null | readonly string[] | readonly number[]

export interface Copy {
  /** Values in the order of the columns. */
  readonly add: (row: readonly Value[]) => void
  /** Waits where more was added than the database has taken. */
  readonly keepUp: () => Promise<void>
  /** All or nothing: a fault of the database is thrown. */
  readonly end: () => Promise<void>
}

const AT_ONCE = 1 << 20

/** Empties a table and fills it anew. Constraints on it must be gone. */
export function copyInto(address: string, table: string, columns: readonly string[]): Copy {
  const commands = [`truncate ${table}`, `copy ${table} (${columns.join(', ')}) from stdin`]
  const client: ChildProcess & { readonly stdin: Writable } = spawn(
    'psql',
    [address, '-qX1', '-v', 'ON_ERROR_STOP=1', ...commands.flatMap((command) => ['-c', command])],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  )
  const gone = once(client, 'exit')
  const broken = new Promise<never>((_, reject) => client.stdin.once('error', reject))
  broken.catch(() => {})
  let lines: string[] = []
  let size = 0
  const write = async (): Promise<void> => {
    const text = lines.join('')
    lines = []
    size = 0
    if (text !== '' && !client.stdin.write(text)) await Promise.race([once(client.stdin, 'drain'), broken])
  }
  return {
    add(row) {
      const line = `${row.map(textOf).join('\t')}\n`
      lines.push(line)
      size += line.length
    },
    keepUp: async () => (size > AT_ONCE ? write() : undefined),
    async end() {
      await write()
      client.stdin.end()
      const [code] = await gone
      if (code !== 0) throw new Error(`${table} was not filled`)
    },
  }
}

const textOf = (value: Value): string => {
  if (value === null) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escaped(value)
  return escaped(`{${value.map((one) => (typeof one === 'number' ? one : quoted(one))).join()}}`)
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`
const escaped = (text: string): string =>
  /[\\\n\r\t]/.test(text)
    ? text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')
    : text
