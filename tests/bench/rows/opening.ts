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
  const word: number[] = []
  // The first of each warms up the browser and the servers.
  for (let run = -1; run < RUNS; run++) {
    const own = await timesOf(browser, explorer)
    const preset = await timesOf(browser, addressOf('preset'))
    const fcose = await timesOf(browser, addressOf('fcose'))
    const least = await firstFrame(browser, addressOf('word'))
    if (run < 0) continue
    word.push(least)
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
      note: `of a page with nothing but a word in it: ${median(word).toFixed(0)} ms`,
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
  return inNewPage(browser, address, () => {
    const [drawn] = performance.getEntriesByName('graph-drawn')
    const [painted] = performance.getEntriesByName('first-contentful-paint')
    return drawn && painted && { drawn: drawn.startTime, painted: painted.startTime }
  })
}

const firstFrame = (browser: Browser, address: string): Promise<number> =>
  inNewPage(browser, address, () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)

/** What is found in a page as soon as there is something; nothing of the page was fetched before. */
async function inNewPage<Found>(
  browser: Browser,
  address: string,
  find: () => Found | undefined,
): Promise<Found> {
  const page = await newPage(browser)
  await page.goto(address)
  const found = await (await page.waitForFunction(find)).jsonValue()
  await page.context().close()
  if (!found) throw new Error(`${address} drew nothing`)
  return found as Found
}
