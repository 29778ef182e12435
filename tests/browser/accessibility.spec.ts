import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import { castOption, goOn, help, notices, open, palette, paragraph, searchFor } from './explorer'
import { PIECE_SCRIPTS } from './piece'
import { expect, test } from './test'

// On a busy machine axe takes its time.
test.describe.configure({ timeout: 180_000 })

const desktop = { width: 1440, height: 900 }
const tablet = { width: 1024, height: 768 }
const phone = { width: 390, height: 844 }

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name }).click()

interface Screen {
  name: string
  query?: string
  /** What the reader does there first. */
  prepare?: (page: Page) => Promise<void>
}

const panels: readonly Screen[] = [
  { name: 'the first state' },
  { name: 'an entity', query: '?select=entity:jens-stoltenberg' },
  { name: 'a tie', query: '?select=tie:nato~ukraine' },
  { name: 'a claim', query: '?select=claim:medvedev-nato-stays-out' },
  {
    name: 'filters, the order of mention and the claims of a paragraph',
    query: '?select=entity:nato&without=person.media&layout=order',
    prepare: async (page) => {
      await paragraph(page, 16)
        .getByRole('button', { name: /claims in paragraph/ })
        .click()
      await expect(paragraph(page, 16).getByRole('article').first()).toBeVisible()
    },
  },
]

const above: readonly Screen[] = [
  { name: 'an empty cast and a notice', query: '?find=qqqq&select=entity:nobody' },
  {
    name: 'the search',
    prepare: async (page) => {
      await notices(page).getByRole('button', { name: 'Close' }).click()
      await searchFor(page, 'nato')
      await expect(palette(page).getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'the help',
    prepare: async (page) => {
      await page.keyboard.press('?')
      await expect(help(page)).toBeVisible()
    },
  },
  {
    name: 'the cast as a drawer',
    prepare: async (page) => {
      await page.setViewportSize(tablet)
      await page
        .getByRole('banner')
        .getByRole('button', { name: /^Cast \d+$/ })
        .click()
      await expect(castOption(page, 'Jens Stoltenberg')).toBeVisible()
    },
  },
]

const onPhone: readonly Screen[] = [
  { name: 'the graph' },
  { name: 'the sheet', query: '?select=entity:jens-stoltenberg' },
  { name: 'a step of the story', query: '?story=two-accounts&select=tie:nato~ukraine' },
  { name: 'the filters', prepare: (page) => page.getByRole('button', { name: /^All lines/ }).click() },
  { name: 'the cast', prepare: (page) => tab(page, 'Cast') },
  {
    name: 'the dossier',
    query: '?select=claim:medvedev-nato-stays-out',
    prepare: (page) => tab(page, 'Dossier'),
  },
  { name: 'the piece', query: '?select=entity:nato', prepare: (page) => tab(page, 'Piece') },
]

for (const [story, size, screens] of [
  ['the panels', desktop, panels],
  ['what comes above them', desktop, above],
  ['on a phone', phone, onPhone],
] as const)
  test(`axe finds nothing at AA, light and dark: ${story}`, async ({ page }) => {
    await page.setViewportSize(size)
    for (const [at, { name, query = '', prepare }] of screens.entries())
      await test.step(name, async () => {
        await (at === 0 ? open : goOn)(page, query)
        await prepare?.(page)
        await findsNothing(page)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
      })
  })

test.describe('without the network', () => {
  test.use({ expected: [/Failed to load resource/] })

  test('axe finds nothing at AA, light and dark: a piece that cannot be read', async ({ page }) => {
    await page.route(PIECE_SCRIPTS, (route) => route.abort())
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1, name: /cannot be read/ })).toBeVisible()
    await findsNothing(page)
  })
})
