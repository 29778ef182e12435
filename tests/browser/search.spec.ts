import type { Page } from '@playwright/test'
import {
  castFilter,
  drawn,
  goOn,
  graph,
  heading,
  help,
  open,
  palette,
  paletteInput,
  paragraph,
  searchFor,
} from './explorer'
import { hasClass, shown } from './graph'
import { claim, piece } from './piece'
import { expect, test } from './test'

const results = (page: Page, group: string) =>
  palette(page).getByRole('group', { name: group }).getByRole('option')

const chosen = (page: Page) => palette(page).getByRole('option', { selected: true })

test('the search finds names, claims, paragraphs and commands', async ({ page }) => {
  await test.step('/ and Ctrl+K open the search, Esc closes it and gives the focus back', async () => {
    await open(page)
    await graph(page).focus()
    for (const keys of ['/', 'Control+k']) {
      await page.keyboard.press(keys)
      await expect(paletteInput(page)).toBeFocused()
      await expect(results(page, 'Who speaks').first()).toContainText('Jens Stoltenberg')
      await page.keyboard.press('Escape')
      await expect(palette(page)).toBeHidden()
      await expect(graph(page)).toBeFocused()
    }
  })

  await test.step('it finds a name by another spelling or with a typo, and opens it', async () => {
    await goOn(page, '')
    await searchFor(page, 'Moscow')
    await expect(results(page, 'Names')).toHaveText([/^Russia/])
    // Enter ends a word that is being composed, and chooses nothing.
    await paletteInput(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
    await expect(palette(page)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(palette(page)).toBeHidden()
    await expect(heading(page)).toHaveText('Russia')
    await searchFor(page, 'Stoltenburg')
    await expect(results(page, 'Names').first()).toContainText('Jens Stoltenberg')
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
  })

  await test.step('it finds a claim by a word of its sentence', async () => {
    await goOn(page, '')
    await searchFor(page, 'himars')
    const found = results(page, 'Claims').filter({ hasText: claim('us-supplied-rockets').text })
    await expect(found).toBeVisible()
    await found.click()
    await expect(heading(page)).toContainText(claim('us-supplied-rockets').text)
    await expect(page).toHaveURL(/select=claim:us-supplied-rockets/)
  })

  await test.step('it finds a paragraph and leads there', async () => {
    await goOn(page, '')
    await searchFor(page, 'inflation')
    await expect(results(page, 'Paragraphs').first()).toContainText('¶ 22')
    await results(page, 'Paragraphs').first().click()
    await expect(paragraph(page, 22)).toHaveClass(/active/)
    await expect(paragraph(page, 22)).toBeInViewport()
    await expect(page).toHaveURL(/p=22/)
  })

  await test.step('it finds a command and does it', async () => {
    await goOn(page, '?without=person')
    await searchFor(page, 'show everything')
    await expect(results(page, 'Commands')).toHaveText([/^Show everything that is filtered out/])
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await shown(page)).nodes).toHaveLength(piece.entities.length)
  })

  await test.step('what a button is called leads to what it does, before anything that is like it', async () => {
    for (const [words, name] of [
      ['connect two', 'Connect two'],
      ['share', 'Share'],
      ['what it covers', 'What the annotation covers'],
      ['open a piece', 'Open a piece'],
    ] as const) {
      await searchFor(page, words)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await page.keyboard.press('Escape')
    }
  })

  await test.step('? lists the keys, and single keys can be switched off for good', async () => {
    await goOn(page, '')
    await page.keyboard.press('?')
    await expect(help(page)).toContainText('Search names, claims, paragraphs and commands')
    await help(page)
      .getByRole('checkbox', { name: /single.key/i })
      .uncheck()
    await page.keyboard.press('Escape')
    await expect(help(page)).toBeHidden()
    await page.keyboard.press('/')
    await expect(palette(page)).toBeHidden()
    await page.reload()
    await drawn(page)
    await expect(heading(page)).toBeVisible()
    await page.keyboard.press('/')
    await page.keyboard.press('Control+k')
    await expect(palette(page)).toBeVisible()
    await expect(paletteInput(page)).toHaveValue('')
  })
})

test('what is typed before the search has arrived is not lost, and does nothing else', async ({ page }) => {
  const arrived = new Map<string, () => void>()
  await page.route('**/assets/Palette-*.js', async (route) => {
    await new Promise<void>((done) => arrived.set(route.request().url(), done))
    await route.continue()
  })
  await open(page, '?select=entity:nato')
  await page.keyboard.type('/puppet')
  for (const done of arrived.values()) done()
  await expect(paletteInput(page)).toHaveValue('puppet')
  await page.keyboard.press('Escape')
  expect(await hasClass(page, 'nato', 'pinned')).toBe(false)
})

test('the search goes by keys and by pointer', async ({ page }) => {
  await test.step('the search button opens it, nothing found is said, a click beside it closes it', async () => {
    await open(page)
    await page.getByRole('button', { name: 'Find a name or a claim' }).click()
    await expect(paletteInput(page)).toBeFocused()
    await page.keyboard.type('qqqqzz')
    await expect(palette(page)).toContainText('Nothing in the piece fits “qqqqzz”')
    await page.mouse.click(20, 700)
    await expect(palette(page)).toBeHidden()
  })

  await test.step('the arrows go through the results and around', async () => {
    await goOn(page, '')
    await searchFor(page, 'ukraine')
    const all = palette(page).getByRole('option')
    await expect(all.first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(all.nth(1)).toHaveAttribute('aria-selected', 'true')
    await expect(chosen(page)).toHaveCount(1)
    await expect(paletteInput(page)).toHaveAttribute(
      'aria-activedescendant',
      (await all.nth(1).getAttribute('id')) ?? '',
    )
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(all.last()).toHaveAttribute('aria-selected', 'true')
    await expect(all.last()).toBeInViewport()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
  })

  await test.step('a command that cannot be done now says why and does nothing', async () => {
    await goOn(page, '')
    await searchFor(page, 'neighbourhood')
    await expect(results(page, 'Commands')).toContainText(
      'Select a person, an organisation or a place first.',
    )
    await page.keyboard.press('Enter')
    await expect(palette(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
  })

  await test.step('a key pressed right after a dialog was closed does what it stands for', async () => {
    await goOn(page, '')
    await page.keyboard.press('?')
    await expect(help(page)).toBeVisible()
    await help(page)
      .getByRole('button', { name: 'Close', exact: true })
      .evaluate((button: HTMLButtonElement) => {
        button.click()
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
      })
    await expect(palette(page)).toBeVisible()
    await expect(help(page)).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
  })

  await test.step('in a field, keys are letters: / does not open the search while one types', async () => {
    await goOn(page, '')
    await castFilter(page).pressSequentially('n/a?')
    await expect(castFilter(page)).toHaveValue('n/a?')
    await expect(palette(page)).toBeHidden()
    await expect(help(page)).toBeHidden()
  })
})
