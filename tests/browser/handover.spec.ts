import type { Page } from '@playwright/test'
import { castOption, drawn } from './explorer'
import { titleOf } from './kept'
import { ask, dialog } from './opening'
import { openSite } from './site'
import { expect, test } from './test'

/** What is read elsewhere: with what a page has besides, and with a script in its text. */
const paper = `<!doctype html><html lang="en"><head><title>Trout are back in the Velm</title></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Trout are back in the Velm</h1><p>By Ida Krog</p><p>3 May 2022</p>
<p>Mayor Runa Falk met Peter Lund in Oslo on Monday. “The river is clean,” said Peter Lund, an engineer of Norbygg.</p>
<p>Runa Falk accused Norbygg of hiding a report.<script>window.opener = 'run'</script></p></article></body></html>`

const offer = (page: Page) => page.getByRole('dialog', { name: 'Brought from elsewhere' })

test.use({ expected: [/^request: http:\/\/localhost/] })

test('the bookmark hands over the page that one reads; where the windows are kept apart, that is told', async ({
  page,
  context,
}) => {
  const site = await openSite((path) => {
    if (path === 'apart') return { body: paper, headers: { 'Cross-Origin-Opener-Policy': 'same-origin' } }
    return path === '' ? { body: paper } : null
  }, 'localhost')
  await page.goto('./')
  await drawn(page)
  await ask(page)
  await dialog(page).getByText('From the page that you are reading').click()
  const bookmark = dialog(page).getByRole('link', { name: 'Read with Hearsay' })
  const code = decodeURIComponent((await bookmark.getAttribute('href')) ?? '').replace('javascript:', '')
  /** Presses the bookmark on a page of the site. */
  const press = async (path: string): Promise<Page> => {
    await page.goto(`${site.address}${path}`)
    const opened = context.waitForEvent('page')
    await page.evaluate(code)
    return opened
  }

  const hearsay = await press('')
  await expect(offer(hearsay)).toContainText('localhost')
  await expect(offer(hearsay)).toContainText('hands over the page that you were reading')
  expect(new URL(hearsay.url()).search).not.toContain('receive')
  await offer(hearsay).getByRole('button', { name: 'Open it' }).click()
  await expect(hearsay).toHaveURL(/\?piece=mine-/, { timeout: 30_000 })
  await expect(titleOf(hearsay)).toHaveText('Trout are back in the Velm')
  await expect(castOption(hearsay, 'Runa Falk')).toBeVisible()

  const apart = await press('apart')
  await expect(offer(apart)).toContainText('The page that you were reading could not be reached.')
  await offer(apart).getByRole('button', { name: 'Close' }).click()
  await drawn(apart)
  await site.goOff()
})
