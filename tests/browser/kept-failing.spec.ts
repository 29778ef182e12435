import type { Locator, Page } from '@playwright/test'
import { findsNothing } from './axe'
import { drawn, notices, open } from './explorer'
import {
  article,
  bring,
  closeShelf,
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
import { expect, test } from './test'

const note = (page: Page): Locator => page.locator('.keeping-note')

/** A disk that is full as long as the test says so. */
const fillDisk = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(window, { isFull: true })
    const { put, delete: remove } = IDBObjectStore.prototype
    const checkRoom = () => {
      if (Reflect.get(window, 'isFull')) throw new DOMException('no room', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.put = function (...args) {
      checkRoom()
      return put.apply(this, args)
    }
    IDBObjectStore.prototype.delete = function (...args) {
      checkRoom()
      return remove.apply(this, args)
    }
  })

test('a full disk says so at once and at every piece, and leaving asks; the file is the way out, or room that is made', async ({
  page,
}) => {
  await fillDisk(page)
  await open(page)
  await page.keyboard.press('o')
  await opening(page).getByRole('textbox', { name: 'Paste the text of an article' }).fill(article)
  await expect(
    opening(page).getByRole('status').filter({ hasText: 'not kept if the tab is closed' }),
  ).toBeVisible()
  await opening(page).getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveURL(/\?piece=mine-/, { timeout: 30_000 })
  await drawn(page)
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

  await page.evaluate(() => Object.assign(window, { isFull: false }))
  await note(page).getByRole('button', { name: 'Try again' }).click()
  await expect(note(page)).toHaveCount(0)
  await expect(saveState(page)).toHaveText(/^Saved/)
  await page.reload()
  await drawn(page)
  await expect(titleOf(page)).toHaveText(TITLE)
})

test('what is saved is left without a question; what cannot be saved or deleted says why', async ({
  page,
  context,
}) => {
  await openOwn(page)
  await test.step('nothing is asked where all is saved', async () => {
    let asked = 0
    page.on('dialog', (dialog) => {
      asked++
      void dialog.accept()
    })
    await page.reload()
    await drawn(page)
    expect(asked).toBe(0)
  })

  await test.step('what was kept and is gone is kept anew when that is asked', async () => {
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

  await test.step('what cannot be deleted stays as it is, and the shelf says why', async () => {
    const address = page.url()
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype
      Object.assign(window, {
        makeRoom: () => {
          IDBObjectStore.prototype.put = put
        },
      })
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError')
      }
    })
    await openShelf(page)
    await row(page, 'Again')
      .getByRole('button', { name: /^Delete/ })
      .click()
    await expect(shelf(page).getByRole('alert')).toContainText('This browser has no room left for it.')
    await expect(page).toHaveURL(address)
    await expect(titleOf(page)).toHaveText('Again')
    await closeShelf(page)
    await page.evaluate(() => Reflect.get(window, 'makeRoom')())
  })

  await test.step('a newer version in another tab closes this one’s storage, which is said', async () => {
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
    await rename(page, 'Again', 'Not kept')
    await expect(note(page)).toContainText('Another version of Hearsay is open in this browser.')
    const file = await downloaded(page, () =>
      note(page).getByRole('button', { name: 'Download the piece' }).click(),
    )
    expect(file.text).toContain('Not kept')
  })
})

test('where the browser keeps nothing, everything works in the tab, and it is said plainly, once', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError')
    }
  })
  await test.step('an address of one’s own says why the piece is not here', async () => {
    await open(page, '?piece=mine-abc')
    await expect(notices(page)).toContainText('This browser keeps nothing for this page')
  })

  await test.step('a piece is brought, renamed, duplicated and handed out', async () => {
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

  await test.step('it can be deleted though it was never kept, and that can be undone', async () => {
    await openShelf(page)
    const mine = row(page, 'Still here').filter({ hasNotText: '(copy)' })
    await mine.getByRole('button', { name: /^Delete/ }).click()
    await expect(shelf(page)).toContainText('“Still here” was deleted.')
    await expect(mine).toHaveCount(0)
    await expect(note(page)).toHaveCount(0)
    await shelf(page).getByRole('button', { name: 'Undo' }).click()
    await expect(mine).toBeVisible()
  })
})
