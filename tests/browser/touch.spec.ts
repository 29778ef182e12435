import type { Page } from '@playwright/test'
import { castOption, dossier, goOn, heading, open, readerText } from './explorer'
import { fingerOn, phone } from './finger'
import { camera, hasClass, nodeAt, positions } from './graph'
import { expect, test } from './test'

const panel = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name })

/** Controls smaller than a size, px, with their own; links within a line of text are exempt (WCAG 2.5.8). */
const smallerThan = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((size) => {
    const INLINE = 'a, .paragraph-link, .mention, [role=separator]'
    return [
      ...document.querySelectorAll<HTMLElement>(
        'a, button, select, input, summary, [role=option], [role=menuitem], [tabindex="0"]',
      ),
    ].flatMap((element) => {
      if (element.matches(INLINE) || !element.checkVisibility({ visibilityProperty: true })) return []
      const target = element.closest('label') ?? element
      const { width, height } = target.getBoundingClientRect()
      // What is only there for the keyboard has no size.
      if (width <= 1 || height <= 1 || (width >= size - 0.5 && height >= size - 0.5)) return []
      return [`${element.getAttribute('aria-label') ?? element.innerText}: ${width} × ${height}`]
    })
  }, least)

interface Screen {
  name: string
  query?: string
  go?: (page: Page) => Promise<void>
}

const help = async (page: Page) => {
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
}

const desktop: readonly Screen[] = [
  { name: 'the first state' },
  { name: 'an entity', query: '?select=entity:jens-stoltenberg&rail=voices' },
  { name: 'a way', query: '?select=path:ben-wallace~nato' },
  { name: 'the table', query: '?view=table' },
  { name: 'the help', go: help },
]

test('on a desktop nothing to click is smaller than 24 px', async ({ page }) => {
  await open(page)
  for (const { name, query, go } of desktop) {
    await goOn(page, query ?? '')
    await go?.(page)
    expect(await smallerThan(page, 24), name).toEqual([])
  }
})

test('a mouse that moves a little while it clicks still clicks, and drags a node further on', async ({
  page,
}) => {
  await open(page)
  const { x, y } = await nodeAt(page, 'sky-news')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 3, y + 2)
  await page.mouse.up()
  await expect(heading(page)).toHaveText('Sky News')
})

test.describe('on a phone', () => {
  test.use(phone)

  test('fingers tap, pan and hit', async ({ page }) => {
    await test.step('a tap survives a finger that trembles', async () => {
      await open(page)
      const { x, y } = await nodeAt(page, 'jens-stoltenberg')
      const finger = await fingerOn(page)
      await finger.down({ x, y })
      await finger.move({ x: x + 5, y: y - 4 })
      await finger.move({ x: x - 6, y: y + 7 })
      await finger.move({ x: x + 4, y: y + 6 })
      await finger.lift()
      await expect(heading(page)).toHaveText(/Jens Stoltenberg/)
      expect(await hasClass(page, 'jens-stoltenberg', 'pinned')).toBe(false)
    })

    await test.step('a finger pans, also from a node, which stays where it is', async () => {
      await goOn(page, '')
      const before = await positions(page)
      const finger = await fingerOn(page)
      for (const id of ['jens-stoltenberg', 'nato']) {
        const from = await nodeAt(page, id)
        const { pan } = await camera(page)
        await finger.down(from)
        for (const by of [10, 20, 30, 40]) await finger.move({ x: from.x + by, y: from.y + by })
        await finger.lift()
        await expect.poll(async () => (await camera(page)).pan.x).toBeGreaterThan(pan.x + 15)
      }
      expect(await positions(page)).toEqual(before)
      await expect(page).not.toHaveURL(/select=/)
    })

    await test.step('a finger that moves on asks for no menu', async () => {
      await goOn(page, '')
      const { x, y } = await nodeAt(page, 'jens-stoltenberg')
      const { pan } = await camera(page)
      const finger = await fingerOn(page)
      await finger.down({ x, y })
      for (const by of [10, 20, 30, 40]) await finger.move({ x, y: y + by })
      await expect.poll(async () => (await camera(page)).pan.y).toBeGreaterThan(pan.y + 15)
      // Longer than a long press takes.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 700)))
      await expect(page.getByRole('menu')).toHaveCount(0)
      await finger.lift()
    })

    await test.step('what is to be hit with a finger has 40 px', async () => {
      await goOn(page, '?select=entity:jens-stoltenberg')
      expect(await smallerThan(page, 40), 'the graph').toEqual([])
      for (const name of ['Cast', 'Dossier', 'Piece']) {
        await panel(page, name).tap()
        await expect(panel(page, name)).toHaveAttribute('aria-current', 'page')
        expect(await smallerThan(page, 40), name).toEqual([])
      }
      await panel(page, 'Graph').tap()
      await page.getByRole('button', { name: /^All lines/ }).tap()
      expect(await smallerThan(page, 40), 'the filters').toEqual([])
      await page.keyboard.press('Escape')
      await help(page)
      expect(await smallerThan(page, 40), 'the help').toEqual([])
    })
  })
})

test.describe('on a phone on its side', () => {
  for (const viewport of [
    { width: 844, height: 390 },
    { width: 667, height: 375 },
  ])
    test(`${viewport.width} × ${viewport.height}: graph and dossier stand side by side`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await open(page, '?select=entity:jens-stoltenberg')
      const [graph, told] = [await page.locator('.graph').boundingBox(), await dossier(page).boundingBox()]
      if (!graph || !told) throw new Error('graph or dossier is not on the screen')
      expect(graph.width).toBeGreaterThan(300)
      expect(graph.height).toBeGreaterThan(180)
      expect(told.width).toBeGreaterThan(250)
      expect(told.x).toBeGreaterThanOrEqual(graph.x + graph.width - 1)
      await expect(heading(page)).toBeInViewport()
      await expect(dossier(page).getByRole('button', { name: 'Connect to…' })).toBeInViewport()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      )
    })
})

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true, deviceScaleFactor: 2 })

  test('the cast comes as a drawer, and a tap on it or beside it closes it', async ({ page }) => {
    await open(page)
    const drawer = page.getByRole('banner').getByRole('button', { name: /^Cast \d+$/ })
    await drawer.tap()
    await castOption(page, 'Ben Wallace').tap()
    await expect(heading(page)).toHaveText('Ben Wallace')
    await expect(castOption(page, 'Ben Wallace')).toBeHidden()
    await expect(readerText(page)).toBeVisible()
    await drawer.tap()
    await page.touchscreen.tap(600, 400)
    await expect(castOption(page, 'Ben Wallace')).toBeHidden()
  })
})
