import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import { caption, dossier, drawn, goOn, heading, open, paragraph, section } from './explorer'
import { middleOf, nodeAt, shown } from './graph'
import { expect, test } from './test'

const isPair = (id: string): boolean => id.startsWith('together:')

async function switchOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Groups/ }).click()
  await page.getByRole('checkbox', { name: 'Show who is mentioned together' }).check()
  await page.getByRole('button', { name: 'Close groups and size' }).click()
}

/** A piece with a sentence that names two, and no claim. */
const two = {
  format: 1,
  id: 'two',
  title: 'Two of them',
  authors: [],
  published: '2021-05-04',
  language: 'en',
  annotated: { by: 'nobody', on: '2021-05-05' },
  rendition: 'digest',
  head: 'Two of them',
  paragraphs: ['[Ines Roth](ines-roth) stood where [Tove Lund](tove-lund) slept.'],
  entities: [
    { id: 'ines-roth', kind: 'person', name: 'Ines Roth' },
    { id: 'tove-lund', kind: 'person', name: 'Tove Lund' },
  ],
  claims: [],
}

test('who is only mentioned together is shown apart from what is claimed; axe finds nothing at AA', async ({
  page,
}) => {
  await test.step('a hairline says where both are mentioned, and a click asks how they are connected', async () => {
    await open(page, '?together=1')
    const line = await middleOf(page, 'together:china~europe')
    await page.mouse.move(line.x, line.y)
    await expect(page.locator('.hover-note')).toHaveText(
      /^China and Europe are mentioned together in ¶ \d+: no claim says what they have to do with each other$/,
    )
    await page.mouse.click(line.x, line.y)
    await expect(page).toHaveURL(/select=path:china~europe/)
    await expect(dossier(page)).toContainText(
      /They are mentioned together in ¶ \d+; no claim connects them there\./,
    )
    await expect(dossier(page).getByText(/^Both are/)).toHaveCount(0)
  })

  await test.step('hairlines join those who are only mentioned together, when asked for: no tie changes', async () => {
    await goOn(page, '')
    const before = await shown(page)
    const at = await nodeAt(page, 'nato')
    expect(before.edges.filter(isPair)).toEqual([])
    await switchOn(page)
    await expect(page).toHaveURL(/together=1/)
    await expect(caption(page)).toContainText('no claim: a sentence names both')
    const after = await shown(page)
    expect(after.edges.filter(isPair).length).toBeGreaterThan(10)
    expect(after.edges.filter((id) => !isPair(id))).toEqual(before.edges)
    expect(await nodeAt(page, 'nato')).toEqual(at)
    await page.goBack()
    expect(await shown(page)).toEqual(before)
  })

  await test.step('where two are connected by others, that they are mentioned together is said too', async () => {
    await goOn(page, '?select=path:kremlin~ukraine')
    await expect(dossier(page)).toContainText('They are mentioned together in ¶ 7, ¶ 10')
    await expect(section(page, 'Step by step')).toBeVisible()
  })

  await test.step('a dossier lists them apart, after all that is claimed, with their paragraphs', async () => {
    await goOn(page, '?select=entity:kremlin')
    const list = section(page, 'Mentioned together with')
    await expect(list).toContainText('no claim says what they have to do with each other')
    await expect(list.getByRole('article')).toHaveCount(0)
    await list.getByRole('button', { name: 'Read paragraph 10' }).first().click()
    await expect(paragraph(page, 10)).toHaveClass(/active/)
    await expect(heading(page)).toHaveText('Kremlin')
    await list.getByRole('link', { name: 'Russian forces' }).click()
    await expect(heading(page)).toHaveText('Russian forces')
  })

  await test.step('axe finds nothing at AA with hairlines drawn', async () => {
    test.slow()
    await goOn(page, '?together=1')
    await page.getByRole('button', { name: /^Groups/ }).click()
    await findsNothing(page)
    // Tall enough for the whole dossier: a line that the pane's edge cuts is no target.
    await page.setViewportSize({ width: 1440, height: 2000 })
    await goOn(page, '?together=1&select=entity:europe')
    await findsNothing(page)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

  test('a finger on a hairline is too blunt for it, and chooses nothing', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'Open a piece' }).tap()
    await page.getByLabel('Choose files…').setInputFiles({
      name: 'two.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(two)),
    })
    await expect(page).toHaveURL(/mine-/)
    await drawn(page)
    await switchOn(page)
    await expect(page).toHaveURL(/together=1/)
    const line = await middleOf(page, 'together:ines-roth~tove-lund')
    const node = await nodeAt(page, 'ines-roth')
    await page.touchscreen.tap(line.x, line.y)
    await page.touchscreen.tap(node.x, node.y)
    await expect(page).toHaveURL(/select=entity:ines-roth/)
    await expect(page).not.toHaveURL(/path/)
  })
})
