import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import { drawn, goOn, graph, help, open, palette, searchFor } from './explorer'
import { hasClass } from './graph'
import { expect, test } from './test'

const PIN = 'Pin what is selected to its place, or free it'
const FRAME = 'Show the neighbourhood of what is selected'

const row = (page: Page, label: string) => help(page).getByRole('listitem').filter({ hasText: label })
const change = (page: Page, label: string) =>
  help(page).getByRole('button', { name: `Change the key of “${label}”` })
const isPinned = (page: Page) => hasClass(page, 'nato', 'pinned')

async function openHelp(page: Page): Promise<void> {
  await page.keyboard.press('?')
  await expect(help(page)).toBeVisible()
}

test('keys are changed, swapped, taken away and switched off', async ({ page }) => {
  await test.step('a key is changed in the help sheet, works at once, stays after a reload and goes back to the usual', async () => {
    await open(page, '?select=entity:nato')
    await openHelp(page)
    await change(page, PIN).click()
    await expect(help(page).getByRole('textbox')).toBeFocused()
    await page.keyboard.press('x')
    await expect(row(page, PIN).locator('kbd')).toHaveText('X')
    await page.keyboard.press('Escape')
    await expect(help(page)).toBeHidden()

    await graph(page).focus()
    await page.keyboard.press('p')
    expect(await isPinned(page)).toBe(false)
    await page.keyboard.press('x')
    await expect.poll(() => isPinned(page)).toBe(true)

    await page.reload()
    await drawn(page)
    await searchFor(page, 'pin')
    await expect(palette(page).getByRole('option', { name: /^(Pin|Free) it/ })).toContainText('X')
    await page.keyboard.press('Escape')
    await graph(page).focus()
    await page.keyboard.press('x')
    await expect.poll(() => isPinned(page)).toBe(false)

    await openHelp(page)
    await help(page)
      .getByRole('button', { name: `Usual key for “${PIN}”` })
      .click()
    await expect(row(page, PIN).locator('kbd')).toHaveText('P')
    await page.keyboard.press('Escape')
    await expect(help(page)).toBeHidden()
  })

  await test.step('a key that something else has is told, and the two are swapped on request', async () => {
    await goOn(page, '?select=entity:nato')
    await openHelp(page)
    await change(page, FRAME).click()
    await expect(help(page).getByRole('textbox')).toBeFocused()
    await page.keyboard.press('p')
    await expect(help(page).getByRole('status')).toHaveText(`P does now: ${PIN}.`)
    await expect(row(page, FRAME).locator('kbd')).toHaveText('F')
    await page.getByRole('button', { name: 'Swap the two keys' }).click()
    await expect(row(page, FRAME).locator('kbd')).toHaveText('P')
    await expect(row(page, PIN).locator('kbd')).toHaveText('F')
    await page.getByRole('button', { name: 'All keys as usual' }).click()
    await expect(row(page, PIN).locator('kbd')).toHaveText('P')
    await page.keyboard.press('Escape')
    await expect(help(page)).toBeHidden()
  })

  await test.step('Enter, Tab and Esc are nobody’s to take; Backspace takes a key away', async () => {
    await goOn(page, '')
    await openHelp(page)
    await change(page, FRAME).click()
    await expect(help(page).getByRole('textbox')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(help(page).getByRole('status')).toContainText('is needed elsewhere')
    await page.keyboard.press('Escape')
    await expect(help(page).getByRole('textbox')).toBeHidden()
    await expect(help(page)).toBeVisible()
    await expect(row(page, FRAME).locator('kbd')).toHaveText('F')
    await change(page, FRAME).click()
    await expect(help(page).getByRole('textbox')).toBeFocused()
    await page.keyboard.press('Backspace')
    await expect(row(page, FRAME)).toContainText('no key')
    await expect(row(page, 'Go to the dossier of what is selected')).toContainText('fixed')
    await page.keyboard.press('Escape')
    await expect(help(page)).toBeHidden()
  })

  await test.step('by keyboard alone, a key is given to a command that has none', async () => {
    await goOn(page, '')
    await openHelp(page)
    await help(page).getByText('Commands without a key').focus()
    await page.keyboard.press('Enter')
    const copy = change(page, 'Copy a link to this view')
    await copy.focus()
    await page.keyboard.press('Enter')
    await expect(help(page).getByRole('textbox')).toBeFocused()
    await page.keyboard.press('l')
    await expect(row(page, 'Copy a link to this view').locator('kbd')).toHaveText('L')
    await page.keyboard.press('Escape')
    await expect(help(page)).toBeHidden()
  })

  await test.step('single keys can be switched off, and are then shown nowhere', async () => {
    await goOn(page, '?select=entity:nato')
    await expect(page.getByRole('banner').locator('kbd')).toHaveText('/')
    await openHelp(page)
    await help(page).getByRole('checkbox', { name: 'Use single-key shortcuts' }).uncheck()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('banner').locator('kbd')).toHaveText('Ctrl+K')
    await graph(page).focus()
    await page.keyboard.press('p')
    expect(await isPinned(page)).toBe(false)
  })
})

test('keys kept by another version or by hand spoil nothing', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('hearsay:keys', '{"pin":["Tab"],"frame":7,"__proto__":["x"],"zoom-in":["z"]}'),
  )
  await open(page, '?select=entity:nato')
  await openHelp(page)
  await expect(row(page, PIN).locator('kbd')).toHaveText('P')
  await expect(row(page, FRAME).locator('kbd')).toHaveText('F')
  await expect(row(page, 'Zoom in').locator('kbd')).toHaveText('Z')
})

test('axe finds nothing at AA, light and dark: a key that is being changed', async ({ page }) => {
  await open(page)
  await openHelp(page)
  await change(page, FRAME).click()
  await expect(help(page).getByRole('textbox')).toBeFocused()
  await page.keyboard.press('p')
  await findsNothing(page)
})
