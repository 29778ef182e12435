/** The page and a corpus, served together. */

import { count } from '../../graph/words'
import { listPieces } from '../../server/corpus/pieces'
import { openCorpus, type Place } from '../../server/engine/open'
import { guardFor } from '../../server/http/guard'
import { CORPUS_PAGE, createServer, LONGEST_ANSWER, type Page } from '../../server/http/server'

export interface Asked {
  readonly place: Place
  readonly host: string
  /** 0 for any. */
  readonly port: number
  /** Secrets; wanted for another host than this computer. */
  readonly readers: string | undefined
  readonly editors: string | undefined
  readonly page: Page
  readonly log: (line: string) => void
}

export interface Served {
  readonly url: string
  readonly port: number
  /** What is in it. */
  readonly tells: string
  /** Lets answers finish, and the engine write what it has. */
  readonly close: () => Promise<void>
}

/** How many ports are tried where one is taken. */
const MOST_PORTS = 20

/** Throws an error whose message is for the reader. */
export async function serveCorpus({
  place,
  host,
  port,
  readers,
  editors,
  page,
  log,
}: Asked): Promise<Served> {
  const guard = guardFor(host, readers, editors)
  const engine = await openCorpus(place, LONGEST_ANSWER)
  try {
    const server = await createServer(engine, { guard, page, log, now: () => new Date().toISOString() })
    const taken = await listen(server, host, port)
    const { total } = await listPieces(engine, 0, 1)
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/${CORPUS_PAGE}`,
      port: taken,
      tells: `${count(total, 'piece')} in ${engine.name}`,
      async close() {
        await server.close()
        await engine.close()
      },
    }
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function listen(
  server: Awaited<ReturnType<typeof createServer>>,
  host: string,
  wanted: number,
): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      await server.listen({ host, port })
      const address = server.server.address()
      return typeof address === 'object' && address ? address.port : port
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!isTaken || port === 0 || port >= wanted + MOST_PORTS) throw error
    }
  }
}
