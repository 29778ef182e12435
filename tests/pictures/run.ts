// `npm run pictures`: the README's pictures of the real screen.
import { join } from 'node:path'
import { root } from '../../src/cli/setup.mjs'
import { openBrowser, withExplorer } from '../explorer'

const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

const pictures = [
  { file: 'explorer.png', query: '?select=entity:jens-stoltenberg', colorScheme: 'light', viewport: desktop },
  { file: 'explorer-dark.png', query: '?select=tie:nato~ukraine', colorScheme: 'dark', viewport: desktop },
  {
    file: 'path.png',
    query: '?select=path:dmitry-medvedev~ukraine',
    colorScheme: 'light',
    viewport: desktop,
  },
  { file: 'replay.png', query: '?replay=told.7.faint', colorScheme: 'light', viewport: desktop },
  { file: 'map.png', query: '?layout=map&select=entity:crimea', colorScheme: 'light', viewport: desktop },
  {
    file: 'outline.png',
    query: '?show=outline&select=claim:medvedev-not-right',
    colorScheme: 'light',
    viewport: desktop,
  },
  { file: 'groups.png', query: '?groups=1', colorScheme: 'light', viewport: desktop },
  { file: 'phone.png', query: '?leftout=jens-stoltenberg', colorScheme: 'light', viewport: phone },
] as const

await withExplorer(async (address) => {
  const browser = await openBrowser()
  for (const { file, query, colorScheme, viewport } of pictures) {
    const page = await browser.newPage({
      viewport,
      isMobile: viewport === phone,
      hasTouch: viewport === phone,
      colorScheme,
      reducedMotion: 'reduce',
    })
    await page.goto(`${address}/${query}`)
    await page.locator('.graph[data-drawn]').waitFor({ state: 'attached' })
    // Land and groups come a little later.
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(1000)
    await page.screenshot({ path: join(root, 'docs', file) })
    console.log(`docs/${file}`)
  }
  await browser.close()
})
