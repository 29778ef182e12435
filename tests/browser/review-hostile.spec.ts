import type { Page } from '@playwright/test'
import { castOption, drawn } from './explorer'
import { downloaded, openShelf, row, saveState, shelf } from './kept'
import { current, desk, dropText, item, listAll, openArticle } from './own-piece'
import { expect, test } from './test'

const names = [
  '<img src=x onerror=alert(1)>',
  'constructor',
  'toString',
  '\u202eevil\u202c',
  'zero\u200bwidth',
  '](javascript:alert(1))',
  '"quoted" \\ and \'single\'',
]

/** Texts that would do something if they were taken for anything but text. */
const article = [
  'Names that are no names',
  'By Ivo Horak',
  '3 May 2022',
  ...names.map((name, at) => `Minister Runa Falk met ${name} in Oslo ${at + 1} times.`),
  '<script>document.title = "taken over"</script> said Runa Falk.',
].join('\n\n')

async function mark(page: Page, words: string): Promise<void> {
  await page.keyboard.press('w')
  const dialog = page.getByRole('dialog', { name: 'Mark words' })
  await dialog.getByLabel('Words of the text').fill(words)
  await dialog.getByRole('button', { name: /^Mark \d/ }).click()
  await expect(dialog).toBeHidden()
  await expect(current(page).locator('.review-name b')).toHaveText(words)
}

const itemsOf = (page: Page) =>
  desk(page)
    .locator('.review-item')
    .evaluateAll((rows) => rows.map((one) => one.querySelector('.review-name')?.textContent ?? ''))

test('names and texts made to do harm are words like any others: in review, storage, graph and file', async ({
  page,
  another,
}) => {
  await openArticle(page, article)
  await page.keyboard.press('v')
  await listAll(page)
  // Marks that nobody sees are cleaned away.
  for (const name of names.map((one) => one.replace(/[\u200b\u202a-\u202e]/g, ''))) {
    if ((await item(page, name).count()) === 0) await mark(page, name)
    // A claim between it and somebody, told in the same words.
    await item(page, name).locator('.review-name').click()
    await page.keyboard.press('c')
    await expect(page.getByRole('dialog', { name: 'Add a claim' })).toBeVisible()
    await page.keyboard.type('Runa')
    await page.keyboard.press('Enter')
    await expect(page.locator('#review-first')).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(name)
    await page.keyboard.press('Enter')
    await expect(current(page).locator('.review-claim')).toContainText(name)
  }
  // Underscores are emphasis to whoever cleans a text: this one is given by hand.
  await item(page, 'toString').locator('.review-name').click()
  await page.keyboard.press('e')
  await expect(page.locator('#review-first')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('__proto__')
  await page.keyboard.press('Enter')
  await expect(current(page).locator('.review-name b')).toHaveText('__proto__')
  await expect(saveState(page)).toHaveText(/^Saved/)
  const before = await itemsOf(page)
  await page.reload()
  await drawn(page)
  await listAll(page)
  expect(await itemsOf(page)).toEqual(before)
  expect(await page.title()).toContain('Names that are no names')

  await openShelf(page)
  const file = await downloaded(page, () =>
    row(page, 'Names that are no names')
      .getByRole('button', { name: /^Export/ })
      .click(),
  )
  await shelf(page).getByRole('button', { name: 'Close', exact: true }).click()
  const there = await another({ reducedMotion: 'reduce' })
  await there.goto(new URL('.', page.url()).href)
  await drawn(there)
  await dropText(there, file.name, file.text)
  await expect(there).toHaveURL(/\?piece=mine-/)
  await drawn(there)
  await there.keyboard.press('v')
  await listAll(there)
  expect(await itemsOf(there)).toEqual(before)
  await there.keyboard.press('v')
  for (const name of ['__proto__', 'constructor']) await expect(castOption(there, name)).toBeVisible()
})
