/** How soon the graph of the bundled piece is there. */
import type { Browser } from '@playwright/test'
import { newPage, type Places } from '../browser'
import { median, type Row } from '../row'

const RUNS = 7

export async function opening({ browser, explorer, addressOf }: Places): Promise<Row[]> {
  const [readable, settled]: [Record<'ours' | 'theirs', number[]>, Record<'ours' | 'theirs', number[]>] = [
    { ours: [], theirs: [] },
    { ours: [], theirs: [] },
  ]
  // The first of each warms up the browser and the servers.
  for (let run = -1; run < RUNS; run++) {
    const own = await timesOf(browser, explorer)
    const preset = await timesOf(browser, addressOf('preset'))
    const fcose = await timesOf(browser, addressOf('fcose'))
    if (run < 0) continue
    readable.ours.push(own.painted)
    readable.theirs.push(preset.painted)
    settled.ours.push(own.drawn)
    settled.theirs.push(fcose.drawn)
  }
  return [
    {
      what: 'first readable frame of the bundled piece',
      against: 'Cytoscape, preset positions',
      ours: median(readable.ours),
      theirs: median(readable.theirs),
      unit: 'ms',
      aim: 0.5,
    },
    {
      what: 'settled, clickable graph of the bundled piece',
      against: 'Cytoscape + fcose',
      ours: median(settled.ours),
      theirs: median(settled.theirs),
      unit: 'ms',
      aim: 0.7,
    },
  ]
}

/**
 * From navigation, with nothing cached, in ms: when the first frame with something in it was on the screen, which shows the graph
 * on either side; and when the settled graph was drawn.
 */
async function timesOf(browser: Browser, address: string): Promise<{ painted: number; drawn: number }> {
  const page = await newPage(browser)
  await page.goto(address)
  const times = await page.waitForFunction(() => {
    const [drawn] = performance.getEntriesByName('graph-drawn')
    const [painted] = performance.getEntriesByName('first-contentful-paint')
    return drawn && painted && { drawn: drawn.startTime, painted: painted.startTime }
  })
  const found = await times.jsonValue()
  await page.context().close()
  if (!found) throw new Error(`${address} drew no graph`)
  return found
}
