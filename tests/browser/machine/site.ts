import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { root } from '../../../src/cli/setup.mjs'
import { headers, policyInPage } from '../../../src/platform/csp.mjs'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

export interface Site {
  readonly url: string
  /** Servers that the page may connect to: each page that is fetched from now on says so, and its headers do. */
  connect: readonly string[]
  close(): void
}

/** Serves the explorer that was built for all tests, as whoever serves it would who names a server. */
export async function startSite(): Promise<Site> {
  const site: { connect: readonly string[] } = { connect: [] }
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname)
    const file = path === '/' ? '/index.html' : path
    void readFile(join(root, 'dist', file)).then(
      (content) => {
        const body =
          file === '/index.html'
            ? content.toString().replace(policyInPage(), policyInPage(site.connect))
            : content
        response.writeHead(200, {
          ...headers(site.connect),
          'Content-Type': types[extname(file)] ?? 'application/octet-stream',
          ...(file.startsWith('/assets/') && { 'Cache-Control': 'max-age=31536000, immutable' }),
        })
        response.end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(site, {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  })
}
