/** How soon a click shows, and what moves when the whole is dragged, beside Cytoscape alone. */
import type { Page } from '@playwright/test'
import { nodes as nodesOf } from '../../browser/graph'
import { openBrowser } from '../../explorer'
import { newPage, openInExplorer, openInTool, type Places, plainGraph } from '../browser'
import { madePiece, type Size } from '../madePiece'
import { median, quantile, type Row } from '../row'

const CLICKS = 7
const sizes: readonly (Size & { readonly click: number; readonly drag?: number })[] = [
  { names: 2000, claims: 6000, click: 0.1, drag: 0.15 },
  { names: 10_000, claims: 30_000, click: 0.03 },
]

/** A screen draws sixty frames a second: held to those, whatever takes less than one would count as one. */
const AS_FAST_AS_CAN_BE = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

export async function hand({ explorer, addressOf }: Pick<Places, 'explorer' | 'addressOf'>): Promise<Row[]> {
  const rows: Row[] = []
  const browser = await openBrowser(undefined, AS_FAST_AS_CAN_BE)
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
          what: `${what}: a movement while dragging the whole to painted, 95 of 100 are faster`,
          against,
          ours: await whileStill(other, () => slowMove(own, '.graph')),
          theirs: await whileStill(own, () => slowMove(other, '#graph')),
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
  await browser.close()
  return rows
}

interface Spot {
  readonly x: number
  readonly y: number
}

/** A page goes on painting for a while after a click; it must not take the processor from the one that is measured. */
async function whileStill<Result>(page: Page, measure: () => Promise<Result>): Promise<Result> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  const result = await measure()
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await session.detach()
  return result
}

async function clicks(own: Page, other: Page): Promise<{ ours: number; theirs: number }> {
  const [ownSpots, otherSpots] = [await spotsInExplorer(own), await spotsInCytoscape(other)]
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let at = 0; at < CLICKS; at++) {
    const [one, another] = [ownSpots[at], otherSpots[at]]
    if (!one || !another) break
    ours.push(await whileStill(other, () => clickToPaint(own, one)))
    theirs.push(await whileStill(own, () => clickToPaint(other, another)))
  }
  return { ours: median(ours.slice(1)), theirs: median(theirs.slice(1)) }
}

/** px: where the name of whoever is chosen at the edge would stand out of sight, the camera moves, which Cytoscape’s does not. */
const EDGE = 100

async function spotsInExplorer(page: Page): Promise<readonly Spot[]> {
  const box = await page.locator('.graph').boundingBox()
  if (!box) return []
  return (await nodesOf(page))
    .filter(({ isVisible }) => isVisible)
    .map(({ at }) => ({ x: box.x + at.x, y: box.y + at.y }))
    .filter(
      ({ x, y }) =>
        x > box.x + EDGE && y > box.y + EDGE && x < box.x + box.width - EDGE && y < box.y + box.height - EDGE,
    )
}

const spotsInCytoscape = (page: Page): Promise<readonly Spot[]> =>
  page.evaluate(() =>
    (window.cy?.nodes() ?? [])
      .map((node: { renderedPosition(): Spot }) => ({ ...node.renderedPosition() }))
      .filter(({ x, y }: Spot) => x > 20 && y > 20 && x < 1420 && y < 880),
  )

/** From the release of the button to the frame after the one that shows it, ms. */
const clickToPaint = (page: Page, { x, y }: Spot): Promise<number> =>
  toPaint(page, 'mouseup', () => page.mouse.click(x, y))

/** From what the mouse does to the frame after the one that shows it, ms. */
async function toPaint(page: Page, event: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate((type) => {
    window.painted = new Promise((resolve) => {
      addEventListener(
        type,
        (event) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(performance.now() - event.timeStamp)),
          ),
        { capture: true, once: true },
      )
    })
  }, event)
  await act()
  return page.evaluate(() => window.painted ?? Promise.reject(new Error('nothing was done')))
}

/** Of movements of a hand that drags the ground, each to painted, in ms. */
async function slowMove(page: Page, pane: string): Promise<number> {
  const box = await page.locator(pane).boundingBox()
  if (!box) throw new Error('no pane')
  // A corner, where nobody stands.
  const [x, y] = [box.x + 8, box.y + 60]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const times: number[] = []
  for (let step = 1; step <= 40; step++)
    times.push(await toPaint(page, 'mousemove', () => page.mouse.move(x + step * 6, y + step * 3)))
  await page.mouse.up()
  return quantile(times, 0.95)
}

declare global {
  interface Window {
    painted?: Promise<number>
  }
}
