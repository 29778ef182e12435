// `npm run pictures`: the README's picture of the real screen.
import { join } from 'node:path'
import { root } from '../../src/cli/setup.mjs'
import { openBrowser, withExplorer } from '../explorer'

const pictures = [
  { file: 'explorer.png', query: '?select=entity:jens-stoltenberg', colorScheme: 'light' },
  { file: 'explorer-dark.png', query: '?select=tie:nato~ukraine', colorScheme: 'dark' },
] as const

await withExplorer(async (address) => {
  const browser = await openBrowser()
  for (const { file, query, colorScheme } of pictures) {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
    })
    await page.goto(`${address}/${query}`)
    await page.locator('.graph[data-drawn]').waitFor()
    await page.screenshot({ path: join(root, 'docs', file) })
    console.log(`docs/${file}`)
  }
  await browser.close()
})
