/** One process at a time works on a folder: two would spoil an embedded database. */

import { createHash } from 'node:crypto'
import { existsSync, unlinkSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CorpusFault } from '../fault'

/**
 * Holds a folder until what it gives is called, or until this process ends, however it ends: what is held is a name that
 * somebody listens to. Throws a `CorpusFault` where another has it.
 */
export async function hold(folder: string): Promise<() => Promise<void>> {
  const name = nameOf(folder)
  let server = await listenTo(name)
  if (!server && (await isDead(name))) {
    unlinkSync(name)
    server = await listenTo(name)
  }
  if (!server)
    throw new CorpusFault(
      `Another process works on ${folder}.`,
      'Wait for it, or end it: an embedded corpus has one at a time. With --database several may work at once.',
    )
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

function nameOf(folder: string): string {
  const key = `hearsay-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${key}`
  return process.platform === 'linux' ? `\0${key}` : join(tmpdir(), `${key}.socket`)
}

const listenTo = (name: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(name, () => resolve(server))
  })

/** A file of a name to which nobody listens any more; only some systems leave one. */
const isDead = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (name.startsWith('\0') || !existsSync(name)) {
      resolve(false)
      return
    }
    const socket = connect(name)
    socket.once('connect', () => {
      socket.destroy()
      resolve(false)
    })
    socket.once('error', () => resolve(true))
  })
