import { chromium, defineConfig } from '@playwright/test'
import { findChromium, ofPlaywright } from './tests/run/chromium.mjs'

// The workers read this file too: what is found once is handed down to them.
process.env.CHROME_PATH ||= findChromium(ofPlaywright(chromium.executablePath())) ?? ''

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  reporter: process.env.HEARSAY_REPORT
    ? [['dot'], ['json', { outputFile: process.env.HEARSAY_REPORT }]]
    : 'list',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // What passes only when it is tried again is told by name at the end of `npm test`: it is to be mended, and holds nobody up.
  retries: process.env.HEARSAY_REPORT ? 1 : 0,
  // Bounds for what hangs, wide enough for a machine that is busy with something else: no measurements.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  use: {
    baseURL: `http://127.0.0.1:${process.env.HEARSAY_PORT}/`,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'off',
    // What a browser keeps of the explorer would outlast a test: only where one asks for it.
    serviceWorkers: 'block',
    contextOptions: { reducedMotion: 'reduce' },
    // Playwright already adds --no-sandbox and --disable-background-networking. No --use-gl=angle: it makes the canvas slow.
    launchOptions: {
      // Letters as wide as in the whole browser: by itself, the headless shell makes each a whole number of pixels.
      args: [
        '--font-render-hinting=slight',
        // A page lives for seconds: to make its script faster in the background takes more than is won by it.
        '--js-flags=--invocation-count-for-maglev=4000 --invocation-count-for-turbofan=20000',
      ],
      ...(process.env.CHROME_PATH && { executablePath: process.env.CHROME_PATH }),
    },
  },
  webServer: {
    // Builds where that is needed, and takes another port where this one is taken: hence the port is read from what it says.
    cwd: import.meta.dirname,
    command: 'node src/cli/start.mjs --no-open --port 4273',
    wait: { stdout: /Hearsay is at http:\/\/127\.0\.0\.1:(?<hearsay_port>\d+)/ },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
