import type { Page } from '@playwright/test'

/** What the page copied; its test needs `test.use({ permissions: ['clipboard-read', 'clipboard-write'] })`. */
export const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
