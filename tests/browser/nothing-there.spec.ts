import type { Locator, Page } from '@playwright/test'
import { findsNothing } from './axe'
import { caption, graph, open, readerText } from './explorer'
import { ask, choose, confirm, dialog, previewed, text, title } from './opening'
import { desk, openArticle } from './own-piece'
import { expect, test } from './test'

const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' })
const NOBODY = `The weather was fine all day long. Nothing much happened in the garden.

The roses grew. The cat slept in the sun.`
const UNDATED = `Harbour of Velmar shut

By Mara Lindt

The Dockers Union accused the Ministry of Transport of breaking a wage agreement. "The minister lied to us," said Tomas Berk, the head of the union.

Transport Minister Elena Sorvino met Tomas Berk in Oslo. "We have paid every worker," Sorvino said.`
/** “President Mahmoud Abbas said on Monday in Ramallah that elections would be held. Hamas refused that.” */
const ARABIC = `قال الرئيس محمود عباس يوم الاثنين في رام الله إن السلطة ستجري انتخابات.

ورفضت حركة حماس ذلك.`

async function openText(page: Page, words: string): Promise<void> {
  await open(page)
  await ask(page)
  await choose(page, { name: 'text.txt', bytes: Buffer.from(words) })
  await previewed(page)
}

test('a piece that names nobody says so and leads to where names are marked', async ({ page }) => {
  await openText(page, NOBODY)
  await confirm(page).click()
  await page.waitForURL(/\?piece=mine-/)
  await expect(page.locator('.cast').getByText('Nobody is named in this piece.')).toBeVisible()
  await expect(caption(page)).toContainText('Nobody is named.')
  await expect(page.getByRole('button', { name: 'Show the whole cast' })).toHaveCount(0)
  await expect(graph(page)).toBeAttached()
  await findsNothing(page)
  await page.getByRole('button', { name: 'Mark names in its text' }).click()
  await expect(desk(page)).toContainText('Choose words in the text to mark a name.')
})

test('where no claim ties anybody, no line is explained', async ({ page }) => {
  await openText(page, 'Der Kanzler war am Montag in Berlin. Die Opposition reiste nach Paris.')
  await confirm(page).click()
  await page.waitForURL(/\?piece=mine-/)
  await expect(caption(page)).toContainText('No claim ties two of these names.')
  await expect(caption(page)).not.toContainText('Thicker')
})

test('a timeline without a date says why it is empty, and leads to the date of the piece', async ({
  page,
}) => {
  await openArticle(page, UNDATED)
  await expect(timeline(page)).toContainText('No claim tells when it happened · Set the date of the piece')
  await findsNothing(page)
  await timeline(page).getByRole('button', { name: 'As it was said' }).click()
  await expect(timeline(page)).toContainText('No claim tells when it was said')
  await timeline(page).getByRole('button', { name: 'Set the date of the piece' }).click()
  await expect(page.locator('#date-of-piece')).toBeFocused()
})

/** Whether the last sign of what is there stands at its left: as words end that are written to the left. */
const endsAtLeft = (words: Locator): Promise<boolean> =>
  words.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) texts.push(node)
    const last = texts.at(-1)
    if (!last) throw new Error('there are no words')
    const edge = (from: number, to: number) => {
      const range = document.createRange()
      range.setStart(last, from)
      range.setEnd(last, to)
      return range.getBoundingClientRect()
    }
    return edge(last.length - 1, last.length).left < edge(last.length - 3, last.length - 2).left
  })

test('words that are written to the left stand so, with their full stop at the end', async ({ page }) => {
  await openText(page, ARABIC)
  for (const field of [title(page), text(page)]) await expect(field).toHaveCSS('unicode-bidi', 'plaintext')
  await confirm(page).click()
  await page.waitForURL(/\?piece=mine-/)
  await expect(dialog(page)).toBeHidden()
  const words = readerText(page).locator('p').filter({ hasText: 'حماس' })
  expect(await endsAtLeft(words)).toBe(true)
  expect(await endsAtLeft(readerText(page).locator('h3'))).toBe(true)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true })

  test('both days that narrow the table stand in one line, and within it', async ({ page }) => {
    await open(page, '?show=table')
    const boxes = await Promise.all(
      ['From', 'To'].map((name) => page.getByLabel(name, { exact: true }).boundingBox()),
    )
    expect(boxes[0]?.y).toBe(boxes[1]?.y)
    const [, to] = boxes
    expect((to?.x ?? 0) + (to?.width ?? 0)).toBeLessThanOrEqual(390 - 16)
  })
})
