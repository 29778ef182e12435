import type { Page } from '@playwright/test'
import { cast, castFilter, castOption, goOn, heading, historyLength, open, tabTo } from './explorer'
import { piece, readPiece, servePiece } from './piece'
import { expect, test } from './test'

const options = (page: Page) => cast(page).getByRole('option')

/** Names in the order in which they stand. */
const names = async (page: Page): Promise<readonly string[]> =>
  (
    await options(page)
      .all()
      .then((all) => Promise.all(all.map((one) => one.getAttribute('aria-label'))))
  ).map((label) => label?.split(',')[0] ?? '')

const active = (page: Page) => cast(page).getAttribute('aria-activedescendant')

test('the cast is listed and found in', async ({ page }) => {
  await test.step('the filter is in the address', async () => {
    await open(page, '?find=kremlin&sort=name')
    await expect(castFilter(page)).toHaveValue('kremlin')
    await expect(castOption(page, 'Kremlin')).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Order of the cast' })).toHaveValue('name')
  })

  await test.step('the cast lists everybody by kind, with counts, and tells each row in words', async () => {
    await goOn(page, '')
    for (const [group, kind] of [
      ['People', 'person'],
      ['Organisations', 'organisation'],
      ['Places', 'place'],
    ] as const) {
      const members = piece.entities.filter((one) => one.kind === kind)
      await expect(cast(page).getByRole('group', { name: group }).getByRole('option')).toHaveCount(
        members.length,
      )
      await expect(cast(page).getByRole('group', { name: group })).toContainText(`${group} ${members.length}`)
    }
    await expect(castOption(page, 'Jens Stoltenberg')).toHaveAccessibleName(
      /^Jens Stoltenberg, secretary general of NATO, \d+ claims, ¶ 14–21$/,
    )
  })

  await test.step('names are found with a typo, and under another spelling: Moscow is Russia', async () => {
    await goOn(page, '')
    await castFilter(page).fill('Stoltenburg')
    await expect(options(page)).toHaveCount(1)
    await expect(castOption(page, 'Jens Stoltenberg')).toBeVisible()
    await castFilter(page).fill('Moscow')
    await expect(castOption(page, 'Russia')).toBeVisible()
    await castFilter(page).fill('ISW')
    await expect(castOption(page, 'Institute for the Study of War')).toBeVisible()
  })

  await test.step('the cast narrows while one types, and typing is one step back', async () => {
    await goOn(page, '')
    const before = await historyLength(page)
    await castFilter(page).pressSequentially('ukr')
    const few = await options(page).count()
    expect(few).toBeLessThan(piece.entities.length)
    await castFilter(page).pressSequentially('aine')
    await expect(page).toHaveURL(/find=ukraine/)
    expect(await historyLength(page)).toBe(before + 1)
    await page.goBack()
    await expect(castFilter(page)).toHaveValue('')
    await expect(options(page)).toHaveCount(piece.entities.length)
    await page.goForward()
    await expect(castFilter(page)).toHaveValue('ukraine')
  })

  await test.step('a name that nobody has says so and offers the way out', async () => {
    await goOn(page, '')
    await castFilter(page).fill('qqqqzz')
    await expect(page.getByText('Nobody in the piece is called “qqqqzz”.')).toBeVisible()
    await page.getByRole('button', { name: 'Show the whole cast' }).click()
    await expect(options(page)).toHaveCount(piece.entities.length)
    await expect(castFilter(page)).toHaveValue('')
  })

  await test.step('from the filter, the arrow down goes into the list', async () => {
    await goOn(page, '')
    await castFilter(page).fill('Medvedev')
    await expect(castOption(page, 'Dmitry Medvedev')).toBeVisible()
    await castFilter(page).press('ArrowDown')
    await expect(cast(page)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText(/Dmitry Medvedev/)
  })
})

test('the cast is gone through and sorted', async ({ page }) => {
  await test.step('the cast works by keyboard: arrows, Home, End, Enter', async () => {
    await open(page)
    await tabTo(page, cast(page))
    const all = await options(page).all()
    const idOf = (at: number) => all.at(at)?.getAttribute('id')

    await page.keyboard.press('ArrowDown')
    await expect.poll(() => active(page)).toBe(await idOf(0))
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => active(page)).toBe(await idOf(1))
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => active(page)).toBe(await idOf(0))
    await page.keyboard.press('End')
    await expect.poll(() => active(page)).toBe(await idOf(-1))
    await expect(options(page).last()).toBeInViewport({ ratio: 0.9 })
    await page.keyboard.press('Home')
    await expect.poll(() => active(page)).toBe(await idOf(0))
    await expect(options(page).first()).toBeInViewport({ ratio: 0.9 })

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
    await expect(heading(page)).toHaveText((await names(page))[1] ?? '')
    await expect(cast(page)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => active(page)).toBe(await idOf(2))
  })

  await test.step('somebody chosen elsewhere is brought into sight in the cast', async () => {
    await goOn(page, '')
    await expect(castOption(page, 'Washington')).not.toBeInViewport()
    await goOn(page, '?select=entity:washington')
    await expect(castOption(page, 'Washington')).toBeInViewport()
    await expect(castOption(page, 'Washington')).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('a paragraph has 3 px on the strip of a row', async () => {
    await goOn(page, '')
    const { rows } = await strips(page)
    expect(rows.map(({ width }) => width)).toEqual(piece.entities.map(() => piece.paragraphs.length * 3))
  })

  await test.step('the cast can be sorted by claims, ties, mentions, appearance and name', async () => {
    await goOn(page, '')
    const order = page.getByRole('combobox', { name: 'Order of the cast' })
    const people = piece.entities.filter(({ kind }) => kind === 'person').map(({ name }) => name)
    expect((await names(page))[0]).toBe('Jens Stoltenberg')

    await order.selectOption('name')
    const collator = new Intl.Collator('en')
    await expect
      .poll(async () => (await names(page)).slice(0, people.length))
      .toEqual([...people].sort(collator.compare))

    await order.selectOption('appearance')
    await expect.poll(async () => (await names(page))[0]).toBe('Vladimir Putin')

    for (const sort of ['claims', 'ties', 'mentions']) {
      await order.selectOption(sort)
      await expect(page).toHaveURL(sort === 'claims' ? /evacuation$/ : new RegExp(`sort=${sort}`))
      const group = cast(page).getByRole('group', { name: 'People' })
      const counts = (await group.locator('.cast-count').allInnerTexts()).map(Number)
      expect(counts).toHaveLength(people.length)
      expect(counts).toEqual([...counts].sort((a, b) => b - a))
    }
  })
})

/** How the strips of the cast lie in their rows, px. */
const strips = (page: Page) =>
  cast(page).evaluate((list) => ({
    wider: list.scrollWidth - list.clientWidth,
    rows: [...list.querySelectorAll('[role=option]')].map((row) => {
      const strip = row.querySelector('.barcode')?.getBoundingClientRect()
      const marks = [...row.querySelectorAll('.barcode rect:not(.ground)')]
      return {
        width: strip?.width ?? 0,
        beyond: (strip?.right ?? 0) - (row.getBoundingClientRect().right - 16),
        thinnest: Math.min(...marks.map((mark) => mark.getBoundingClientRect().width)),
      }
    }),
  }))

test('the strips of a long piece keep within their rows, and what they mark shows', async ({ page }) => {
  const long = readPiece()
  while (long.paragraphs.length < 199) long.paragraphs.push('Nobody is named here.')
  long.paragraphs.push('[Europe](europe) is.')
  await servePiece(page, long)
  const shown = [
    { size: { width: 1440, height: 900 }, show: async () => {} },
    {
      size: { width: 1024, height: 768 },
      show: () => page.getByRole('banner').getByRole('button', { name: /^Cast/ }).click(),
    },
    {
      size: { width: 390, height: 844 },
      show: () =>
        page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Cast' }).click(),
    },
  ] as const
  for (const { size, show } of shown) {
    await page.setViewportSize(size)
    await open(page)
    await show()
    await expect(castOption(page, 'Europe')).toHaveAccessibleName(/¶ 200$|¶ \d+, 200$|–200$/)
    const { wider, rows } = await strips(page)
    expect(wider, `px that the list scrolls sideways at ${size.width}`).toBe(0)
    for (const { width, beyond, thinnest } of rows) {
      expect(width).toBeGreaterThan(60)
      expect(beyond).toBeLessThanOrEqual(0.5)
      expect(thinnest).toBeGreaterThanOrEqual(0.99)
    }
  }
})
