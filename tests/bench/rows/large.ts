/** How soon large pieces are there, how long the page is blocked by that, and how much room it takes. */
import type { Piece } from '../../../src/model/piece'
import { heapOf, newPage, openInExplorer, openInTool, PATIENCE, type Places, plainGraph } from '../browser'
import type { Tool } from '../comparison'
import { madePiece, type Size } from '../madePiece'
import { inTurn, type Row } from '../row'

interface Opened {
  readonly time: number | undefined
  readonly longest: number
  readonly heap: number
}

const sizes: readonly (Size & {
  readonly aim?: number
  readonly runs: number
  readonly tools: readonly Tool[]
})[] = [
  { names: 60, claims: 120, runs: 3, tools: ['fcose'] },
  { names: 250, claims: 750, aim: 0.5, runs: 3, tools: ['fcose', 'sigma', 'vis', 'force'] },
  { names: 500, claims: 2000, aim: 0.15, runs: 3, tools: ['fcose', 'sigma', 'vis', 'force'] },
  { names: 2000, claims: 6000, runs: 1, tools: ['sigma', 'vis', 'force'] },
]

export async function large(places: Places): Promise<Row[]> {
  const rows: Row[] = []
  for (const { aim, runs, tools, ...size } of sizes) {
    const piece = madePiece(size)
    for (const tool of tools) {
      const times = await inTurn(
        async () => (await explored(places, piece)).time ?? PATIENCE,
        async () => (await drawnBy(tool, places, piece)).time,
        tool === 'fcose' ? runs : 1,
      )
      const isAimed = tool === 'fcose' && aim !== undefined
      rows.push({
        what: `${size.names} names, ${size.claims.toLocaleString('en')} claims, opened and drawn`,
        against: names[tool],
        ...times,
        unit: 'ms',
        ...(isAimed && { aim }),
      })
    }
  }
  for (const size of huge) rows.push(...(await whole(places, size)))
  return rows
}

const huge: readonly (Size & { readonly isAimed: boolean })[] = [
  { names: 10_000, claims: 30_000, isAimed: true },
  { names: 50_000, claims: 150_000, isAimed: false },
]

const names: Record<Tool, string> = {
  preset: 'Cytoscape, preset positions',
  fcose: 'Cytoscape + fcose of all',
  sigma: 'sigma + ForceAtlas2',
  vis: 'vis-network',
  force: 'force-graph',
}

async function whole(places: Places, { isAimed, ...size }: (typeof huge)[number]): Promise<Row[]> {
  const piece = madePiece(size)
  const [own, other] = [await explored(places, piece), await drawnBy('preset', places, piece)]
  const what = `${size.names.toLocaleString('en')} names, ${size.claims.toLocaleString('en')} claims`
  const against = 'Cytoscape holding all, preset positions'
  const mega = 1e6
  return [
    {
      what: `${what}: opened and drawn`,
      against,
      ours: own.time ?? PATIENCE,
      theirs: other.time,
      unit: 'ms',
    },
    {
      what: `${what}: longest task while opening`,
      against: 'a limit of 50 ms',
      ours: own.longest,
      theirs: 50,
      unit: 'ms',
      ...(isAimed && { aim: 1 }),
    },
    {
      what: `${what}: heap`,
      against,
      ours: own.heap / mega,
      theirs: other.heap / mega,
      unit: 'MB',
      ...(isAimed && { aim: 0.25 }),
    },
  ]
}

async function explored({ browser, explorer }: Places, piece: Piece): Promise<Opened> {
  const page = await newPage(browser)
  const time = await openInExplorer(page, explorer, piece)
  return closed(page, time)
}

async function drawnBy(tool: Tool, { browser, addressOf }: Places, piece: Piece): Promise<Opened> {
  const page = await newPage(browser)
  const time = await openInTool(page, addressOf(tool), plainGraph(piece))
  return closed(page, time)
}

async function closed(page: Awaited<ReturnType<typeof newPage>>, time: number | undefined): Promise<Opened> {
  if (time === undefined) {
    await page.context().close()
    return { time, longest: PATIENCE, heap: Number.NaN }
  }
  const opened = {
    time,
    longest: await page.evaluate(() => window.longestTask ?? 0),
    heap: await heapOf(page),
  }
  await page.context().close()
  return opened
}
