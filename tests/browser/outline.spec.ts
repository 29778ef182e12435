import type { Locator, Page } from '@playwright/test'
import { findsNothing } from './axe'
import { caption, castOption, dossier, goOn, heading, historyLength, look, open, tabTo } from './explorer'
import { positions, shown } from './graph'
import { claim, piece } from './piece'
import { expect, test } from './test'

// Many keys one after another, and axe: on a busy machine both take their time.
const OUTLINE = '?show=outline'
const tree = (page: Page) => page.getByRole('tree')
const rows = (page: Page) => tree(page).getByRole('treeitem')
/** A row by the beginning of its sentence. */
const row = (page: Page, sentence: string): Locator =>
  tree(page).getByRole('treeitem', { name: new RegExp(`^${sentence}`) })
const focused = (page: Page): Locator => tree(page).locator('[role=treeitem]:focus')
const menu = (page: Page) => page.getByRole('menu')
const told = (page: Page) => page.getByRole('status')

async function openOutline(page: Page, query = OUTLINE): Promise<void> {
  await open(page, query)
  await expect(rows(page).first()).toBeVisible()
}

/** Goes on to the outline, as it is when nothing in it is open. */
async function closeAll(page: Page): Promise<void> {
  await goOn(page, OUTLINE)
  await page.getByRole('button', { name: 'Collapse all' }).click()
  await expect(tree(page).locator('[aria-expanded="true"]')).toHaveCount(0)
}

/** Presses keys one after another. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Opens the menu of the row with the focus by the keyboard, and goes to what begins so. */
async function choose(page: Page, label: RegExp): Promise<void> {
  await page.keyboard.press('Shift+F10')
  const item = menu(page).getByRole('menuitem', { name: label })
  await expect(item).toBeVisible()
  for (let pressed = 0; pressed < 20; pressed++) {
    if (await item.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(menu(page)).toBeHidden()
}

test('the outline is the whole graph as nested lists, in words', async ({ page }) => {
  await test.step('each action is told once, and typing only when it rests', async () => {
    await openOutline(page)
    await expect(told(page)).toHaveText('')
    await row(page, 'NATO, ').click()
    await expect(told(page)).toHaveText(/^NATO selected: \d+ own ties\.$/)
    await page.getByRole('button', { name: 'Web', exact: true }).click()
    await expect(told(page)).toHaveText('Shown as a web.')
    await page.locator('body').press('p')
    await expect(told(page)).toHaveText('NATO is pinned to its place')
    await page.getByRole('searchbox', { name: 'Filter names' }).pressSequentially('kherson')
    await expect(told(page)).toHaveText(/^\d+ names listed\.$/)
    await page.goBack()
    await expect(told(page)).toHaveText(`${piece.entities.length} names listed.`)
  })

  await test.step('the whole graph is there as nested lists, and as it was when one goes back to it', async () => {
    await goOn(page, '')
    const [before, steps] = [await positions(page), await historyLength(page)]
    await page.getByRole('button', { name: 'Outline', exact: true }).click()
    await expect(page).toHaveURL(/show=outline/)
    expect(await historyLength(page)).toBe(steps + 1)
    await expect(rows(page)).toHaveCount(piece.entities.length)
    await expect(rows(page).first()).toHaveAccessibleName(
      /^Jens Stoltenberg, person, secretary general of NATO, \d+ ties, says \d+ claims\.$/,
    )
    await rows(page).first().locator('.twisty').click()
    await expect(row(page, 'Tied to NATO by 2 claims\\.$')).toHaveAttribute('aria-level', '2')
    // Looking around in it is no step of the history.
    expect(await historyLength(page)).toBe(steps + 1)
    await page.goBack()
    await expect(tree(page)).toBeHidden()
    expect(await positions(page)).toEqual(before)
    await page.goForward()
    await expect(row(page, 'Tied to NATO by 2 claims\\.$')).toBeVisible()
  })

  await test.step('every row is told as a sentence, and says where in its list it stands', async () => {
    await goOn(page, `${OUTLINE}&select=claim:medvedev-nato-stays-out`)
    const { text } = claim('medvedev-nato-stays-out')
    const chosen = tree(page).getByRole('treeitem', { selected: true })
    await expect(chosen).toHaveAccessibleName(
      new RegExp(
        `^Told as predicted by Dmitry Medvedev, as told by the DW interviewer, to Jens Stoltenberg: ${text.replaceAll('.', '\\.')} Paragraph 15\\. .*Against it: Denied by Jens Stoltenberg, to Deutsche Welle`,
      ),
    )
    for (const [name, value] of [
      ['aria-level', '3'],
      ['aria-setsize', '5'],
      ['aria-posinset', '2'],
    ] as const)
      await expect(chosen).toHaveAttribute(name, value)
    for (const one of await rows(page).all())
      expect(await one.getAttribute('aria-label')).toMatch(/^\p{Lu}.*\.$/u)
  })

  await test.step('what is selected elsewhere is opened and marked, and what is selected here is selected everywhere', async () => {
    await closeAll(page)
    const marked = tree(page).getByRole('treeitem', { selected: true })
    await castOption(page, 'Kerch Bridge').click()
    await expect(marked).toHaveAccessibleName(/^Kerch Bridge, /)
    await expect(marked).toBeInViewport()
    // A claim out of the dossier: under its tie.
    await dossier(page).getByRole('article').first().getByRole('link').first().click()
    await expect(marked).toHaveAttribute('aria-level', '3')
    await expect(marked).toBeInViewport()
    await row(page, 'BBC, ').click()
    await expect(heading(page)).toHaveText('BBC')
    await expect(marked).toHaveAccessibleName(/^BBC, /)
    await page.goBack()
    await expect(marked).toHaveAttribute('aria-level', '3')
  })

  await test.step('filters and voices left out hold in the outline too, and it says what it does not list', async () => {
    await closeAll(page)
    await goOn(page, `${OUTLINE}&leftout=jens-stoltenberg&select=tie:nato~ukraine`)
    await expect(caption(page)).toContainText('Without Jens Stoltenberg')
    await expect(row(page, 'Jens Stoltenberg, .*left out as a voice')).toBeVisible()
    const marked = tree(page).getByRole('treeitem', { selected: true })
    await expect(marked).toHaveAccessibleName(/of them left out/)
    await marked.locator('.twisty').click()
    await expect(row(page, 'Left out\\. ').first()).toContainText('Left out')
    // Narrowed by a row's menu.
    await row(page, 'BBC, ').click({ button: 'right' })
    await menu(page).getByRole('menuitem', { name: 'Show only what the BBC is in' }).click()
    await expect(page).toHaveURL(/with=bbc/)
    await expect(page.getByText(/^\d+ of \d+ names are listed/)).toBeVisible()
    expect(await rows(page).count()).toBeLessThan(12)
    await page.getByRole('button', { name: 'Show everything' }).click()
    await expect(tree(page).locator('[aria-level="1"]')).toHaveCount(piece.entities.length)
  })

  await test.step('a row offers what the graph offers, with the reason where something cannot be done', async () => {
    await closeAll(page)
    const wallace = row(page, 'Ben Wallace, ')
    await wallace.hover()
    await wallace.getByRole('button', { name: 'What can be done with this row' }).click()
    await expect(menu(page).getByRole('menuitem', { name: 'End the path here' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await expect(menu(page)).toContainText('Begin a path at another name first.')
    await press(page, 'Escape')
    await expect(menu(page)).toBeHidden()
    await expect(wallace).toBeFocused()
    await press(page, 'Shift+F10')
    await menu(page).getByRole('menuitem', { name: 'Hide all people' }).click()
    await expect(page).toHaveURL(/without=person/)
    await expect(told(page)).toHaveText(/^Hidden: people; \d+ of \d+ claims and \d+ of \d+ ties are shown\.$/)
    await expect(wallace).toBeHidden()
    await row(page, 'NATO, ').click({ button: 'right' })
    await menu(page).getByRole('menuitem', { name: 'Show its neighbourhood' }).click()
    await expect(tree(page)).toBeHidden()
    await expect(heading(page)).toHaveText('NATO')
    await expect(page.getByRole('application')).toBeFocused()
    expect((await shown(page)).nodes).toContain('nato')
  })
})

test('the keys go through the outline', async ({ page }) => {
  await test.step('with the keyboard: up and down, in and out, to the ends, by name, and all of a level', async () => {
    await openOutline(page)
    await tabTo(page, rows(page).first())
    await press(page, 'End', 'Home', 'ArrowDown')
    await expect(focused(page)).toHaveAccessibleName(/^Russia, place/)
    // In and out again.
    await press(page, 'ArrowRight')
    await expect(focused(page)).toHaveAttribute('aria-expanded', 'true')
    await press(page, 'ArrowRight')
    await expect(focused(page)).toHaveAttribute('aria-level', '2')
    await press(page, 'ArrowLeft')
    await expect(focused(page)).toHaveAccessibleName(/^Russia, place/)
    await press(page, 'ArrowLeft')
    await expect(focused(page)).toHaveAttribute('aria-expanded', 'false')
    await press(page, ' ')
    await expect(focused(page)).toHaveAttribute('aria-expanded', 'true')
    await press(page, ' ')
    // By name, where single letters do not act as shortcuts.
    await page.keyboard.type('bbc')
    await expect(focused(page)).toHaveAccessibleName(/^BBC, /)
    await expect(page.getByRole('dialog')).toBeHidden()
    // All of the level: one list, the others as they were.
    await press(page, 'Home', 'ArrowRight', 'ArrowRight', '*')
    await expect(focused(page)).toBeInViewport()
    const second = tree(page).locator('[aria-level="2"]')
    for (const one of await second.all()) expect(await one.getAttribute('aria-expanded')).not.toBe('false')
    await page.getByRole('button', { name: 'Collapse all' }).click()
    await expect(rows(page)).toHaveCount(piece.entities.length)
    await page.getByRole('button', { name: 'Expand all of this level' }).click()
    const closed = tree(page).locator('[aria-level="1"][aria-expanded="false"]')
    await expect(closed).toHaveCount(0)
  })

  await test.step('what is open above is a link up, not an endless tree', async () => {
    await closeAll(page)
    await tabTo(page, tree(page).locator('[tabindex="0"]'))
    await page.keyboard.type('nato')
    await press(page, 'ArrowRight', 'ArrowRight')
    await page.keyboard.type('ukraine')
    await expect(focused(page)).toHaveAccessibleName(/^Tied to Ukraine/)
    await press(page, 'ArrowRight')
    await page.keyboard.type('ukraine')
    await expect(focused(page)).toHaveAccessibleName(
      /^The other end: Ukraine, place, country, opens its \d+ ties, says 1 claim\.$/,
    )
    await press(page, 'ArrowRight')
    await page.keyboard.type('nato')
    await expect(focused(page)).toHaveAccessibleName(/^Tied to NATO by .*, open above\.$/)
    await press(page, 'ArrowRight')
    await expect(focused(page)).not.toHaveAttribute('aria-expanded', /./)
    await press(page, 'Enter')
    await expect(focused(page)).toHaveAccessibleName(/^Tied to Ukraine/)
  })
})

test('in the outline alone, with the keyboard alone: how are two connected, who says so, does anyone deny it, and what if that voice is left out', async ({
  page,
}) => {
  await openOutline(page)
  await tabTo(page, rows(page).first())

  await test.step('how are Medvedev and Ukraine connected', async () => {
    await page.keyboard.type('dmitry')
    await choose(page, /^Begin a path at/)
    await expect(told(page)).toHaveText(/^A path begins at Dmitry Medvedev\./)
    await press(page, 'Home')
    await page.keyboard.type('ukraine')
    await expect(focused(page)).toHaveAccessibleName(/^Ukraine, place/)
    await choose(page, /^End the path from Dmitry Medvedev/)
    await expect(told(page)).toHaveText('Dmitry Medvedev to Ukraine: connected in 2 steps.')
    await expect(focused(page)).toHaveAccessibleName('Step 1: tied to Vladimir Putin by 1 claim.')
  })

  await test.step('who says so', async () => {
    await press(page, 'ArrowRight')
    await expect(focused(page)).toHaveAccessibleName(
      /^The DW interviewer, to Jens Stoltenberg: Dmitry Medvedev is an ally|^DW interviewer, to Jens Stoltenberg: Dmitry Medvedev is an ally of Vladimir Putin\. Paragraph 15\./,
    )
    await press(page, 'ArrowDown')
    await expect(focused(page)).toHaveAccessibleName(/^The other end: Vladimir Putin/)
    await page.keyboard.type('ukraine')
    await expect(focused(page)).toHaveAccessibleName(/^Step 2: tied to Ukraine/)
    await press(page, 'ArrowRight')
    await expect(focused(page)).toHaveAccessibleName(/^Institute for the Study of War: .* Paragraph 7\./)
  })

  await test.step('does anyone deny what Medvedev says of it', async () => {
    await press(page, 'Home')
    await page.keyboard.type('dmitry')
    await expect(focused(page)).toHaveAccessibleName(/^Dmitry Medvedev, person/)
    await press(page, 'ArrowRight')
    await page.keyboard.type('says')
    await expect(focused(page)).toHaveAccessibleName(/^Dmitry Medvedev says 1 claim/)
    await press(page, 'ArrowRight', 'ArrowRight')
    await expect(focused(page)).toHaveAccessibleName(
      /^Told as predicted by Dmitry Medvedev, as told by the DW interviewer.*Against it: Denied by Jens Stoltenberg/,
    )
  })

  await test.step('without that voice, and with it again', async () => {
    await choose(page, /^Leave out Dmitry Medvedev/)
    await expect(told(page)).toHaveText(/^Without Dmitry Medvedev, 1 of \d+ claims .* go\./)
    await expect(focused(page)).toHaveAccessibleName(/^Left out\. Told as predicted by Dmitry Medvedev/)
    await choose(page, /^Bring Dmitry Medvedev back/)
    await expect(told(page)).toHaveText(/^Brought back: Dmitry Medvedev\. Nobody is left out: all \d+ claims/)
    await expect(focused(page)).toHaveAccessibleName(/^Told as predicted by Dmitry Medvedev/)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

  test('a finger opens, selects and connects; sentences have room however deep they stand', async ({
    page,
  }) => {
    await open(page)
    await look(page, 'Web', 'Outline')
    await expect(rows(page)).toHaveCount(piece.entities.length)
    await row(page, 'NATO, ').locator('.twisty').tap()
    await row(page, 'Tied to Ukraine ').locator('.twisty').tap()
    await row(page, 'The other end: Ukraine').locator('.twisty').tap()
    await row(page, 'Tied to Crimea ').locator('.twisty').tap()
    const deep = tree(page).locator('[aria-level="5"]').first()
    await expect(deep).toBeVisible()
    for (const one of [deep, row(page, 'NATO, ')])
      expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(40)
    const words = await deep.locator('.sentence, .outline-line').first().boundingBox()
    expect(words?.width).toBeGreaterThan(200)
    expect((words?.x ?? 0) + (words?.width ?? 0)).toBeLessThanOrEqual(390)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await row(page, 'NATO, ').tap()
    await expect(row(page, 'NATO, ')).toHaveAttribute('aria-selected', 'true')
    await row(page, 'NATO, ').getByRole('button', { name: 'What can be done with this row' }).tap()
    await menu(page)
      .getByRole('menuitem', { name: /^Begin a path at/ })
      .tap()
    await row(page, 'Jens Stoltenberg, person').tap()
    await row(page, 'Jens Stoltenberg, person')
      .getByRole('button', { name: 'What can be done with this row' })
      .tap()
    await menu(page)
      .getByRole('menuitem', { name: /^End the path from NATO/ })
      .tap()
    await expect(caption(page)).toContainText('1 step, numbered')
    await expect(row(page, 'Step 1: tied to Jens Stoltenberg').first()).toBeInViewport()
  })
})

test('axe finds nothing at AA in the outline, light and dark', async ({ page }) => {
  await openOutline(page)
  await rows(page).first().locator('.twisty').click()
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    await test.step(`at ${size.width} px`, async () => {
      await page.setViewportSize(size)
      await goOn(page, `${OUTLINE}&select=path:dmitry-medvedev~nato&leftout=institute-for-the-study-of-war`)
      await expect(rows(page).first()).toHaveAttribute('aria-expanded', 'true')
      await findsNothing(page)
      await rows(page).first().click()
      await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true')
      await press(page, 'Shift+F10')
      await expect(menu(page)).toBeVisible()
      await findsNothing(page)
      await press(page, 'Escape')
      await expect(menu(page)).toBeHidden()
    })
})
