import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import { dossier, goOn, heading, open } from './explorer'
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

// On a busy machine axe takes its time.
test.describe.configure({ timeout: 180_000 })

const voicesAndWays: readonly Screen[] = [
  {
    name: 'a path',
    query: '?select=path:dmitry-medvedev~ukraine&trail=entity:dmitry-medvedev.path:dmitry-medvedev~ukraine',
    prepare: async (page, size) => {
      if (size === phone) await tab(page, 'Dossier')
      await expect(dossier(page)).toContainText('Step by step')
    },
  },
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
]

const tableAndDialogs: readonly Screen[] = [
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
  for (const [story, screens] of [
    ['voices and ways', voicesAndWays],
    ['the table and what is asked above it', tableAndDialogs],
  ] as const)
    test(`axe finds nothing at AA, light and dark, at ${size.width} px: ${story}`, async ({ page }) => {
      await page.setViewportSize(size)
      for (const [at, { name, query, prepare }] of screens.entries())
        await test.step(name, async () => {
          await (at === 0 ? open : goOn)(page, query)
          await prepare(page, size)
          await findsNothing(page)
          await page.keyboard.press('Escape')
          await expect(page.getByRole('dialog')).toBeHidden()
        })
    })
