import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import { cast, dossier, drawn, open } from './explorer'
import { saveState, titleOf } from './kept'
import { drop } from './opening'
import { expect, test } from './test'

/** Of the affair that comes with Hearsay, without what was judged of it. */
const pieces = ['dead-trout', 'herald-wire', 'valley-wire', 'mill-closing', 'new-figure'].map((name) => ({
  name: `${name}.json`,
  bytes: readFileSync(new URL(`../../data/pieces/lorne-${name}.json`, import.meta.url)),
}))

const whoIsWho = (page: Page) => page.getByRole('dialog', { name: 'Who is who' })
const sources = (page: Page) => page.getByRole('list', { name: 'Pieces' })
const names = (page: Page) => cast(page).getByRole('option')

test('five pieces are dropped at once: one graph, in which it is decided who is who, and which comes back', async ({
  page,
}) => {
  await open(page)
  await drop(page, ...pieces)
  await page.waitForURL(/\?piece=mine-many-/, { timeout: 30_000 })
  await drawn(page)
  await expect(page.getByRole('banner')).toContainText('5 pieces · 4 publishers · 3–17 March 2023')
  const before = await names(page).count()

  await test.step('two pairs are decided by a key each', async () => {
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Who is who/ })
      .click()
    await expect(whoIsWho(page)).toContainText('NWA')
    await expect(whoIsWho(page)).toContainText('Northmoor Water Authority')
    await page.keyboard.press('s')
    await expect(whoIsWho(page).getByRole('region', { name: 'Decided' })).toContainText('The same: ')
    await expect(names(page)).toHaveCount(before - 1)
    await expect(whoIsWho(page).getByRole('region', { name: 'To decide' })).toContainText('Askham mill')
    await page.keyboard.press('n')
    await expect(whoIsWho(page).getByRole('region', { name: 'Decided' })).toContainText('Not the same: ')
    await page.keyboard.press('Escape')
    await expect(whoIsWho(page)).toBeHidden()
  })

  await test.step('four papers are one source: it says so, and shows who has it from whom', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('300 cubic metres')
    await page
      .getByRole('option', { name: /^The Askham Paper Company let 300/ })
      .first()
      .click()
    await expect(dossier(page)).toContainText(/Told in 4 pieces; all go back to .*officials .*, unnamed\./)
    const tree = dossier(page).getByRole('list').filter({ hasText: 'same words' })
    await expect(tree.first()).toContainText(
      /Wexcombe Courier.*Midland Press Agency.*Lorne Valley News.*same words/,
    )
    await findsNothing(page)
    await page.keyboard.press('/')
    await page.keyboard.type('source audit')
    await page.keyboard.press('Enter')
    const audit = page.getByRole('dialog', { name: 'Source audit' })
    await expect(audit.getByRole('row', { name: /^Lorne Valley News, 5 March/ })).toContainText('73 %')
    await expect(audit).toContainText('Spoken of, and never speaking')
    await findsNothing(page)
    await page.keyboard.press('Escape')
    await expect(audit).toBeHidden()
  })

  await test.step('a claim says whose piece it is in, and opens that', async () => {
    await sources(page)
      .getByRole('button', { name: /Mill to close in June/ })
      .click()
    await expect(page.getByRole('heading', { level: 3, name: 'Mill to close in June' })).toBeVisible()
    await cast(page)
      .getByRole('option', { name: /^Askham Paper/ })
      .click()
    const claim = dossier(page).getByRole('article').filter({ hasText: 'Herald, 4 March' }).first()
    await claim.getByRole('link').first().click()
    await expect(sources(page).locator('[aria-current="true"]')).toContainText('Paper mill let waste')
    await expect(page.locator('.paragraph.active').first()).toBeInViewport()
  })

  await test.step('colours tell which piece had a name first, and the link has that', async () => {
    await page.getByLabel('Colour by').selectOption('first appearance')
    await expect(page.locator('.colour-key')).toContainText(/3 March.*17 March/)
    await expect(page).toHaveURL(/colour=appearance/)
    await findsNothing(page)
  })

  await test.step('the link opens the same, with what was judged, which can be undone', async () => {
    await expect(saveState(page)).toContainText('Saved')
    const title = await titleOf(page).textContent()
    await page.reload()
    await drawn(page)
    await expect(titleOf(page)).toHaveText(title ?? '')
    await expect(names(page)).toHaveCount(before - 1)
    await expect(page.getByLabel('Colour by')).toHaveValue('appearance')
    await expect(sources(page).locator('[aria-current="true"]')).toContainText('Paper mill let waste')
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(names(page)).toHaveCount(before)
  })
})

test('where no piece names its publisher, the list of pieces has their titles alone', async ({ page }) => {
  await open(page)
  const bare = pieces.slice(0, 2).map(({ name, bytes }) => {
    const {
      publisher: _,
      authors: __,
      ...rest
    } = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>
    return { name, bytes: Buffer.from(JSON.stringify({ ...rest, authors: [] })) }
  })
  await drop(page, ...bare)
  await page.waitForURL(/\?piece=mine-many-/, { timeout: 30_000 })
  await drawn(page)
  await expect(sources(page).getByRole('listitem')).toHaveCount(2)
  await expect(sources(page)).toContainText('Dead trout in the Lorne')
  await expect(sources(page)).not.toContainText('The author')
})
