import type { Locator, Page } from '@playwright/test'
import { copied } from './clipboard'
import { caption, dossier, drawn, goOn, heading, open, section, toast } from './explorer'
import { hasClass } from './graph'
import { piece } from './piece'
import { expect, test } from './test'

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  permissions: ['clipboard-read', 'clipboard-write'],
})

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name }).tap()

test('with a finger, the answer is a link after six taps at most', async ({ page, another }) => {
  await open(page)
  let taps = 0
  const tap = async (target: Locator) => {
    taps++
    await target.tap()
  }
  await tap(page.getByRole('button', { name: 'Find a name or a claim' }).first())
  await page.getByRole('combobox').fill('how is medvedev connected to ukraine')
  await tap(page.getByRole('option', { name: 'How is Dmitry Medvedev connected to Ukraine?' }))
  await expect(heading(page)).toHaveText(/Dmitry Medvedev\s*to\s*Ukraine/)
  await tap(page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Dossier' }))
  await expect(section(page, 'Step by step').getByRole('article').first()).toContainText('DW interviewer')
  await tap(dossier(page).getByRole('button', { name: 'Copy link' }))
  await expect(toast(page)).toHaveText('Link copied')
  expect(taps).toBeLessThanOrEqual(6)
  const friend = await another()
  await friend.goto(await copied(page))
  await drawn(friend)
  await expect(section(friend, 'Said by Dmitry Medvedev about Ukraine')).toContainText(
    'Denied by Jens Stoltenberg',
  )
})

test('with a finger, a voice is left out and brought back, and the claims are a table, whose rows select', async ({
  page,
}) => {
  await test.step('with a finger, a voice is left out, seen to be so, and brought back', async () => {
    await open(page)
    await tab(page, 'Cast')
    await page.getByRole('button', { name: /^Voices \d+$/ }).tap()
    await page.getByRole('button', { name: 'Leave out Jens Stoltenberg' }).tap()
    await tab(page, 'Graph')
    await expect(caption(page)).toContainText('Without Jens Stoltenberg,')
    await expect.poll(() => hasClass(page, 'nato~nato-allies', 'ghost')).toBe(true)
    await page.getByRole('button', { name: /^Bring back/ }).tap()
    await expect(caption(page)).not.toContainText('Without')
  })

  await test.step('with a finger, the claims are a table, whose rows select', async () => {
    await goOn(page, '?show=table&voice=guardian')
    const rows = page.getByRole('table').locator('tbody tr')
    const told = piece.claims.filter(({ voices }) => voices.includes('guardian'))
    await expect(rows).toHaveCount(told.length)
    await rows.first().getByRole('link').first().tap()
    await expect(page).toHaveURL(new RegExp(`select=claim:${told[0]?.id}`))
  })
})
