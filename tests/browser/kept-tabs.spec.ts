import type { Locator, Page } from '@playwright/test'
import { findsNothing } from './axe'
import { drawn } from './explorer'
import { downloaded, keptIn, openOwn, openShelf, rename, row, saveState, shelf, TITLE, titleOf } from './kept'
import { expect, test } from './test'

const note = (page: Page): Locator => page.locator('.keeping-note')
const takeOver = (page: Page): Locator => note(page).getByRole('button', { name: 'Take over' })

/** Opens what another tab of the same browser has open. */
async function openAgain(page: Page): Promise<Page> {
  const later = await page.context().newPage()
  await later.goto(page.url())
  await drawn(later)
  return later
}

test('the later tab is told, sees what the earlier one does, and can take over; nothing is lost', async ({
  page,
}) => {
  test.slow()
  await openOwn(page)
  await test.step('a piece that is loaded anew is not held up by itself', async () => {
    await page.reload()
    await drawn(page)
    await expect(saveState(page)).toHaveText(/^Saved/)
    await expect(note(page)).toHaveCount(0)
  })

  const later = await openAgain(page)
  await expect(note(later)).toContainText('This piece is open in another tab.')
  await expect(saveState(later)).toHaveText(/^Read only/)
  await expect(note(page)).toHaveCount(0)
  await findsNothing(later)
  await openShelf(later)
  await row(later, TITLE)
    .getByRole('button', { name: /^Rename/ })
    .click()
  await shelf(later)
    .getByRole('textbox', { name: /^New title/ })
    .fill('By the later tab')
  await later.keyboard.press('Enter')
  await expect(shelf(later).getByRole('alert')).toContainText('It is open in another tab')
  await shelf(later).getByRole('button', { name: 'Cancel' }).click()
  await row(later, TITLE)
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(shelf(later).getByRole('alert')).toContainText('It is open in another tab')
  await shelf(later).getByRole('button', { name: 'Close', exact: true }).click()

  await rename(page, TITLE, 'By the earlier tab')
  await expect(titleOf(later)).toHaveText('By the earlier tab')
  await takeOver(later).click()
  await expect(saveState(later)).toHaveText(/^Saved/)
  await expect(note(page)).toContainText(
    'Another tab has taken this piece over. What you did here was saved before.',
  )
  await expect(saveState(page)).toHaveText(/^Read only/)
  await findsNothing(page)

  await rename(later, 'By the earlier tab', 'By the later tab')
  await expect(titleOf(page)).toHaveText('By the later tab')
  await takeOver(page).click()
  await expect(saveState(page)).toHaveText(/^Saved/)
  await expect(note(later)).toContainText('Another tab has taken this piece over.')
  await rename(page, 'By the later tab', 'By the earlier tab again')
  await expect(titleOf(later)).toHaveText('By the earlier tab again')

  await test.step('once the tab that has it is closed, the other one can change it', async () => {
    await expect(note(later)).toContainText('Another tab has taken this piece over.')
    await page.getByRole('button', { name: 'Close this piece' }).click()
    await expect(note(later)).toHaveCount(0)
    await rename(later, 'By the earlier tab again', 'Mine now')
    await expect(saveState(later)).toHaveText(/^Saved/)
  })
})

test('a tab that does not answer is taken over from, and finds what was done when it wakes up', async ({
  page,
}) => {
  await openOwn(page)
  const session = await page.context().newCDPSession(page)
  const later = await openAgain(page)
  await expect(takeOver(later)).toBeVisible()
  await session.send('Debugger.enable')
  await session.send('Debugger.pause')
  // It stops at whatever it does next.
  const stopped = new Promise((resolve) => session.once('Debugger.paused', resolve))
  page.evaluate(() => 0).catch(() => {})
  await stopped
  await takeOver(later).click()
  await expect(saveState(later)).toHaveText(/^Saved/)
  await rename(later, TITLE, 'Meanwhile')
  await session.send('Debugger.resume')
  await expect(note(page)).toContainText('Another tab has taken this piece over.')
  await expect(titleOf(page)).toHaveText('Meanwhile')
})

test('without locks, what another tab saved since is not overwritten: it is shown instead, or mine is kept as a copy', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined })
    // Nor do the tabs hear of each other.
    Reflect.deleteProperty(window, 'BroadcastChannel')
  })
  await openOwn(page)
  const later = await openAgain(page)
  await rename(page, TITLE, 'Theirs')
  await expect(saveState(page)).toHaveText(/^Saved/)
  await rename(later, TITLE, 'Mine')
  await expect(note(later)).toContainText('It was changed or deleted in another tab since')
  await expect(saveState(later)).toHaveText(/^Not saved/)
  await findsNothing(later)
  const file = await downloaded(later, () =>
    note(later).getByRole('button', { name: 'Download the piece' }).click(),
  )
  expect(file.text).toContain('Mine')

  await test.step('what is kept is shown instead, and goes on from there', async () => {
    await note(later).getByRole('button', { name: 'Show what is kept' }).click()
    await expect(titleOf(later)).toHaveText('Theirs')
    await expect(note(later)).toHaveCount(0)
    await rename(later, 'Theirs', 'Ours')
    await expect(saveState(later)).toHaveText(/^Saved/)
  })

  await test.step('mine is kept as a copy', async () => {
    await rename(page, 'Theirs', 'Mine')
    await expect(saveState(page)).toHaveText(/^Not saved/)
    await note(page).getByRole('button', { name: 'Keep mine as a copy' }).click()
    await expect(titleOf(page)).toHaveText('Mine (copy)')
    await expect(note(page)).toHaveCount(0)
    await expect(saveState(page)).toHaveText(/^Saved/)
    const kept = await keptIn(page, 'volumes')
    expect(kept).toContain('"Ours"')
    expect(kept).toContain('"Mine (copy)"')
    await openShelf(page)
    await expect(row(page, 'Ours')).toBeVisible()
    await expect(row(page, 'Mine (copy)')).toBeVisible()
    await expect(shelf(page).getByRole('button', { name: 'Mine', exact: true })).toHaveCount(0)
  })
})
