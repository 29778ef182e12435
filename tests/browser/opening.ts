import { expect, type Locator, type Page } from '@playwright/test'

/** The dialog in which a text becomes a piece. */
export const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Open a piece' })
export const title = (page: Page): Locator =>
  dialog(page).getByRole('textbox', { name: 'Title', exact: true })
export const text = (page: Page): Locator => dialog(page).getByRole('textbox', { name: /^Text \d/ })
export const confirm = (page: Page): Locator =>
  dialog(page).getByRole('button', { name: 'Open', exact: true })
export const trouble = (page: Page): Locator => dialog(page).getByRole('alert')

/** Waits for the preview: what reads a format may have to be loaded first. */
export const previewed = (page: Page): Promise<void> => expect(title(page)).toBeVisible({ timeout: 30_000 })

export async function ask(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: /^Open/ }).click()
  await expect(dialog(page)).toBeVisible()
}

export const choose = (page: Page, ...files: readonly { name: string; bytes: Uint8Array }[]) =>
  dialog(page)
    .getByLabel('Choose files…')
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })))

/** Lets files go over the page, as a hand does. */
export const drop = (page: Page, ...files: readonly { name: string; bytes: Uint8Array }[]) =>
  page.evaluate(
    (dropped) => {
      const dataTransfer = new DataTransfer()
      for (const { name, base64 } of dropped)
        dataTransfer.items.add(
          new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name),
        )
      const target = document.querySelector('.graph') ?? document.body
      for (const type of ['dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  )
