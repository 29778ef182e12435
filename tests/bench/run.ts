/**
 * `npm run bench`: measurements as ratios, both sides in one run, in turn; all of them are written to `docs/bench.md`.
 * `-- layout search …` measures some rows only, and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '../../src/cli/setup.mjs'
import { edtfFault } from '../../src/model/dates/edtf'
import { parsePiece } from '../../src/model/file/piece'
import { openBrowser, withExplorer } from '../explorer'
import { type Places, plainGraph } from './browser'
import { withComparison } from './comparison'
import { isReached, type Row, tableOf } from './row'
import { collection } from './rows/collection'
import { hand } from './rows/hand'
import { large } from './rows/large'
import { layout } from './rows/layout'
import { opening } from './rows/opening'
import { search } from './rows/search'
import { together } from './rows/together'

/** What keeps the explorer from what is aimed at. */
const IN_THE_WAY =
  'What stands in the way: the first picture is painted twice, as it was built and by Cytoscape; a third of the time until its first ' +
  'frame goes into the styles and places of what is in it, once more when its typefaces are there; a file is checked, kept and read for ' +
  'communities before its graph is drawn, which costs more than a small graph itself; at 10,000 names no task takes the processor for ' +
  'more than half of 50 ms, but one lasts longer where the processor is busy with something else; half of what is left of a click, and ' +
  'nearly all of a movement while dragging, are the two frames that the browser composes without a graphics card, which take it 16 ms ' +
  'on a page with nothing but a dot; a task that lasts longest among the 18,000 names of a thousand pieces is mostly the browser putting ' +
  'its memory in order.'

const inNode: Record<string, () => Row[] | Promise<Row[]>> = { layout, search, collection }
const inBrowser: Record<string, (places: Places) => Promise<Row[]>> = {
  opening,
  large,
  together,
  hand,
}

const asked = process.argv.slice(2)
const all = [...Object.keys(inBrowser), ...Object.keys(inNode)]
const unknown = asked.filter((name) => !all.includes(name))
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}; there are ${all.join(', ')}.`)
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name)

const rows: Row[] = []
const tell = (more: readonly Row[]): void => {
  rows.push(...more)
  console.log(
    tableOf(more)
      .split('\n')
      .slice(rows.length === more.length ? 0 : 2)
      .join('\n'),
  )
}

/** What one measurement cannot do keeps the others from nothing. */
async function attempt(name: string, measure: () => Row[] | Promise<Row[]>): Promise<void> {
  try {
    tell(await measure())
  } catch (fault) {
    console.error(`${name} was not measured:`, fault)
    process.exitCode = 1
  }
}

const here = 'kherson-evacuation'
const bundled = parsePiece(
  JSON.parse(readFileSync(join(root, `data/pieces/${here}.json`), 'utf8')),
  edtfFault,
)
if (!bundled.ok) throw new Error('the bundled piece is damaged')

let browserVersion = 'none'
if (Object.keys(inBrowser).some(isAsked))
  await withExplorer((explorer) =>
    withComparison(plainGraph(bundled.piece), async (addressOf) => {
      const browser = await openBrowser()
      browserVersion = browser.version()
      for (const [name, measure] of Object.entries(inBrowser))
        if (isAsked(name)) await attempt(name, () => measure({ browser, explorer, addressOf }))
      await browser.close()
    }),
  )
for (const [name, measure] of Object.entries(inNode)) if (isAsked(name)) await attempt(name, measure)
if (asked.length === 0) writeFileSync(join(root, 'docs/bench.md'), page())

function page(): string {
  const missed = rows.filter((row) => isReached(row) === false)
  const [cpu] = cpus()
  return `# Measured

\`npm run bench\` wrote this on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpu?.model ?? 'an unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, no
graphics card, Chromium ${browserVersion}, Node ${process.versions.node}; ${versions()}. All made pieces have communities of uneven size and heavy tails. Both sides of a row ran
in turn in one run, each while the other's page stood still; what is told is the median. Nothing of a page was fetched before, and a file was
chosen once the page was at rest. Absolute times are of this machine; ratios carry over.

${tableOf(rows)}

${missed.length === 0 ? 'All that is aimed at was reached.' : `${missed.length} of ${rows.filter(({ aim }) => aim !== undefined).length} aims were missed. ${IN_THE_WAY}`}
`
}

function versions(): string {
  const names = [
    'cytoscape',
    'cytoscape-fcose',
    'sigma',
    'graphology-layout-forceatlas2',
    'vis-network',
    'force-graph',
    'fuse.js',
  ]
  const lock: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const packages = (lock as { packages: Record<string, { version?: string }> }).packages
  return names.map((name) => `${name} ${packages[`node_modules/${name}`]?.version}`).join(', ')
}
