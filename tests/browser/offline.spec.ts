import { readFileSync } from 'node:fs'
import { expect as expectSoon, type Page } from '@playwright/test'
import { castOption, drawn, heading, help, palette, searchFor } from './explorer'
import { saveState, titleOf } from './kept'
import { drop } from './opening'
import { dropOwn, goTo, item, toReview } from './own-piece'
import { openBuild, openSite } from './site'
import { expect, test } from './test'

const update = (page: Page) => page.getByRole('status').filter({ hasText: 'A new version is ready' })

test.use({
  serviceWorkers: 'allow',
  expected: [/^request: http:|Failed to load resource/],
})

test('after a first visit everything works without a network; a newer version waits until it is asked for, and nothing typed is lost', async ({
  page,
}) => {
  const site = await openBuild()
  await test.step('a first visit keeps everything', async () => {
    await page.clock.install()
    await page.goto(site.address)
    await drawn(page)
    await page.getByRole('button', { name: 'Help with keys' }).click()
    await expect(help(page)).toContainText('This browser has not kept Hearsay')
    await expectSoon(async () => {
      // It begins once there is nothing else to do.
      await page.clock.fastForward(5000)
      await expect(help(page)).toContainText('Everything works without a network.', { timeout: 1000 })
    }).toPass({ timeout: 60_000 })
    await page.keyboard.press('Escape')
  })

  await test.step('without a network it opens, searches, shows the map, makes a page and reads a Word document', async () => {
    await site.goOff()
    await page.reload()
    await drawn(page)
    await searchFor(page, 'stoltenberg')
    await palette(page).getByRole('option').first().click()
    await expect(heading(page)).toHaveText('Jens Stoltenberg')
    for (const view of ['Map', 'Order', 'Outline', 'Table', 'Web'])
      await page.getByRole('button', { name: view, exact: true }).click()
    await page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
    await page.getByRole('button', { name: 'Make the page' }).click()
    await expect(page.getByRole('button', { name: /^Save the page/ })).toBeVisible()
    await page.keyboard.press('Escape')
    const name = 'theatre-mice.docx'
    await drop(page, { name, bytes: readFileSync(new URL(`../fixtures/files/${name}`, import.meta.url)) })
    await expect(page).toHaveURL(/\?piece=mine-/, { timeout: 30_000 })
    await drawn(page)
    await expect(castOption(page, 'Vera Holm')).toBeVisible()
  })

  await test.step('a newer version comes when it is asked for, with what is being typed', async () => {
    await dropOwn(page, 'halden')
    await toReview(page)
    site.update()
    await site.goOn()
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    await expect(update(page)).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-version', '1')
    await goTo(page, 'Runa Falk')
    await page.keyboard.press('e')
    await page.locator('#review-first').fill('Runa Falkenberg')
    await update(page).getByRole('button', { name: 'reload' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-version', '2')
    await expect(saveState(page)).toHaveText(/^Saved/)
    await expect(item(page, 'Runa Falkenberg')).toBeVisible()
    await expect(update(page)).toHaveCount(0)
    await expect(titleOf(page)).toHaveText('Bridge of Halden closed after the flood')
  })

  await test.step('what is shared with it is offered, and opened where the reader says so', async () => {
    const phone = await openSite(() => ({ body: shareForm(site.address) }), 'localhost')
    await page.goto(phone.address)
    await page.getByRole('button', { name: 'Share' }).click()
    const offer = page.getByRole('dialog', { name: 'Brought from elsewhere' })
    await expect(offer).toContainText('Shared on this device: shared.txt.')
    await offer.getByRole('button', { name: 'Open it' }).click()
    await expect(page).toHaveURL(/\?piece=mine-/, { timeout: 30_000 })
    await expect(titleOf(page)).toHaveText('Ferry runs aground')
    await phone.goOff()
  })
  await site.goOff()
})

/** A page that shares a text as a phone does. */
const shareForm = (address: string): string => `<!doctype html><title>Shares</title>
<form method="post" enctype="multipart/form-data" action="${address}share">
  <input name="title" value="Ferry runs aground" />
  <textarea name="text">Captain Ola Berge met Mayor Runa Falk in Oslo on Monday. Ola Berge accused Norbygg of hiding a report.</textarea>
  <button>Share</button>
</form>`
