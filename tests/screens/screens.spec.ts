import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { drawn } from '../browser/explorer'

const screens = [
  { name: 'first', query: '' },
  { name: 'person', query: '?select=entity:jens-stoltenberg' },
  { name: 'map', query: '?layout=map' },
  { name: 'replay', query: '?replay=told.7.faint' },
  { name: 'outline', query: '?show=outline' },
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

/** What a picture depends on besides the project. */
const surroundings = (browser: string): string => `Chromium ${browser}, ${platform()} ${arch()}`

const known = (): string => {
  const file: unknown = existsSync(madeWith) ? JSON.parse(readFileSync(madeWith, 'utf8')) : ''
  return typeof file === 'string' ? file : ''
}

for (const { device, use } of devices)
  test.describe(device, () => {
    test.use(use)
    const maxDiffPixelRatio = tolerances[device]

    for (const colorScheme of ['light', 'dark'] as const)
      for (const { name, query } of screens)
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
          await page.goto(`./${query}`)
          await drawn(page)
          await page.evaluate(() => document.fonts.ready)
          await page.waitForLoadState('networkidle')
          await expect(page).toHaveScreenshot(`${name}-${device}-${colorScheme}.png`, { maxDiffPixelRatio })
        })
  })
