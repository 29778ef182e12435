import {
  card,
  castOption,
  drawn,
  goOn,
  heading,
  lead,
  open,
  paragraph,
  reader,
  readerText,
  section,
} from './explorer'
import { piece } from './piece'
import { expect, test } from './test'

/** px between the pane's top and the paragraph that the reader was led to. */
const LEAD = 44
const CLOSE = 3

test('the piece is read with its claims', async ({ page }) => {
  await test.step('the piece has its title, author, publisher and date on top and says that it is a digest', async () => {
    await open(page)
    await expect(reader(page)).toContainText('digest, our own words')
    await expect(readerText(page).getByRole('heading', { level: 3 })).toHaveText(piece.title)
    await expect(readerText(page)).toContainText('Andre Damon · WSWS · 20 October 2022')
    await expect(readerText(page)).toContainText('This is a digest')
    await expect(readerText(page)).toContainText('by the Hearsay project')
    await expect(readerText(page).locator('[data-paragraph]')).toHaveCount(piece.paragraphs.length + 1)
  })

  await test.step('every paragraph that tells something has marks with the number of its claims', async () => {
    await goOn(page, '')
    const counts = piece.paragraphs.map(
      (_, at) =>
        piece.claims.filter(({ evidence }) => evidence.some((one) => one.paragraph === at + 1)).length,
    )
    for (const [at, count] of counts.entries())
      if (count > 0)
        await expect(
          paragraph(page, at + 1).getByRole('button', {
            name: `${count} ${count === 1 ? 'claim' : 'claims'} in paragraph ${at + 1}`,
            exact: true,
          }),
        ).toBeAttached()
  })

  await test.step('the marks beside a paragraph open its claims, and close them again', async () => {
    await goOn(page, '')
    const marks = paragraph(page, 16).getByRole('button', { name: /^\d+ claims in paragraph 16$/ })
    const told = piece.claims.filter(({ evidence }) => evidence.some((one) => one.paragraph === 16))
    await expect(marks).toHaveText(`${told.length}`)
    await expect(marks).toHaveAttribute('aria-expanded', 'false')
    await marks.click()
    await expect(marks).toHaveAttribute('aria-expanded', 'true')
    await expect(paragraph(page, 16).getByRole('article')).toHaveCount(told.length)
    await card(paragraph(page, 16), 'Denied by Jens Stoltenberg').getByRole('link').first().click()
    await expect(section(page, 'Against it')).toBeVisible()
    await marks.click()
    await expect(paragraph(page, 16).getByRole('article')).toHaveCount(0)
  })

  await test.step('a click on a mention selects whom it names and highlights every mention', async () => {
    await goOn(page, '')
    await paragraph(page, 16).getByRole('link', { name: 'Medvedev' }).click()
    await expect(heading(page)).toHaveText(/Dmitry Medvedev/)
    const marked = readerText(page).locator('.mention.selected')
    await expect(marked).toHaveText(['Dmitry Medvedev', 'Medvedev'])
    const [plain, highlighted] = await Promise.all(
      [paragraph(page, 16).getByRole('link', { name: 'NATO' }), marked.last()].map((link) =>
        link.evaluate((element) => getComputedStyle(element).backgroundColor),
      ),
    )
    expect(highlighted).not.toBe(plain)
  })

  await test.step('the arrows lead from paragraph to paragraph of the selection and around', async () => {
    await goOn(page, '?select=entity:dmitry-medvedev')
    const [next, previous] = ['Next', 'Previous'].map((name) =>
      page.getByRole('button', { name: `${name} paragraph of the selection` }),
    )
    await expect(reader(page)).toContainText('1 of 2')
    await next?.click()
    await expect(reader(page)).toContainText('¶ 16 · 2 of 2')
    await expect(paragraph(page, 16)).toHaveClass(/active/)
    await expect.poll(async () => Math.abs((await lead(page, 16)) - LEAD)).toBeLessThanOrEqual(CLOSE)
    await next?.click()
    await expect(reader(page)).toContainText('¶ 15 · 1 of 2')
    await previous?.click()
    await expect(reader(page)).toContainText('¶ 16 · 2 of 2')
    await expect(heading(page)).toHaveText(/Dmitry Medvedev/)
  })
})

test('what is selected is brought near the top, and the border moves', async ({ page }) => {
  await test.step('whatever is selected, its first paragraph is brought near the top of the piece', async () => {
    await open(page)
    const isBrought = async (number: number) => {
      await expect(paragraph(page, number)).toHaveClass(/active/)
      await expect.poll(async () => Math.abs((await lead(page, number)) - LEAD)).toBeLessThanOrEqual(CLOSE)
    }
    await castOption(page, 'Jens Stoltenberg').click()
    await isBrought(14)
    await page.goBack()
    await section(page, 'Or with a dispute').getByRole('link').first().click()
    await isBrought(10)
    await castOption(page, 'Kremlin').click()
    await isBrought(7)
    await page.goBack()
    await page.goBack()
    await page.getByRole('button', { name: /^Was Medvedev right about NATO\?/ }).click()
    await isBrought(15)
  })

  await test.step('the border between dossier and piece moves by keyboard and by mouse, and is kept', async () => {
    await goOn(page, '')
    const border = page.getByRole('separator', { name: 'Border between dossier and piece' })
    const heightOf = async () => (await reader(page).boundingBox())?.height ?? 0
    const usual = await heightOf()
    await border.focus()
    let larger = usual
    for (let press = 0; press < 2; press++) {
      await page.keyboard.press('ArrowUp')
      await expect.poll(heightOf).toBeGreaterThan(larger)
      larger = await heightOf()
    }
    await page.reload()
    await drawn(page)
    await expect.poll(heightOf).toBe(larger)
    const box = await border.boundingBox()
    if (!box) throw new Error('the border is not on the screen')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2, box.y + 120, { steps: 4 })
    await page.mouse.up()
    await expect.poll(heightOf).toBeLessThan(larger)
  })
})

test('a link brings its paragraph near the top, however late the fonts come', async ({ page }) => {
  await page.route('**/source-serif-4-latin-wght-normal-*.woff2', async (route) => {
    await page.locator('.graph[data-drawn]').waitFor()
    await route.continue()
  })
  await open(page, '?select=claim:medvedev-nato-stays-out')
  await page.waitForFunction(() => document.fonts.check('16px "Source Serif 4 Variable"'))
  await expect.poll(async () => Math.abs((await lead(page, 15)) - LEAD)).toBeLessThanOrEqual(CLOSE)
})
