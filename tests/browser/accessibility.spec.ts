import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import { castOption, help, open, palette, paragraph, searchFor } from './explorer'
import { servePiece } from './piece'
import { expect, test } from './test'

// On a busy machine axe takes its time.
test.describe.configure({ timeout: 60_000 })

const desktop = { width: 1440, height: 900 }
const tablet = { width: 1024, height: 768 }
const phone = { width: 390, height: 844 }

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name }).click()

interface Screen {
  name: string
  size: { width: number; height: number }
  query?: string
  /** What the reader does there first. */
  prepare?: (page: Page) => Promise<void>
}

const screens: readonly Screen[] = [
  { name: 'the first state', size: desktop },
  { name: 'an entity', size: desktop, query: '?select=entity:jens-stoltenberg' },
  { name: 'a tie', size: desktop, query: '?select=tie:nato~ukraine' },
  { name: 'a claim', size: desktop, query: '?select=claim:medvedev-nato-stays-out' },
  {
    name: 'filters, the order of mention and the claims of a paragraph',
    size: desktop,
    query: '?select=entity:nato&without=person.media&layout=order',
    prepare: async (page) => {
      await paragraph(page, 16)
        .getByRole('button', { name: /claims in paragraph/ })
        .click()
      await expect(paragraph(page, 16).getByRole('article').first()).toBeVisible()
    },
  },
  { name: 'an empty cast and a notice', size: desktop, query: '?find=qqqq&select=entity:nobody' },
  {
    name: 'the search',
    size: desktop,
    prepare: async (page) => {
      await searchFor(page, 'nato')
      await expect(palette(page).getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'the help',
    size: desktop,
    prepare: async (page) => {
      await page.keyboard.press('?')
      await expect(help(page)).toBeVisible()
    },
  },
  {
    name: 'the cast as a drawer',
    size: tablet,
    prepare: async (page) => {
      await page
        .getByRole('banner')
        .getByRole('button', { name: /^Cast \d+$/ })
        .click()
      await expect(castOption(page, 'Jens Stoltenberg')).toBeVisible()
    },
  },
  { name: 'the graph on a phone', size: phone },
  { name: 'the sheet on a phone', size: phone, query: '?select=entity:jens-stoltenberg' },
  {
    name: 'the filters on a phone',
    size: phone,
    prepare: (page) => page.getByRole('button', { name: /^All lines/ }).click(),
  },
  { name: 'the cast on a phone', size: phone, prepare: (page) => tab(page, 'Cast') },
  {
    name: 'the dossier on a phone',
    size: phone,
    query: '?select=claim:medvedev-nato-stays-out',
    prepare: (page) => tab(page, 'Dossier'),
  },
  {
    name: 'the piece on a phone',
    size: phone,
    query: '?select=entity:nato',
    prepare: (page) => tab(page, 'Piece'),
  },
]

for (const { name, size, query, prepare } of screens)
  test(`axe finds nothing at AA, light and dark: ${name}`, async ({ page }) => {
    await page.setViewportSize(size)
    await open(page, query)
    await prepare?.(page)
    await findsNothing(page)
  })

test('axe finds nothing at AA, light and dark: a piece that cannot be read', async ({ page }) => {
  await servePiece(page, {})
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1, name: /cannot be read/ })).toBeVisible()
  await findsNothing(page)
})
