import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import {
  caption,
  castOption,
  dossier,
  drawn,
  goOn,
  graph,
  heading,
  look,
  open,
  openStopped,
} from './explorer'
import {
  camera,
  labelsOnLabels,
  labelsOnNodes,
  measure,
  moved,
  nodeAt,
  outside,
  positions,
  underButtons,
} from './graph'
import { piece, readPiece, servePiece } from './piece'
import { expect, test } from './test'

const onMap = (page: Page) => page.getByRole('button', { name: 'Map', exact: true })
const onWeb = (page: Page) => page.getByRole('button', { name: 'Web', exact: true })
const LAND = '**/assets/land-*.js'

/** The share of the pane behind the graph that is painted. */
const paintedLand = async (page: Page): Promise<number> =>
  page.locator('.underlay').evaluate((canvas: HTMLCanvasElement) => {
    // A small copy: reading a canvas back again and again makes the browser complain.
    const copy = new OffscreenCanvas(100, 100)
    const context = copy.getContext('2d')
    if (!context || canvas.width === 0) return 0
    context.drawImage(canvas, 0, 0, 100, 100)
    const { data } = context.getImageData(0, 0, 100, 100)
    return data.filter((value, at) => at % 4 === 3 && value > 0).length / (data.length / 4)
  })

test('every name on the map can be read, in a large window and a small one', async ({ page }) => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
  ])
    await test.step(`on a screen of ${viewport.width}×${viewport.height}`, async () => {
      await page.setViewportSize(viewport)
      await open(page, '?layout=map')
      const measures = await measure(page)
      expect(measures.nodes.filter(({ label }) => label === '')).toEqual([])
      expect(measures.nodes).toHaveLength(piece.entities.length)
      expect(labelsOnLabels(measures)).toEqual([])
      expect(labelsOnNodes(measures)).toEqual([])
      expect(outside(measures)).toEqual([])
      expect(await underButtons(page)).toEqual([])
    })
})

test('the map shows where it happens, and gives the web back as it was', async ({ page }) => {
  await test.step('the land is fetched only for a map, and from nowhere else', async () => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    await open(page)
    expect(fetched.filter((url) => /land-/.test(url))).toEqual([])
    await onMap(page).click()
    await expect.poll(() => fetched.filter((url) => /land-/.test(url))).toHaveLength(1)
    const { origin } = new URL(page.url())
    expect(fetched.filter((url) => new URL(url).origin !== origin && !url.startsWith('data:'))).toEqual([])
  })

  await test.step('the map shows where it happens: places on land and water, those far off at the edge', async () => {
    await goOn(page, '')
    await onMap(page).click()
    await expect(caption(page)).toContainText('Places where they lie')
    await expect(caption(page)).toContainText('Lines are claims, not borders')
    await expect(caption(page)).toContainText('At the edge: far off, in that direction')
    await expect(graph(page)).toHaveAccessibleName(/^Map of \d+ names and \d+ ties/)
    await expect.poll(() => paintedLand(page)).toBeGreaterThan(0.5)
    const at = await positions(page)
    const x = (id: string) => at[id]?.x ?? Number.NaN
    const y = (id: string) => at[id]?.y ?? Number.NaN
    // West to east, north to south.
    const across = ['washington', 'kherson', 'crimea', 'kerch-bridge', 'china'].map(x)
    expect(across).toEqual([...across].sort((a, b) => a - b))
    const down = ['kharkiv-region', 'kherson', 'crimea', 'black-sea'].map(y)
    expect(down).toEqual([...down].sort((a, b) => a - b))
  })

  await test.step('back from the map is the very same web, and the map again the very same map', async () => {
    await goOn(page, '')
    const web = { positions: await positions(page), camera: await camera(page) }
    await onMap(page).click()
    await expect(page).toHaveURL(/layout=map/)
    await expect.poll(() => positions(page)).not.toEqual(web.positions)
    const map = await positions(page)
    await onWeb(page).click()
    await expect.poll(() => positions(page)).toEqual(web.positions)
    expect(await camera(page)).toEqual(web.camera)
    await expect.poll(() => paintedLand(page)).toBe(0)
    await page.goBack()
    await expect.poll(() => positions(page)).toEqual(map)
  })

  await test.step('selection, filters and the walk by arrow keys work as in the web', async () => {
    await goOn(page, '?layout=map')
    const before = await positions(page)
    const { x, y } = await nodeAt(page, 'kherson')
    await page.mouse.click(x, y)
    await expect(heading(page)).toHaveText(/Kherson/)
    await graph(page).focus()
    await page.keyboard.press('ArrowDown')
    await expect(heading(page)).not.toHaveText(/^\s*Kherson$/)
    const reached = new URL(page.url()).searchParams.get('select')?.replace('entity:', '') ?? ''
    expect(before[reached]?.y).toBeGreaterThan(before.kherson?.y ?? Number.NaN)
    await page.getByRole('button', { name: /^People \d+$/ }).click()
    await expect(page).toHaveURL(/without=person/)
    expect(await positions(page)).toEqual(before)
  })

  await test.step('from the dossier of a place one click leads to where it lies', async () => {
    await goOn(page, '?show=table')
    await castOption(page, 'Crimea').click()
    await dossier(page).getByRole('button', { name: 'Show on the map' }).click()
    await expect(page).toHaveURL(/layout=map/)
    await expect(page).toHaveURL(/select=entity:crimea/)
    await expect(page).not.toHaveURL(/show=table/)
    await castOption(page, 'Jens Stoltenberg').click()
    await expect(dossier(page).getByRole('button', { name: 'Show on the map' })).toHaveCount(0)
  })

  await test.step('axe finds nothing on the map at AA, light and dark', async () => {
    await goOn(page, '?layout=map')
    await findsNothing(page)
  })
})

test('the change from web to map can be followed by eye', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await openStopped(page)
  const web = await positions(page)
  const { halfway, end } = await moved(page, () => onMap(page).click())
  expect(end).not.toEqual(web)
  expect(halfway).not.toEqual(web)
  expect(halfway).not.toEqual(end)
  await page.clock.resume()
  await expect.poll(() => paintedLand(page)).toBeGreaterThan(0.5)
  await onWeb(page).click()
  await expect.poll(() => positions(page)).toEqual(web)
  await expect.poll(() => paintedLand(page)).toBe(0)
})

test('while the land is on its way the places stand already, and after a second the caption says so', async ({
  page,
}) => {
  let deliver: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    deliver = resolve
  })
  await page.route(LAND, async (route) => {
    await held
    await route.continue()
  })
  await open(page, '?layout=map')
  expect((await measure(page)).nodes).toHaveLength(piece.entities.length)
  await expect(caption(page)).toContainText('Drawing the map…')
  deliver()
  await expect(caption(page)).not.toContainText('Drawing the map…')
  await expect.poll(() => paintedLand(page)).toBeGreaterThan(0.5)
})

test.describe('where the land cannot be had', () => {
  test.use({ expected: [/ERR_FAILED/] })

  test('the map works without it, says so, and tries again when it is told to', async ({ page }) => {
    await page.route(LAND, (route) => route.abort())
    await open(page, '?layout=map')
    await expect(caption(page)).toContainText('The land could not be loaded')
    const { x, y } = await nodeAt(page, 'kherson')
    await page.mouse.click(x, y)
    await expect(heading(page)).toHaveText(/Kherson/)
    await page.unroute(LAND)
    await caption(page).getByRole('button', { name: 'Load the land again' }).click()
    await expect.poll(() => paintedLand(page)).toBeGreaterThan(0.5)
    await expect(caption(page)).not.toContainText('could not be loaded')
  })
})

test('a piece without coordinates says that it has no map', async ({ page }) => {
  const copy = readPiece()
  for (const entity of copy.entities) Reflect.deleteProperty(entity, 'at')
  await servePiece(page, copy)
  await page.goto('./?layout=map')
  await drawn(page)
  await expect(caption(page)).toContainText('No place of this piece has coordinates')
  expect(labelsOnLabels(await measure(page))).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

  test('the view menu leads to the map, a tap on a place to its dossier, and back to the same web', async ({
    page,
  }) => {
    await open(page)
    const before = await positions(page)
    await look(page, 'Web', 'Map')
    await expect(caption(page)).toContainText('Lines are claims, not borders')
    await expect.poll(() => paintedLand(page)).toBeGreaterThan(0.3)
    expect(labelsOnLabels(await measure(page))).toEqual([])
    const { x, y } = await nodeAt(page, 'crimea')
    await page.touchscreen.tap(x, y)
    await expect(heading(page)).toHaveText(/Crimea/)
    await findsNothing(page)
    await look(page, 'Map', 'Web')
    await expect.poll(() => positions(page)).toEqual(before)
  })
})
