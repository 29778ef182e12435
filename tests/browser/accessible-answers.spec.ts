import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import { dossier, heading, open } from './explorer'
import { expect, test } from './test'

const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
type Size = typeof desktop

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name }).click()

interface Screen {
  name: string
  query: string
  /** What the reader does there first. */
  prepare: (page: Page, size: Size) => Promise<void>
}

const screens: readonly Screen[] = [
  {
    name: 'the voices, some of them left out',
    query: '?rail=voices&leftout=jens-stoltenberg.unattributed',
    prepare: async (page, size) => {
      if (size === phone) await tab(page, 'Cast')
      await expect(page.getByRole('region', { name: 'Voices' })).toBeVisible()
    },
  },
  {
    name: 'what is left without a voice',
    query: '?leftout=jens-stoltenberg&select=claim:medvedev-not-right',
    prepare: (page) => expect(page.locator('.caption')).toContainText('Without Jens Stoltenberg'),
  },
  {
    name: 'the author as a voice',
    query: '?select=voice:@author',
    prepare: async (page, size) => {
      if (size === phone) await tab(page, 'Dossier')
      await expect(heading(page)).toHaveText('The author')
    },
  },
  {
    name: 'a path',
    query: '?select=path:dmitry-medvedev~ukraine&trail=entity:dmitry-medvedev.path:dmitry-medvedev~ukraine',
    prepare: async (page, size) => {
      if (size === phone) await tab(page, 'Dossier')
      await expect(dossier(page)).toContainText('Step by step')
    },
  },
  {
    name: 'a path with a doubtful way, going around somebody',
    query: '?select=path:dmitry-medvedev~nato&not=vladimir-putin',
    prepare: async (page, size) => {
      if (size === phone) await tab(page, 'Dossier')
      await expect(dossier(page)).toContainText('Not through')
    },
  },
  {
    name: 'no path',
    query: '?select=path:europe~nato',
    prepare: async (page, size) => {
      if (size === phone) await tab(page, 'Dossier')
      await expect(dossier(page)).toContainText('does not connect')
    },
  },
  {
    name: 'the table',
    query: '?show=table&select=claim:medvedev-not-right&order=-depth',
    prepare: (page) => expect(page.getByRole('table')).toBeVisible(),
  },
  {
    name: 'the table of nothing',
    query: '?show=table&words=qqqq',
    prepare: (page) => expect(page.getByText('No claim meets all of these conditions.')).toBeVisible(),
  },
  {
    name: 'connecting two',
    query: '?select=entity:dmitry-medvedev',
    prepare: async (page) => {
      await page.locator('body').press('c')
      const dialog = page.getByRole('dialog', { name: 'Connect two' })
      await dialog.getByRole('combobox').fill('u')
      await expect(dialog.getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'what the annotation covers',
    query: '',
    prepare: async (page) => {
      await page.locator('body').press('/')
      await page.keyboard.type('annotation covers')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog', { name: 'What the annotation covers' })).toBeVisible()
    },
  },
]

for (const size of [desktop, phone])
  for (const { name, query, prepare } of screens)
    test(`axe finds nothing at AA, light and dark, at ${size.width} px: ${name}`, async ({ page }) => {
      await page.setViewportSize(size)
      await open(page, query)
      await prepare(page, size)
      await findsNothing(page)
    })
