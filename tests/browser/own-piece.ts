import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { drawn, open } from './explorer'
import { drop } from './opening'
import { expect } from './test'

export const dropText = (page: Page, name: string, text: string): Promise<void> =>
  drop(page, { name, bytes: Buffer.from(text) })

/** Articles of our own writing, small enough to know by heart, as the rules once read them. */
export type OwnPiece = 'halden' | 'velmar'

const fileOf = (piece: OwnPiece): Buffer =>
  readFileSync(new URL(`../fixtures/own/${piece}.json`, import.meta.url))

/** Drops a piece on the page, which opens it at once. */
export async function dropOwn(page: Page, piece: OwnPiece): Promise<void> {
  await drop(page, { name: `${piece}.json`, bytes: fileOf(piece) })
  await page.waitForURL(/\?piece=mine-/)
  await drawn(page)
}

/** Has a piece open that is about the harbour of Velmar. */
export async function openOwn(page: Page): Promise<void> {
  await open(page)
  await dropOwn(page, 'velmar')
}

/** Drops an article on the page, which opens it as it is read. */
export async function openArticle(page: Page, text: string): Promise<void> {
  await open(page)
  await dropText(page, 'article.txt', text)
  // What reads it is loaded first.
  await page.waitForURL(/\?piece=mine-/, { timeout: 30_000 })
  await drawn(page)
}

/** Opens a piece for review. */
export async function reviewOwn(page: Page): Promise<void> {
  await openOwn(page)
  await toReview(page)
}

/** From a piece of one's own to its review. */
export async function toReview(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Review' }).click()
  await expect(desk(page)).toBeVisible()
}

export const desk = (page: Page): Locator => page.getByRole('region', { name: 'To decide on' })
export const items = (page: Page): Locator => desk(page).locator('.review-item')
export const current = (page: Page): Locator => desk(page).locator('.review-item.current')
export const countLeft = (page: Page): Locator => desk(page).locator('.review-count')
export const textToReview = (page: Page): Locator => page.getByRole('region', { name: 'Text to review' })

/** An item by its name, or as a regular expression by a part of its claim. */
export const item = (page: Page, words: string | RegExp): Locator =>
  items(page).filter({
    has:
      typeof words === 'string'
        ? page.locator('.review-name b').getByText(words, { exact: true })
        : page.locator('.review-claim', { hasText: words }),
  })

/** Goes to an item by a click on its name. */
export async function goTo(page: Page, words: string | RegExp): Promise<Locator> {
  const row = item(page, words).first()
  await row.locator('.review-name').click()
  await expect(row).toHaveAttribute('aria-current', 'true')
  return row
}

/** Lists everything, decided or not. */
export const listAll = (page: Page) =>
  desk(page).getByRole('combobox', { name: 'Which are listed' }).selectOption('all')

/** How many names and claims there are, by the list. */
export async function countItems(page: Page, of: 'entity' | 'claim'): Promise<number> {
  await listAll(page)
  await desk(page).getByRole('combobox', { name: 'Of what kind' }).selectOption(of)
  const number = await items(page).evaluateAll(
    (rows, type) => rows.filter((row) => row.getAttribute('data-item')?.startsWith(type)).length,
    of,
  )
  await desk(page).getByRole('combobox', { name: 'Of what kind' }).selectOption('both')
  return number
}

/** Chooses words in a paragraph as a hand with a mouse does. */
export async function chooseWords(page: Page, paragraph: number, words: string): Promise<void> {
  await page.locator(`.review-text [data-words="${paragraph}"]`).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
    throw new Error(`“${wanted}” does not stand there`)
  }, words)
}
