import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import {
  caption,
  castOption,
  goOn,
  graph,
  historyLength,
  look,
  open,
  openStopped,
  paragraph,
  readerText,
} from './explorer'
import { hasClass, labelsOnLabels, lines, measure, nodeAt, nodeOf, nodes, positions, shown } from './graph'
import { piece } from './piece'
import { expect, test } from './test'

// On a busy machine, many steps take their time.
const LAST = piece.paragraphs.length
const bar = (page: Page) => page.getByRole('region', { name: 'Replay' })
const scrubber = (page: Page) => bar(page).getByRole('slider')
const button = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true })
const begin = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Replay', exact: true })
const at = (page: Page) => expect(scrubber(page))
/** Number of steps that are shown when a paragraph is: the head is the first. */
const stepOf = (number: number) => number + 1
const claimsUpTo = (number: number) =>
  piece.claims.filter(({ evidence }) => Math.min(...evidence.map((one) => one.paragraph)) <= number).length

/** Nodes and lines that are drawn as known. */
const known = async (page: Page): Promise<readonly string[]> =>
  [...(await nodes(page)), ...(await lines(page))].flatMap(({ id, isVisible, classes }) =>
    isVisible && !classes.includes('ahead') ? [id] : [],
  )

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name })

test.describe('on a desktop', () => {
  test('the graph grows as the piece is told, and says what is known so far', async ({ page }) => {
    await test.step('a link opens exactly there, what is new stands out and the caption says what it is', async () => {
      await open(page, '?replay=told.7.faint')
      await at(page).toHaveAttribute('aria-valuetext', `Paragraph 6 of ${LAST}`)
      await expect(caption(page)).toContainText('Paragraph 6: 5 new claims, 3 new names.')
      await expect(caption(page)).not.toContainText('Hidden')
      expect(await hasClass(page, 'kerch-bridge', 'fresh')).toBe(true)
      expect(await hasClass(page, 'russia', 'fresh')).toBe(false)
      expect(await hasClass(page, 'jens-stoltenberg', 'ahead')).toBe(true)
      await expect(bar(page)).toContainText(`Known so far: ${claimsUpTo(6)} of ${piece.claims.length} claims`)
      await expect(castOption(page, 'Jens Stoltenberg')).toContainText('still to come')
      expect(labelsOnLabels(await measure(page))).toEqual([])
    })

    await test.step('the graph grows paragraph by paragraph, and no node moves', async () => {
      await goOn(page, '')
      const whole = await positions(page)
      const all = await known(page)
      await goOn(page, '?replay=told.0.faint')
      await at(page).toHaveAttribute('aria-valuetext', 'Before the beginning')
      expect(await known(page)).toEqual([])
      let before: readonly string[] = []
      for (const number of [0, 1, 6, 14, LAST]) {
        await scrubber(page).fill(String(stepOf(number)))
        const position = number === 0 ? 'The head' : `Paragraph ${number} of ${LAST}`
        await at(page).toHaveAttribute('aria-valuetext', position)
        const now = await known(page)
        expect(now.length).toBeGreaterThan(before.length)
        expect(before.filter((id) => !now.includes(id))).toEqual([])
        before = now
      }
      expect([...before].sort()).toEqual([...all].sort())
      expect(await positions(page)).toEqual(whole)
      await expect(bar(page)).toContainText(
        `${piece.claims.length} of ${piece.claims.length} claims · 19 voices · ${piece.entities.length} of ${piece.entities.length} names`,
      )
    })

    await test.step('what is still to come can be absent', async () => {
      await goOn(page, '?replay=told.7.faint')
      expect((await shown(page)).nodes).toContain('jens-stoltenberg')
      await button(page, 'Options').click()
      await page.getByLabel('Show faintly what is still to come').uncheck()
      await expect.poll(async () => (await shown(page)).nodes).not.toContain('jens-stoltenberg')
      await expect(page).toHaveURL(/replay=told\.7\.absent/)
    })

    await test.step('as it happened, it goes by dates, and claims without a date come last and are counted', async () => {
      await goOn(page, '?replay=told.7.faint')
      await bar(page).getByLabel('Order of the replay').selectOption('as it happened')
      await at(page).toHaveAttribute('aria-valuetext', 'Before the beginning')
      await button(page, 'One step forward').click()
      await at(page).toHaveAttribute('aria-valuetext', /^2014, 1 of \d+$/)
      await expect(bar(page)).toContainText(/\d+ claims without a date come last/)
      await page.keyboard.press('End')
      await scrubber(page).focus()
      await page.keyboard.press('End')
      await at(page).toHaveAttribute('aria-valuetext', /^Without a date, /)
      await expect(caption(page)).toContainText(/^Without a date: \d+ new claims/)
      await bar(page).getByLabel('Order of the replay').selectOption('as it was said')
      await expect(page).toHaveURL(/clock=said/)
    })

    await test.step('a link to beyond the end shows the end', async () => {
      await goOn(page, '?replay=told.999.absent')
      await at(page).toHaveValue(String(stepOf(LAST)))
    })

    await test.step('filters, left out voices and the table speak of what is known so far', async () => {
      await goOn(page, '?replay=told.7.faint&without=place&show=table')
      const rows = page.getByRole('region', { name: 'Table of claims' }).locator('tbody tr')
      await expect(rows.first()).toBeVisible()
      const so = await rows.count()
      await button(page, 'One step forward').click()
      await expect.poll(() => rows.count()).toBeGreaterThan(so)
      await goOn(page, `?replay=told.7.faint&leftout=andre-damon.@author`)
      await expect(caption(page)).toContainText(`of ${claimsUpTo(6)} claims`)
    })
  })

  test('the piece goes along with the graph, and the graph with the piece', async ({ page }) => {
    await test.step('the piece goes along: the paragraph is lit and in sight, later ones are quieter', async () => {
      await open(page, '?replay=told.4.faint')
      await expect(paragraph(page, 3)).toHaveClass(/active/)
      await scrubber(page).fill(String(stepOf(15)))
      await expect(paragraph(page, 15)).toHaveClass(/active/)
      await expect(paragraph(page, 15)).toBeInViewport()
      await expect(paragraph(page, 14)).not.toHaveClass(/ahead/)
      await expect(paragraph(page, 16)).toHaveClass(/ahead/)
    })

    await test.step('scrolling the piece drives the graph where the reader wants that', async () => {
      await goOn(page, '?replay=told.3.faint')
      await button(page, 'Options').click()
      await page.getByLabel('Scrolling the piece drives the graph').check()
      await page.keyboard.press('Escape')
      await expect(bar(page)).toBeVisible()
      await readerText(page).hover()
      await page.mouse.wheel(0, 600)
      await expect.poll(async () => Number(await scrubber(page).inputValue())).toBeGreaterThan(4)
      const active = await page.locator('.paragraph.active').getAttribute('data-paragraph')
      await at(page).toHaveValue(String(stepOf(Number(active))))
      await page.mouse.wheel(0, 20_000)
      await at(page).toHaveValue(String(stepOf(LAST)))
      await button(page, 'One step back').click()
      await expect(paragraph(page, LAST - 1)).toHaveClass(/active/)
      await at(page).toHaveValue(String(stepOf(LAST - 1)))
      await button(page, 'Options').click()
      await bar(page).getByLabel('Order of the replay').selectOption('as it happened')
      await expect(page.getByLabel('Scrolling the piece drives the graph')).toBeDisabled()
      await expect(page.getByText('Only as the piece tells it.')).toBeAttached()
    })
  })

  test('it plays by itself, until it is paused or at its end', async ({ page }) => {
    await test.step('selecting somebody does not stop it, pausing does, and going back in between', async () => {
      await openStopped(page)
      await begin(page).click()
      await page.clock.runFor(1400)
      await at(page).toHaveAttribute('aria-valuetext', `Paragraph 1 of ${LAST}`)
      await castOption(page, 'NATO').click()
      await expect(caption(page)).toContainText('Still to come, drawn while selected: NATO.')
      await page.clock.runFor(2100)
      await at(page).toHaveAttribute('aria-valuetext', `Paragraph 4 of ${LAST}`)
      await expect(caption(page)).toContainText('own tie')
      await expect(caption(page)).not.toContainText('Still to come')
      await button(page, 'Pause').click()
      await expect(page.getByRole('status')).toContainText('Paragraph 4:')
      await page.clock.runFor(7000)
      await at(page).toHaveAttribute('aria-valuetext', `Paragraph 4 of ${LAST}`)
      await button(page, 'Play').click()
      await page.goBack()
      await expect(button(page, 'Play')).toBeVisible()
    })

    await test.step('it plays to its end by itself, and is one step of looking', async () => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(bar(page)).toBeHidden()
      const before = await historyLength(page)
      await begin(page).click()
      await expect(button(page, 'Pause')).toBeVisible()
      await page.clock.runFor(700)
      await at(page).toHaveAttribute('aria-valuetext', 'The head')
      await bar(page).getByLabel('Speed').selectOption('4×')
      await page.clock.runFor(175)
      await at(page).toHaveAttribute('aria-valuetext', `Paragraph 1 of ${LAST}`)
      await page.clock.runFor(175 * LAST)
      await at(page).toHaveValue(String(stepOf(LAST)))
      await expect(button(page, 'Play')).toBeVisible()
      const [claims, names] = [piece.claims.length, piece.entities.length]
      await expect(page.getByRole('status')).toContainText(
        `The replay has come to the end. Known so far: ${claims} of ${claims} claims, 19 voices, ${names} of ${names} names.`,
      )
      expect(await historyLength(page)).toBe(before + 1)
      await page.goBack()
      await expect(bar(page)).toBeHidden()
      await expect(page.getByRole('button', { name: /^Places \d+$/ })).toBeVisible()
    })
  })

  test('keys do it all, and a bar in the legend’s place', async ({ page }) => {
    await test.step('keys do it all: R, Space, comma, full stop and Esc', async () => {
      await open(page)
      await graph(page).focus()
      await page.keyboard.press('r')
      await expect(button(page, 'Pause')).toBeVisible()
      await page.keyboard.press('Space')
      await expect(button(page, 'Play')).toBeVisible()
      const here = Number(await scrubber(page).inputValue())
      await page.keyboard.press('.')
      await page.keyboard.press('.')
      await at(page).toHaveValue(String(here + 2))
      await page.keyboard.press(',')
      await at(page).toHaveValue(String(here + 1))
      await castOption(page, 'Russia').click()
      await page.keyboard.press('Escape')
      await expect(castOption(page, 'Russia')).toHaveAttribute('aria-selected', 'false')
      await expect(bar(page)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(bar(page)).toBeHidden()
    })

    await test.step('axe finds nothing at AA, light and dark', async () => {
      await goOn(page, '?replay=dated.5.faint&select=entity:nato')
      await button(page, 'Options').click()
      await findsNothing(page)
    })

    await test.step('the bar takes the legend’s place: the graph keeps its shape, and the legend is a click away', async () => {
      for (const size of [
        { width: 1440, height: 900 },
        { width: 1024, height: 768 },
      ]) {
        await page.setViewportSize(size)
        await goOn(page, '')
        const box = await graph(page).boundingBox()
        await page.keyboard.press('r')
        await expect(bar(page)).toBeVisible()
        expect(await graph(page).boundingBox()).toEqual(box)
      }
      await button(page, 'Legend').click()
      await expect(page.getByRole('button', { name: /^Places \d+$/ })).toBeVisible()
    })
  })
})

test('what is new appears, at once or softly, and stays', async ({ page }) => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const)
    await test.step(`with motion ${reducedMotion}`, async () => {
      await page.emulateMedia({ reducedMotion })
      await open(page, '?replay=told.6.absent')
      await button(page, 'One step forward').click()
      const { fade } = await nodeOf(page, 'kerch-bridge')
      expect(fade > 0).toBe(reducedMotion === 'no-preference')
      const opacity = async () => (await nodeOf(page, 'kerch-bridge')).opacity
      if (reducedMotion === 'reduce') expect(await opacity()).toBe(1)
      await expect.poll(opacity).toBe(1)
      await button(page, 'Play').click()
      await expect(button(page, 'Pause')).toBeVisible()
      await at(page).toHaveAttribute('aria-valuetext', /^Paragraph ([7-9]|1\d|2\d) /)
      await expect.poll(opacity).toBe(1)
    })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

  test('with a finger it is begun, held and read along', async ({ page }) => {
    await test.step('a chip begins it, the sheet has its controls, and a finger can hold each', async () => {
      await open(page)
      await page.getByRole('button', { name: '▶ Replay' }).tap()
      await expect(bar(page)).toBeVisible()
      await button(page, 'Pause').tap()
      for (const name of ['One step back', 'Play', 'One step forward', 'Options']) {
        const box = await button(page, name).boundingBox()
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(40)
      }
      const from = Number(await scrubber(page).inputValue())
      await button(page, 'One step forward').tap()
      await at(page).toHaveValue(String(from + 1))
      const { y } = await nodeAt(page, 'andre-damon')
      expect(y).toBeLessThan((await bar(page).boundingBox())?.y ?? 0)
      await button(page, 'Options').tap()
      await bar(page).getByLabel('Order of the replay').selectOption('as it happened')
      await at(page).toHaveAttribute('aria-valuetext', 'Before the beginning')
      await button(page, 'End replay').tap()
      await expect(bar(page)).toBeHidden()
    })

    await test.step('axe finds nothing at AA, light and dark', async () => {
      await goOn(page, '?replay=told.9.faint')
      await findsNothing(page)
    })

    await test.step('the piece, read in its own panel, takes the graph along', async () => {
      await goOn(page, '?replay=told.8.faint')
      await tab(page, 'Piece').tap()
      await expect(paragraph(page, 7)).toBeInViewport()
      await button(page, 'One step forward').tap()
      await expect(paragraph(page, 8)).toHaveClass(/active/)
      await tab(page, 'Graph').tap()
      await at(page).toHaveAttribute('aria-valuetext', `Paragraph 8 of ${LAST}`)
      await look(page, 'Web', 'Order')
      await at(page).toHaveAttribute('aria-valuetext', `Paragraph 8 of ${LAST}`)
    })
  })
})
