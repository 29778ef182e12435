import { findsNothing } from './axe'
import { caption, goOn, look, open, openStopped } from './explorer'
import { labelsOnLabels, lines, measure, moved, nodeAt, nodes, positions } from './graph'
import { piece } from './piece'
import { expect, test } from './test'

const others = (page: Parameters<typeof open>[0]) => page.getByRole('button', { name: /Other views$/ })

test('each layout has an order of its own, and Undo brings back the one before', async ({ page }) => {
  await test.step('rings go around whoever is selected, and keep their centre until asked to change it', async () => {
    await open(page, '?select=entity:jens-stoltenberg')
    await others(page).click()
    await page.getByRole('button', { name: /^Rings / }).click()
    await expect(page).toHaveURL(/layout=rings&centre=jens-stoltenberg/)
    const around = await positions(page)

    const { x, y } = await nodeAt(page, 'ben-wallace')
    await page.mouse.click(x, y)
    await expect(page).toHaveURL(/select=entity:ben-wallace/)
    expect(await positions(page)).toEqual(around)

    await caption(page).getByRole('button', { name: 'Centre here' }).click()
    await expect(page).toHaveURL(/centre=ben-wallace/)
    await expect.poll(() => positions(page)).not.toEqual(around)
    await page.goBack()
    await expect.poll(() => positions(page)).toEqual(around)
  })

  await test.step('columns set people and organisations against places', async () => {
    await goOn(page, '?layout=columns')
    await expect(caption(page)).toContainText('places at the right')
    const at = await positions(page)
    const kinds = new Map(piece.entities.map(({ id, kind }) => [id, kind]))
    const columns = { left: new Set<number>(), right: new Set<number>() }
    for (const [id, { x }] of Object.entries(at)) columns[kinds.get(id) === 'place' ? 'right' : 'left'].add(x)
    expect([columns.left.size, columns.right.size]).toEqual([1, 1])
    expect(Math.min(...columns.right)).toBeGreaterThan(Math.max(...columns.left))
  })

  await test.step('in the order of mention every arc stands on the side away from the names', async () => {
    await goOn(page, '?layout=order')
    const at = new Map((await nodes(page)).map((node) => [node.id, node.at]))
    const arcs = (await lines(page)).flatMap(({ id, source, course }) =>
      course ? [{ id, bow: (at.get(source)?.x ?? 0) - course.middle.x }] : [],
    )
    expect(arcs.length).toBeGreaterThan(0)
    const wrong = arcs.filter(({ bow }) => bow <= 0)
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  await test.step('from layout to layout and back by Undo, everything stands where it stood, pins included', async () => {
    await goOn(page, '?select=entity:nato')
    await page.locator('.graph').focus()
    await page.keyboard.press('p')
    const seen = [await positions(page)]
    for (const name of ['Rings', 'Columns']) {
      await others(page).click()
      await page.getByRole('button', { name: new RegExp(`^${name} `) }).click()
      await expect.poll(() => positions(page)).not.toEqual(seen.at(-1))
      seen.push(await positions(page))
    }
    for (const before of seen.slice(0, -1).reverse()) {
      await page.goBack()
      await expect.poll(() => positions(page)).toEqual(before)
    }
  })
})

test.describe('where the other views cannot be had', () => {
  test.use({ expected: [/ERR_FAILED/] })

  test('the graph stays as it is and says so, and the view comes when it is tried again', async ({
    page,
  }) => {
    const code = '**/assets/later-*.js'
    await page.route(code, (route) => route.abort())
    await open(page, '')
    const before = await positions(page)
    await others(page).click()
    await page.getByRole('button', { name: /^Rings / }).click()
    await expect(page.getByText('The graph could not be laid out.')).toBeVisible()
    expect(await positions(page)).toEqual(before)
    await page.unroute(code)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => positions(page)).not.toEqual(before)
    await expect(page.getByText('The graph could not be laid out.')).toBeHidden()
  })
})

test('names do not cover one another in rings and columns, on a desktop, a tablet and a phone', async ({
  page,
}) => {
  const isReadable = async () => {
    const measured = await measure(page)
    expect(labelsOnLabels(measured)).toEqual([])
    expect(measured.nodes.filter(({ label }) => label !== '').length).toBeGreaterThan(20)
  }
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport)
    await open(page, '?layout=rings')
    await isReadable()
    const rings = await positions(page)
    await goOn(page, '?layout=columns')
    await expect.poll(() => positions(page)).not.toEqual(rings)
    await isReadable()
  }
})

test('a change of layout is a movement that one can follow, and none where motion is reduced', async ({
  page,
}) => {
  await openStopped(page)
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion })
    const web = await positions(page)
    const { halfway, end } = await moved(page, async () => {
      await others(page).click()
      await page.getByRole('button', { name: /^Rings / }).click()
    })
    expect(end).not.toEqual(web)
    expect(halfway).not.toEqual(web)
    if (reducedMotion === 'reduce') expect(halfway).toEqual(end)
    else expect(halfway).not.toEqual(end)
    await moved(page, () => page.getByRole('button', { name: 'Web', exact: true }).click())
    expect(await positions(page)).toEqual(web)
  }
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('every view is in one menu and passes the accessibility check', async ({ page }) => {
    await open(page)
    await look(page, 'Web', 'Rings')
    await expect(page).toHaveURL(/layout=rings/)
    await findsNothing(page)
    await look(page, 'Rings', 'Columns')
    await expect(page).toHaveURL(/layout=columns/)
    await findsNothing(page)
  })
})
