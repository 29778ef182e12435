/** A browser, the explorer in it and the pages to compare it with. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { pieceToFile } from '../../src/model/file/piece'
import type { Piece } from '../../src/model/piece'
import { drawn } from '../browser/explorer'
import type { Comparison } from './comparison'
import { linesOf } from './madePiece'
import type { PlainGraph } from './pages/graph'

declare global {
  interface Window {
    longestTask?: number
  }
}

export interface Places {
  readonly browser: Browser
  readonly explorer: string
  readonly addressOf: (page: Comparison) => string
}

/** What takes longer than this counts as not ended, ms. */
export const PATIENCE = 60_000

export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // A browser keeps the page after its first visit, some seconds long: what is measured comes at every visit.
    serviceWorkers: 'block',
  })
  // What tsx writes into functions that are run in the page.
  await context.addInitScript('globalThis.__name = (named) => named')
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  return page
}

/** A piece as a graph of dots and lines; nobody has a place in it yet. */
export const plainGraph = (
  piece: Piece,
  at: (id: string) => { x: number; y: number } | undefined = () => undefined,
): PlainGraph => ({
  nodes: piece.entities.map(({ id, name }, number) => ({
    id,
    label: name,
    ...(at(id) ?? { x: (number * 97) % 1400, y: (number * 53) % 900 }),
  })),
  edges: linesOf(piece),
})

/** From the moment a piece, or several together, is given until the settled graph is drawn, ms; nothing where that takes too long. */
export async function openInExplorer(
  page: Page,
  explorer: string,
  ...pieces: readonly Piece[]
): Promise<number | undefined> {
  await page.goto(explorer)
  await drawn(page)
  await page.getByRole('banner').getByRole('button', { name: /^Open/ }).click()
  const input = page.getByRole('dialog', { name: 'Open a piece' }).getByLabel('Choose files…')
  await atRest(page)
  await watch(page)
  await input.setInputFiles(pieces.map((piece) => fileWith(`${piece.id}.json`, pieceToFile(piece))))
  const [one, ...more] = pieces
  return within(
    page.waitForFunction(
      ({ address, title }) => {
        const isThere = location.search.startsWith(`?piece=${address}`) && document.title.includes(title)
        const [given] = performance.getEntriesByName('file-given')
        const drawn = performance.getEntriesByName('graph-drawn').at(-1)
        return (
          isThere && given && drawn && drawn.startTime > given.startTime && drawn.startTime - given.startTime
        )
      },
      more.length > 0 ? { address: 'mine-many-', title: '' } : { address: 'mine-', title: one?.title ?? '' },
    ),
  )
}

export async function openInTool(
  page: Page,
  address: string,
  graph: PlainGraph,
): Promise<number | undefined> {
  await page.goto(`${address}?file`)
  await atRest(page)
  await watch(page)
  await page.locator('input[type=file]').setInputFiles(fileWith('graph.json', graph))
  return within(
    page.waitForFunction(() => {
      const [given] = performance.getEntriesByName('file-given')
      const [drawn] = performance.getEntriesByName('graph-drawn')
      return given && drawn && drawn.startTime - given.startTime
    }),
  )
}

/** Nobody chooses a file in the moment in which they can: all that a page has asked for is there by then. */
const atRest = (page: Page): Promise<void> => page.waitForLoadState('networkidle')

/** Marks when files are given, and keeps the longest task from then on: of that in which the browser hands them over, what comes after. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let given = Number.POSITIVE_INFINITY
    const onGiven = () => {
      given = performance.mark('file-given').startTime
    }
    document.addEventListener('change', onGiven, { capture: true, once: true })
    window.longestTask = 0
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        const length = startTime + duration - Math.max(startTime, given)
        window.longestTask = Math.max(window.longestTask ?? 0, length)
      }
    }).observe({ type: 'longtask' })
  })

async function within(found: Promise<{ jsonValue(): Promise<unknown> }>): Promise<number | undefined> {
  try {
    return Number(await (await found).jsonValue())
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'TimeoutError') return undefined
    throw fault
  }
}

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Path of a file on the disk: what is handed over as bytes is unpacked within the page, in a long task that is not its own. */
function fileWith(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(content))
  return path
}

/** Bytes of the page's heap after a collection. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
