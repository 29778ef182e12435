import type { Locator, Page } from '@playwright/test'
import { findsNothing } from './axe'
import { copied } from './clipboard'
import {
  card,
  cast,
  castOption,
  dossier,
  goOn,
  graph,
  heading,
  open,
  paragraph,
  readerText,
  section,
  tabTo,
  toast,
} from './explorer'
import { longPress, phone } from './finger'
import { emptySpot, hasClass, nodeAt, shown, tieAt } from './graph'
import { claim } from './piece'
import { expect, test } from './test'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
// On a busy machine axe takes its time.
const menu = (page: Page) => page.getByRole('menu')
const item = (page: Page, name: string | RegExp) => menu(page).getByRole('menuitem', { name })
const middleOf = async (target: Locator) => {
  await target.scrollIntoViewIfNeeded()
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error(`${target} is not on the screen`)
  return { x: box.x + Math.min(box.width / 2, 40), y: box.y + Math.min(box.height / 2, 12) }
}

test('a right click tells all that can be done to what is under it and what cannot, within the window', async ({
  page,
}) => {
  await test.step('a right click on a node tells all that can be done to it, and selects nothing', async () => {
    await open(page, '?select=entity:jens-stoltenberg')
    const { x, y } = await nodeAt(page, 'ben-wallace')
    await page.mouse.click(x, y, { button: 'right' })
    await expect(page.getByRole('menu', { name: 'Ben Wallace' })).toBeVisible()
    await expect(heading(page)).toHaveText('Jens Stoltenberg')
    await item(page, 'How is it connected to Jens Stoltenberg?').click()
    await expect(menu(page)).toBeHidden()
    await expect(heading(page)).toHaveText(/Jens Stoltenberg\s+to\s+Ben Wallace/)
  })

  await test.step('a voice is left out from its node, and brought back from it', async () => {
    await goOn(page, '')
    const { x, y } = await nodeAt(page, 'jens-stoltenberg')
    await page.mouse.click(x, y, { button: 'right' })
    await item(page, 'Leave out Jens Stoltenberg').click()
    await expect(page).toHaveURL(/jens-stoltenberg/)
    await expect(page.locator('.banner')).toBeVisible()
    await page.mouse.click(x, y, { button: 'right' })
    await item(page, 'Bring Jens Stoltenberg back').click()
    await expect(page.locator('.banner')).toBeHidden()
  })

  await test.step('a right click on a line hides its family of claims or finds it in the table', async () => {
    await goOn(page, '')
    const before = (await shown(page)).edges.length
    const { x, y } = await tieAt(page, 'deutsche-welle~jens-stoltenberg')
    await page.mouse.click(x, y, { button: 'right' })
    await expect(page.getByRole('menu', { name: 'Deutsche Welle and Jens Stoltenberg' })).toBeVisible()
    await item(page, 'Show its claims in the table').click()
    const row = page.locator('.claims-table tr.selected').first()
    await expect(row).toBeInViewport()
    await expect(row).toContainText('Deutsche Welle')
    await page.goBack()
    await page.mouse.click(x, y, { button: 'right' })
    await item(page, /^Hide all claims of the family/).click()
    await expect.poll(async () => (await shown(page)).edges.length).toBeLessThan(before)
  })

  await test.step('a mention leads on to the next one, whatever is selected', async () => {
    await goOn(page, '')
    await paragraph(page, 1).getByRole('link', { name: 'Dnieper' }).click({ button: 'right' })
    const next = item(page, /^Read on: next mention, ¶ \d+$/)
    const number = Number(/\d+/.exec(await next.innerText())?.[0])
    await next.click()
    await expect(heading(page)).toHaveText('Dnieper')
    await expect(paragraph(page, number)).toBeInViewport()
    await expect(paragraph(page, number)).toHaveClass(/active/)
  })

  await test.step('a claim is cited from its card', async () => {
    await goOn(page, '?select=entity:jens-stoltenberg')
    const training = card(section(page, 'Said by Jens Stoltenberg'), claim('allies-trained-ukrainians').text)
    await training.click({ button: 'right' })
    await item(page, 'Cite').click()
    await expect(toast(page)).toHaveText('Citation copied')
    expect(await copied(page)).toContain(claim('allies-trained-ukrainians').text)
  })

  await test.step('the background of the graph has the menu of the view', async () => {
    await goOn(page, '?without=person')
    const { x, y } = await emptySpot(page)
    await page.mouse.click(x, y, { button: 'right' })
    await item(page, 'Show everything that is filtered out').click()
    await expect(page).not.toHaveURL(/without/)
  })

  await test.step('a menu says what cannot be done, and stands within the window', async () => {
    await test.step('what cannot be done stays in the menu with its reason, and does nothing', async () => {
      await goOn(page, '')
      await castOption(page, 'Washington').click({ button: 'right' })
      const leaveOut = item(page, 'Leave out Washington')
      await expect(leaveOut).toHaveAttribute('aria-disabled', 'true')
      await expect(leaveOut).toHaveAccessibleDescription('No claim rests on its word.')
      await expect(leaveOut.getByText('No claim rests on its word.')).toBeVisible()
      await leaveOut.click({ force: true })
      await expect(menu(page)).toBeVisible()
      await expect(page.locator('.banner')).toBeHidden()
    })

    await test.step('axe finds nothing at AA, light and dark: a menu', async () => {
      await expect(menu(page)).toBeVisible()
      await findsNothing(page)
      await page.keyboard.press('Escape')
      await expect(menu(page)).toBeHidden()
    })

    await test.step('the menu stands within the window, and a click beside it closes it', async () => {
      await goOn(page, '')
      for (const corner of [
        { x: 1430, y: 500 },
        { x: 1200, y: 890 },
      ]) {
        const link = readerText(page).getByRole('link').first()
        await link.dispatchEvent('contextmenu', { clientX: corner.x, clientY: corner.y, bubbles: true })
        const box = await page.locator('.menu-box').boundingBox()
        expect(
          box && box.x >= 0 && box.x + box.width <= 1440 && box.y >= 0 && box.y + box.height <= 900,
        ).toBe(true)
        await page.mouse.click(640, 20)
        await expect(menu(page)).toBeHidden()
      }
    })

    await test.step('with Shift, or on marked text, the browser’s own menu is left alone', async () => {
      await goOn(page, '')
      const link = paragraph(page, 1).getByRole('link', { name: 'Dnieper' })
      await link.click({ button: 'right', modifiers: ['Shift'] })
      await expect(menu(page)).toHaveCount(0)
    })

    await test.step('a row of the cast, and the button with three dots, open the same menu', async () => {
      await goOn(page, '?select=entity:nato')
      await castOption(page, 'Ben Wallace').click({ button: 'right' })
      await expect(page.getByRole('menu', { name: 'Ben Wallace' })).toBeVisible()
      const labels = (await menu(page).getByRole('menuitem').allInnerTexts()).length
      await page.keyboard.press('Escape')
      const more = dossier(page).getByRole('button', { name: 'More to do' })
      await more.click()
      await expect(page.getByRole('menu', { name: 'NATO' })).toBeVisible()
      expect((await menu(page).getByRole('menuitem').allInnerTexts()).length).toBe(labels - 1)
      await more.click()
      await expect(menu(page)).toBeHidden()
    })

    await test.step('the search has the same commands, named after what is selected', async () => {
      await goOn(page, '?select=entity:jens-stoltenberg')
      await page.keyboard.press('/')
      await page.keyboard.type('leave out jens')
      await page.getByRole('option', { name: /^Leave out Jens Stoltenberg/ }).click()
      await expect(page.locator('.banner')).toBeVisible()
    })
  })
})

test('by keyboard alone: Shift+F10 opens it on what has the focus, and Esc returns there', async ({
  page,
}) => {
  await open(page, '?select=entity:nato')

  await test.step('in the graph, on what is selected', async () => {
    await graph(page).focus()
    await page.keyboard.press('Shift+F10')
    await expect(page.getByRole('menu', { name: 'NATO' })).toBeVisible()
    await expect(item(page, 'Open NATO')).toBeFocused()
    await page.keyboard.press('End')
    await expect(item(page, 'Copy link')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(item(page, 'Open NATO')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    await page.keyboard.type('pin')
    await expect(item(page, 'Pin it to its place')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(menu(page)).toBeHidden()
    await expect(graph(page)).toBeFocused()
    await expect.poll(() => hasClass(page, 'nato', 'pinned')).toBe(true)
  })

  await test.step('on a row of the cast', async () => {
    await tabTo(page, cast(page), 'Shift+Tab')
    await page.keyboard.press('Home')
    await page.keyboard.press('ContextMenu')
    await expect(menu(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu(page)).toBeHidden()
    await expect(cast(page)).toBeFocused()
    await expect(heading(page)).toHaveText('NATO')
  })

  await test.step('on a mention', async () => {
    const mention = paragraph(page, 1).getByRole('link', { name: 'Dnieper' })
    await mention.focus()
    await page.keyboard.press('Shift+F10')
    await expect(page.getByRole('menu', { name: 'Dnieper' })).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(menu(page)).toBeHidden()
    await expect(mention).toBeFocused()
  })
})

test.describe('on a phone', () => {
  test.use(phone)

  test('a long press opens it as a sheet', async ({ page }) => {
    await test.step('a long press on a node opens the menu as a sheet, and neither selects nor moves', async () => {
      await open(page)
      const at = await nodeAt(page, 'jens-stoltenberg')
      await longPress(page, at)
      await expect(page.getByRole('menu', { name: 'Jens Stoltenberg' })).toBeVisible()
      await expect(page.getByRole('heading', { level: 2, name: /Jens Stoltenberg/ })).toHaveCount(0)
      const box = await page.locator('.menu-box').boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844)
      for (const row of await menu(page).getByRole('menuitem').all())
        expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44)
      await item(page, 'Leave out Jens Stoltenberg').tap()
      await expect(page.locator('.banner')).toBeVisible()
      expect(await nodeAt(page, 'jens-stoltenberg')).toEqual(at)
    })

    await test.step('axe finds nothing at AA, light and dark: the menu as a sheet', async () => {
      await goOn(page, '')
      await longPress(page, await nodeAt(page, 'jens-stoltenberg'))
      await findsNothing(page)
      await page.keyboard.press('Escape')
      await expect(menu(page)).toBeHidden()
    })

    await test.step('a long press on a mention and on a claim does the same; a tap beside it only closes it', async () => {
      await goOn(page, '?select=entity:jens-stoltenberg')
      await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Piece' }).tap()
      await longPress(page, await middleOf(paragraph(page, 14).getByRole('link', { name: 'NATO' }).first()))
      await expect(page.getByRole('menu', { name: 'NATO' })).toBeVisible()
      await page.touchscreen.tap(200, 60)
      await expect(menu(page)).toBeHidden()
      await expect(page).toHaveURL(/select=entity:jens-stoltenberg/)
      await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Dossier' }).tap()
      await longPress(page, await middleOf(dossier(page).getByRole('article').first().locator('.sentence')))
      await item(page, /^Read its paragraph/).tap()
      await expect(readerText(page)).toBeVisible()
    })
  })
})
