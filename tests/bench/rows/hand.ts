/** How soon a click shows, and how smoothly the whole is dragged, beside Cytoscape alone. */
import type { Page } from '@playwright/test'
import { nodes as nodesOf } from '../../browser/graph'
import { newPage, openInExplorer, openInTool, type Places, plainGraph } from '../browser'
import { madePiece, type Size } from '../madePiece'
import { median, quantile, type Row } from '../row'

const CLICKS = 7
const sizes: readonly (Size & { readonly click: number; readonly drag?: number })[] = [
  { names: 2000, claims: 6000, click: 0.1, drag: 0.15 },
  { names: 10_000, claims: 30_000, click: 0.03 },
]

export async function hand({ browser, explorer, addressOf }: Places): Promise<Row[]> {
  const rows: Row[] = []
  for (const { click, drag, ...size } of sizes) {
    const piece = madePiece(size)
    const [own, other] = [await newPage(browser), await newPage(browser)]
    const opened = await openInExplorer(own, explorer, piece)
    const drawn = await openInTool(other, addressOf('preset'), plainGraph(piece))
    const what = `${size.names.toLocaleString('en')} names`
    if (opened !== undefined && drawn !== undefined) {
      const against = 'Cytoscape, preset positions'
      rows.push({
        what: `${what}: click to painted`,
        against: `${against}, a change of classes`,
        ...(await clicks(own, other)),
        unit: 'ms',
        aim: click,
      })
      if (drag !== undefined)
        rows.push({
          what: `${what}: frame while dragging the whole, 95 of 100 are faster`,
          against,
          ours: await slowFrame(own, '.graph'),
          theirs: await slowFrame(other, '#graph'),
          unit: 'ms',
          aim: drag,
        })
    } else
      rows.push({
        what: `${what}: click to painted`,
        against: 'Cytoscape',
        ours: Number.POSITIVE_INFINITY,
        theirs: undefined,
        unit: 'ms',
        aim: click,
        note: 'was not drawn in time',
      })
    await own.context().close()
    await other.context().close()
  }
  return rows
}

interface Spot {
  readonly x: number
  readonly y: number
}

async function clicks(own: Page, other: Page): Promise<{ ours: number; theirs: number }> {
  const [ownSpots, otherSpots] = [await spotsInExplorer(own), await spotsInCytoscape(other)]
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let at = 0; at < CLICKS; at++) {
    const [one, another] = [ownSpots[at], otherSpots[at]]
    if (!one || !another) break
    ours.push(await clickToPaint(own, one))
    theirs.push(await clickToPaint(other, another))
  }
  return { ours: median(ours.slice(1)), theirs: median(theirs.slice(1)) }
}

async function spotsInExplorer(page: Page): Promise<readonly Spot[]> {
  const box = await page.locator('.graph').boundingBox()
  if (!box) return []
  return (await nodesOf(page))
    .filter(({ isVisible }) => isVisible)
    .map(({ at }) => ({ x: box.x + at.x, y: box.y + at.y }))
    .filter(
      ({ x, y }) =>
        x > box.x + 40 && y > box.y + 40 && x < box.x + box.width - 40 && y < box.y + box.height - 60,
    )
}

const spotsInCytoscape = (page: Page): Promise<readonly Spot[]> =>
  page.evaluate(() =>
    (window.cy?.nodes() ?? [])
      .map((node: { renderedPosition(): Spot }) => ({ ...node.renderedPosition() }))
      .filter(({ x, y }: Spot) => x > 20 && y > 20 && x < 1420 && y < 880),
  )

/** From the release of the button to the frame after the one that shows it, ms. */
async function clickToPaint(page: Page, { x, y }: Spot): Promise<number> {
  await page.evaluate(() => {
    window.painted = new Promise((resolve) => {
      addEventListener(
        'mouseup',
        (event) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(performance.now() - event.timeStamp)),
          ),
        { capture: true, once: true },
      )
    })
  })
  await page.mouse.click(x, y)
  return page.evaluate(() => window.painted ?? Promise.reject(new Error('nothing was clicked')))
}

/** Of frames while a hand drags the ground, in ms. */
async function slowFrame(page: Page, pane: string): Promise<number> {
  const box = await page.locator(pane).boundingBox()
  if (!box) throw new Error('no pane')
  // A corner, where nobody stands.
  const [x, y] = [box.x + 8, box.y + 60]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.evaluate(() => {
    const frames: number[] = []
    let before = performance.now()
    const next = (now: number) => {
      frames.push(now - before)
      before = now
      if (window.framesSeen === frames) requestAnimationFrame(next)
    }
    window.framesSeen = frames
    requestAnimationFrame(next)
  })
  for (let step = 1; step <= 40; step++) await page.mouse.move(x + step * 6, y + step * 3)
  await page.mouse.up()
  const frames = await page.evaluate(() => {
    const all = window.framesSeen ?? []
    window.framesSeen = undefined
    return all
  })
  return quantile(frames, 0.95)
}

declare global {
  interface Window {
    painted?: Promise<number>
    framesSeen?: number[] | undefined
  }
}
