import { chromium, defineConfig } from '@playwright/test'
import browserTests from '../../playwright.config'
import { findWholeChromium } from '../run/chromium.mjs'

const executablePath = findWholeChromium([chromium.executablePath()])
if (!executablePath)
  throw new Error(
    'The baselines show what a whole browser draws: install Chromium, or name one in CHROME_PATH.',
  )

/**
 * `npm run screens`: the main screens beside the baselines in `baselines/`; `npm run screens -- --update-snapshots` renews
 * those. Differences stand in a report that lays both pictures over one another. No part of `npm test`: a picture depends
 * on the browser's version and the system's fonts.
 */
export default defineConfig({
  ...browserTests,
  use: { ...browserTests.use, launchOptions: { executablePath } },
  testDir: '.',
  outputDir: '../../test-results/screens',
  snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
  reporter: [['list'], ['html', { outputFolder: '../../test-results/screens-report', open: 'never' }]],
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.001, animations: 'disabled', caret: 'hide' } },
  updateSnapshots: 'none',
})
