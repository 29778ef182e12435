/** Statements of an embedded database: one that is asked again is read once, and run by one message where PGlite sends six. */

import { type PGlite, parse, protocol, type Results } from '@electric-sql/pglite'
import { type Sql, textOf } from './sql'

const { serialize } = protocol

/** One that the database has read. */
interface Statement {
  /** Empty: it is forgotten with the next one that has no name. */
  readonly name: string
  /** Numbers of the types that its parameters have. */
  readonly types: readonly number[]
}

/** More are not kept at a time. */
const MOST = 500

/** Runs statements, one after the other. */
export function createStatements(database: PGlite): (query: Sql) => Promise<Results> {
  const read = new Map<string, Statement>()
  const seen = new Set<string>()

  const send = (...messages: readonly Uint8Array[]) =>
    database.execProtocolStream(Buffer.concat([...messages, serialize.sync()]), { syncToFs: false })

  async function prepare(text: string): Promise<Statement> {
    const name = seen.has(text) ? `statement ${read.size}` : ''
    const messages = await send(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }))
    const statement = { name, types: parse.parseDescribeStatementResults(messages) }
    // What is asked once, as by a migration, is not worth keeping.
    if (name === '') seen.add(text)
    else read.set(text, statement)
    return statement
  }

  async function run(query: Sql): Promise<Results> {
    const text = textOf(query)
    if (read.size >= MOST) {
      await send(serialize.parse({ text: 'deallocate all' }), serialize.bind({}), serialize.execute({}))
      read.clear()
      seen.clear()
    }
    const { name, types } = read.get(text) ?? (await prepare(text))
    const values = query.values.map((value, at) => {
      if (value === null) return null
      const serializer = database.serializers[types[at] ?? 0]
      return serializer ? serializer(value) : value.toString()
    })
    const messages = await send(
      serialize.bind({ statement: name, values }),
      serialize.describe({ type: 'P' }),
      serialize.execute({}),
    )
    const [results] = parse.parseResults(messages, database.parsers)
    if (!results) throw new Error(`The database told nothing of: ${text}`)
    return results
  }

  // From where it is read to where it is run: a statement without a name is gone with the next one.
  return (query) => database.runExclusive(() => run(query))
}
