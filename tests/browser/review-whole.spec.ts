import type { Page } from '@playwright/test'
import { pieceToFile } from '../../src/model/file/piece'
import { madePiece } from '../bench/madePiece'
import { effort } from '../effort'
import { drawn, open, toast } from './explorer'
import { downloaded, openShelf, row, saveState, shelf } from './kept'
import { drop } from './opening'
import {
  countLeft,
  current,
  desk,
  dropText,
  items,
  listAll,
  openArticle,
  openOwn,
  toReview,
} from './own-piece'
import { expect, test } from './test'

test.describe.configure({ timeout: 300_000 })

const people =
  'Runa Falk,Peter Lund,Ida Krog,Tomas Berk,Elena Sorvino,Karel Muhn,Nina Halvorsen,Ola Berge,Kari Lunde,Elsa Brandt,Rolf Adler,Joan Pascoe,David Penrose,Margaret Oates,Mara Lindt'.split(
    ',',
  )
const places =
  'Oslo,Bergen,Madrid,Lisbon,Vienna,Prague,Warsaw,Athens,Dublin,Rome,Paris,Berlin,Brussels,Geneva,Zurich'.split(
    ',',
  )
const groups =
  'Ministry of Transport,Ministry of Health,Ministry of Finance,Dockers Union,Miners Union,Teachers Union,Bakers Guild,Harbour Trust,Institute for River Studies,Institute for Bridge Safety,Green Party,Labour Party,National Bank,City Council,Norbygg Company'.split(
    ',',
  )

/** A long article in the long run, a short one otherwise: what is done to it is the same. */
const { paragraphs, names, claims } =
  effort.times > 1
    ? { paragraphs: people.length, names: 40, claims: 60 }
    : { paragraphs: 5, names: 15, claims: 15 }

/** Names in sentences of our own, three in each paragraph. */
const article = [
  'Many names and who has to do with whom',
  'By Ivo Horak',
  '3 May 2022',
  ...people.slice(0, paragraphs).map((person, at) => {
    const other = people[(at + 1) % paragraphs]
    return `Minister ${person} met ${other} in ${places[at]} on Monday. The ${groups[at]} accused ${person} of hiding a report. “We have paid for it,” said ${other}.`
  }),
].join('\n\n')

interface State {
  entities: number
  claims: number
  left: string
}

async function stateOf(page: Page): Promise<State> {
  await listAll(page)
  const kinds = await items(page).evaluateAll((rows) =>
    rows.map((row) => row.getAttribute('data-item')?.split(':')[0]),
  )
  const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length
  return { entities: count('entity'), claims: count('claim'), left: await countLeft(page).innerText() }
}

/** What reviews comes after the first frame. */
const isReviewing = (page: Page) => expect(desk(page)).toBeVisible({ timeout: 20_000 })
const isSaved = (page: Page) => expect(saveState(page)).toHaveText(/^Saved/)

/** Adds a claim from whom the present item is about, by keys alone. */
async function addClaim(page: Page, to: string, sentence: string): Promise<void> {
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog', { name: 'Add a claim' })).toBeVisible()
  await page.keyboard.type(to)
  await page.keyboard.press('Enter')
  await expect(page.locator('#review-first')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(sentence)
  await page.keyboard.press('Enter')
  await expect(current(page).locator('.review-name')).toContainText(sentence)
}

test('from a dropped article to all its names and claims by keys; loaded anew, killed, exported and opened elsewhere it is the same', {
  tag: '@drawn',
}, async ({ page, another }) => {
  await openArticle(page, article)
  await page.keyboard.press('v')
  await expect(countLeft(page)).toContainText('left')
  // The head that prints the title stands for it.
  const text = page.getByRole('region', { name: 'Text to review' })
  await expect(text.getByRole('heading', { name: 'Many names and who has to do with whom' })).toHaveCount(1)
  await expect(text.getByText('Many names and who has to do with whom')).toHaveCount(1)

  // Some need more than a yes.
  await page.keyboard.press('e')
  await expect(page.locator('#review-first')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Ivo Horak, reporter')
  await page.keyboard.press('Enter')
  await expect(current(page).locator('.review-name')).toContainText('Ivo Horak, reporter')
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  await page.keyboard.press('n')
  await page.keyboard.press('x')
  await page.keyboard.press('Control+z')

  // The others are right.
  for (let pressed = 0; pressed < 200; pressed++) {
    if ((await countLeft(page).innerText()).startsWith('All decided')) break
    await page.keyboard.press('a')
  }
  await expect(countLeft(page)).toContainText('All decided')
  await listAll(page)
  // The keys are the page's again.
  await desk(page).locator('.review-name').first().focus()
  const reviewed = await stateOf(page)
  expect(reviewed.entities).toBeGreaterThanOrEqual(names)
  await page.keyboard.press('j')
  const ends = [...places.slice(0, paragraphs), ...groups.slice(0, paragraphs)]
  for (let at = reviewed.claims; at < claims; at++)
    await addClaim(page, ends[at % ends.length] ?? '', `Sentence number ${at + 1} of the reviewer.`)
  const whole = await stateOf(page)
  expect(whole.claims).toBeGreaterThanOrEqual(claims)
  expect(whole.left).toContain('All decided')
  await isSaved(page)

  await page.reload()
  await drawn(page)
  await isReviewing(page)
  expect(await stateOf(page)).toEqual(whole)

  // Killed in the middle of an edit: all that was done before is there.
  await page.keyboard.press('n')
  await desk(page).locator('.review-name').first().click()
  await page.keyboard.press('x')
  const after = await stateOf(page)
  expect(after.entities + after.claims).toBeLessThan(whole.entities + whole.claims)
  await isSaved(page)
  await desk(page).locator('.review-name').nth(1).click()
  await page.keyboard.press('e')
  await expect(page.locator('#review-first')).toBeFocused()
  await page.keyboard.type('half a na')
  const address = page.url()
  const next = await page.context().newPage()
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => {})
  await page.waitForEvent('crash')
  await next.goto(address)
  await drawn(next)
  await isReviewing(next)
  expect(await stateOf(next)).toEqual(after)
  await isSaved(next)

  // What was done before can still be undone.
  await next.locator('.graph').focus()
  await next.keyboard.press('Control+z')
  await expect.poll(() => stateOf(next)).toEqual(whole)
  await isSaved(next)

  await openShelf(next)
  const file = await downloaded(next, () =>
    row(next, 'Many names')
      .getByRole('button', { name: /^(Export|Download)/ })
      .click(),
  )
  await shelf(next).getByRole('button', { name: 'Close', exact: true }).click()
  const there = await another({ reducedMotion: 'reduce' })
  await there.goto(new URL('.', address).href)
  await drawn(there)
  await dropText(there, file.name, file.text)
  await expect(there).toHaveURL(/\?piece=mine-/)
  await drawn(there)
  await there.keyboard.press('v')
  expect(await stateOf(there)).toEqual(whole)
  // Its history came along.
  await there.locator('.graph').focus()
  await there.keyboard.press('Control+z')
  await expect.poll(async () => (await stateOf(there)).claims).not.toBe(0)
})

test('two pages on one piece: the later one is told, takes over, and what was done in either is there', async ({
  page,
}) => {
  await openOwn(page)
  await page.keyboard.press('v')
  await page.keyboard.press('a')
  await isSaved(page)
  const later = await page.context().newPage()
  await later.goto(page.url())
  await drawn(later)
  await expect(later.getByText('This piece is open in another tab.')).toBeVisible()
  const left = await countLeft(later).innerText()
  await later.keyboard.press('a')
  expect(await countLeft(later).innerText()).toBe(left)
  // What the earlier one does is seen in the later one.
  await page.keyboard.press('a')
  await isSaved(page)
  await expect(countLeft(later)).toHaveText(await countLeft(page).innerText())
  await later.getByRole('button', { name: 'Take over' }).click()
  await expect(saveState(later)).toHaveText(/^Saved/)
  await later.locator('.graph').focus()
  await later.keyboard.press('a')
  await isSaved(later)
  await expect(countLeft(page)).toHaveText(await countLeft(later).innerText())
  await expect(page.getByText('Another tab has taken this piece over.')).toBeVisible()
})

test('in a large piece each decision is taken, however fast they come, and taken back', async ({ page }) => {
  const piece = madePiece({ names: 700, claims: 1700 })
  const made = { by: 'rules', state: 'suggested', confidence: 0.9 } as const
  const bytes = Buffer.from(
    JSON.stringify(pieceToFile({ ...piece, claims: piece.claims.map((claim) => ({ ...claim, made })) })),
  )
  await open(page)
  await drop(page, { name: 'guessed.json', bytes })
  await page.waitForURL(/\?piece=mine-/, { timeout: 60_000 })
  await drawn(page)
  await toReview(page)
  await page.keyboard.press('a')
  await expect(countLeft(page)).toContainText('1,699 left')
  const fourth = page.locator('[data-item="claim:c4"]')
  // Faster than what follows from one is worked out.
  await page.evaluate(() => {
    for (const key of ['a', 'x', 'a'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })
  await expect(countLeft(page)).toContainText('1,696 left')
  await page.keyboard.press('x')
  await page.keyboard.press('Control+z')
  await expect(toast(page)).toContainText('Undone: rejected')
  await expect(countLeft(page)).toContainText('1,696 left')
  await expect(fourth).toHaveCount(1)
  // From the row itself: who decides there goes on there, and Enter does not press what is gone.
  const current = page.locator('.review-item.current')
  await current.locator('.review-name').focus()
  for (const left of ['1,695', '1,694', '1,693']) {
    await page.keyboard.press('a')
    await expect(countLeft(page)).toContainText(`${left} left`)
    await expect(current.locator('.review-name')).toBeFocused()
  }
})
