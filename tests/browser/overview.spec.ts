import type { Page } from '@playwright/test'
import type { Piece } from '../../src/model/piece'
import { madePiece, type Size } from '../bench/madePiece'
import { caption, cast, dossier, drawn, heading, palette, searchFor } from './explorer'
import { camera, drawing, fill, measure, nodeAt, nodes, outside, positions, underButtons } from './graph'
import { drawnNow, expectReadable, isGroup, openMade, told } from './made'
import { expect, test } from './test'

/** Those who take part in most claims. */
function foremost(piece: Piece): readonly string[] {
  const claims = new Map<string, number>()
  for (const id of piece.claims.flatMap(({ subject, object }) => [subject, object]))
    claims.set(id, (claims.get(id) ?? 0) + 1)
  return [...claims.keys()].sort((a, b) => (claims.get(b) ?? 0) - (claims.get(a) ?? 0)).slice(0, 3)
}

/** What a large piece lets a reader do, and undo; gives how much was drawn on the way. */
async function explore(page: Page, { names: all, claims }: Size) {
  const total = all.toLocaleString('en-GB')
  const first =
    await test.step('it opens with few names, groups, and how many that is of how many', async () => {
      await expect(told(page)).toHaveText(new RegExp(`^\\d+ of ${total} names\\.$`))
      const now = await drawnNow(page)
      expect(now.names.length + now.groups.length).toBeLessThanOrEqual(70)
      expect(now.groups.length).toBeGreaterThan(2)
      const measures = await measure(page)
      expectReadable(measures)
      for (const id of foremost(madePiece({ names: all, claims })))
        expect(measures.nodes.find((node) => node.id === id)?.text).not.toBeNull()
      await expect(cast(page).getByRole('option').first()).toBeVisible()
      // However long the list is, its end is there for whoever goes to it.
      await cast(page).focus()
      await page.keyboard.press('End')
      const last = cast(page).getByRole('option').last()
      await expect(last).toBeInViewport()
      await expect(last).toHaveAttribute('aria-posinset', String(all / 5))
      return { ...now, at: await positions(page) }
    })

  const opened = await test.step('a click opens a group where it stands, and nobody else moves', async () => {
    const [group = ''] = first.groups
    const { x, y } = await nodeAt(page, group)
    await page.mouse.click(x, y)
    await expect.poll(async () => (await drawnNow(page)).names.length).toBeGreaterThan(first.names.length)
    const now = await positions(page)
    for (const id of [...first.names, ...first.groups]) expect(now[id] ?? first.at[id]).toEqual(first.at[id])
    await expect(page).toHaveURL(/open=group:/)
    expectReadable(await measure(page))
    return drawnNow(page)
  })

  await test.step('what is hidden around a name is told, and comes in by choice', async () => {
    const { nodes } = await measure(page)
    const name = nodes.find(({ id, label }) => !isGroup(id) && / \+\d\d+$/.test(label))
    if (!name) throw new Error('no name has neighbours that are hidden')
    const { x, y } = await nodeAt(page, name.id)
    await page.mouse.click(x, y)
    await caption(page)
      .getByRole('button', { name: / hidden ▾$/ })
      .click()
    const choice = page.locator('#hidden-around').getByRole('button', { name: /^The closest/ })
    await choice.click()
    await expect.poll(async () => (await drawnNow(page)).names.length).toBe(opened.names.length + 8)
    expectReadable(await measure(page))
  })

  const whole = await drawnNow(page)
  await test.step('what is searched for comes in with its way, and so does all of a path', async () => {
    const everybody = madePiece({ names: all, claims }).entities
    const hidden = everybody.filter(({ id }) => !whole.names.includes(id))
    const [one, other] = [hidden.at(40), hidden.at(60)]
    if (!one || !other) throw new Error('nobody is hidden')
    await searchFor(page, one.name)
    await palette(page)
      .getByRole('option', { name: new RegExp(`^${one.name}`) })
      .first()
      .click()
    await expect(heading(page)).toHaveText(one.name)
    await expect.poll(async () => (await drawnNow(page)).names).toContain(one.id)
    expectReadable(await measure(page))
    await dossier(page).getByRole('button', { name: 'Connect to…' }).click()
    const ends = page.getByRole('dialog', { name: 'Connect two' })
    await ends.getByRole('combobox').fill(other.name)
    await ends.getByRole('option').first().click()
    await expect(page).toHaveURL(/select=path:/)
    await expect.poll(async () => (await drawnNow(page)).names).toContain(other.id)
    expectReadable(await measure(page))
  })

  return async () => {
    await page.goBack()
    for (const names of [whole.names.length, opened.names.length]) {
      await page.goBack()
      await expect.poll(async () => (await drawnNow(page)).names.length).toBe(names)
    }
    await page.goBack()
    await page.goBack()
    await expect.poll(() => drawnNow(page)).toEqual({ names: first.names, groups: first.groups })
    expectReadable(await measure(page))
  }
}

test('a piece of 250 names opens as an overview that is explored step by step', async ({ page }) => {
  const size = { names: 250, claims: 750 }
  await openMade(page, size)
  const goBack = await explore(page, size)

  await test.step('a link opens the same again, and Back takes step by step back', async () => {
    const now = await drawnNow(page)
    await page.reload()
    await drawn(page)
    expect(await drawnNow(page)).toEqual(now)
    expectReadable(await measure(page))
    await goBack()
  })

  await test.step('less is shown at a click', async () => {
    await page.goForward()
    await caption(page).getByRole('button', { name: 'Show less' }).click()
    await expect(told(page)).toHaveText(/^44 of 250 names\.$/)
    await expect(page).not.toHaveURL(/open=/)
  })

  await test.step('beside a review, where there is less room across and more down, it fills what there is; afterwards all stand as before', async () => {
    const [before, at] = [await drawnNow(page), await camera(page)]
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Review/ })
      .click()
    await expect(page.getByRole('region', { name: 'To decide on' })).toBeVisible()
    const taken = async () => {
      const measures = await measure(page)
      return {
        isNarrow: measures.pane.width < measures.pane.height,
        cut: outside(measures),
        ...fill(measures),
      }
    }
    await expect.poll(taken).toMatchObject({ isNarrow: true, cut: [] })
    expect((await taken()).y).toBeGreaterThan(0.55)
    await page.goBack()
    await expect.poll(() => camera(page)).toEqual(at)
    expect(await drawnNow(page)).toEqual(before)
  })

  await test.step('the table has all claims, those in sight drawn', async () => {
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await expect(page.getByText('750 of 750 claims', { exact: true })).toBeVisible()
    await expect(told(page)).toBeHidden()
    await expect(caption(page)).toHaveText('Everything the piece connects.')
    const table = page.getByRole('table')
    await expect(table).toHaveAttribute('aria-rowcount', '751')
    await expect(table.locator('.table-claim').first()).toBeInViewport()
    expect(await table.locator('.table-claim').count()).toBeLessThan(375)
    await page.getByRole('region', { name: 'Table of claims' }).press('End')
    await expect(table.locator('[aria-rowindex="751"] .table-claim')).toBeInViewport()
  })

  await test.step('on a phone it begins with as few names as can be read', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goBack()
    await page.reload()
    await drawn(page)
    const measures = await measure(page)
    const named = measures.nodes.filter(({ text }) => text !== null)
    expect(named.length).toBeGreaterThan(0.85 * measures.nodes.length)
    expectReadable(measures)
  })
})

test('so does one of 2,000 names', async ({ page }) => {
  const size = { names: 2000, claims: 6000 }
  await openMade(page, size)
  const goBack = await explore(page, size)
  await test.step('Back takes step by step back', goBack)

  await test.step('of its cast only those are drawn who are about to be seen, however far one has come', async () => {
    const rows = cast(page).getByRole('option')
    const inSight = () =>
      cast(page).evaluate((list) => {
        const { top, bottom } = list.getBoundingClientRect()
        return [...list.querySelectorAll('[role=option]')].filter(
          (row) => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < bottom,
        ).length
      })
    for (let part = 0; part <= 20; part++) {
      await cast(page).evaluate((list, share) => list.scrollTo({ top: share * list.scrollHeight }), part / 20)
      await expect.poll(inSight).toBeGreaterThan(5)
    }
    // Organisations and places are few enough to be drawn whole; of the people hardly anybody is left.
    await expect.poll(() => rows.count()).toBeLessThan(size.names / 2)
  })

  await test.step('of its table, too, and a voice is typed where nobody would find it in a list', async () => {
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    const table = page.getByRole('table')
    const claims = table.locator('.table-claim')
    const last = table.locator(`[aria-rowindex="${size.claims + 1}"] .table-claim`)
    await page.getByRole('region', { name: 'Table of claims' }).press('End')
    await expect(last).toBeInViewport()
    await expect.poll(() => claims.count()).toBeLessThan(size.claims / 20)
    const narrow = page.getByRole('form', { name: 'Narrow the claims' })
    expect(await narrow.getByRole('option').count()).toBeLessThan(30)
    const piece = madePiece(size)
    const [speaker] = piece.claims.flatMap(({ voices }) => voices)
    const voice = piece.entities.find(({ id }) => id === speaker)?.name ?? ''
    await narrow.getByLabel('Voice').fill(voice)
    await expect(page).toHaveURL(/voice=/)
    await expect(page.getByText(/^[\d,]+ of 6,000 claims$/)).toBeVisible()
    await narrow.getByLabel('Voice').fill('')
    await expect(page.getByText('6,000 of 6,000 claims', { exact: true })).toBeVisible()
  })

  await test.step('of its outline, too: a key goes to its end', async () => {
    await page.getByRole('button', { name: 'Outline', exact: true }).click()
    const rows = page.getByRole('treeitem')
    await expect(rows.first()).toBeInViewport()
    await rows.first().focus()
    await page.keyboard.press('End')
    await expect(rows.last()).toBeFocused()
    await expect(rows.last()).toBeInViewport()
    expect(await rows.count()).toBeLessThan(size.names / 2)
    const words = await rows.last().getAttribute('aria-label')
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('[role=treeitem]:focus')).toHaveAttribute('aria-label', words ?? '')
  })
})

test('who is drawn in an overview is met by a click, whatever is selected', async ({ page }) => {
  const size = { names: 2000, claims: 6000 }
  await openMade(page, size)
  const [first, ...others] = foremost(madePiece(size))
  if (first === undefined) throw new Error('nobody makes a claim')
  const { nodes } = await measure(page)
  const names = nodes.filter(({ id }) => !isGroup(id) && !others.includes(id) && id !== first).slice(0, 12)
  for (const { id } of names) {
    for (const one of [first, id]) {
      const { x, y } = await nodeAt(page, one)
      await page.mouse.click(x, y)
      await expect(page).toHaveURL(new RegExp(`select=entity:${one}(&|$)`))
    }
    await expect(page).not.toHaveURL(/open=/)
  }
})

test('one of 90 names fills its pane and no label is cut; a phone shows it as an overview', async ({
  page,
}) => {
  await openMade(page, { names: 90, claims: 110 })
  const inSight = async () => {
    const { width, height } = await (await drawing(page)).evaluate((seen) => seen.pane())
    const boxes = (await nodes(page)).flatMap(({ isVisible, whole }) => (isVisible ? [whole] : []))
    const [left, top] = [Math.min(...boxes.map(({ x1 }) => x1)), Math.min(...boxes.map(({ y1 }) => y1))]
    const [right, bottom] = [Math.max(...boxes.map(({ x2 }) => x2)), Math.max(...boxes.map(({ y2 }) => y2))]
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(width)
    expect(bottom).toBeLessThanOrEqual(height)
    return { many: boxes.length, share: ((right - left) * (bottom - top)) / (width * height) }
  }
  await expect(caption(page)).toHaveText(/^Everything the piece connects\./)
  const { many, share } = await inSight()
  expect(many).toBe(90)
  expect(share).toBeGreaterThan(0.6)
  expectReadable(await measure(page))
  expect(await underButtons(page)).toEqual([])

  await page.setViewportSize({ width: 390, height: 844 })
  await page.reload()
  await drawn(page)
  await expect(told(page)).toHaveText(/^\d+ of 90 names\.$/)
  expect((await inSight()).many).toBeLessThan(30)
  expectReadable(await measure(page))

  await test.step('a window that becomes as wide shows all of them, and one that becomes as narrow a part', async () => {
    const [id] = foremost(madePiece({ names: 90, claims: 110 }))
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect(caption(page)).toHaveText(/^Everything the piece connects\./)
    await expect.poll(async () => (await inSight()).many).toBe(90)
    expectReadable(await measure(page))
    await cast(page).getByRole('option').first().click()
    await expect(page).toHaveURL(new RegExp(`select=entity:${id}`))
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(told(page)).toHaveText(/^\d+ of 90 names\.$/)
    await expect(heading(page)).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`select=entity:${id}`))
    await expect.poll(async () => (await drawnNow(page)).names.length).toBeLessThan(30)
    await page.setViewportSize({ width: 844, height: 390 })
    await expect(told(page)).toHaveText(/^\d+ of 90 names\.$/)
    await expect.poll(async () => (await drawnNow(page)).names.length).toBeLessThan(30)
  })

  await test.step('but whoever writes something keeps it, and a frame within a page has its own size', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect(told(page)).toHaveCount(0)
    await page.keyboard.press('o')
    await page.getByRole('textbox').first().fill('Ann met Bob.')
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(page.getByRole('textbox').first()).toHaveValue('Ann met Bob.')
  })
})
