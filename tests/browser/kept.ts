import type { Locator, Page } from '@playwright/test'
import { drawn, open } from './explorer'
import { dropOwn } from './own-piece'
import { expect } from './test'

export const article = `Bridge of Halden closed after the flood

By Ida Krog

3 May 2022

Mayor Runa Falk met Peter Lund in Oslo on Monday. "The bridge is safe," said Peter Lund, an engineer of Norbygg.

Runa Falk accused Norbygg of hiding a report. Norway sent divers to Halden.`

/** Without what stands above it: it is looked over before it opens. */
export const untitled = article.split('\n\n').slice(3).join('\n\n')

export const TITLE = 'Bridge of Halden closed after the flood'

export const shelf = (page: Page): Locator => page.getByRole('dialog', { name: 'Pieces' })
export const opening = (page: Page): Locator => page.getByRole('dialog', { name: 'Open a piece' })
export const titleOf = (page: Page): Locator => page.getByRole('heading', { level: 1 })
export const saveState = (page: Page): Locator => page.locator('.save-state')
export const row = (page: Page, title: string): Locator =>
  shelf(page).getByRole('listitem').filter({ hasText: title })

/** Has a piece of one's own open and saved: what the rules make of the article, which takes far longer to be read. */
export async function openOwn(page: Page): Promise<void> {
  await open(page)
  await addOwn(page)
}

/** Opens and saves the same, whatever is open and kept already. */
export async function addOwn(page: Page): Promise<void> {
  await dropOwn(page, 'halden')
  await expect(titleOf(page)).toHaveText(TITLE)
  await expect(saveState(page)).toHaveText(/^Saved/)
}

/** Pastes a text, which opens. */
export async function bring(page: Page, text = article): Promise<void> {
  await page.keyboard.press('o')
  await opening(page).getByRole('textbox', { name: 'Paste the text of an article' }).fill(text)
  await opening(page).getByRole('button', { name: 'Go on' }).click()
  // What reads it is loaded first.
  await page.waitForURL(/\?piece=mine-/, { timeout: 30_000 })
  await drawn(page)
}

export async function openShelf(page: Page): Promise<void> {
  await page.keyboard.press('o')
  await opening(page).getByRole('button', { name: 'All pieces' }).click()
  await expect(shelf(page)).toBeVisible()
}

export async function closeShelf(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog')).toHaveCount(0)
}

/** An edit of the journal that everybody can make: another title. */
export async function rename(page: Page, from: string, to: string): Promise<void> {
  await openShelf(page)
  await row(page, from).getByRole('button', { name: 'Rename' }).click()
  await shelf(page)
    .getByRole('textbox', { name: /^New title/ })
    .fill(to)
  await page.keyboard.press('Enter')
  await expect(row(page, to)).toBeVisible()
  await closeShelf(page)
}

/** What a download holds. */
export async function downloaded(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') }
}

/** What the browser keeps in one store, as text. */
export const keptIn = (page: Page, store: 'volumes' | 'works' | 'drafts'): Promise<string> =>
  page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('hearsay')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const all = request.result.transaction([name]).objectStore(name).getAll()
          all.onsuccess = () => {
            request.result.close()
            resolve(JSON.stringify(all.result))
          }
        }
      }),
    store,
  )
