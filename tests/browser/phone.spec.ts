import type { Page } from '@playwright/test'
import { caption, castOption, dossier, goOn, heading, look, open, readerText } from './explorer'
import { camera, nodeAt, shown } from './graph'
import { piece } from './piece'
import { expect, test } from './test'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Panels' })
const tab = (page: Page, name: string) => tabs(page).getByRole('button', { name })
const handle = (page: Page) => page.getByRole('button', { name: /^(Raise|Lower) the sheet$/ })
const sheetHeight = async (page: Page) => (await page.locator('.sheet').boundingBox())?.height ?? 0

const isAboveSheet = async (page: Page, id: string) =>
  (await nodeAt(page, id)).y < ((await page.locator('.sheet').boundingBox())?.y ?? 0)

async function tapNode(page: Page, id: string): Promise<void> {
  const { x, y } = await nodeAt(page, id)
  await page.touchscreen.tap(x, y)
}

/** Draws a finger from the middle of the sheet's handle, up or down. */
async function pull(page: Page, by: number): Promise<void> {
  const box = await handle(page).boundingBox()
  if (!box) throw new Error('the sheet has no handle')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await touch('touchStart', [{ x, y }])
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', [{ x, y: y + by * part }])
  await touch('touchEnd', [])
  await finger.detach()
}

test('fingers and mouse, tabs and chips lead to everything', async ({ page }) => {
  await test.step('two fingers zoom the graph', async () => {
    await open(page)
    const box = await page.getByRole('application').boundingBox()
    if (!box) throw new Error('the graph is not on the screen')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const zoomOf = async () => (await camera(page)).zoom
    expect(await zoomOf()).toBe(1)
    const fingers = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
      fingers.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          apart === undefined
            ? []
            : [
                { x: x - apart, y, id: 0 },
                { x: x + apart, y, id: 1 },
              ],
      })
    await touch('touchStart', 40)
    for (const apart of [50, 60, 70, 80]) await touch('touchMove', apart)
    await touch('touchEnd')
    await expect.poll(zoomOf).toBeGreaterThan(1.2)
    await fingers.detach()
  })

  await test.step('with a mouse, too, the sheet moves one height at a time', async () => {
    await goOn(page, '')
    const box = await handle(page).boundingBox()
    if (!box) throw new Error('the sheet has no handle')
    const peek = await sheetHeight(page)
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2, box.y - 80, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => sheetHeight(page)).toBeGreaterThan(peek)
    expect(await sheetHeight(page)).toBeLessThan(400)
  })

  await test.step('the tabs show graph, cast, dossier and piece, one at a time', async () => {
    await goOn(page, '')
    await expect(tab(page, 'Graph')).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('application')).toBeVisible()
    await tab(page, 'Cast').tap()
    await expect(castOption(page, 'Jens Stoltenberg')).toBeVisible()
    await expect(page.getByRole('application')).toBeHidden()
    await tab(page, 'Dossier').tap()
    await expect(heading(page)).toHaveText(/^Who says what about /)
    await tab(page, 'Piece').tap()
    await expect(readerText(page)).toBeVisible()
    await expect(tab(page, 'Piece')).toHaveAttribute('aria-current', 'page')
    await tab(page, 'Graph').tap()
    await expect(page.getByRole('application')).toBeVisible()
  })

  await test.step('the filters stand behind a chip that says how many there are', async () => {
    await goOn(page, '')
    await page.getByRole('button', { name: /^All lines/ }).tap()
    const people = page.getByRole('button', { name: /^People \d+$/ })
    await expect(people).toBeInViewport()
    await people.tap()
    await expect(people).toHaveAttribute('aria-pressed', 'false')
    await expect(page.getByRole('button', { name: /^1 hidden/ })).toBeVisible()
    expect((await shown(page)).nodes.length).toBeLessThan(piece.entities.length)
    await people.tap()
    await expect(page.getByRole('button', { name: /^All lines/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(people).toBeHidden()
  })

  await test.step('what a filter hides is said, with a way to show everything', async () => {
    await goOn(page, '?without=person')
    await expect(caption(page)).toContainText(/Hidden: \d+ names and \d+ ties\./)
    await expect(caption(page).locator('p')).toBeInViewport()
    await expect(page.getByRole('button', { name: 'Show everything' })).toBeInViewport()
    await page.getByRole('button', { name: 'Show everything' }).tap()
    expect((await shown(page)).nodes).toHaveLength(piece.entities.length)
  })

  await test.step('choosing somebody in the cast leads to the graph, with that dossier', async () => {
    await goOn(page, '')
    await tab(page, 'Cast').tap()
    await castOption(page, 'Ben Wallace').tap()
    await expect(tab(page, 'Graph')).toHaveAttribute('aria-current', 'page')
    await expect(heading(page)).toHaveText('Ben Wallace')
    await expect.poll(() => isAboveSheet(page, 'ben-wallace')).toBe(true)
    await page.goBack()
    await expect(tab(page, 'Cast')).toHaveAttribute('aria-current', 'page')
  })
})

test('the sheet moves, and the piece is read', async ({ page }) => {
  await test.step('the sheet follows a finger: up, up, down', async () => {
    await open(page)
    const peek = await sheetHeight(page)
    await pull(page, -90)
    // Only then is it no longer as high as the finger drew it.
    await expect(page.locator('.sheet')).toHaveAttribute('data-detent', 'selected')
    await expect.poll(() => sheetHeight(page)).toBeGreaterThan(peek)
    const middle = await sheetHeight(page)
    expect(middle).toBeLessThan(400)
    await pull(page, -200)
    await expect.poll(() => sheetHeight(page)).toBeGreaterThan(600)
    await pull(page, 200)
    await expect.poll(() => sheetHeight(page)).toBe(middle)
    await pull(page, 90)
    await expect.poll(() => sheetHeight(page)).toBe(peek)
  })

  await test.step('a tap on a node selects it, and the sheet rises with its dossier below it', async () => {
    await goOn(page, '')
    const peek = await sheetHeight(page)
    await tapNode(page, 'jens-stoltenberg')
    await expect(heading(page)).toHaveText(/Jens Stoltenberg/)
    await expect.poll(() => sheetHeight(page)).toBeGreaterThan(peek)
    await expect.poll(() => isAboveSheet(page, 'jens-stoltenberg')).toBe(true)
    await expect(caption(page)).toContainText('own ties')
  })

  await test.step('a tap on the handle raises the sheet to full and lowers it again', async () => {
    await goOn(page, '?select=entity:jens-stoltenberg')
    const low = await sheetHeight(page)
    await handle(page).tap()
    await expect(handle(page)).toHaveAttribute('aria-expanded', 'true')
    await expect.poll(() => sheetHeight(page)).toBeGreaterThan(600)
    await expect(dossier(page).getByRole('article').nth(2)).toBeInViewport()
    await handle(page).tap()
    await expect.poll(() => sheetHeight(page)).toBe(low)
  })

  await test.step('the layout changes by a chip', async () => {
    await goOn(page, '')
    await look(page, 'Web', 'Order')
    await expect(page.getByRole('button', { name: 'View: Order' })).toBeVisible()
    await expect(page).toHaveURL(/layout=order/)
  })

  await test.step('a paragraph’s number leads to the piece, and Back returns', async () => {
    await goOn(page, '?select=entity:jens-stoltenberg')
    await tab(page, 'Dossier').tap()
    await dossier(page).getByRole('button', { name: 'Read paragraph 14' }).first().tap()
    await expect(tab(page, 'Piece')).toHaveAttribute('aria-current', 'page')
    await expect(readerText(page).locator('[data-paragraph="14"]')).toBeInViewport()
    await page.goBack()
    await expect(tab(page, 'Dossier')).toHaveAttribute('aria-current', 'page')
  })

  await test.step('targets are large enough for a finger', async () => {
    const CONTROLS = 'button, select, input, [role=option]'
    await goOn(page, '?select=entity:jens-stoltenberg')
    expect(await smallerThan(page, '.tabs button, .chip', 40)).toEqual([])
    expect(await smallerThan(page, CONTROLS, 24)).toEqual([])
    await page.getByRole('button', { name: /^All lines/ }).tap()
    expect(await smallerThan(page, CONTROLS, 24)).toEqual([])
    await page.keyboard.press('Escape')
    for (const name of ['Cast', 'Dossier', 'Piece']) {
      await tab(page, name).tap()
      await expect(tab(page, name)).toHaveAttribute('aria-current', 'page')
      expect(await smallerThan(page, CONTROLS, 24)).toEqual([])
    }
  })
})

/** Controls that a finger could miss, with their size; links within a line of text are exempt (WCAG 2.5.8). */
const smallerThan = (page: Page, selector: string, least: number): Promise<readonly string[]> =>
  page.evaluate(
    ([wanted, size]) =>
      [...document.querySelectorAll<HTMLElement>(wanted)].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        const inSentence = [...(element.closest('p')?.childNodes ?? [])].some(
          (node) => node instanceof Text && node.data.trim() !== '',
        )
        if (inSentence || width === 0 || !element.checkVisibility({ visibilityProperty: true })) return []
        const label = element.getAttribute('aria-label') ?? element.innerText
        return width < size || height < size ? [`${label}: ${width} × ${height}`] : []
      }),
    [selector, least] as const,
  )
