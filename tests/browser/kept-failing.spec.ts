import type { Locator, Page } from '@playwright/test'
import { findsNothing } from './axe'
import { drawn, notices, open } from './explorer'
import {
  article,
  bring,
  downloaded,
  opening,
  openOwn,
  openShelf,
  rename,
  row,
  saveState,
  shelf,
  TITLE,
  titleOf,
} from './kept'
import { forgetSite } from './room'
import { expect, test } from './test'

const note = (page: Page): Locator => page.locator('.keeping-note')

/** Counts what the page writes: `failAt` says which writes fail. */
const countWrites = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    let count = 0
    const { put, delete: remove } = IDBObjectStore.prototype
    const isFull = () => {
      count++
      document.documentElement.dataset.writes = String(count)
      const failing: unknown = Reflect.get(window, 'failing')
      return failing === 'every' || failing === count
    }
    const full = () => new DOMException('no room', 'QuotaExceededError')
    IDBObjectStore.prototype.put = function (...args) {
      if (isFull()) throw full()
      return put.apply(this, args)
    }
    IDBObjectStore.prototype.delete = function (...args) {
      if (isFull()) throw full()
      return remove.apply(this, args)
    }
  })

/** Each time the page is loaded from now on, its write with this number, from 1, finds the storage full. */
const failAt = (page: Page, failing: number | 'every'): Promise<unknown> =>
  page.addInitScript((which) => Object.assign(window, { failing: which }), failing)

const writes = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset.writes ?? 0))

/** A piece is opened and renamed. */
async function work(page: Page): Promise<void> {
  await open(page)
  await bring(page)
  await expect(saveState(page)).not.toHaveText(/^Saving/)
  await rename(page, TITLE, 'The last edit')
  await expect(saveState(page)).not.toHaveText(/^Saving/)
}

test('whichever write fails, nothing is lost without a message', async ({ page, context, baseURL }) => {
  test.setTimeout(120_000)
  const session = await context.newCDPSession(page)
  await countWrites(page)
  await work(page)
  const all = await writes(page)
  expect(all).toBeGreaterThan(4)
  for (let number = 1; number <= all; number++) {
    await test.step(`write ${number} of ${all}`, async () => {
      await forgetSite(page, session, new URL(baseURL ?? '').origin)
      await failAt(page, number)
      await work(page)
      // Either a later write has kept everything, or it is said that something is not kept.
      if (await note(page).isVisible()) {
        await expect(note(page)).toContainText('This browser has no room left for it.')
        const file = await downloaded(page, () =>
          note(page).getByRole('button', { name: 'Download the piece' }).click(),
        )
        expect(file.text).toContain('The last edit')
        await note(page).getByRole('button', { name: 'Try again' }).click()
        await expect(note(page)).toHaveCount(0)
      }
      await expect(saveState(page)).toHaveText(/^Saved/)
      await page.reload()
      await drawn(page)
      await expect(titleOf(page)).toHaveText('The last edit')
    })
  }
})

test('a disk that stays full says so at once and at every piece, and leaving asks; the file is the way out', async ({
  page,
}) => {
  await countWrites(page)
  await failAt(page, 'every')
  await open(page)
  await page.keyboard.press('o')
  await opening(page).getByRole('textbox', { name: 'Paste the text of an article' }).fill(article)
  await expect(
    opening(page).getByRole('status').filter({ hasText: 'not kept if the tab is closed' }),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog')).toHaveCount(0)
  await bring(page)
  await expect(note(page)).toContainText(`“${TITLE}” is not saved. This browser has no room left for it.`)
  await expect(saveState(page)).toHaveText(/^Not saved/)
  await findsNothing(page)
  await page.getByRole('button', { name: 'Close this piece' }).click()
  await expect(row(page, TITLE)).toBeVisible()
  await shelf(page).getByRole('button', { name: TITLE, exact: true }).click()
  await drawn(page)
  await expect(note(page)).toBeVisible()
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  const file = await downloaded(page, () =>
    note(page).getByRole('button', { name: 'Download the piece' }).click(),
  )
  expect(file.text).toContain('Norway sent divers')
})

test('what cannot be deleted stays as it is, and the shelf says why', async ({ page }) => {
  await openOwn(page)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })
  const address = page.url()
  await openShelf(page)
  await row(page, TITLE)
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(shelf(page).getByRole('alert')).toContainText('This browser has no room left for it.')
  await expect(page).toHaveURL(address)
  await expect(titleOf(page)).toHaveText(TITLE)
})

test('what is saved is left without a question', async ({ page }) => {
  let asked = 0
  page.on('dialog', (dialog) => {
    asked++
    void dialog.accept()
  })
  await openOwn(page)
  await page.reload()
  await drawn(page)
  expect(asked).toBe(0)
})

test.describe('where the browser keeps nothing', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not here', 'SecurityError')
      }
    }),
  )

  test('everything works in the tab, and it is said plainly, once', async ({ page }) => {
    await open(page)
    await bring(page)
    await expect(note(page)).toContainText('This browser keeps nothing for this page')
    await findsNothing(page)
    await note(page).getByRole('button', { name: 'Close', exact: true }).click()
    await expect(note(page)).toHaveCount(0)
    await expect(saveState(page)).toHaveText(/^Not saved/)
    await rename(page, TITLE, 'Still here')
    await expect(note(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Close this piece' }).click()
    await expect(shelf(page)).toContainText('What is kept cannot be read.')
    await row(page, 'Still here')
      .getByRole('button', { name: /^Duplicate/ })
      .click()
    await expect(row(page, 'Still here (copy)')).toBeVisible()
    const file = await downloaded(page, () =>
      row(page, 'Still here (copy)')
        .getByRole('button', { name: /^Export/ })
        .click(),
    )
    expect(file.text).toContain('Norway sent divers')
    await shelf(page).getByRole('button', { name: 'Still here', exact: true }).click()
    await drawn(page)
    await expect(titleOf(page)).toHaveText('Still here')
    await expect(note(page)).toHaveCount(0)
  })

  test('a piece that was never kept can be deleted, and that can be undone', async ({ page }) => {
    await open(page)
    await bring(page)
    await expect(note(page)).toBeVisible()
    await openShelf(page)
    await row(page, TITLE)
      .getByRole('button', { name: /^Delete/ })
      .click()
    await expect(shelf(page)).toContainText(`“${TITLE}” was deleted.`)
    await expect(row(page, TITLE)).toHaveCount(0)
    await expect(note(page)).toHaveCount(0)
    await shelf(page).getByRole('button', { name: 'Undo' }).click()
    await expect(row(page, TITLE)).toBeVisible()
  })

  test('an address of one’s own says why the piece is not here', async ({ page }) => {
    await open(page, '?piece=mine-abc')
    await expect(notices(page)).toContainText('This browser keeps nothing for this page')
  })
})

test('what was kept and is gone is kept anew when that is asked', async ({ page }) => {
  await openOwn(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('hearsay')
        request.onsuccess = () => {
          const transaction = request.result.transaction(['volumes', 'works'], 'readwrite')
          transaction.objectStore('volumes').clear()
          transaction.objectStore('works').clear()
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
  )
  await openShelf(page)
  await row(page, TITLE)
    .getByRole('button', { name: /^Rename/ })
    .click()
  await shelf(page)
    .getByRole('textbox', { name: /^New title/ })
    .fill('Again')
  await page.keyboard.press('Enter')
  await shelf(page).getByRole('button', { name: 'Close', exact: true }).click()
  await expect(note(page)).toContainText('What this browser had kept of it is gone.')
  await note(page).getByRole('button', { name: 'Try again' }).click()
  await expect(saveState(page)).toHaveText(/^Saved/)
  await page.reload()
  await drawn(page)
  await expect(titleOf(page)).toHaveText('Again')
})

test('a newer version in another tab closes this one’s storage, which is said', async ({ page, context }) => {
  await openOwn(page)
  const newer = await context.newPage()
  await open(newer)
  await newer.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('hearsay', 99)
        request.onblocked = () => reject(new Error('blocked'))
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
      }),
  )
  await rename(page, TITLE, 'Not kept')
  await expect(note(page)).toContainText('Another version of Hearsay is open in this browser.')
  const file = await downloaded(page, () =>
    note(page).getByRole('button', { name: 'Download the piece' }).click(),
  )
  expect(file.text).toContain('Not kept')
})
