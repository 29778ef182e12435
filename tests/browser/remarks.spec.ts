import { caption, dossier, heading, paragraph } from './explorer'
import { middleOf, shown } from './graph'
import { countLeft, current, item, openArticle, toReview } from './own-piece'
import { expect, test } from './test'

const article = `Bridge stays shut

By Mara Lind

The bridge at Oldford has been shut since Monday. Tom Reyes said that nobody in Oldford would be cold this winter. Tom Reyes is the mayor.

“We have waited far too long,” said Ines Roth on Tuesday. Ines Roth did not say that the river was safe.

Tove Lund denied that the river was safe.`

const isSpoken = (id: string): boolean => id.startsWith('speaks-of:')

test('what somebody says that ties no two names is told, shown and reviewed', async ({ page }) => {
  await openArticle(page, article)

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
})
