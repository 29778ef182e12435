import type { Page } from '@playwright/test'
import { findsNothing } from './axe'
import { dossier, drawn, heading, open } from './explorer'
import { measure } from './graph'
import { expect, test } from './test'

const bar = (page: Page) => page.getByRole('region', { name: 'Story', exact: true })
const steps = (page: Page) => page.getByRole('dialog', { name: 'Story' })
const said = (page: Page) => page.getByRole('status')
const step = (page: Page, number: number) =>
  steps(page)
    .getByRole('listitem')
    .nth(number - 1)

test('a newcomer is told the piece step by step; in a copy, steps of one’s own are added, ordered, changed, deleted and kept', async ({
  page,
}) => {
  await open(page)

  await test.step('the first thing that is offered begins the story, and what it says is heard', async () => {
    await dossier(page).getByRole('button').first().click()
    await expect(bar(page)).toContainText('Step 1 of 8')
    await expect(said(page)).toHaveText(/^Step 1 of 8: A news piece as a graph/)
    await expect(bar(page).getByRole('button', { name: 'Next step' })).toBeFocused()
  })
  await test.step('keys lead on and back; a step is one step of looking', async () => {
    await page.keyboard.press('.')
    await page.keyboard.press('PageDown')
    await expect(bar(page)).toContainText('Step 3 of 8')
    await expect(heading(page)).toHaveText(/Jens Stoltenberg/)
    await page.keyboard.press(',')
    await expect(bar(page)).toContainText('Step 2 of 8')
    await page.goBack()
    await expect(bar(page)).toContainText('Step 3 of 8')
    await findsNothing(page)
  })
  await test.step('whoever goes elsewhere is led back', async () => {
    await page.getByRole('option', { name: /^NATO allies/ }).click()
    await expect(heading(page)).toHaveText(/NATO allies/)
    await bar(page).getByRole('button', { name: 'Back to the story' }).click()
    await expect(heading(page)).toHaveText(/Jens Stoltenberg/)
    await expect(bar(page).getByRole('button', { name: 'Back to the story' })).toHaveCount(0)
  })
  await test.step('while it is told, it is printed: each step with its picture, as it shows the graph', async () => {
    const sheet = page.locator('.print-sheet')
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
        return sheet.count()
      })
      .toBe(1)
    await page.emulateMedia({ media: 'print' })
    await expect(sheet.locator('.of-step')).toHaveCount(8)
    await expect(sheet.getByRole('heading', { name: 'Step 4 of 8' })).toBeVisible()
    await expect(sheet).toContainText('NATO and Ukraine: 4 claims, 3 disputed.')
    const labels = await sheet.locator('.of-step').evaluateAll((all) => all.map((one) => one.textContent))
    expect(labels.every((label) => label?.includes('Jens'))).toBe(true)
    const drawn = await sheet.locator('.of-step').evaluateAll((all) => all.map((one) => one.innerHTML))
    expect(new Set(drawn).size).toBe(8)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect(sheet).toHaveCount(0)
  })
  await test.step('it ends with the last step, and Esc leaves one where one is', async () => {
    for (let at = 4; at <= 9; at += 1) await page.keyboard.press('.')
    await expect(bar(page)).toContainText('Step 8 of 8')
    await expect(bar(page).getByRole('button', { name: 'Next step' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await page.keyboard.press('Escape')
    await expect(bar(page)).toHaveCount(0)
    await expect(heading(page)).toHaveText(/Vladimir Putin.*Jens Stoltenberg/)
  })
  await test.step('the piece stays as it is: a copy is made, which shows the same', async () => {
    await page.keyboard.press('y')
    await expect(steps(page).getByRole('textbox')).toHaveCount(0)
    await steps(page).getByRole('button', { name: 'Make a copy to tell it' }).click()
    await expect(steps(page).getByRole('button', { name: 'Add as step 9' })).toBeVisible()
    await expect(page).toHaveURL(/piece=mine-.*select=path:vladimir-putin~jens-stoltenberg/)
  })
  const add = async (text: string) => {
    await steps(page).getByLabel('What you see now').fill(text)
    await steps(page)
      .getByRole('button', { name: /^Add as step/ })
      .click()
  }
  await test.step('two steps are added, ordered, changed, deleted and brought back', async () => {
    await add('How the two are connected.')
    await steps(page).getByRole('button', { name: 'Close' }).click()
    await page.getByRole('option', { name: /^Deutsche Welle/ }).click()
    await page.keyboard.press('y')
    await add('Who asked.')
    await expect(step(page, 10)).toContainText('Who asked.')
    await expect(step(page, 10)).toContainText('Deutsche Welle:')
    await steps(page).getByRole('button', { name: 'Up: step 10' }).click()
    await expect(step(page, 9)).toContainText('Who asked.')
    await expect(steps(page).getByRole('button', { name: 'Up: step 9' })).toBeFocused()
    await steps(page).getByRole('button', { name: 'Edit: step 9' }).click()
    await steps(page).getByRole('textbox', { name: 'Words of step 9' }).fill('Who asked him?')
    await steps(page).getByRole('button', { name: 'Save' }).click()
    await expect(step(page, 9)).toContainText('Who asked him?')
    await steps(page).getByRole('button', { name: 'Delete: step 10' }).click()
    await expect(steps(page).getByRole('listitem')).toHaveCount(9)
    await findsNothing(page)
    await steps(page).getByRole('button', { name: 'Undo' }).click()
    await expect(step(page, 10)).toContainText('How the two are connected.')
  })
  await test.step('they are told, and a reload keeps them and where one was', async () => {
    await steps(page).getByRole('button', { name: 'Tell: step 9' }).click()
    await expect(bar(page)).toContainText('Who asked him?')
    await expect(heading(page)).toHaveText(/Deutsche Welle/)
    await page.reload()
    await drawn(page)
    await expect(bar(page)).toContainText('Step 9 of 10')
    await expect(heading(page)).toHaveText(/Deutsche Welle/)
    await page.keyboard.press('.')
    await expect(bar(page)).toContainText('How the two are connected.')
  })
})

test('a story covers nobody, and what leads on stays where it is from step to step', async ({ page }) => {
  let begun = ''
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height })
    await open(page)
    await page.keyboard.press('t')
    await expect(bar(page)).toContainText('Step 1 of 8')
    begun = new URL(page.url()).search
    await goesOn(page)
  }
  await page.goto(`./embed.html${begun}`)
  await drawn(page)
  await expect(bar(page)).toContainText('Step 1 of 8')
  await goesOn(page)
})

/** From step to step, to the last. */
async function goesOn(page: Page): Promise<void> {
  const next = bar(page).getByRole('button', { name: 'Next step' })
  const at = await next.boundingBox()
  for (let number = 2; number <= 8; number++) {
    await next.click()
    await expect(bar(page)).toContainText(`Step ${number} of 8`)
    expect(await next.boundingBox()).toEqual(at)
    const [over, graph] = await Promise.all([bar(page).boundingBox(), page.locator('.graph').boundingBox()])
    if (!over || !graph) throw new Error('no story, or no graph')
    const { nodes } = await measure(page)
    const covered = nodes.filter(({ body, text }) => graph.y + Math.max(body.y2, text?.y2 ?? 0) > over.y)
    expect(covered.map(({ id }) => id)).toEqual([])
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true })

  test('a step that selects nobody shows all names above its text, and all of its text', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: '▶ Story' }).click()
    for (const number of [1, 7]) {
      while (!(await bar(page).innerText()).includes(`Step ${number} of 8`))
        await bar(page).getByRole('button', { name: 'Next step' }).click()
      await test.step(`step ${number}`, async () => {
        await expect
          .poll(async () => {
            const [sheet, graph] = await Promise.all([
              page.locator('.sheet').boundingBox(),
              page.locator('.graph').boundingBox(),
            ])
            if (!sheet || !graph) throw new Error('no sheet, or no graph')
            const { nodes } = await measure(page)
            return nodes
              .filter(({ body, text }) => graph.y + Math.max(body.y2, text?.y2 ?? 0) > sheet.y)
              .map(({ id }) => id)
          })
          .toEqual([])
        const told = page.locator('.story-text:not(.room)')
        expect(await told.evaluate((text) => text.scrollHeight - text.clientHeight)).toBe(0)
      })
    }
  })
})
