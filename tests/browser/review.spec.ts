import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import { castOption, drawn, graph, help, open, toast } from './explorer'
import { phone } from './finger'
import { lines, nodeOf, nodes, positions } from './graph'
import {
  chooseWords,
  countItems,
  countLeft,
  current,
  desk,
  goTo,
  item,
  items,
  listAll,
  reviewOwn,
  textToReview,
} from './own-piece'
import { expect, test } from './test'

const left = async (page: Page): Promise<number> =>
  Number.parseInt((await countLeft(page).innerText()).replace(/^All decided/, '0'), 10)

const field = (page: Page, name: string | RegExp) => current(page).getByLabel(name, { exact: true })
const mentionIn = (page: Page, paragraph: number, words: string) =>
  textToReview(page).locator(`[data-words="${paragraph}"]`).getByRole('button', { name: words })

test('suggestions are decided on by keys and several at once, and all of it is taken back; axe finds nothing at AA, light and dark', async ({
  page,
}) => {
  await reviewOwn(page)
  await test.step('A accepts and X rejects, each goes on to the next; Ctrl+Z takes it back and Ctrl+Shift+Z does it again', async () => {
    const before = await left(page)
    const first = await current(page).getAttribute('data-item')
    await page.keyboard.press('a')
    await expect(countLeft(page)).toContainText(`${before - 1} left`)
    await expect(current(page)).not.toHaveAttribute('data-item', first ?? '')
    // Whoever listens hears what was done, how many are left and who is next.
    const next = (await current(page).locator('.review-name b').innerText()).trim()
    await expect(page.locator('.announcer')).toContainText(`${before - 1} left. Now: ${next}.`)
    const rejected = (await current(page).getAttribute('data-item')) ?? ''
    await page.keyboard.press('x')
    await expect(desk(page).locator(`[data-item="${rejected}"]`)).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(toast(page)).toContainText('Undone: rejected')
    await expect(desk(page).locator(`[data-item="${rejected}"]`)).toHaveCount(1)
    await expect(countLeft(page)).toContainText(`${before - 1} left`)
    await page.keyboard.press('Control+Shift+Z')
    await expect(desk(page).locator(`[data-item="${rejected}"]`)).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(countLeft(page)).toContainText(`${before} left`)
  })

  await test.step('an edit moves nobody who stays in the graph, and selects nothing that is gone', async () => {
    const before = await positions(page)
    const rejected = ((await current(page).getAttribute('data-item')) ?? '').replace('entity:', '')
    await page.keyboard.press('x')
    await chooseWords(page, 3, 'both sides')
    await page.keyboard.press('w')
    await expect(page.getByRole('dialog', { name: 'Mark words' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(item(page, 'both sides')).toHaveCount(1)
    await expect.poll(async () => Object.keys(await positions(page))).toContain('both-sides')
    const after = await positions(page)
    for (const [id, at] of Object.entries(before)) if (id !== rejected) expect(after[id], id).toEqual(at)
    expect(after[rejected]).toBeUndefined()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(() => positions(page)).toEqual(before)
  })

  await test.step('all of a kind that are sure enough are decided on at once, and taken back at once', async () => {
    const before = await left(page)
    await desk(page)
      .getByRole('button', { name: /^Several at once/ })
      .click()
    const bulk = page.locator('.review-bulk')
    await bulk.getByLabel('All suggested').selectOption('everything')
    await bulk.getByLabel('at least so sure').fill('0')
    await findsNothing(page)
    await bulk.getByRole('button', { name: 'Accept all' }).click()
    await expect(countLeft(page)).toContainText('All decided')
    await expect(desk(page)).toContainText('Nothing is left to decide on')
    await page.keyboard.press('Control+z')
    await expect(countLeft(page)).toContainText(`${before} left`)
  })

  await test.step('axe finds nothing: names, claims, what was done', async () => {
    await findsNothing(page)
    await goTo(page, /lied|accused/)
    await page.keyboard.press('a')
    await desk(page)
      .getByText(/^What was done/)
      .click()
    await desk(page).getByText('About the piece').click()
    await goTo(page, /accused/)
    await findsNothing(page)
  })

  await test.step('keys of the review are in the help, and count only there', async () => {
    await page.keyboard.press('?')
    await expect(help(page)).toContainText('Accept it, and on to the next')
    await page.keyboard.press('Escape')
    await page.keyboard.press('v')
    const { length } = await nodes(page)
    await graph(page).focus()
    await page.keyboard.press('x')
    expect(await nodes(page)).toHaveLength(length)
  })
})

test('names, mentions and claims are corrected: merged, split, marked, added and renamed', async ({
  page,
}) => {
  await reviewOwn(page)
  await listAll(page)
  await test.step('two who are one are compared side by side and merged; much later they are separated again', async () => {
    await goTo(page, 'Germany')
    const names = await countItems(page, 'entity')
    await page.keyboard.press('m')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await page.keyboard.type('Norway')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'The same' })
    await expect(dialog).toContainText('Germany')
    await expect(dialog).toContainText('Norway')
    await findsNothing(page)
    await dialog.getByRole('radio', { name: 'Norway' }).check()
    await dialog.getByRole('button', { name: 'Merge' }).click()
    expect(await countItems(page, 'entity')).toBe(names - 1)
    await expect(current(page).locator('.review-name')).toContainText('Norway')
    await expect(mentionIn(page, 3, 'Germany')).toHaveClass(/selected/)
    // Something else in between stays.
    await goTo(page, 'Karel Muhn')
    await page.keyboard.press('a')
    await desk(page)
      .getByText(/^What was done/)
      .click()
    await desk(page).getByRole('button', { name: 'Separate again' }).click()
    expect(await countItems(page, 'entity')).toBe(names)
    await expect(item(page, 'Karel Muhn')).toContainText('Confirmed')
    await expect(item(page, 'Germany')).toHaveCount(1)
  })

  await test.step('a mention that names somebody else is split off, one that names nobody is taken away', async () => {
    await goTo(page, 'Elena Sorvino')
    await page.keyboard.press('s')
    const boxes = current(page).locator('.review-mentions').getByRole('checkbox')
    await expect(boxes.first()).toBeFocused()
    const before = await boxes.count()
    await boxes.nth(1).check()
    await current(page).locator('.review-move').getByLabel('Name').fill('Another Sorvino')
    await current(page).getByRole('button', { name: 'Split off' }).click()
    await expect(item(page, 'Another Sorvino')).toHaveCount(1)
    await goTo(page, 'Elena Sorvino')
    await expect(boxes).toHaveCount(before - 1)
    await boxes.first().check()
    await current(page).getByRole('button', { name: 'Names nobody' }).click()
    await expect(boxes).toHaveCount(before - 2)
  })

  await test.step('words chosen in the text are marked as somebody, there or wherever they stand', async () => {
    await chooseWords(page, 1, 'wage agreement')
    await textToReview(page).getByRole('button', { name: /^Mark/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Mark words' })
    await findsNothing(page)
    await dialog.getByLabel('Kind').selectOption('organisation')
    await dialog.getByRole('button', { name: 'Mark 1 mention' }).click()
    await expect(mentionIn(page, 1, 'wage agreement')).toHaveClass(/organisation/)
    await expect(current(page).locator('.review-name')).toContainText('wage agreement')
    await expect(dialog).toBeHidden()
    // The same words elsewhere, by keys alone.
    await page.keyboard.press('w')
    await dialog.getByLabel('Words of the text').fill('report')
    await expect(dialog).toContainText('They stand in 1 place')
    await page.keyboard.press('Enter')
    await expect(mentionIn(page, 3, 'report')).toBeVisible()
    await expect(dialog).toBeHidden()
    // What cannot be marked is said where one looks.
    await page.keyboard.press('w')
    await dialog.getByLabel('Words of the text').fill('Union accused')
    await expect(dialog).toContainText('They overlap words that are marked already')
    await dialog.getByLabel('Words of the text').fill('Onion accused')
    await expect(dialog).toContainText('They stand in 0 places')
    await page.keyboard.press('Escape')
    // A mention is a button for the keyboard too.
    await mentionIn(page, 2, 'Oslo').focus()
    await page.keyboard.press('Space')
    await expect(current(page).locator('.review-name')).toContainText('Oslo')
  })

  await test.step('a claim is added between two marks of the text, and all of it can be changed in place', async () => {
    await goTo(page, 'Tomas Berk')
    await page.keyboard.press('c')
    await expect(page.getByRole('dialog', { name: 'Add a claim' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(textToReview(page)).toContainText('A claim from Tomas Berk')
    await mentionIn(page, 2, 'Oslo').click()
    await expect(field(page, /^Sentence/)).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Tomas Berk was in Oslo.')
    await page.keyboard.press('Enter')
    await expect(current(page).locator('.review-name')).toContainText('Tomas Berk was in Oslo.')
    await field(page, 'is').selectOption('visits')
    await field(page, 'Add a voice').selectOption({ label: 'Elena Sorvino' })
    await field(page, 'Add a voice').selectOption({ label: 'Karel Muhn' })
    await expect(current(page).locator('.review-name')).toContainText('Elena Sorvino, as told by Karel Muhn')
    await current(page).getByRole('button', { name: 'Karel Muhn is closer to the fact' }).click()
    await expect(current(page).locator('.review-name')).toContainText('Karel Muhn, as told by Elena Sorvino')
    await field(page, 'Told as').selectOption('possible')
    await field(page, /^When it happens/).fill('2021-03-13')
    await field(page, /^When it happens/).press('Enter')
    await field(page, /^When it happens/).fill('last week')
    await field(page, /^When it happens/).press('Enter')
    // What is refused stays to be corrected.
    await expect(toast(page)).toContainText('last week')
    await expect(field(page, /^When it happens/)).toHaveAttribute('aria-invalid', 'true')
    await field(page, /^When it happens/).press('Escape')
    await expect(field(page, /^When it happens/)).toHaveValue('2021-03-13')
    const quote = await field(page, /^Its words there/).inputValue()
    await field(page, /^Its words there/).fill('words that stand nowhere')
    await field(page, /^Its words there/).press('Enter')
    await expect(toast(page)).toContainText('These words are not in paragraph 2.')
    await field(page, /^Its words there/).press('Escape')
    await expect(field(page, /^Its words there/)).toHaveValue(quote)
    await field(page, 'The voices deny it').check()
    await expect(current(page)).toContainText('Denied')
    await expect.poll(async () => (await lines(page)).map(({ id }) => id)).toContain('oslo~tomas-berk')
  })

  await test.step('what somebody is called and what it is can be changed; graph, text and cast follow', async () => {
    await goTo(page, 'Tomas Berk')
    await page.keyboard.press('e')
    await expect(field(page, 'Name')).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Tomas Berg')
    await page.keyboard.press('Enter')
    await expect(current(page).locator('.review-name')).toContainText('Tomas Berg')
    await expect(current(page)).toContainText('Edited')
    // Accepted as it is now, it is asked about nowhere in the text.
    await current(page).getByRole('button', { name: 'Accept Tomas Berg' }).click()
    await goTo(page, 'Tomas Berg')
    await expect(current(page)).toContainText('Confirmed')
    await expect(mentionIn(page, 1, 'Tomas Berk')).toHaveClass(/confirmed/)
    await page.keyboard.press('2')
    await expect(field(page, 'Kind')).toHaveValue('organisation')
    await expect.poll(async () => (await nodeOf(page, 'tomas-berk')).label).toBe('Tomas Berg')
    await page.keyboard.press('v')
    await expect(castOption(page, 'Tomas Berg')).toBeVisible()
  })
})

test('in a window without room for the graph a review goes on after a reload, and the graph comes once it has room', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await reviewOwn(page)
  await expect(page.getByText(/^Saved/)).toBeVisible()
  const before = await left(page)
  await page.reload()
  await expect(countLeft(page)).toContainText(`${before} left`)
  await expect(current(page)).toBeVisible()
  await page.setViewportSize({ width: 1440, height: 900 })
  await drawn(page)
  await expect(graph(page)).toBeVisible()
  const [over, pane] = await Promise.all(
    ['.caption-body', '.graph'].map((part) => page.locator(part).boundingBox()),
  )
  expect((over?.y ?? 0) + (over?.height ?? 0)).toBeLessThanOrEqual((pane?.y ?? 0) + 1)
})

test('the piece that comes with it stays as it is; a copy can be edited', async ({ page }) => {
  await open(page)
  await page.keyboard.press('v')
  await expect(page.getByRole('heading', { name: 'This piece comes with Hearsay' })).toBeVisible()
  await findsNothing(page)
  await page.getByRole('button', { name: 'Make a copy to edit' }).click()
  await drawn(page)
  await expect(countLeft(page)).toContainText('All decided')
  await listAll(page)
  await goTo(page, 'Jens Stoltenberg')
  await page.keyboard.press('x')
  await expect(item(page, 'Jens Stoltenberg')).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use(phone)

  test('everything is decided on with a finger, and the text is a tap away', async ({ page }) => {
    await reviewOwn(page)
    const before = await left(page)
    await current(page)
      .getByRole('button', { name: /^Accept/ })
      .tap()
    await expect(countLeft(page)).toContainText(`${before - 1} left`)
    await expect(items(page).first()).toBeVisible()
    await findsNothing(page)
    await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Piece' }).tap()
    await expect(textToReview(page)).toBeVisible()
    await findsNothing(page)
  })
})
