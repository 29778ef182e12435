import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import {
  caption,
  dossier,
  drawn,
  heading,
  legendSwitch,
  palette,
  paragraph,
  searchFor,
  toast,
} from './explorer'
import { hasClass, middleOf, shown } from './graph'
import { saveState } from './kept'
import { chooseWords, countLeft, current, item, openArticle, textToReview, toReview } from './own-piece'
import { expect, test } from './test'

const article = `Bridge stays shut

By Mara Lind

The bridge at Oldford has been shut since Monday. Tom Reyes said that nobody in Oldford would be cold this winter. Tom Reyes is the mayor.

“We have waited far too long,” said Ines Roth on Tuesday. Ines Roth did not say that the river was safe.

Tove Lund denied that the river was safe.`

const field = (page: Page, name: string) => current(page).getByLabel(name)
const isSpoken = (id: string): boolean => id.startsWith('speaks-of:')

test('what somebody says that ties no two names is told, shown and reviewed', async ({ page }) => {
  await openArticle(page, article)

  await test.step('how much is a suggestion is told with the remarks', async () => {
    await expect(dossier(page)).toContainText('2 of 2 remarks were found by rules')
    await expect(legendSwitch(page, 'Suggested')).toHaveText(
      await page
        .getByRole('banner')
        .getByRole('button', { name: 'Review' })
        .innerText()
        .then((label) => label.replace('Review', 'Suggested')),
    )
  })

  await test.step('a thin line joins who speaks and whom they speak of; a click shows the words, whose they are and where', async () => {
    const { edges } = await shown(page)
    expect(edges.filter(isSpoken)).toEqual(['speaks-of:oldford~tom-reyes'])
    const line = await middleOf(page, 'speaks-of:oldford~tom-reyes')
    await page.mouse.move(line.x, line.y)
    await expect(page.locator('.hover-note')).toContainText('Nobody in Oldford would be cold this winter.')
    await page.mouse.click(line.x, line.y)
    await expect(page).toHaveURL(/select=tie:oldford~tom-reyes/)
    const remark = dossier(page).locator('[data-remark]')
    await expect(remark).toHaveCount(1)
    await expect(remark).toContainText('Nobody in Oldford would be cold this winter.')
    await expect(remark).toContainText('Tom Reyes')
    await expect(remark).toContainText('¶ 1')
    await expect(paragraph(page, 1)).toHaveClass(/active/)
  })

  await test.step('the switch of its own in the legend takes the line away, and the link keeps that', async () => {
    await page.getByRole('button', { name: /^Speaks of/ }).click()
    await expect(page).toHaveURL(/speaksof=0/)
    expect((await shown(page)).edges.filter(isSpoken)).toEqual([])
    await page.getByRole('button', { name: /^Speaks of/ }).click()
    await expect(page).not.toHaveURL(/speaksof/)
  })

  await test.step('it counts where it is told who speaks; what is denied or not said is nobody’s', async () => {
    await page.getByRole('button', { name: /^Voices \d+$/ }).click()
    const voices = page.locator('.voice-row')
    await expect(voices.filter({ hasText: 'Ines Roth' })).toContainText('1 remark')
    await expect(voices.filter({ hasText: 'Tove Lund' })).toHaveCount(0)
    await expect(page.locator('.voices')).not.toContainText('2 remarks')
    await voices.getByRole('link', { name: 'Ines Roth' }).click()
    await expect(dossier(page)).toContainText('Said by Ines Roth')
    await dossier(page).getByRole('link', { name: 'We have waited far too long.' }).click()
    await expect(heading(page)).toHaveText('“We have waited far too long.”')
    await expect(caption(page)).toContainText('Remark')
  })

  await test.step('it stands in the table among the claims, and goes with what is asked for', async () => {
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    const rows = page.getByRole('table').locator('tbody tr')
    const cold = rows.filter({ hasText: 'Nobody in Oldford would be cold this winter.' })
    await expect(cold).toContainText('Remark')
    await expect(cold).toContainText('of Oldford')
    await expect(page.locator('.table-bar')).toContainText('2 of 2 remarks')
    await page.getByLabel('Voice', { exact: true }).selectOption({ label: 'Ines Roth' })
    await expect(rows).toHaveCount(1)
    await rows.getByRole('link', { name: '“We have waited far too long.”' }).click()
    await expect(rows).toHaveClass('selected')
    await expect(heading(page)).toHaveText('“We have waited far too long.”')
    await page.getByLabel('Voice', { exact: true }).selectOption('')
  })

  await test.step('it stands in the outline under whoever says it and whom it speaks of', async () => {
    await page.getByRole('button', { name: 'Outline' }).click()
    const row = (name: RegExp) => page.getByRole('treeitem', { name })
    await expect(row(/Remark of Ines Roth: We have waited far too long/)).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await row(/^Oldford, place.*/).press('ArrowRight')
    await row(/^Oldford is spoken of in 1 remark/).press('ArrowRight')
    await row(/Remark of Tom Reyes: Nobody in Oldford/).press('Enter')
    await expect(heading(page)).toHaveText('Nobody in Oldford would be cold this winter.')
    await page.getByRole('button', { name: 'Web' }).click()
  })

  await test.step('it is found by its words', async () => {
    await searchFor(page, 'waited far')
    const found = palette(page).getByRole('option', { name: /We have waited far too long/ })
    await expect(found.first()).toContainText('Ines Roth')
    await found.first().click()
    await expect(heading(page)).toHaveText('“We have waited far too long.”')
  })

  await test.step('it becomes known as the piece is replayed, and its line with it', async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Replay' }).click()
    const scrubber = page.getByRole('slider', { name: 'How far the piece is replayed' })
    await scrubber.fill('1')
    await expect(caption(page)).toContainText('The head')
    expect(await hasClass(page, 'speaks-of:oldford~tom-reyes', 'ahead')).toBe(true)
    await scrubber.fill('2')
    await expect(caption(page)).toContainText('1 new remark')
    expect(await hasClass(page, 'speaks-of:oldford~tom-reyes', 'ahead')).toBe(false)
    await expect(page.locator('.replay-known')).toContainText('1 of 2 remarks')
    await page.getByRole('button', { name: 'End replay' }).click()
  })

  await test.step('that its text tells no day is told, with the way to where it is set', async () => {
    await expect(saveState(page)).toHaveText(/^Saved/)
    await page.goto(`./?piece=${new URL(page.url()).searchParams.get('piece')}`)
    await drawn(page)
    await expect(dossier(page)).toContainText('No date found')
    await expect(page.getByRole('banner')).toContainText('no date found')
    await expect(page.locator('.timeline text.published')).toContainText(/^opened /)
    await dossier(page).getByRole('button', { name: 'set it' }).click()
    const day = page.getByLabel('Published')
    await expect(day).toBeFocused()
    await expect(day).toBeInViewport()
    await expect(day).toHaveValue('')
    const today = await page.evaluate(() => new Date().toISOString().slice(0, 10))
    await day.fill(today)
    await day.press('Enter')
    await page.keyboard.press('v')
    await expect(page.locator('.timeline text.published')).toContainText(/^published /)
    await expect(dossier(page)).not.toContainText('No date found')
    await page.keyboard.press('v')
    await page.getByText('About the piece', { exact: true }).click()
    await page.getByLabel('Published').fill('2024-03-05')
    await page.getByLabel('Published').press('Enter')
    await page.keyboard.press('v')
    await expect(page.getByRole('banner')).toContainText('5 March 2024')
    await expect(page.locator('.timeline text.published')).toContainText('published 5 March')
    await expect(dossier(page)).not.toContainText('No date found')
  })

  await test.step('it is confirmed and rejected by the keys of all reviewing, and undone', async () => {
    await toReview(page)
    await item(page, /We have waited/)
      .locator('.review-name')
      .click()
    await expect(current(page)).toContainText('We have waited far too long.')
    const before = await countLeft(page).innerText()
    await page.keyboard.press('a')
    await expect(countLeft(page)).not.toHaveText(before)
    await expect(item(page, /We have waited/)).toHaveCount(0)
    await item(page, /Nobody in Oldford/)
      .locator('.review-name')
      .click()
    await page.keyboard.press('x')
    await expect(item(page, /Nobody in Oldford/)).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(item(page, /Nobody in Oldford/)).toHaveCount(1)
  })

  await test.step('words of the text are kept as somebody’s by hand, with whom they speak of and to whom they are said', async () => {
    await chooseWords(page, 1, 'has been shut since Monday')
    await textToReview(page)
      .getByRole('button', { name: /^Said by/ })
      .click()
    const asked = page.getByRole('dialog', { name: 'Who says so' })
    await expect(asked).toContainText('Who says “has been shut since Monday”?')
    await findsNothing(page)
    await expect(asked.getByRole('option').first()).toContainText('Oldford')
    await page.keyboard.type('Tove')
    await page.keyboard.press('Enter')
    await expect(current(page)).toContainText('Has been shut since Monday.')
    await expect(page.locator('#review-first')).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('The bridge has been shut.')
    await page.keyboard.press('Enter')
    await field(page, 'Said to').selectOption({ label: 'Ines Roth' })
    await field(page, 'Add a name of which it speaks').selectOption({ label: 'Oldford' })
    await expect(current(page).locator('.review-name')).toContainText('Tove Lund, to Ines Roth')
    await findsNothing(page)
    await expect.poll(async () => (await shown(page)).edges).toContain('speaks-of:oldford~tove-lund')
    for (let edits = 0; edits < 4; edits++) await page.keyboard.press('ControlOrMeta+z')
    await expect(item(page, /has been shut/i)).toHaveCount(0)
    // Without words there is nothing to say.
    await page.evaluate(() => getSelection()?.removeAllRanges())
    await page.keyboard.press('q')
    await expect(toast(page)).toContainText('Choose the words in the text first.')
  })
})
