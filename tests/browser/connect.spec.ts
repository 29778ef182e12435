import type { Page } from '@playwright/test'
import { copied } from './clipboard'
import {
  caption,
  card,
  dossier,
  drawn,
  goOn,
  heading,
  historyLength,
  open,
  palette,
  paletteInput,
  section,
  toast,
} from './explorer'
import { hasClass, nodeAt, positions } from './graph'
import { claim } from './piece'
import { expect, test } from './test'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const MEDVEDEV = '?select=path:dmitry-medvedev~ukraine'
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Connect two' })
const button = (page: Page, name: string | RegExp) => dossier(page).getByRole('button', { name })
const isMedvedevToUkraine = (page: Page) => expect(heading(page)).toHaveText(/Dmitry Medvedev\s*to\s*Ukraine/)
/** The claim that each step rests on, in order. */
const stepClaims = (page: Page) =>
  section(page, 'Step by step')
    .locator('ol > li > div > article')
    .evaluateAll((cards) => cards.map((one) => one.getAttribute('data-claim')))
const through = async (page: Page) => await dossier(page).locator('.lede').innerText()

test.describe('asking how two are connected', () => {
  test('can be done by button, search, dossier and graph', async ({ page }) => {
    await test.step('by the button in the header, for any two', async () => {
      await open(page)
      const steps = await historyLength(page)
      await page.getByRole('button', { name: 'Connect two' }).click()
      await expect(dialog(page)).toContainText('Choose the first.')
      await dialog(page)
        .getByRole('option', { name: /Jens Stoltenberg/ })
        .click()
      await expect(dialog(page)).toContainText('How is Jens Stoltenberg connected to …')
      await expect(dialog(page).getByRole('option', { name: /Jens Stoltenberg/ })).toHaveCount(0)
      await dialog(page).getByRole('combobox').fill('kherson city')
      await dialog(page).getByRole('option').first().click()
      await expect(dialog(page)).toBeHidden()
      await expect(heading(page)).toHaveText(/Jens Stoltenberg\s*to\s*Kherson/)
      await expect(page).toHaveURL(/select=path:jens-stoltenberg~kherson/)
      expect(await historyLength(page)).toBe(steps + 1)
      await page.goBack()
      await expect(heading(page)).toHaveText(/^Who says what about /)
    })

    await test.step('from the dossier of one of them', async () => {
      await goOn(page, '?select=entity:dmitry-medvedev')
      await button(page, /Connect/).click()
      await expect(dialog(page)).toContainText('How is Dmitry Medvedev connected to …')
      await dialog(page).getByRole('combobox').fill('ukraine')
      await dialog(page)
        .getByRole('option', { name: /^Ukraine/ })
        .first()
        .click()
      await isMedvedevToUkraine(page)
    })

    await test.step('by asking for it in the search', async () => {
      await goOn(page, '')
      for (const question of [
        'how is medvedev connected to ukraine',
        'How is Medvedev related to Ukraine?',
        'how are medvedev and ukraine connected?',
      ]) {
        await page.keyboard.press('/')
        await paletteInput(page).fill(question)
        const first = palette(page).getByRole('option').first()
        await expect(first).toHaveText('How is Dmitry Medvedev connected to Ukraine?')
        await page.keyboard.press('Enter')
        await isMedvedevToUkraine(page)
        await page.goBack()
        await expect(heading(page)).toHaveText(/^Who says what about /)
      }
    })

    await test.step('by clicking a second node with Shift', async () => {
      await goOn(page, '?select=entity:jens-stoltenberg')
      const { x, y } = await nodeAt(page, 'russia')
      await page.keyboard.down('Shift')
      await page.mouse.click(x, y)
      await page.keyboard.up('Shift')
      await expect(heading(page)).toHaveText(/Jens Stoltenberg\s*to\s*Russia/)
    })

    await test.step('and leaving it again changes nothing', async () => {
      await goOn(page, '?select=entity:nato')
      await page.locator('body').press('c')
      await expect(dialog(page)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog(page)).toBeHidden()
      await expect(heading(page)).toHaveText('NATO')
      await page.keyboard.press('c')
      await expect(dialog(page)).toBeVisible()
    })

    await test.step('and it can be asked again as soon as it was left', async () => {
      for (const turns of [0, 1, 3, 10]) {
        await dialog(page).evaluate(async (open, turns) => {
          open.dispatchEvent(new Event('cancel', { cancelable: true }))
          for (let turn = 0; turn < turns; turn++) await null
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }))
          // What the browser says of the closing comes after all that.
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        }, turns)
        await expect(dialog(page), `${turns} turns later`).toBeVisible()
      }
    })
  })
})

test.describe('the answer', () => {
  test('is told step by step, with who says so, and has other ways', async ({ page }) => {
    await test.step('is told step by step, with who says so, where, and what is said beside it; the graph numbers the steps', async () => {
      await open(page, MEDVEDEV)
      await expect(dossier(page).locator('.lede')).toContainText('through Vladimir Putin')
      expect(await stepClaims(page)).toEqual(['medvedev-ally-of-putin', 'putin-wants-limited-war'])
      const steps = section(page, 'Step by step')
      await expect(steps).toContainText('weakest step: on an unnamed voice')
      const said = section(page, 'Said by Dmitry Medvedev about Ukraine')
      const stays = card(said, claim('medvedev-nato-stays-out').text).first()
      await expect(stays).toContainText('Dmitry Medvedev, as told by the DW interviewer')
      await expect(stays).toContainText('Denied by Jens Stoltenberg')
      await expect(caption(page)).toContainText('2 steps, numbered')
      for (const tie of ['dmitry-medvedev~vladimir-putin', 'ukraine~vladimir-putin'])
        for (const shown of ['own', 'placed'])
          await expect.poll(() => hasClass(page, tie, shown), tie).toBe(true)
      expect(await hasClass(page, 'nato~ukraine', 'own')).toBe(false)
    })

    await test.step('can be read the other way round', async () => {
      await goOn(page, MEDVEDEV)
      const there = await stepClaims(page)
      await button(page, 'Turn round').click()
      await expect(heading(page)).toHaveText(/Ukraine\s*to\s*Dmitry Medvedev/)
      expect(await stepClaims(page)).toEqual([...there].reverse())
      await expect(section(page, 'Said by Dmitry Medvedev about Ukraine')).toBeVisible()
    })

    await test.step('has other ways, of which every one can be shown and linked', async () => {
      await goOn(page, MEDVEDEV)
      const [, number] = /1 of (\d) ways/.exec(await dossier(page).innerText()) ?? []
      const ways = Number(number)
      expect(ways).toBeGreaterThan(1)
      expect(ways).toBeLessThanOrEqual(6)
      const told = [(await stepClaims(page)).join()]
      for (let way = 2; way <= ways; way++) {
        await button(page, 'Next way').click()
        await expect(dossier(page)).toContainText(`${way} of ${ways} ways`)
        await expect(page).toHaveURL(new RegExp(`way=${way - 1}`))
        told.push((await stepClaims(page)).join())
      }
      expect(new Set(told).size).toBe(ways)
      await page.reload()
      await drawn(page)
      await expect(dossier(page)).toContainText(`${ways} of ${ways} ways`)
      await button(page, 'Next way').click()
      await expect(dossier(page)).toContainText(`1 of ${ways} ways`)
      await button(page, 'Way before').click()
      await expect(dossier(page)).toContainText(`${ways} of ${ways} ways`)
    })

    await test.step('keeps the other claims of a step one click away', async () => {
      await goOn(page, '?select=path:nato~russia')
      const others = section(page, 'Step by step')
        .getByText(/^\d+ other claims for this step$/)
        .first()
      const more = section(page, 'Step by step').locator('details').first().getByRole('article').first()
      await expect(more).toBeHidden()
      await others.click()
      await expect(more).toBeVisible()
    })

    await test.step('is copied as text with paragraphs and a link, and as Markdown', async () => {
      await goOn(page, MEDVEDEV)
      await button(page, 'Copy answer').click()
      await expect(toast(page)).toHaveText('Answer copied')
      const text = await copied(page)
      expect(text).toContain(await through(page).then((lede) => lede.split('.')[0] ?? ''))
      for (const id of ['medvedev-ally-of-putin', 'putin-wants-limited-war', 'medvedev-nato-stays-out'])
        expect(text).toContain(claim(id).text)
      expect(text).toContain('¶ 15')
      expect(text.trim().split('\n').at(-1)).toMatch(/^http:.*\?.*select=path:dmitry-medvedev~ukraine/)
      await button(page, 'Copy as Markdown').click()
      await expect(toast(page)).toHaveText('Markdown copied')
      const markdown = await copied(page)
      expect(markdown).toMatch(/^\*\*\[Dmitry Medvedev to Ukraine\]\(http:.*\)\*\*/)
      expect(markdown).toMatch(/^1\. /m)
      expect(markdown).toMatch(/^- /m)
    })
  })

  test('can go around somebody, and through them again', async ({ page, another }) => {
    await open(page, MEDVEDEV)
    const before = await positions(page)
    const first = await stepClaims(page)
    await button(page, 'Not through Vladimir Putin').click()
    await expect(page).toHaveURL(/not=vladimir-putin/)
    await expect.poll(() => stepClaims(page)).not.toEqual(first)
    expect(await hasClass(page, 'dmitry-medvedev~vladimir-putin', 'own')).toBe(false)
    const friend = await another()
    await open(friend, new URL(page.url()).search)
    expect(await stepClaims(friend)).toEqual(await stepClaims(page))
    await button(page, /^Vladimir Putin \(allow again\)/).click()
    await expect.poll(() => stepClaims(page)).toEqual(first)
    await page.goBack()
    await expect.poll(() => stepClaims(page)).not.toEqual(first)
    await page.goBack()
    await expect.poll(() => stepClaims(page)).toEqual(first)
    expect(await positions(page)).toEqual(before)
  })
})

test('where there is no such way, the answer says so', async ({ page }) => {
  await test.step('where nothing connects two, it says so, and names what is nearest, as no connection', async () => {
    await open(page, '?select=path:europe~nato')
    await expect(dossier(page)).toContainText('The piece does not connect Europe and NATO.')
    const nearest = section(page, 'No connection')
    await nearest.getByRole('button', { name: 'Read paragraph 22' }).click()
    await expect(page).toHaveURL(/p=22/)
    await expect(caption(page)).toContainText('no connection')
    await expect(section(page, 'Step by step')).toHaveCount(0)
    await button(page, 'Copy answer').click()
    await expect(toast(page)).toHaveText('Answer copied')
    expect(await copied(page)).toContain('The piece does not connect Europe and NATO.')
  })

  await test.step('a shorter way through what is denied or only possible is reported, not taken', async () => {
    await goOn(page, '?select=path:dmitry-medvedev~nato')
    expect(await stepClaims(page)).not.toContain('medvedev-not-right')
    const doubtful = section(page, 'A shorter way, not taken')
    await expect(doubtful).toContainText(/denied or only held possible/)
    await expect(doubtful.getByRole('article').first()).toBeVisible()
  })
})

test('a link to a path between what the piece does not have is told so', async ({ page }) => {
  await open(page, '?select=path:nobody~nato')
  await expect(page.getByRole('alert')).toContainText('which this piece does not have')
  await expect(heading(page)).toHaveText(/^Who says what about /)
})
