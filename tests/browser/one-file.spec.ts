import { readFileSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import {
  caption,
  castOption,
  dossier,
  drawn,
  heading,
  open,
  paragraph,
  readerText,
  searchFor,
  steps,
  toggle,
} from './explorer'
import { drop } from './opening'
import { dropOwn } from './own-piece'
import { piece } from './piece'
import { expect, test } from './test'

// Elsewhere, whatever is asked of another place than the server is a fault.
test.use({ expected: [/^request: file:\/\/[^?]*\.html/] })

const share = (page: Page) => page.getByRole('dialog', { name: 'Share' })

async function askForPage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share' }).click()
  await share(page).getByRole('button', { name: 'Make the page' }).click()
  await expect(share(page).getByRole('button', { name: /^Save the page, [\d.]+ (kB|MB)$/ })).toBeVisible()
}

async function savePage(page: Page, path: string): Promise<string> {
  const download = page.waitForEvent('download')
  await share(page)
    .getByRole('button', { name: /^Save the page/ })
    .click()
  await (await download).saveAs(path)
  return pathToFileURL(path).href
}

test('the explorer is saved with its piece as one page, which opens from a disk without a network', async ({
  page,
  another,
}, testInfo) => {
  await open(page, '?select=entity:ben-wallace')
  await askForPage(page)
  await findsNothing(page)
  const path = testInfo.outputPath('piece.html')
  const address = await savePage(page, path)
  expect(statSync(path).size).toBeLessThan(1_200_000)
  const friend = await another({ offline: true, permissions: ['clipboard-read', 'clipboard-write'] })

  await test.step('it begins with what was seen, and offers nothing that needs more than itself', async () => {
    await friend.goto(address)
    await drawn(friend)
    await expect(friend).toHaveTitle(`${piece.title} · Hearsay`)
    await expect(heading(friend)).toHaveText('Ben Wallace')
    await expect(friend.getByRole('banner').getByRole('button')).toHaveText([
      /^Hearsay/,
      /^Find a name/,
      'Connect two',
      'Share',
      '?',
    ])
    await searchFor(friend, 'open a piece')
    await expect(friend.getByRole('dialog').getByText('Open a piece of your own')).toHaveCount(0)
    await friend.keyboard.press('Escape')
  })

  await test.step('names, claims and the text lead to each other', async () => {
    await castOption(friend, 'Jens Stoltenberg').click()
    await expect(heading(friend)).toHaveText('Jens Stoltenberg')
    await dossier(friend).locator('.paragraph-link').first().click()
    await expect(readerText(friend).locator('.active')).toHaveCount(1)
    await paragraph(friend, 12).getByRole('link', { name: 'Ben Wallace' }).click()
    await expect(heading(friend)).toHaveText('Ben Wallace')
    expect(await steps(friend)).toContain('Jens Stoltenberg')
    await friend.goBack()
    await expect(heading(friend)).toHaveText('Jens Stoltenberg')
  })

  await test.step('two are connected, lines are filtered, and every view is there, the land too', async () => {
    await friend.goto(`${address}?select=path:dmitry-medvedev~ukraine`)
    await drawn(friend)
    await expect(dossier(friend).getByText('2 steps join them')).toBeVisible()
    await friend.getByRole('button', { name: 'Share' }).click()
    await share(friend).getByRole('button', { name: 'Copy answer' }).click()
    await expect(share(friend).getByText('Answer copied')).toBeVisible()
    expect(await friend.evaluate(() => navigator.clipboard.readText())).not.toContain('file:')
    await share(friend).getByRole('button', { name: 'Close' }).click()
    await friend.keyboard.press('Escape')
    await expect(heading(friend)).toContainText('Who says what')
    await toggle(friend, 'Media')
    await friend.getByRole('button', { name: 'Map', exact: true }).click()
    await expect(caption(friend)).toContainText('Places where they lie')
    await expect(caption(friend)).not.toContainText('could not be loaded')
    await friend.getByRole('button', { name: 'Order', exact: true }).click()
    await expect(friend).toHaveURL(/layout=order/)
    await friend.getByRole('button', { name: 'Outline', exact: true }).click()
    await expect(friend.getByRole('tree')).toBeVisible()
    await friend.getByRole('button', { name: 'Table', exact: true }).click()
    await expect(friend.getByRole('table')).toBeVisible()
    await friend.getByRole('button', { name: 'Web', exact: true }).click()
  })

  await test.step('groups are worked out without a worker', async () => {
    await friend.getByRole('button', { name: /^Groups.* and size$/ }).click()
    await friend.getByRole('checkbox', { name: 'Show groups' }).check()
    await expect(friend.locator('.group-list').getByRole('listitem').first()).toBeVisible()
    await friend.keyboard.press('Escape')
  })

  await test.step('it is shared on: as a picture, as a file, and with the address that it has here', async () => {
    await friend.getByRole('button', { name: 'Share' }).click()
    await expect(share(friend).getByText('Opens this very page on this computer')).toBeVisible()
    await expect(share(friend).getByRole('button', { name: 'Make the page' })).toHaveCount(0)
    const download = friend.waitForEvent('download')
    await share(friend).getByRole('button', { name: 'Save the picture' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.png$/)
  })

  await test.step('of a piece of one’s own it says that the text is in it, and leaves it out when asked to', async () => {
    await page.keyboard.press('Escape')
    await dropOwn(page, 'velmar')
    await askForPage(page)
    await expect(share(page).getByText('in this browser only')).toBeVisible()
    await expect(share(page).getByText('The text of your piece is in it.')).toBeVisible()
    await share(page).getByLabel('Leave the text out').check()
    await expect(share(page).getByText('The text stays here')).toBeVisible()
    await friend.goto(await savePage(page, testInfo.outputPath('own.html')))
    await drawn(friend)
    await expect(readerText(friend)).toContainText('The text was left out of this piece')
    await expect(friend.getByRole('banner')).toContainText('short quotations alone')
    await expect(paragraph(friend, 1)).toContainText('Dockers Union accused the Ministry of Transport')
    await expect(friend.getByText('breaking a wage agreement')).toHaveCount(0)
    await expect(friend.getByRole('button', { name: /Review/ })).toHaveCount(0)
    await castOption(friend, 'Elena Sorvino').click()
    await expect(heading(friend)).toHaveText(/Elena Sorvino/)
  })

  await test.step('dropped on Hearsay, the piece in it opens again', async () => {
    await page.keyboard.press('Escape')
    await drop(page, { name: 'saved.html', bytes: readFileSync(path) })
    await expect(page.getByRole('banner').getByRole('heading', { level: 1 })).toHaveText(piece.title)
    await expect(page.getByRole('button', { name: 'Close this piece' })).toBeVisible()
  })
})
