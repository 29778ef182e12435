import type { Locator, Page } from '@playwright/test'
import { drawn, graph, readerText } from './explorer'
import { nodeAt } from './graph'
import { piece } from './piece'
import { expect, test } from './test'

interface Middle {
  readonly x: number
  readonly y: number
}

/** The whole page has come, with its styles. */
async function isStyled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState !== 'loading' &&
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet),
  )
  await expect(page.locator('.still').filter({ visible: true })).toHaveCount(1)
}

/** Somebody's symbol in the picture that the page holds. */
const inPicture = (page: Page, id: string): Locator =>
  page.locator(`.still-graph a[href="#cast-${id}"] path`).filter({ visible: true }).first()

/** px of the window. */
async function middleOf(symbol: Locator): Promise<Middle> {
  const box = await symbol.boundingBox()
  if (!box) throw new Error('the symbol is not drawn')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the piece is read, its cast and its graph are links, whatever the window', async ({ page }) => {
    await page.goto('./')
    await expect(page).toHaveTitle(`${piece.title} · Hearsay`)
    for (const width of [1440, 800, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(piece.title)
      const cast = page.getByRole('navigation', { name: 'Cast' })
      await expect(cast.getByRole('link')).toHaveCount(piece.entities.length)
      await expect(
        page.getByRole('group', { name: /^Graph of/ }).getByRole('link', { name: 'NATO', exact: true }),
      ).toBeVisible()
      await readerText(page).getByRole('link', { name: 'Crimea' }).first().click()
      await expect(page.locator('#cast-crimea')).toBeInViewport()
      await page.locator('#cast-crimea').click()
      await expect(page.locator('#paragraph-1, #paragraph-2, #paragraph-10').first()).toBeVisible()
      expect(page.url()).toMatch(/#paragraph-\d+$/)
    }
    // Nothing that would do nothing.
    await expect(page.getByRole('button', { name: 'Connect two' })).toHaveCount(0)
  })
})

/** In all parts of the picture. */
const SOME = ['nato', 'russia', 'kherson', 'kremlin', 'ben-wallace', 'guardian', 'europe']

/** Parts of the page that are there from the first. */
const PARTS = ['h1', '.caption', '.graph-pane', '.legend', '.cast-list', '.reader-head h3', '.tabs', '.sheet']

/** Where they stand, px of the window; what a window does not have is nowhere. */
const partsOf = (page: Page) =>
  page.evaluate(
    (parts) =>
      parts.map((part) => {
        const { left, top, width } =
          [...document.querySelectorAll(part)]
            .find(({ clientWidth }) => clientWidth > 0)
            ?.getBoundingClientRect() ?? {}
        return [part, left, top, width].join(' ')
      }),
    PARTS,
  )

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`the graph comes into the picture that a page of ${size.width} px holds: nothing moves, and nothing is there twice`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    let release = () => {}
    const scripts = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/assets/index-*.js', async (route) => {
      await scripts
      await route.continue()
    })
    // Where another piece is asked for, this one is not shown meanwhile; where another look is, not this picture.
    await page.goto('./?piece=another', { waitUntil: 'commit' })
    await isStyled(page)
    await expect(page.locator('.still h1').filter({ visible: true })).toHaveCount(0)
    await page.goto('./?layout=map', { waitUntil: 'commit' })
    await isStyled(page)
    await expect(page.locator('.still h1').filter({ visible: true })).toHaveText(piece.title)
    await expect(page.locator('.still-graph').filter({ visible: true })).toHaveCount(0)

    await page.goto('./', { waitUntil: 'commit' })
    await isStyled(page)
    await expect(inPicture(page, 'nato')).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    const before = new Map<string, Middle>()
    for (const id of SOME) before.set(id, await middleOf(inPicture(page, id)))
    const parts = await partsOf(page)
    // Clicked while nobody answers: it is done once somebody does.
    await page
      .locator('.still')
      .filter({ visible: true })
      .getByRole('button', { name: 'Open a piece' })
      .click()

    release()
    await drawn(page)
    await expect(page.getByRole('dialog', { name: 'Open a piece' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('.still-graph')).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(graph(page)).toHaveCount(1)
    expect(await partsOf(page)).toEqual(parts)
    for (const [id, { x, y }] of before) {
      const now = await nodeAt(page, id)
      expect(Math.hypot(now.x - x, now.y - y), `px that ${id} moved`).toBeLessThan(2)
    }
  })
