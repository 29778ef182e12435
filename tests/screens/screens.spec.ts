import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { drawn, open } from '../browser/explorer'
import { openShelf, saveState } from '../browser/kept'
import { goTo, openArticle, toReview } from '../browser/own-piece'
import { lorne } from '../pictures/lorne'

const at = (query: string) => (page: Page) => open(page, query)

const screens = [
  { name: 'first', show: at('') },
  { name: 'person', show: at('?select=entity:jens-stoltenberg') },
  { name: 'map', show: at('?layout=map') },
  { name: 'replay', show: at('?replay=told.7.faint') },
  { name: 'outline', show: at('?show=outline') },
  {
    name: 'review',
    show: async (page: Page) => {
      await openArticle(page, lorne)
      await toReview(page)
      await goTo(page, 'George Tully')
      await expect(saveState(page)).toHaveText(/^Saved/)
    },
  },
  {
    name: 'shelf',
    show: async (page: Page) => {
      // What is free on the disk is no matter of the screen's.
      await page.addInitScript(() => {
        navigator.storage.estimate = () => Promise.resolve({ usage: 90_000, quota: 10_000_000_000 })
      })
      await openArticle(page, lorne)
      await expect(saveState(page)).toHaveText(/^Saved/)
      await openShelf(page)
    },
  },
] as const

const devices = [
  { device: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
  { device: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
] as const

/**
 * Cytoscape paints from its cache, some subpixels off in a few pictures of a hundred: edges of letters differ then, on up to
 * 2.5 % of a phone's screen.
 */
const tolerances = { desktop: 0.001, phone: 0.025 } as const

const baselines = join(import.meta.dirname, 'baselines')
const madeWith = join(baselines, 'made-with.json')

/** What a picture depends on besides the project: releases of one version draw alike. */
const surroundings = (version: string): string => `Chromium ${version.split('.')[0]}, ${platform()} ${arch()}`

const known = (): string => {
  const file: unknown = existsSync(madeWith) ? JSON.parse(readFileSync(madeWith, 'utf8')) : ''
  return typeof file === 'string' ? file : ''
}

for (const { device, use } of devices)
  test.describe(device, () => {
    test.use(use)
    const maxDiffPixelRatio = tolerances[device]

    for (const colorScheme of ['light', 'dark'] as const)
      for (const { name, show } of screens)
        test(`${name}, ${colorScheme}`, async ({ page, browser }, { config }) => {
          const here = surroundings(browser.version())
          if (config.updateSnapshots !== 'none') {
            mkdirSync(baselines, { recursive: true })
            writeFileSync(madeWith, `${JSON.stringify(here)}\n`)
          }
          test.skip(
            config.updateSnapshots === 'none' && known() !== here,
            `The baselines were made with ${known()}; this is ${here}. Renew them at a commit that is known to be good: npm run screens -- --update-snapshots`,
          )
          await page.emulateMedia({ colorScheme })
          await page.clock.setFixedTime('2022-10-21T15:03:00Z')
          await show(page)
          await drawn(page)
          await page.evaluate(() => document.fonts.ready)
          await page.waitForLoadState('networkidle')
          await expect(page).toHaveScreenshot(`${name}-${device}-${colorScheme}.png`, { maxDiffPixelRatio })
        })
  })
