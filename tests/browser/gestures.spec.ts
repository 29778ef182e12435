import type { Page } from '@playwright/test'
import {
  card,
  dossier,
  drawn,
  goOn,
  graph,
  heading,
  historyLength,
  open,
  openStopped,
  toggle,
} from './explorer'
import { camera, emptySpot, hasClass, measure, nodeAt, nodes, type Point, positions, tieAt } from './graph'
import { neighboursOf } from './piece'
import { expect, test } from './test'

const place = async (page: Page, id: string): Promise<Point | undefined> => (await positions(page))[id]

async function drag(page: Page, id: string, by: Point): Promise<void> {
  const { x, y } = await nodeAt(page, id)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 3 })
  await page.mouse.move(x + by.x, y + by.y, { steps: 3 })
  await page.mouse.up()
}

/** The camera where it is at first. */
const home = { zoom: 1, pan: { x: 0, y: 0 } }

async function showWhole(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit the whole graph' }).click()
  await expect.poll(() => camera(page)).toEqual(home)
}

/** The middle of a node as it is seen. */
async function lookOf(page: Page, id: string): Promise<Buffer> {
  const { x, y } = await nodeAt(page, id)
  return page.screenshot({ clip: { x: x - 8, y: y - 8, width: 16, height: 16 } })
}

/** How many frames the page asks for by itself while ten are drawn. */
const framesAskedFor = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const ask = window.requestAnimationFrame
    let asked = 0
    window.requestAnimationFrame = (draw) => {
      asked++
      return ask(draw)
    }
    for (let frame = 0; frame < 10; frame++) await new Promise((drawn) => ask(drawn))
    window.requestAnimationFrame = ask
    return asked
  })

test('the pointer tells of what it is on', async ({ page }) => {
  await test.step('hovering shows whose lines they are, and is no step', async () => {
    await open(page)
    const [steps, url] = [await historyLength(page), page.url()]
    const before = await positions(page)
    const { x, y } = await nodeAt(page, 'ben-wallace')
    await page.mouse.move(x, y)
    await expect.poll(() => hasClass(page, 'ben-wallace', 'hovered')).toBe(true)
    expect(await hasClass(page, 'ben-wallace~ministry-of-defence', 'hovered')).toBe(true)
    expect(await hasClass(page, 'nato~ukraine', 'hovered')).toBe(false)
    await expect(graph(page)).toHaveCSS('cursor', 'pointer')
    const away = await emptySpot(page)
    await page.mouse.move(away.x, away.y)
    await expect.poll(() => hasClass(page, 'ben-wallace', 'hovered')).toBe(false)
    expect(await positions(page)).toEqual(before)
    expect([await historyLength(page), page.url()]).toEqual([steps, url])
  })

  await test.step('the line under the pointer says what it tells', async () => {
    await goOn(page, '')
    const { x, y } = await tieAt(page, 'deutsche-welle~jens-stoltenberg')
    await page.mouse.move(x, y)
    await expect(page.getByText('Jens Stoltenberg gave Deutsche Welle a live interview.')).toBeVisible()
  })

  await test.step('hovering a name in the cast or a claim in the dossier marks it in the graph', async () => {
    await goOn(page, '?select=entity:jens-stoltenberg')
    await page.getByRole('option', { name: /^Ben Wallace,/ }).hover()
    await expect.poll(() => hasClass(page, 'ben-wallace', 'hovered')).toBe(true)
    await card(dossier(page), 'NATO has made clear to Russia').first().getByRole('link').first().hover()
    await expect.poll(() => hasClass(page, 'nato~russia', 'hovered')).toBe(true)
  })

  await test.step('while nothing is done, nothing is drawn', async () => {
    await expect.poll(() => framesAskedFor(page)).toBe(0)
  })
})

test('what is pointed at is painted once, and what is passed by not at all', async ({ page }) => {
  await page.addInitScript(() => {
    const { clearRect } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      if (this.canvas.dataset.id === 'layer2-node') window.paintings = (window.paintings ?? 0) + 1
      clearRect.apply(this, box)
    }
  })
  await openStopped(page)
  /** How often the graph is painted until all is done that comes of a deed. */
  const paintings = async (deed: () => Promise<void>): Promise<number> => {
    const before = await page.evaluate(() => window.paintings ?? 0)
    await deed()
    await page.clock.runFor(1000)
    return page.evaluate((count) => (window.paintings ?? 0) - count, before)
  }
  const [away, wallace, nato] = [
    await emptySpot(page),
    await nodeAt(page, 'ben-wallace'),
    await nodeAt(page, 'nato'),
  ]
  const move = ({ x, y }: Point) => page.mouse.move(x, y)
  await paintings(() => move(away))
  await test.step('a pointer that passes by', async () => {
    expect(
      await paintings(async () => {
        await move(wallace)
        await move(away)
      }),
    ).toBe(0)
  })
  await test.step('a pointer that stays', async () => {
    expect(await paintings(() => move(wallace))).toBe(1)
    expect(await hasClass(page, 'ben-wallace', 'hovered')).toBe(true)
  })
  await test.step('a press, and what it is let go for', async () => {
    expect(await paintings(() => page.mouse.down())).toBe(0)
    expect(await paintings(() => page.mouse.up())).toBe(1)
    expect(await hasClass(page, 'ben-wallace', 'selected')).toBe(true)
  })
  await test.step('a click', async () => {
    expect(await paintings(() => page.mouse.click(nato.x, nato.y))).toBe(1)
    expect(await hasClass(page, 'nato', 'selected')).toBe(true)
  })
})

declare global {
  interface Window {
    paintings?: number
  }
}

test('one pans and zooms, and comes back to the whole graph', async ({ page }) => {
  await test.step('+, − and 0 zoom in, out and fit, as their buttons do', async () => {
    await open(page)
    const home = await camera(page)
    await graph(page).focus()
    await page.keyboard.press('+')
    await expect.poll(async () => (await camera(page)).zoom).toBeCloseTo(1.25, 5)
    await page.keyboard.press('-')
    await expect.poll(async () => (await camera(page)).zoom).toBeCloseTo(1, 5)
    await page.keyboard.press('-')
    await expect.poll(async () => (await camera(page)).zoom).toBeLessThan(1)
    await page.keyboard.press('0')
    await expect.poll(() => camera(page)).toEqual(home)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(async () => (await camera(page)).zoom).toBeCloseTo(1.25, 5)
    await page.getByRole('button', { name: 'Zoom out' }).click()
    await page.getByRole('button', { name: 'Fit the whole graph' }).click()
    await expect.poll(() => camera(page)).toEqual(home)
  })

  await test.step('dragging the background pans', async () => {
    await showWhole(page)
    const { x, y } = await emptySpot(page)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y + 40, { steps: 4 })
    await page.mouse.up()
    await expect.poll(async () => (await camera(page)).pan).toEqual({ x: 60, y: 40 })
  })

  await test.step('the picture comes along while it is dragged, as sharp as it was', async () => {
    await showWhole(page)
    const spot = await emptySpot(page)
    const before = await lookOf(page, 'nato')
    await page.mouse.move(spot.x, spot.y)
    await page.mouse.down()
    await page.mouse.move(spot.x + 60, spot.y + 30, { steps: 4 })
    expect((await camera(page)).pan).toEqual({ x: 60, y: 30 })
    await expect.poll(async () => (await lookOf(page, 'nato')).equals(before)).toBe(true)
    await page.mouse.up()
    await expect.poll(async () => (await lookOf(page, 'nato')).equals(before)).toBe(true)
  })

  await test.step('the wheel zooms at the pointer, and the page stays', async () => {
    await showWhole(page)
    const { x, y } = await nodeAt(page, 'nato')
    await page.mouse.move(x, y)
    for (let notch = 0; notch < 5; notch++) await page.mouse.wheel(0, -100)
    await expect.poll(async () => (await camera(page)).zoom).toBeGreaterThan(1.2)
    const still = await nodeAt(page, 'nato')
    expect(Math.hypot(still.x - x, still.y - y)).toBeLessThan(2)
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  await test.step('a double-click frames a node with its neighbours', async () => {
    await showWhole(page)
    const before = await camera(page)
    const { x, y } = await nodeAt(page, 'ben-wallace')
    await page.mouse.dblclick(x, y)
    await expect.poll(async () => (await camera(page)).zoom).toBeGreaterThan(before.zoom)
    await expect(heading(page)).toHaveText('Ben Wallace')
    const wanted = ['ben-wallace', ...neighboursOf('ben-wallace')]
    const outOfSight = async () => {
      const { pane, nodes } = await measure(page)
      const seen = nodes.filter(({ at: { x, y } }) => x > 0 && x < pane.width && y > 0 && y < pane.height)
      return wanted.filter((id) => !seen.some((node) => node.id === id))
    }
    await expect.poll(outOfSight).toEqual([])
  })

  await test.step('a window of another size draws the whole graph anew into it', async () => {
    await goOn(page, '')
    await page.setViewportSize({ width: 1100, height: 700 })
    const paneOf = async () => (await measure(page)).pane
    const isInside = async () => {
      const { width, height } = await paneOf()
      return (await nodes(page)).every(({ at: { x, y } }) => x > 0 && y > 0 && x < width && y < height)
    }
    await expect.poll(isInside).toBe(true)
    const { width } = (await graph(page).boundingBox()) ?? { width: 0 }
    await expect.poll(async () => (await paneOf()).width).toBe(width)
  })
})

test('a node is dragged or pinned to its place, and freed again', async ({ page }) => {
  await test.step('P pins what is selected to its place and frees it again', async () => {
    await open(page, '?select=entity:nato')
    const before = await positions(page)
    await graph(page).focus()
    await page.keyboard.press('p')
    await expect.poll(() => hasClass(page, 'nato', 'pinned')).toBe(true)
    const pinned = await place(page, 'nato')
    expect(pinned?.x).toBeCloseTo(before.nato?.x ?? 0, 6)
    expect(pinned?.y).toBeCloseTo(before.nato?.y ?? 0, 6)
    await page.keyboard.press('p')
    await expect.poll(() => hasClass(page, 'nato', 'pinned')).toBe(false)
    expect(await positions(page)).toEqual(before)
  })

  await test.step('a pin belongs to its layout', async () => {
    await goOn(page, '')
    const web = await positions(page)
    await drag(page, 'sky-news', { x: -60, y: -40 })
    await expect.poll(() => hasClass(page, 'sky-news', 'pinned')).toBe(true)
    const pinned = await positions(page)
    await page.getByRole('button', { name: 'Order', exact: true }).click()
    await expect.poll(() => hasClass(page, 'sky-news', 'pinned')).toBe(false)
    await page.getByRole('button', { name: 'Web', exact: true }).click()
    await expect.poll(() => positions(page)).toEqual(pinned)
    expect(pinned).not.toEqual(web)
  })

  await test.step('a dragged node stays where it was put, also after a reload; Back puts it back', async () => {
    await goOn(page, '')
    const [before, steps] = [await positions(page), await historyLength(page)]
    await drag(page, 'sky-news', { x: -70, y: -50 })
    await expect.poll(() => hasClass(page, 'sky-news', 'pinned')).toBe(true)
    const moved = await positions(page)
    expect(moved['sky-news']?.x).toBeCloseTo((before['sky-news']?.x ?? 0) - 70, 0)
    expect(moved['sky-news']?.y).toBeCloseTo((before['sky-news']?.y ?? 0) - 50, 0)
    expect({ ...moved, 'sky-news': null }).toEqual({ ...before, 'sky-news': null })
    expect(await historyLength(page)).toBe(steps + 1)
    await expect(heading(page)).toHaveText(/^Who says what about /)

    await page.reload()
    await drawn(page)
    await expect.poll(() => hasClass(page, 'sky-news', 'pinned')).toBe(true)
    expect((await place(page, 'sky-news'))?.x).toBeCloseTo(moved['sky-news']?.x ?? 0, 3)

    await page.goBack()
    await expect.poll(() => positions(page)).toEqual(before)
    expect(await hasClass(page, 'sky-news', 'pinned')).toBe(false)
  })
})

test('the keys walk, clear, and go back and forward', async ({ page }) => {
  await test.step('the arrow keys walk to the neighbour that lies that way', async () => {
    await open(page, '?select=entity:nato')
    await graph(page).focus()
    for (const [key, liesThere] of [
      ['ArrowLeft', (from: Point, to: Point) => to.x < from.x],
      ['ArrowDown', (from: Point, to: Point) => to.y > from.y],
      ['ArrowRight', (from: Point, to: Point) => to.x > from.x],
      ['ArrowUp', (from: Point, to: Point) => to.y < from.y],
    ] as const) {
      await page.keyboard.press(key)
      await expect(heading(page)).not.toHaveText('NATO')
      const reached = new URL(page.url()).searchParams.get('select')?.replace('entity:', '') ?? ''
      expect(neighboursOf('nato')).toContain(reached)
      const all = await positions(page)
      const [from, to] = [all.nato, all[reached]]
      expect(from && to && liesThere(from, to), `${key} led to ${reached}`).toBe(true)
      await page.goBack()
      await expect(heading(page)).toHaveText('NATO')
    }
  })

  await test.step('walking does not step onto what a filter hides', async () => {
    await goOn(page, '?select=entity:nato')
    await toggle(page, 'Places')
    await toggle(page, 'People')
    await graph(page).focus()
    for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp']) {
      await page.keyboard.press(key)
      await expect(dossier(page)).toContainText('Organisation ·')
    }
  })

  await test.step('Esc clears the selection, and so does a click on the background; Back brings it back', async () => {
    await goOn(page, '?select=entity:nato')
    await page.keyboard.press('Escape')
    await expect(heading(page)).toHaveText(/^Who says what about /)
    await page.goBack()
    await expect(heading(page)).toHaveText('NATO')
    const { x, y } = await emptySpot(page)
    await page.mouse.click(x, y)
    await expect(heading(page)).toHaveText(/^Who says what about /)
  })

  await test.step('Alt with the arrows goes back and forward', async () => {
    await goOn(page, '?select=entity:nato')
    await page.getByRole('option', { name: /^Ben Wallace,/ }).click()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(heading(page)).toHaveText('NATO')
    await page.keyboard.press('Alt+ArrowRight')
    await expect(heading(page)).toHaveText('Ben Wallace')
  })
})
