import type { Page } from '@playwright/test'
import { copied } from './clipboard'
import {
  castOption,
  drawn,
  goOn,
  heading,
  historyLength,
  legendSwitch,
  open,
  reader,
  toast,
} from './explorer'
import { positions, shown } from './graph'
import { claim, piece } from './piece'
import { expect, test } from './test'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const TABLE = '?show=table'
const table = (page: Page) => page.getByRole('table')
const rows = (page: Page) => table(page).locator('tbody tr')
const column = (page: Page, name: string) => table(page).getByRole('columnheader', { name })
const narrow = (page: Page) => page.getByRole('form', { name: 'Narrow the claims' })
const tieOf = ({ subject, object }: { subject: string; object: string }) => [subject, object].sort().join('~')
type Told = (typeof piece.claims)[number] & { when?: string }

/** Graph and table show these claims, and no others. */
async function showsOnly(page: Page, keep: (one: Told) => boolean): Promise<void> {
  const kept = piece.claims.filter(keep)
  await expect(rows(page)).toHaveCount(kept.length)
  const texts = await rows(page).locator('.table-claim').allInnerTexts()
  expect([...texts].sort()).toEqual(kept.map(({ text }) => text).sort())
  await expect(
    page.getByText(`${kept.length} of ${piece.claims.length} claims`, { exact: true }),
  ).toBeVisible()
  await expect
    .poll(async () => [...(await shown(page)).edges].sort())
    .toEqual([...new Set(kept.map(tieOf))].sort())
}

test('all claims stand in the table, sorted and narrowed', async ({ page, another }) => {
  await test.step('all claims stand in the table as they read, and the graph is as it was when one goes back to it', async () => {
    await open(page)
    const [before, steps] = [await positions(page), await historyLength(page)]
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await expect(page).toHaveURL(/show=table/)
    expect(await historyLength(page)).toBe(steps + 1)
    await showsOnly(page, () => true)
    await expect(rows(page).first()).toContainText('head')
    await page.goBack()
    await expect(table(page)).toBeHidden()
    expect(await positions(page)).toEqual(before)
  })

  await test.step('narrowed to a voice, an entity, a paragraph, words or a time, table and graph show the same', async () => {
    await goOn(page, TABLE)
    const before = await positions(page)
    const field = narrow(page)
    await field.getByLabel('Voice').selectOption({ label: 'Institute for the Study of War' })
    await showsOnly(page, ({ voices }) => voices.includes('institute-for-the-study-of-war'))
    await field.getByLabel('About').selectOption({ label: 'Kremlin' })
    await showsOnly(
      page,
      (one) =>
        one.voices.includes('institute-for-the-study-of-war') &&
        [one.subject, one.object].includes('kremlin'),
    )
    await field.getByLabel('Voice').selectOption('')
    await field.getByLabel('About').selectOption('')
    await field.getByLabel('Paragraph').selectOption('18')
    await showsOnly(page, ({ evidence }) => evidence.some(({ paragraph }) => paragraph === 18))
    await field.getByLabel('Paragraph').selectOption('')
    // What still goes on then, as far as the piece knows.
    await field.getByLabel('From').fill('2025-01-01')
    await showsOnly(page, ({ when }) => when?.endsWith('/..') ?? false)
    await field.getByLabel('From').fill('')
    await field.getByLabel('To', { exact: true }).fill('2010-01-01')
    await expect(page.getByText('No claim meets all of these conditions.')).toBeVisible()
    await showsOnly(page, () => false)
    await field.getByLabel('To', { exact: true }).fill('')
    await field.getByLabel('Words in the claim').fill('severe CONSEQUENCES')
    await showsOnly(page, ({ text }) => /severe consequences/i.test(text))
    await page.getByRole('button', { name: 'Show everything' }).click()
    await showsOnly(page, () => true)
    expect(await positions(page)).toEqual(before)
  })

  await test.step('words are one step however long they are typed, and Back and a link bring them back', async () => {
    await goOn(page, TABLE)
    const steps = await historyLength(page)
    await narrow(page).getByLabel('Words in the claim').pressSequentially('medvedev')
    const about = (one: Told) =>
      one.voices.includes('dmitry-medvedev') ||
      /medvedev/i.test(one.text) ||
      [one.subject, one.object].includes('dmitry-medvedev')
    await showsOnly(page, about)
    expect(await historyLength(page)).toBe(steps + 1)
    const friend = await another()
    await open(friend, new URL(page.url()).search)
    await showsOnly(friend, about)
    await page.goBack()
    await showsOnly(page, () => true)
  })

  await test.step('a column sorts, and sorts the other way round; a link keeps it', async () => {
    await goOn(page, TABLE)
    const depths = async () => (await rows(page).locator('td:nth-child(5)').allInnerTexts()).map(Number)
    await column(page, 'Voices').getByRole('button').click()
    await expect(column(page, 'Voices')).toHaveAttribute('aria-sort', 'ascending')
    const ascending = await depths()
    expect(ascending).toEqual([...ascending].sort((a, b) => a - b))
    await column(page, 'Voices').getByRole('button').click()
    await expect(column(page, 'Voices')).toHaveAttribute('aria-sort', 'descending')
    await expect.poll(async () => (await depths())[0]).toBe(2)
    await expect(page).toHaveURL(/order=-depth/)
    await page.reload()
    await drawn(page)
    await expect(column(page, 'Voices')).toHaveAttribute('aria-sort', 'descending')
    await page.goBack()
    await expect(column(page, 'Voices')).toHaveAttribute('aria-sort', 'ascending')
  })
})

test('the table goes with all the rest', async ({ page }) => {
  await test.step('what the legend leaves out and voices that are left out are gone from the table too', async () => {
    await open(page, `${TABLE}&leftout=jens-stoltenberg`)
    await expect(rows(page)).toHaveCount(
      piece.claims.filter(({ voices }) => !voices.includes('jens-stoltenberg')).length,
    )
    await legendSwitch(page, 'author').click()
    await expect(rows(page)).toHaveCount(
      piece.claims.filter(({ voices }) => voices.length > 0 && !voices.includes('jens-stoltenberg')).length,
    )
  })

  await test.step('a row selects its claim everywhere', async () => {
    await goOn(page, TABLE)
    const { text } = claim('severe-consequences')
    await rows(page).filter({ hasText: text }).getByRole('cell').nth(3).click()
    await expect(heading(page)).toContainText(text)
    await expect(page).toHaveURL(/select=claim:severe-consequences/)
    await expect(rows(page).filter({ hasText: text })).toHaveClass(/selected/)
    await expect(reader(page).locator('[data-paragraph="16"]')).toBeInViewport()
    await castOption(page, 'NATO').click()
    await expect(rows(page).filter({ hasText: text })).not.toHaveClass(/selected/)
  })

  await test.step('the rows are copied for a spreadsheet, as they stand', async () => {
    await goOn(page, `${TABLE}&voice=dmitry-medvedev`)
    await expect(rows(page)).toHaveCount(1)
    await page.getByRole('button', { name: 'Copy rows' }).click()
    await expect(toast(page)).toHaveText('1 row copied')
    const cells = (await copied(page)).split('\t')
    expect(cells).toEqual(
      expect.arrayContaining(['¶ 15', claim('medvedev-nato-stays-out').text, 'NATO', 'Ukraine']),
    )
  })

  await test.step('what the annotation does not say can be read and copied', async () => {
    await goOn(page, '')
    await page.keyboard.press('/')
    await page.keyboard.type('annotation covers')
    await page.keyboard.press('Enter')
    const report = page.getByRole('dialog', { name: 'What the annotation covers' })
    await expect(report).toContainText(
      `22 paragraphs, ${piece.entities.length} entities, ${piece.claims.length} claims.`,
    )
    await expect(report).toContainText(/Without a tie: .*Europe/)
    await expect(report).toContainText(/Rest on nobody who is named: \d+ claims/)
    await report.getByRole('button', { name: 'Copy' }).click()
    await expect.poll(() => copied(page)).toContain('Without a tie:')
    await report.getByRole('button', { name: 'Close' }).click()
    await expect(report).toBeHidden()
  })
})
