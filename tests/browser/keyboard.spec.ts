import { copied } from './clipboard'
import {
  card,
  cast,
  dossier,
  graph,
  heading,
  help,
  legendSwitch,
  open,
  paragraph,
  searchFor,
  section,
  steps,
  tabTo,
  toast,
} from './explorer'
import { positions, shown } from './graph'
import { current, desk, goTo, reviewOwn, textToReview } from './own-piece'
import { claim, neighboursOf } from './piece'
import { expect, test } from './test'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('everything can be done by keyboard alone', async ({ page }) => {
  await open(page)

  await test.step('search and open', async () => {
    await searchFor(page, 'secretary general')
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText(/Jens Stoltenberg/)
  })

  await test.step('walk to a neighbour in the graph', async () => {
    await tabTo(page, graph(page))
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key)
      if ((await steps(page)).length > 1) break
    }
    await expect(heading(page)).not.toHaveText(/Jens Stoltenberg/)
    const reached = new URL(page.url()).searchParams.get('select')?.replace('entity:', '') ?? ''
    expect(neighboursOf('jens-stoltenberg')).toContain(reached)
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(heading(page)).toHaveText(/Jens Stoltenberg/)
  })

  await test.step('go into the dossier and open a claim', async () => {
    await page.keyboard.press('Enter')
    await expect(dossier(page)).toBeFocused()
    const training = card(section(page, 'Said by Jens Stoltenberg'), claim('allies-trained-ukrainians').text)
    await tabTo(page, training.getByRole('link', { name: claim('allies-trained-ukrainians').text }))
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText(claim('allies-trained-ukrainians').text)
    expect((await steps(page)).length).toBe(2)
  })

  await test.step('cite it', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Cite' }))
    await page.keyboard.press('Enter')
    await expect(toast(page)).toHaveText('Citation copied')
    expect(await copied(page)).toContain('¶ 18')
  })

  await test.step('select whom a mention in the text names', async () => {
    await tabTo(page, paragraph(page, 1).getByRole('link', { name: 'Dnieper' }))
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('Dnieper')
  })

  await test.step('leave a kind out', async () => {
    await tabTo(page, legendSwitch(page, 'Organisations'), 'Shift+Tab')
    const before = (await shown(page)).nodes.length
    await page.keyboard.press('Space')
    await expect(legendSwitch(page, 'Organisations')).toHaveAttribute('aria-pressed', 'false')
    expect((await shown(page)).nodes.length).toBeLessThan(before)
    await page.keyboard.press('Space')
    await expect.poll(async () => (await shown(page)).nodes.length).toBe(before)
  })

  await test.step('lay out in the order of mention, and go back', async () => {
    const web = await positions(page)
    await tabTo(page, page.getByRole('button', { name: 'Order', exact: true }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => positions(page)).not.toEqual(web)
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => positions(page)).toEqual(web)
  })

  await test.step('choose in the cast', async () => {
    await tabTo(page, cast(page), 'Shift+Tab')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText(
      await cast(page).getByRole('option').nth(1).locator('.cast-name').innerText(),
    )
  })

  await test.step('help, close it, clear the selection', async () => {
    await page.keyboard.press('?')
    await expect(help(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(help(page)).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(heading(page)).toHaveText(/^Who says what about /)
  })
})

test('what has the focus can be seen', async ({ page }) => {
  await open(page)
  for (let pressed = 0; pressed < 25; pressed++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return 'nothing has the focus'
      const { outlineStyle, outlineWidth } = getComputedStyle(focused)
      const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
      return hasRing ? '' : `no ring around ${focused.outerHTML.slice(0, 80)}`
    })
    expect(seen).toBe('')
  }
})

test('the focus is never lost, whatever a key takes away', async ({ page }) => {
  await reviewOwn(page)
  const name = current(page).locator('.review-name')

  await test.step('out of the mentions of a name, Esc goes back to the name', async () => {
    await goTo(page, 'Tomas Berk')
    await page.keyboard.press('s')
    await expect(current(page).getByRole('checkbox').last()).toBeVisible()
    await expect(current(page).locator('.review-mentions input').first()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(name).toBeFocused()
    await expect(name).toContainText('Tomas Berk')
  })

  await test.step('once mentions are moved to somebody new, their button is gone', async () => {
    await page.keyboard.press('s')
    await expect(current(page).locator('.review-mentions input').first()).toBeFocused()
    await page.keyboard.press('Space')
    const move = current(page).locator('.review-move').getByRole('button').first()
    await move.focus()
    await page.keyboard.press('Enter')
    await expect(current(page).locator('.review-move')).toHaveCount(0)
    await expect(name).toBeFocused()
  })

  await test.step('from the text under review, back to the graph', async () => {
    await textToReview(page).locator('.mention').first().focus()
    await page.keyboard.press('v')
    await expect(desk(page)).toHaveCount(0)
    await expect(graph(page)).toBeFocused()
  })
})
