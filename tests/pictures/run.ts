// `npm run pictures`: the pictures of README and guide, of the real screen, and the guide's reviewed example.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, expect, type Page } from '@playwright/test'
import { root } from '../../src/cli/setup.mjs'
import { drawn } from '../browser/explorer'
import { closeShelf, downloaded, openShelf, row, saveState } from '../browser/kept'
import { openArticle, openOwn, toReview } from '../browser/own-piece'
import { openBrowser, withExplorer } from '../explorer'
import { findWholeChromium } from '../run/chromium.mjs'
import { lorne, reviewClaims, reviewNames } from './lorne'

const desktop = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** Of the piece that comes with Hearsay. */
const views = [
  { file: 'explorer.png', query: '?select=entity:jens-stoltenberg', colorScheme: 'light', device: desktop },
  { file: 'explorer-dark.png', query: '?select=tie:nato~ukraine', colorScheme: 'dark', device: desktop },
  { file: 'path.png', query: '?select=path:dmitry-medvedev~ukraine', colorScheme: 'light', device: desktop },
  { file: 'replay.png', query: '?replay=told.7.faint', colorScheme: 'light', device: desktop },
  { file: 'map.png', query: '?layout=map&select=entity:crimea', colorScheme: 'light', device: desktop },
  {
    file: 'outline.png',
    query: '?show=outline&select=claim:medvedev-not-right',
    colorScheme: 'light',
    device: desktop,
  },
  { file: 'groups.png', query: '?groups=1', colorScheme: 'light', device: desktop },
  { file: 'phone.png', query: '?leftout=jens-stoltenberg', colorScheme: 'light', device: phone },
] as const

const folder = join(root, 'docs/pictures')
mkdirSync(folder, { recursive: true })

const shooting = (page: Page) => async (file: string) => {
  // Land, groups and what the camera follows come a little later.
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1000)
  await page.screenshot({ path: join(folder, file) })
  console.log(`docs/pictures/${file}`)
}

/** Has a reader of their own look at something. */
async function asReader(
  browser: Browser,
  options: BrowserContextOptions,
  look: (page: Page, shoot: (file: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  await page.clock.setFixedTime('2022-10-21T15:03:00Z')
  await look(page, shooting(page))
  await context.close()
}

await withExplorer(async (baseURL) => {
  const browser = await openBrowser(findWholeChromium([chromium.executablePath()]))
  for (const { file, query, colorScheme, device } of views)
    await asReader(browser, { ...device, baseURL, colorScheme }, async (page, shoot) => {
      await page.goto(`./${query}`)
      await drawn(page)
      await shoot(file)
    })
  await asReader(browser, { ...desktop, baseURL }, async (page, shoot) => {
    await openArticle(page, lorne)
    await toReview(page)
    await reviewNames(page, shoot)
    await reviewClaims(page, shoot)
    await expect(saveState(page)).toHaveText(/^Saved/)
    await openShelf(page)
    const file = await downloaded(page, () =>
      row(page, 'Trout are back')
        .getByRole('button', { name: /^Export/ })
        .click(),
    )
    await closeShelf(page)
    writeFileSync(join(root, 'docs/examples/lorne.json'), file.text.replaceAll(/mine-[a-z0-9]{10}/g, 'lorne'))
    const piece = new URL(page.url()).searchParams.get('piece')
    await page.goto(`./?piece=${piece}&select=tie:askham-paper-company~environment-agency`)
    await drawn(page)
    await shoot('reviewed.png')
    await openOwn(page)
    await openShelf(page)
    await shoot('shelf.png')
  })
  await asReader(browser, { ...phone, baseURL }, async (page, shoot) => {
    await openArticle(page, lorne)
    await toReview(page)
    await shoot('review-phone.png')
  })
  await browser.close()
})
