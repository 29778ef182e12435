import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import { dossier, goOn, heading, help, open, palette, readerText } from './explorer'
import { phone } from './finger'
import { measure } from './graph'
import { expect, test } from './test'

/** The browser's own size of text, twice the usual one. */
async function enlargeText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}

const sizeOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

/** Text whose box is lower than its letters, and boxes that reach out of the window to the side. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const SCROLLING = '.trail, .chips, .table-scroll, .graph'
    return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const hasText = [...element.childNodes].some(
        (node) => node instanceof Text && node.data.trim() !== '' && element.tagName !== 'OPTION',
      )
      if (!hasText || !element.checkVisibility({ visibilityProperty: true })) return []
      const { left, right, width, height } = element.getBoundingClientRect()
      if (width <= 1 || element.closest('.toast') || getComputedStyle(element).clipPath !== 'none') return []
      const isLow = element.clientHeight > 0 && element.scrollHeight > element.clientHeight + 2
      const { overflowY, display } = getComputedStyle(element)
      const cut = isLow && display !== 'inline' && overflowY === 'hidden'
      const out =
        !element.closest(SCROLLING) &&
        (left < -1 || right > document.documentElement.clientWidth + 1) &&
        height > 1
      return cut || out ? [`${cut ? 'cut' : 'out'}: ${element.innerText.slice(0, 40)}`] : []
    })
  })

const panels = ['Graph', 'Cast', 'Dossier', 'Piece'] as const
const panel = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name })

test('text twice as large grows everywhere, in the graph too, and none of it is cut', async ({ page }) => {
  await open(page, '?select=entity:jens-stoltenberg')
  const before = await Promise.all([
    sizeOf(page, '.dossier h2'),
    sizeOf(page, '.sentence'),
    sizeOf(page, '.caption p'),
  ])
  const labels = await measure(page)
  await enlargeText(page)
  await open(page, '?select=entity:jens-stoltenberg')
  expect(
    await Promise.all([sizeOf(page, '.dossier h2'), sizeOf(page, '.sentence'), sizeOf(page, '.caption p')]),
  ).toEqual(before.map((size) => 2 * size))
  const least = Math.min(...labels.nodes.map((node) => node.fontSize))
  const larger = await measure(page)
  expect(Math.min(...larger.nodes.map((node) => node.fontSize))).toBeCloseTo(2 * least, 5)
  expect(await cutOff(page)).toEqual([])
  await page.keyboard.press('?')
  await expect(help(page)).toBeVisible()
  expect(await cutOff(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(help(page)).toBeHidden()
  await page.keyboard.press('/')
  await expect(palette(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await findsNothing(page)
})

test.describe('on a phone', () => {
  test.use(phone)

  test('text twice as large leaves every panel within reach', async ({ page }) => {
    await page.goto('about:blank')
    await enlargeText(page)
    await open(page, '?select=entity:jens-stoltenberg')
    for (const name of panels) {
      await panel(page, name).tap()
      await expect(panel(page, name)).toBeInViewport({ ratio: 1 })
      expect(await cutOff(page), name).toEqual([])
    }
  })
})

test.describe('a window of 1280 × 1024 at 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 })

  test('everything is there, and has room', async ({ page }) => {
    await test.step('the graph keeps a height to be seen in, and the dossier follows it', async () => {
      await open(page, '?select=entity:jens-stoltenberg')
      expect((await page.locator('.graph').boundingBox())?.height).toBeGreaterThanOrEqual(200)
      await heading(page).scrollIntoViewIfNeeded()
      await expect(heading(page)).toBeInViewport()
    })

    await test.step('everything is within reach, with scrolling one way only', async () => {
      await goOn(page, '?select=entity:jens-stoltenberg')
      for (const name of panels) {
        await panel(page, name).click()
        await expect(panel(page, name)).toHaveAttribute('aria-current', 'page')
        await expect(panel(page, name)).toBeInViewport({ ratio: 1 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320)
        expect(await cutOff(page), name).toEqual([])
      }
      const last = readerText(page).locator('[data-paragraph]').last()
      await last.scrollIntoViewIfNeeded()
      await expect(last).toBeInViewport()
      await panel(page, 'Dossier').click()
      await expect(heading(page)).toBeInViewport()
      const article = dossier(page).getByRole('article').last()
      await article.scrollIntoViewIfNeeded()
      await expect(article).toBeInViewport()
    })

    await test.step('menu, search and help fit in, and axe finds nothing at AA, light and dark', async () => {
      await goOn(page, '?select=entity:jens-stoltenberg')
      await panel(page, 'Dossier').click()
      await page.getByRole('button', { name: 'More to do' }).click()
      const last = page.getByRole('menuitem').last()
      await last.scrollIntoViewIfNeeded()
      await expect(last).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Find a name or a claim' }).click()
      const option = palette(page).getByRole('option').last()
      await option.scrollIntoViewIfNeeded()
      await expect(option).toBeInViewport()
      await page.keyboard.press('Escape')
      await expect(palette(page)).toBeHidden()
      await page.keyboard.press('?')
      await expect(help(page).getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 })
      expect(await help(page).evaluate((sheet) => sheet.scrollWidth <= sheet.clientWidth)).toBe(true)
      await page.keyboard.press('Escape')
      await findsNothing(page)
    })
  })
})
