import type { Locator, Page } from '@playwright/test'
import { findsNothing } from './axe'
import { caption, drawn, goOn, heading, historyLength, open, tabTo, toggle } from './explorer'
import { hasClass, shown, tieAt } from './graph'
import { claim, piece } from './piece'
import { expect, test } from './test'

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' })
const first = (page: Page) => page.getByRole('slider', { name: 'First day shown' })
const last = (page: Page) => page.getByRole('slider', { name: 'Last day shown' })
const list = (page: Page) => page.getByRole('listbox', { name: /claims by date$/ })
const allTime = (page: Page) => timeline(page).getByRole('button', { name: 'All time' })
const dots = (page: Page) => timeline(page).locator('.stack .dot')

/** The piece's only claim of 8 October, which has a dot of its own. */
const [lone] = piece.claims.filter((one) => one.when === '2022-10-08')
const tieOf = ({ subject, object }: { subject: string; object: string }) => [subject, object].sort().join('~')

async function openTimeline(page: Page, query = ''): Promise<void> {
  await open(page, query)
  await expect(timeline(page)).toBeVisible()
  await expect(timeline(page).locator('.axis')).toBeVisible()
}

const slotHeight = async (page: Page) => (await page.locator('.timeline-slot').boundingBox())?.height

async function middle(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox()
  if (!box) throw new Error(`${target} is not on the screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Where on the screen a day stands that has its name on the axis. */
const dayAt = (page: Page, name: string) =>
  middle(timeline(page).locator('.axis text').getByText(name, { exact: true }))

/** Draws the mouse along the timeline from one named day to another, or some px further. */
async function brush(page: Page, from: string, to: string, further = 0): Promise<void> {
  const [start, end] = [await dayAt(page, from), await dayAt(page, to)]
  end.x += further
  const y = start.y - 30
  await page.mouse.move(start.x, y)
  await page.mouse.down()
  for (const part of [0.2, 0.5, 0.8, 1]) await page.mouse.move(start.x + (end.x - start.x) * part, y)
  await page.mouse.up()
}

test('the timeline narrows the graph to some days, by mouse and by keys; each claim has its dot; it tells when things were said, and folds', async ({
  page,
}) => {
  await test.step('dragging along the timeline narrows the graph to those days, in one step', async () => {
    await openTimeline(page)
    const before = { all: await shown(page), steps: await historyLength(page) }
    await brush(page, '5', '10')
    await expect(page).toHaveURL(/since=2022-10-05&until=2022-10-10/)
    await expect(caption(page)).toContainText('Only 5–10 Oct.')
    const left = await shown(page)
    expect(left.nodes).toEqual(before.all.nodes)
    expect(left.edges.length).toBeLessThan(before.all.edges.length)
    expect(left.edges).toContain(tieOf(lone ?? { subject: '', object: '' }))
    expect(await historyLength(page)).toBe(before.steps + 1)
    await page.goBack()
    await expect(caption(page)).not.toContainText('Only')
    expect(await shown(page)).toEqual(before.all)
  })

  await test.step('a drag the other way, or beyond the end, narrows as well; all time brings everything back', async () => {
    await goOn(page, '')
    await brush(page, '10', '5')
    await expect(page).toHaveURL(/since=2022-10-05&until=2022-10-10/)
    await allTime(page).click()
    await expect(page).not.toHaveURL(/since|until/)
    await expect(allTime(page)).toHaveAttribute('aria-pressed', 'true')
    await brush(page, '10', 'Feb 2023', 60)
    await expect(page).toHaveURL(/since=2022-10-10(?!.*until)/)
    await expect(caption(page)).toContainText('Only since 10 Oct.')
    const { x, y } = await dayAt(page, '5')
    await page.mouse.dblclick(x, y - 30)
    await expect(page).not.toHaveURL(/since|until/)
  })

  await test.step('an edge of what is shown can be dragged on', async () => {
    await goOn(page, '?since=2022-10-01&until=2022-10-05')
    const [grip, to] = [await middle(last(page)), await dayAt(page, '10')]
    await page.mouse.move(grip.x, grip.y)
    await page.mouse.down()
    await page.mouse.move(to.x, grip.y, { steps: 4 })
    await page.mouse.up()
    await expect(page).toHaveURL(/since=2022-10-01&until=2022-10-(09|10)/)
    await expect(first(page)).toHaveAttribute('aria-valuetext', '1 October 2022')
  })

  await test.step('a number or a bar of many claims narrows to their time', async () => {
    await goOn(page, '')
    const september = timeline(page).locator('.bar').filter({ hasText: '3' }).last()
    await expect(september).toBeVisible()
    const onDay = piece.claims.filter((one) => one.when === '2022-10-18').length
    const number = await middle(
      timeline(page).locator('.stack.day text').getByText(String(onDay), { exact: true }),
    )
    await page.mouse.click(number.x, number.y)
    await expect(page).toHaveURL(/since=2022-10-18&until=2022-10-18/)
    await expect(caption(page)).toContainText('Only 18 Oct.')
    const name = await middle(
      timeline(page)
        .locator('.bar text')
        .getByText(/^2022: /),
    )
    await page.mouse.click(name.x, name.y)
    await expect(page).toHaveURL(/since=2022-01-01&until=2022-12-31/)
  })

  await test.step('the keys go from claim to claim and move both edges', async () => {
    await test.step('the dots are one stop of the Tab key: arrows go from claim to claim, Enter opens one', async () => {
      await goOn(page, '')
      await tabTo(page, list(page))
      const dated = piece.claims.filter((one) => one.when !== undefined).length
      await expect(list(page)).toHaveAccessibleName(`${dated} claims by date`)
      await page.keyboard.press('End')
      await page.keyboard.press('Home')
      const option = list(page).getByRole('option')
      await expect(option).toHaveAttribute('aria-posinset', '1')
      await expect(option).toContainText(/^2014\. .+\./)
      await page.keyboard.press('PageDown')
      const there = (await option.getAttribute('id'))?.replace('dated-', '') ?? ''
      await expect.poll(() => hasClass(page, tieOf(claim(there)), 'hovered')).toBe(true)
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(new RegExp(`select=claim:${there}`))
      await expect(option).toHaveAttribute('aria-selected', 'true')
      await expect(list(page)).toBeFocused()
      await page.keyboard.press('Tab')
      await expect(first(page)).toBeFocused()
    })

    await test.step('with the keys the edges move by days, and back to all time', async () => {
      await goOn(page, '')
      const steps = await historyLength(page)
      await expect(last(page)).toHaveAttribute('aria-valuetext', 'All time, 28 February 2023')
      await last(page).focus()
      await page.keyboard.press('ArrowLeft')
      await expect(last(page)).toHaveAttribute('aria-valuetext', '27 February 2023')
      await expect(page).toHaveURL(/until=2023-02-27/)
      await page.keyboard.press('Shift+ArrowLeft')
      await expect(page).toHaveURL(/until=2023-02-01/)
      await page.keyboard.press('End')
      await expect(page).not.toHaveURL(/until/)
      expect(await historyLength(page)).toBe(steps + 1)
      await first(page).focus()
      await page.keyboard.press('PageUp')
      await page.keyboard.press('ArrowRight')
      await expect(first(page)).toHaveAttribute('aria-valuetext', '1 February 2022')
      await page.keyboard.press('Escape')
      await expect(page).not.toHaveURL(/since/)
      await expect(first(page)).toBeFocused()
    })
  })

  await test.step('each claim has its dot, tied to graph and dossier', async () => {
    await test.step('the pointer on a dot lights its line in the graph, and a click opens the claim', async () => {
      if (!lone) throw new Error('the piece has no claim of 8 October any more')
      await goOn(page, '')
      const { x, y } = await middle(timeline(page).locator('.stack.day .dot').first())
      await page.mouse.move(x, y)
      await expect.poll(() => hasClass(page, tieOf(lone), 'hovered')).toBe(true)
      await expect(timeline(page).locator('.timeline-note')).toContainText(`8 Oct · ${lone.text}`)
      await page.mouse.click(x, y)
      await expect(heading(page)).toHaveText(lone.text)
      await expect(timeline(page).locator('.dot.selected')).toHaveCount(1)
      await page.mouse.move(x, y - 200)
      await expect.poll(() => hasClass(page, tieOf(lone), 'hovered')).toBe(false)
    })

    await test.step('the pointer on a line of the graph marks its dots', async () => {
      if (!lone) throw new Error('the piece has no claim of 8 October any more')
      await goOn(page, '')
      const { x, y } = await tieAt(page, tieOf(lone))
      await page.mouse.move(x, y)
      await expect(dots(page).and(page.locator('.hovered')).first()).toBeVisible()
    })

    await test.step('a selection leaves its own claims lit, and those on its word', async () => {
      await goOn(page, '?select=entity:jens-stoltenberg')
      await expect(timeline(page).locator('.dot.own').first()).toBeVisible()
      await expect(timeline(page).locator('.on-word').first()).toBeVisible()
      await expect(timeline(page).locator('.dot.dimmed').first()).toBeVisible()
      await expect(timeline(page).locator('.dot.own.dimmed')).toHaveCount(0)
    })

    await test.step('a filter makes dots faint and moves none', async () => {
      await goOn(page, '')
      const places = () =>
        dots(page).evaluateAll((all) => all.map((dot) => dot.getAttribute('x') ?? dot.getAttribute('d')))
      const before = await places()
      await toggle(page, 'People')
      await expect(timeline(page).locator('.dot.hidden').first()).toBeVisible()
      expect(await places()).toEqual(before)
    })

    await test.step('claims without a date are counted and can be read', async () => {
      await goOn(page, '')
      const undated = piece.claims.filter((one) => one.when === undefined)
      await timeline(page)
        .getByRole('button', { name: `${undated.length} without a date` })
        .click()
      const dialog = page.getByRole('dialog', { name: 'Claims without a date' })
      await expect(dialog.getByRole('listitem')).toHaveCount(undated.length)
      const [one] = undated
      await dialog
        .getByRole('link', { name: one?.text ?? '', exact: true })
        .first()
        .click()
      await expect(heading(page)).toHaveText(one?.text ?? '')
      await expect(dialog).toBeHidden()
    })
  })

  await test.step('the timeline tells when things were said, and folds', async () => {
    await test.step('time can go by when things were said: timeline, graph and table agree', async () => {
      await goOn(page, '')
      const undated = piece.claims.filter((one) => one.said === undefined).length
      await timeline(page).getByRole('button', { name: 'As it was said' }).click()
      await expect(page).toHaveURL(/clock=said/)
      await expect(timeline(page).getByRole('button', { name: `${undated} without a date` })).toBeVisible()
      await goOn(page, '?clock=said&since=2022-10-18&until=2022-10-18&show=table')
      const asked = piece.claims.filter((one) => one.said === '2022-10-18' || one.said === '2022-10').length
      await expect(page.getByText(`${asked} of ${piece.claims.length} claims`, { exact: true })).toBeVisible()
      await expect(page.getByRole('columnheader', { name: 'Said' })).toBeVisible()
      await expect(caption(page)).toContainText('Only 18 Oct, as it was said.')
    })

    await test.step('the timeline folds to one line, and stays so', async () => {
      await goOn(page, '')
      const fold = timeline(page).getByRole('button', { name: 'The whole timeline' })
      await expect(fold).toHaveAttribute('aria-expanded', 'true')
      await fold.click()
      await expect(fold).toHaveAttribute('aria-expanded', 'false')
      await expect.poll(() => slotHeight(page)).toBe(36)
      await page.reload()
      await drawn(page)
      await expect(fold).toHaveAttribute('aria-expanded', 'false')
      await expect(first(page)).toBeVisible()
      await fold.click()
      await expect.poll(() => slotHeight(page)).toBe(92)
    })
  })
})

test('in a window with little height it takes little', async ({ page }) => {
  await test.step('a low window has one line of it, and its code moves nothing when it comes', async () => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await open(page)
    const before = await page.locator('.graph').boundingBox()
    await expect(timeline(page).locator('.axis')).toBeVisible()
    expect(await page.locator('.graph').boundingBox()).toEqual(before)
    expect(await slotHeight(page)).toBe(36)
  })

  await test.step('a very low window has it behind a button', async () => {
    await page.setViewportSize({ width: 844, height: 390 })
    await page.getByRole('button', { name: 'Timeline' }).click()
    await expect(timeline(page).locator('.axis')).toBeVisible()
    await first(page).focus()
    await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/since=2022-02-01/)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

  const openStrip = async (page: Page) => {
    await open(page)
    await page.getByRole('button', { name: 'Timeline' }).tap()
    await expect(timeline(page).locator('.axis')).toBeVisible()
  }
  type Point = { x: number; y: number; id: number }

  /** For as many ms as a browser takes for a rest, by the frames of the page. */
  const rest = (ms: number): Promise<void> =>
    new Promise((rested) => {
      const begun = performance.now()
      const wait = (now: number): void => {
        if (now - begun < ms) requestAnimationFrame(wait)
        else rested()
      }
      requestAnimationFrame(wait)
    })

  /** Moves fingers through the steps given, and lifts them once they rest: who flings has the next tap taken for its end. */
  async function touch(page: Page, moves: readonly Point[][]): Promise<void> {
    const fingers = await page.context().newCDPSession(page)
    for (const [at, touchPoints] of moves.entries())
      await fingers.send('Input.dispatchTouchEvent', {
        type: at === 0 ? 'touchStart' : 'touchMove',
        touchPoints,
      })
    await page.evaluate(rest, 100)
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await fingers.detach()
  }

  test('the timeline comes by a chip, and fingers narrow it', async ({ page }) => {
    await test.step('a chip opens the timeline above the sheet, and a finger narrows the graph', async () => {
      await openStrip(page)
      const [from, to] = [await dayAt(page, '5'), await dayAt(page, '10')]
      const y = from.y - 30
      const all = await shown(page)
      await touch(page, [
        [{ x: from.x, y, id: 0 }],
        [{ x: (from.x + to.x) / 2, y, id: 0 }],
        [{ x: to.x, y, id: 0 }],
      ])
      await expect(page).toHaveURL(/since=2022-10-05&until=2022-10-10/)
      expect((await shown(page)).edges.length).toBeLessThan(all.edges.length)
      await allTime(page).tap()
      await expect(page).not.toHaveURL(/since|until/)
    })

    await test.step('axe finds nothing at AA, light and dark', async () => {
      await findsNothing(page)
    })

    await test.step('two fingers set both ends', async () => {
      const [a, b] = [await dayAt(page, '5'), await dayAt(page, '10')]
      const y = a.y - 30
      await touch(page, [
        [
          { x: a.x + 12, y, id: 0 },
          { x: b.x - 8, y, id: 1 },
        ],
        [
          { x: a.x, y, id: 0 },
          { x: b.x, y, id: 1 },
        ],
      ])
      await expect(page).toHaveURL(/since=2022-10-05&until=2022-10-10/)
    })

    await test.step('a tap on a dot opens its claim, and what a finger must hit is large', async () => {
      await allTime(page).tap()
      for (const handle of [first(page), last(page)]) {
        const box = await handle.boundingBox()
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
      }
      for (const button of await timeline(page).getByRole('button').all())
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(40)
      const { x, y } = await middle(timeline(page).locator('.stack.day .dot').first())
      await page.touchscreen.tap(x, y)
      await expect(page).toHaveURL(new RegExp(`select=claim:${lone?.id}`))
      await expect(timeline(page).locator('.dot.selected')).toBeInViewport()
    })
  })
})

test('axe finds nothing at AA, light and dark', async ({ page }) => {
  await test.step('on the timeline, narrowed and with a selection', async () => {
    await openTimeline(page, '?select=entity:jens-stoltenberg&since=2022-10-05&until=2022-10-18')
    await findsNothing(page)
  })

  await test.step('on the claims without a date', async () => {
    await goOn(page, '')
    await timeline(page)
      .getByRole('button', { name: /without a date$/ })
      .click()
    await expect(page.getByRole('dialog', { name: 'Claims without a date' })).toBeVisible()
    await findsNothing(page)
  })

  await test.step('on one line of it', async () => {
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 1024, height: 768 })
    await expect(timeline(page).locator('.axis')).toBeVisible()
    await expect.poll(() => slotHeight(page)).toBe(36)
    await findsNothing(page)
  })
})
