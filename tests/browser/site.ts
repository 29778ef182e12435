import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { root } from '../../src/cli/setup.mjs'
import { headers } from '../../src/platform/csp.mjs'

/** What stands at an address of a site. */
export interface Answer {
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

export interface Site {
  /** With a slash at its end. */
  readonly address: string
  /** Nobody can reach it from now on. */
  goOff(): Promise<void>
  /** It is there again, at the same address. */
  goOn(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
}

/**
 * A site of a test's own, at a port of its own.
 * @param find what stands at a path, told without the slash at its beginning; null: nothing
 * @param host 127.0.0.1, or localhost for one that is foreign to it
 */
export async function openSite(
  find: (path: string) => Answer | null,
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
): Promise<Site> {
  const server = createServer(({ url = '' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://x').pathname.slice(1))
    const found = find(path)
    response.writeHead(found ? 200 : 404, {
      'Content-Type': types[extname(path) || '.html'] ?? 'application/octet-stream',
      ...found?.headers,
    })
    response.end(found?.body ?? '')
  })
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${host}:${port}/`,
    goOff: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    goOn: () => listen(port),
  }
}

/**
 * The build at an address of its own; as another version once it is told so.
 * @param ancestors the sites that may embed from it
 */
export async function openBuild(ancestors: readonly string[] = []): Promise<Site & { update(): void }> {
  let version = 1
  const file = (path: string): Buffer => readFileSync(`${root}/dist/${path}`)
  const page = (): string =>
    file('index.html').toString().replace('<html lang="en"', `<html lang="en" data-version="${version}"`)
  const script = (): string =>
    file('sw.js')
      .toString()
      .replace(/(same:\{"":.)[0-9a-f]{64}/, `$1${createHash('sha256').update(page()).digest('hex')}`)
      .replace(/(version:.)[0-9a-f]{16}/, `$1${version}`)
  const site = await openSite((path) => {
    if (path === '') return { body: page(), headers: headers() }
    if (path === 'sw.js') return { body: script() }
    if (!existsSync(`${root}/dist/${path}`)) return null
    return { body: file(path), headers: headers([], path === 'embed.html' ? ancestors : []) }
  })
  return {
    ...site,
    update() {
      version++
    },
  }
}
