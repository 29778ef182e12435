// TypeScript of ours, run while the page is built: Node reads none by itself.

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const src = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const NO_STYLE = '\0no-style'

/**
 * Without a page there is no use for styles.
 * @type {import('vite').Plugin}
 */
const withoutStyles = {
  name: 'hearsay-without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? NO_STYLE : null),
  load: (id) => (id === NO_STYLE ? '' : null),
}

/**
 * Has modules of ours at hand as long as `use` lasts, each given by its path from `src/`.
 * @template Result
 * @param {(load: (file: string) => Promise<any>) => Promise<Result>} use
 * @param {import('vite').PluginOption[]} [plugins]
 * @returns {Promise<Result>}
 */
export async function withOurs(use, plugins = []) {
  const server = await createServer({
    root: src,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    // Nobody is served, and nothing is watched.
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [withoutStyles, ...plugins],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  })
  try {
    return await use((file) => server.ssrLoadModule(join(src, file)))
  } finally {
    await server.close()
  }
}
