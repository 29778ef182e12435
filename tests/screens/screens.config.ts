import { defineConfig } from '@playwright/test'
import browserTests from '../../playwright.config'

/**
 * `npm run screens`: the main screens beside the baselines in `baselines/`; `npm run screens -- --update-snapshots` renews
 * those. Differences stand in a report that lays both pictures over one another. No part of `npm test`: a picture depends
 * on the browser's version and the system's fonts.
 */
export default defineConfig({
  ...browserTests,
  testDir: '.',
  outputDir: '../../test-results/screens',
  snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
  reporter: [['list'], ['html', { outputFolder: '../../test-results/screens-report', open: 'never' }]],
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.001, animations: 'disabled', caret: 'hide' } },
  updateSnapshots: 'none',
})
