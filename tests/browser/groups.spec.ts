import type { Locator, Page } from '@playwright/test'
import { findsNothing } from './axe'
import { caption, dossier, goOn, heading, historyLength, notices, open, section, tabTo } from './explorer'
import { hasClass, lines, measure, nodeAt, type Point, positions, shown, tieAt } from './graph'
import { expect, test } from './test'

const button = (page: Page): Locator => page.getByRole('button', { name: /^Groups.* and size$/ })
const tick = (page: Page): Locator => page.getByRole('checkbox', { name: 'Show groups' })
const slider = (page: Page): Locator => page.getByRole('slider', { name: 'How fine the groups are' })
const sizeBy = (page: Page): Locator => page.getByRole('combobox', { name: 'Size tells' })
const list = (page: Page): Locator => page.locator('.group-list').getByRole('listitem')
const groupNodes = async (page: Page): Promise<readonly string[]> =>
  (await shown(page)).nodes.filter((id) => id.startsWith('group:'))

/** What is measured of a drawing, whichever objects it is made of. */
const looks = async (page: Page) => {
  const { pane, nodes } = await measure(page)
  return { pane, nodes: nodes.map((node) => ({ ...node, object: null })) }
}

/** Opens the choices, where they are not open, and shows groups. */
async function showGroups(page: Page): Promise<void> {
  if (!(await tick(page).isVisible())) await button(page).click()
  await tick(page).check()
  await expect(list(page).first()).toBeVisible()
}

/** Collapses the largest group; gives the id of its node. */
async function collapseFirst(page: Page): Promise<string> {
  await list(page)
    .first()
    .getByRole('button', { name: /^Collapse / })
    .click()
  await expect.poll(() => groupNodes(page)).toHaveLength(1)
  const [id = ''] = await groupNodes(page)
  return id
}

/** How much of what lies behind the graph is painted, 0 to 1. */
const painted = (page: Page): Promise<number> =>
  page.locator('canvas.underlay').evaluate(async (canvas: HTMLCanvasElement) => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {
      willReadFrequently: true,
    })
    copy?.drawImage(canvas, 0, 0)
    const { data } = copy?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
    if (!data) return 0
    let count = 0
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) count++
    return count / (data.length / 4)
  })

const leaderOf = (node: string): string => node.replace('group:', '')

test('groups lie behind the names, as fine as one likes, and signs tell sizes', async ({ page }) => {
  await test.step('groups are shown behind the names, and nothing moves', async () => {
    await open(page)
    const before = await measure(page)
    expect(await painted(page)).toBe(0)
    await showGroups(page)
    await expect.poll(() => painted(page)).toBeGreaterThan(0.05)
    await expect(page).toHaveURL(/groups=2/)
    expect(await measure(page)).toEqual(before)
    await tick(page).uncheck()
    await expect.poll(() => painted(page)).toBe(0)
  })

  await test.step('a group is named after its two best-connected members', async () => {
    await goOn(page, '?groups=2')
    await expect(list(page).first()).toHaveText(/^.+ and .+ \d+Collapse$/)
    const sizes = await list(page).locator('.quiet-text').allInnerTexts()
    expect(sizes.map(Number)).toEqual(sizes.map(Number).sort((a, b) => b - a))
  })

  await test.step('the slider makes groups coarser or finer, a pull at it is one step, and Back undoes it', async () => {
    await goOn(page, '')
    await showGroups(page)
    const usual = await list(page).count()
    await expect(slider(page)).toHaveAttribute('aria-valuetext', `${usual} groups`)
    const steps = await historyLength(page)
    const box = await slider(page).boundingBox()
    if (!box) throw new Error('there is no slider')
    const middle = box.y + box.height / 2
    await page.mouse.move(box.x + box.width / 2, middle)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.75, middle, { steps: 4 })
    await page.mouse.move(box.x + box.width - 2, middle, { steps: 4 })
    await page.mouse.up()
    await expect(page).toHaveURL(/groups=4/)
    await expect.poll(() => list(page).count()).toBeGreaterThan(usual)
    expect(await historyLength(page)).toBe(steps + 1)
    await slider(page).press('Home')
    await expect(page).toHaveURL(/groups=0/)
    await expect.poll(() => list(page).count()).toBeLessThan(usual)
    await page.goBack()
    await page.goBack()
    await expect(page).toHaveURL(/groups=2/)
    await expect(list(page)).toHaveCount(usual)
  })

  await test.step('the size of the signs can tell something else, and neither a name nor a node moves', async () => {
    await goOn(page, '')
    const before = await measure(page)
    const at = await positions(page)
    const widths = (measures: typeof before) => measures.nodes.map(({ body }) => body.x2 - body.x1)
    for (const [name, query] of [
      ['mentions', /size=mentions/],
      ['between others', /size=betweenness/],
    ] as const) {
      await sizeBy(page).selectOption(name)
      await expect(page).toHaveURL(query)
      await expect.poll(async () => widths(await measure(page))).not.toEqual(widths(before))
      const after = await measure(page)
      expect(Math.max(...widths(after))).toBeLessThanOrEqual(26.01)
      expect(await positions(page)).toEqual(at)
      for (const [index, { text, id }] of after.nodes.entries())
        for (const side of ['x1', 'y1', 'x2', 'y2'] as const)
          expect(text?.[side], id).toBeCloseTo(before.nodes[index]?.text?.[side] ?? Number.NaN, 3)
    }
    await sizeBy(page).selectOption('ties')
    await expect.poll(() => measure(page)).toEqual(before)
  })
})

test('a group collapses into one node, and opens again', async ({ page }) => {
  await test.step('a group collapses into one node, and Back gives the very same picture', async () => {
    await open(page)
    await showGroups(page)
    const before = { picture: await measure(page), shown: await shown(page), at: await positions(page) }
    const node = await collapseFirst(page)
    const after = await shown(page)
    expect(after.nodes.length).toBeLessThan(before.shown.nodes.length)
    expect(after.nodes).not.toContain(leaderOf(node))
    expect(after.edges.some((id) => id.includes(node))).toBe(true)
    await expect(page).toHaveURL(new RegExp(`groups=2\\.${leaderOf(node)}`))
    await page.goBack()
    await expect.poll(() => shown(page)).toEqual(before.shown)
    expect(await positions(page)).toEqual(before.at)
    expect(await measure(page)).toEqual(before.picture)
  })

  await test.step('collapsing moves no name that stays', async () => {
    await showGroups(page)
    const before = await measure(page)
    const node = await collapseFirst(page)
    const after = await measure(page)
    const known = new Map(before.nodes.map((one) => [one.id, one]))
    for (const one of after.nodes.filter(({ id }) => id !== node))
      expect(one.body).toEqual(known.get(one.id)?.body)
  })

  await test.step('a click on the node of a group opens it, and the second of a double click selects nobody', async () => {
    await goOn(page, '')
    await showGroups(page)
    for (const click of ['click', 'dblclick'] as const) {
      const node = await collapseFirst(page)
      await page.keyboard.press('Escape')
      const { x, y } = await nodeAt(page, node)
      await page.mouse[click](x, y)
      await expect.poll(() => groupNodes(page)).toEqual([])
      await expect(heading(page)).toHaveText(/^Who says what about /)
      await button(page).click()
    }
  })

  await test.step('a line to a group is the tie where it is one, and opens the group where it is several', async () => {
    await goOn(page, '')
    await showGroups(page)
    const node = await collapseFirst(page)
    await page.keyboard.press('Escape')
    const kept = new Map(
      (await lines(page)).flatMap(({ id, width }) => (id.includes('group:') ? [[id, width] as const] : [])),
    )
    const [thinnest = ''] = [...kept].sort((a, b) => a[1] - b[1])[0] ?? []
    const [thickest = ''] = [...kept].sort((a, b) => b[1] - a[1])[0] ?? []
    await clickAt(page, await tieAt(page, thinnest))
    await expect(caption(page)).toContainText(`is inside the group`)
    expect(await hasClass(page, node, 'holding')).toBe(true)
    await clickAt(page, await tieAt(page, thickest))
    await expect.poll(() => groupNodes(page)).toEqual([])
  })

  await test.step('a group stays where it is dragged, and so does its best-connected member', async () => {
    await goOn(page, '')
    await showGroups(page)
    const node = await collapseFirst(page)
    await page.keyboard.press('Escape')
    const from = await nodeAt(page, node)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y - 40, { steps: 5 })
    await page.mouse.up()
    await expect
      .poll(async () => (await positions(page))[leaderOf(node)])
      .toEqual((await positions(page))[node])
    const to = await nodeAt(page, node)
    expect(to.x - from.x).toBeCloseTo(60, 0)
    await page.goBack()
    await expect.poll(async () => (await nodeAt(page, node)).x).toBeCloseTo(from.x, 0)
  })
})

test('a link opens groups, and what is inside of one', async ({ page, another }) => {
  await test.step('a link opens groups, sizes and collapsed groups exactly so', async () => {
    await open(page, '?size=betweenness')
    await showGroups(page)
    const node = await collapseFirst(page)
    await page.keyboard.press('Escape')
    const there = await another({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } })
    await open(there, new URL(page.url()).search)
    await expect.poll(() => groupNodes(there)).toEqual([node])
    expect(await looks(there)).toEqual(await looks(page))
  })

  await test.step('a link with groups that there are not is opened without them', async () => {
    await goOn(page, '?groups=2.europe')
    await expect.poll(() => painted(page)).toBeGreaterThan(0.05)
    expect(await groupNodes(page)).toEqual([])
  })

  await test.step('whoever is selected inside a group is said to be there, and the group is marked', async () => {
    await goOn(page, '')
    await showGroups(page)
    const node = await collapseFirst(page)
    await goOn(page, `${new URL(page.url()).search}&select=entity:${leaderOf(node)}`)
    await expect(caption(page)).toContainText(/is inside the group .+ and .+\./)
    expect(await hasClass(page, node, 'holding')).toBe(true)
    await section(page, 'Weight').getByRole('button', { name: 'Open it' }).click()
    await expect.poll(() => groupNodes(page)).toEqual([])
    expect(await hasClass(page, leaderOf(node), 'selected')).toBe(true)
  })

  await test.step('a path through a collapsed group opens it, and gives it back afterwards', async () => {
    await goOn(page, '?groups=2.russia.ben-wallace')
    await expect.poll(() => groupNodes(page)).toEqual(['group:russia', 'group:ben-wallace'])
    await goOn(page, '?groups=2.russia.ben-wallace&select=path:ben-wallace~russia')
    await expect.poll(async () => (await shown(page)).nodes).toContain('ben-wallace')
    expect(await groupNodes(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => groupNodes(page)).toEqual(['group:russia', 'group:ben-wallace'])
  })
})

const clickAt = (page: Page, { x, y }: Point): Promise<void> => page.mouse.click(x, y)

test('the dossier tells what a name weighs', async ({ page }) => {
  await test.step('the dossier says how much a name weighs, each number explained', async () => {
    await open(page, '?select=entity:nato')
    const weight = section(page, 'Weight')
    await expect(weight).toContainText(/\d+ ties/)
    const between = weight.getByRole('button', { name: /^The shortest ways between others pass here/ })
    await expect(between).toBeVisible()
    const tip = weight.getByRole('tooltip', { name: /pairs of other names/, includeHidden: true })
    await expect(tip).toBeHidden()
    await between.hover()
    await expect(tip).toBeVisible()
    await page.mouse.move(4, 4)
    await expect(tip).toBeHidden()
    await between.focus()
    await expect(tip).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(tip).toBeHidden()
    await expect(heading(page)).toHaveText(/NATO/)
    await weight.getByRole('button', { name: 'Show groups' }).click()
    await expect(page).toHaveURL(/groups=2/)
  })

  await test.step('whoever is at the edge is said to be passed by no shortest way', async () => {
    await goOn(page, '?select=entity:europe')
    await expect(section(page, 'Weight')).toContainText('No shortest way between others passes here')
    await expect(section(page, 'Weight')).toContainText('In no group')
  })
})

test('everything goes by the keyboard', async ({ page }) => {
  await open(page)
  await page.keyboard.press('g')
  await expect(page).toHaveURL(/groups=2/)
  await tabTo(page, button(page))
  await page.keyboard.press('Enter')
  await tabTo(page, list(page).first().getByRole('button'))
  await page.keyboard.press('Enter')
  await expect.poll(() => groupNodes(page)).toHaveLength(1)
  await page.keyboard.press('Enter')
  await expect.poll(() => groupNodes(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(tick(page)).toBeHidden()
  await page.keyboard.press('g')
  await expect(page).not.toHaveURL(/groups/)
})

test.describe('where no worker runs', () => {
  test.use({ expected: [/weights\.worker|Failed to load resource/] })

  test('it is said that groups could not be worked out, and the rest goes on', async ({ page }) => {
    await page.route('**/weights.worker-*', (route) => route.abort())
    await open(page, '?groups=2&select=entity:nato')
    await expect(notices(page)).toContainText('Groups could not be worked out')
    await expect(section(page, 'Weight')).toContainText('could not be worked out')
    await expect(section(page, 'Weight')).toContainText(/\d+ ties/)
    await page.unroute('**/weights.worker-*')
    await section(page, 'Weight').getByRole('button', { name: 'Try again' }).click()
    await expect(section(page, 'Weight')).toContainText(/In the group|one of/)
    await expect.poll(() => painted(page)).toBeGreaterThan(0.05)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

  test('groups are shown, collapsed and opened with a finger', async ({ page }) => {
    await open(page)
    await button(page).tap()
    await tick(page).tap()
    await expect(list(page).first()).toBeVisible()
    for (const target of [list(page).first().getByRole('button'), slider(page), sizeBy(page)])
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(24)
    await list(page).first().getByRole('button').tap()
    await expect.poll(() => groupNodes(page)).toHaveLength(1)
    await page.getByRole('button', { name: 'Close groups and size' }).tap()
    await expect(tick(page)).toBeHidden()
    const [node = ''] = await groupNodes(page)
    const { x, y } = await nodeAt(page, node)
    await page.touchscreen.tap(x, y)
    await expect.poll(() => groupNodes(page)).toEqual([])
    await expect.poll(() => painted(page)).toBeGreaterThan(0.05)
  })
})

test('axe finds nothing at AA, light and dark', async ({ page }) => {
  await test.step('the weight of a name, with an explanation open', async () => {
    await open(page, '?groups=2.russia&select=entity:nato')
    await dossier(page)
      .getByRole('button', { name: /^The shortest ways/ })
      .focus()
    await findsNothing(page)
  })

  for (const [name, size] of [
    ['desktop', { width: 1440, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ] as const)
    await test.step(`groups and size on a ${name}`, async () => {
      await page.setViewportSize(size)
      await goOn(page, '?groups=2.russia&size=betweenness')
      await button(page).click()
      await expect(list(page).first()).toBeVisible()
      await findsNothing(page)
      await page.keyboard.press('Escape')
      await expect(tick(page)).toBeHidden()
    })
})
