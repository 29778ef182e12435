/** The pages for comparison, built and served for as long as they are needed. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type InlineConfig, preview } from 'vite'
import { root } from '../../src/cli/setup.mjs'
import type { PlainGraph } from './pages/graph'

export const tools = ['preset', 'fcose', 'sigma', 'vis', 'force'] as const
export type Tool = (typeof tools)[number]
/** A page with nothing but a word in it: what a browser takes for any. */
export type Comparison = Tool | 'word'

/** `use` is told where each page is; each was built with the graph. */
export async function withComparison<Result>(
  graph: PlainGraph,
  use: (addressOf: (page: Comparison) => string) => Promise<Result>,
): Promise<Result> {
  const outDir = await mkdtemp(join(tmpdir(), 'hearsay-bench-'))
  const folder = join(root, 'tests/bench/pages')
  const page: InlineConfig = { configFile: false, logLevel: 'error', root: folder }
  await build({
    ...page,
    plugins: [
      {
        name: 'graph',
        resolveId: (id) => (id === 'virtual:graph' ? '\0graph' : undefined),
        load: (id) => (id === '\0graph' ? `export default ${JSON.stringify(graph)}` : undefined),
      },
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: [...tools, 'word'].map((name) => join(folder, `${name}.html`)) },
    },
  })
  const server = await preview({ ...page, build: { outDir }, preview: { host: '127.0.0.1', port: 4399 } })
  try {
    return await use((name) => `${server.resolvedUrls?.local[0]}${name}.html`)
  } finally {
    await server.close()
    await rm(outDir, { recursive: true })
  }
}
