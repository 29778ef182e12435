import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { castOption, help, open, palette, paragraph } from './explorer'
import { servePiece } from './piece'
import { expect, test } from './test'

const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds, told as rule and place. The page has no frames, and what it does well need not be listed. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: AA }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, help: rule, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${rule}): ${target.join(' ')}\n${failureSummary}`),
  )
}

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
      await page.keyboard.press('/')
      await page.keyboard.type('nato')
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
      await page.getByRole('button', { name: /^Cast \d+$/ }).click()
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

/** Both colour schemes of one screen, on the same page: the second costs no new start. */
async function findsNothing(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findings(page), `in ${colorScheme}`).toEqual([])
  }
}

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

test('with forced colours, axe finds nothing at AA', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, '?select=entity:jens-stoltenberg')
  expect(await findings(page)).toEqual([])
})
