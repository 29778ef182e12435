import { fork } from 'node:child_process'
import { once } from 'node:events'

/** What a served corpus is told: that its database is away, or back; that another editor judges. */
export type Told = 'away' | 'back' | 'judge'

export interface Served {
  readonly port: number
  readonly pieces: number
}

/** A small corpus, served by a process of its own. */
export async function openCorpus() {
  const child = fork(new URL('./corpus-server.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
  const [{ port, pieces }] = (await once(child, 'message')) as [Served]
  return {
    address: `http://127.0.0.1:${port}/`,
    pieces,
    async tell(what: Told) {
      child.send(what)
      await once(child, 'message')
    },
    close: () => child.kill(),
  }
}
