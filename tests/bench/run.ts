// `npm run bench`: measurements as ratios, both sides in one run, in turn.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { build, preview } from 'vite'
import { root } from '../../src/cli/setup.mjs'
import { openBrowser, withExplorer } from '../explorer'

const RUNS = 7

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/** From navigation to the drawn, settled graph, in ms, with nothing cached. */
async function timeToGraph(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(address)
  const drawn = await page.waitForFunction(() => performance.getEntriesByName('graph-drawn')[0]?.startTime)
  const time = await drawn.jsonValue()
  await context.close()
  if (time === undefined) throw new Error(`${address} drew no graph`)
  return time
}

async function withPlainPage<Result>(use: (address: string) => Promise<Result>): Promise<Result> {
  const outDir = await mkdtemp(join(tmpdir(), 'hearsay-bench-'))
  const page = { configFile: false, logLevel: 'error', root: join(root, 'tests/bench/plain') } as const
  await build({ ...page, build: { outDir, emptyOutDir: true } })
  const server = await preview({ ...page, build: { outDir }, preview: { host: '127.0.0.1', port: 4399 } })
  try {
    return await use(server.resolvedUrls?.local[0] ?? '')
  } finally {
    await server.close()
    await rm(outDir, { recursive: true })
  }
}

await withExplorer((explorer) =>
  withPlainPage(async (plain) => {
    const browser = await openBrowser()
    const times = { ours: [] as number[], plain: [] as number[] }
    // The first of each warms up the browser and the servers.
    for (let run = -1; run < RUNS; run++) {
      const [ours, theirs] = [await timeToGraph(browser, explorer), await timeToGraph(browser, plain)]
      if (run < 0) continue
      times.ours.push(ours)
      times.plain.push(theirs)
    }
    await browser.close()
    const [ours, theirs] = [median(times.ours), median(times.plain)]
    console.table([
      {
        measure: 'navigation to drawn, settled graph',
        'explorer, ms': Math.round(ours),
        'cytoscape + fcose, 60 nodes, 120 edges, ms': Math.round(theirs),
        ratio: Number((ours / theirs).toFixed(2)),
        'aim at': '≤ 0.75',
      },
    ])
  }),
)
