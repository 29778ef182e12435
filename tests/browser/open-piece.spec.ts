import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { wordsOfDigest } from '../fixtures/digest'
import { pdfOfArticle } from '../fixtures/pdf'
import { findsNothing } from './axe'
import {
  caption,
  castOption,
  dossier,
  drawn,
  heading,
  notices,
  open,
  palette,
  readerText,
  searchFor,
} from './explorer'
import { hasClass, shown } from './graph'
import { ask, choose, confirm, dialog, drop, previewed, text, title, trouble } from './opening'
import { dropOwn } from './own-piece'
import { piece } from './piece'
import { expect, test } from './test'

const article = `Harbour of Velmar shut as union and ministry trade blame

By Mara Lindt and Ivo Horak

14 March 2021

The Dockers Union accused the Ministry of Transport of breaking a wage agreement. "The minister lied to us," said Tomas Berk, the head of the union.

Transport Minister Elena Sorvino met Tomas Berk in Oslo on Saturday. "We have paid every worker," Sorvino said.

Germany and Norway called on both sides to end the dispute. Karel Muhn, a deputy of the minister, accused Elena Sorvino of hiding a report.`

const shelf = (page: Page): Locator => page.getByRole('dialog', { name: 'Pieces' })
const header = (page: Page): Locator => page.getByRole('banner')

/** Pastes a text and goes on. */
async function paste(page: Page, words: string): Promise<void> {
  await ask(page)
  await dialog(page).getByRole('textbox', { name: 'Paste the text of an article' }).fill(words)
  await dialog(page).getByRole('button', { name: 'Go on' }).click()
}

/** Whether a line joins those who are only mentioned together. */
const isPair = (id: string): boolean => id.startsWith('together:')

/** Without what stands above it: it is looked over before it opens. */
const untitled = article.split('\n\n').slice(3).join('\n\n')

async function explore(page: Page, words: string): Promise<void> {
  await paste(page, words)
  await expect(page).toHaveURL(/\?piece=mine-[a-z0-9]+$/, { timeout: 30_000 })
  await drawn(page)
}

test('a pasted text opens at once, is looked over, corrected and explored; axe finds nothing at AA, light and dark', async ({
  page,
}) => {
  test.slow()
  await open(page)
  await test.step('a piece without suggestions has nothing of them', async () => {
    await expect(page.getByRole('slider', { name: /At least so sure/ })).toHaveCount(0)
    await expect(dossier(page)).not.toContainText('reviewed')
  })

  await test.step('it opens, and tells what was read of it', async () => {
    await explore(page, `${article.replace('14 March 2021\n\n', '')}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Harbour of Velmar/)
    await expect(dossier(page)).toContainText('3 paragraphs, no date found: look it over')
    // What its head prints is there once.
    await expect(readerText(page).getByRole('heading', { level: 3 })).toHaveText(/trade blame$/)
    await expect(readerText(page).getByText(/^By Mara Lindt and Ivo Horak$/)).toHaveCount(1)
    const printed = await readerText(page).innerText()
    expect(printed.match(/Harbour of Velmar shut|Mara Lindt|no date found/g)).toHaveLength(3)
  })

  await test.step('what was read of its head and text can be corrected', async () => {
    const before = page.url()
    await dossier(page).getByRole('button', { name: 'look it over' }).first().click()
    await expect(title(page)).toHaveValue('Harbour of Velmar shut as union and ministry trade blame')
    await expect(dialog(page).getByRole('textbox', { name: /^By/ })).toHaveValue('Mara Lindt, Ivo Horak')
    await dialog(page).getByLabel('Date of publication').fill('2021-03-14')
    await expect(text(page)).toHaveValue(/^The Dockers Union accused/)
    await expect(dialog(page)).toContainText('3 paragraphs')
    await findsNothing(page)
    await title(page).fill('A harbour is shut')
    await text(page).fill(`${await text(page).inputValue()}\n\nTomas Berk went home.`)
    await expect(dialog(page)).toContainText('4 paragraphs')
    await confirm(page).click()
    await expect(page).not.toHaveURL(before)
    await expect(page).toHaveURL(/\?piece=mine-[a-z0-9]+$/)
    await drawn(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A harbour is shut')
    await expect(dossier(page)).not.toContainText('look it over')
    await expect(header(page)).toContainText('14 March 2021')
    await expect(readerText(page)).toContainText('Tomas Berk went home.')
    // It stands in the place of what was read at first.
    await ask(page)
    await dialog(page).getByRole('button', { name: 'All pieces' }).click()
    await expect(shelf(page).getByRole('button', { name: /^Rename “A harbour is shut/ })).toBeVisible()
    await expect(shelf(page).getByRole('button', { name: /^Rename “Harbour of Velmar/ })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(shelf(page)).toBeHidden()
    await findsNothing(page)
  })

  await test.step('nothing of the text is in the address or in what the browser keeps', async () => {
    const kept = await page.evaluate(() =>
      JSON.stringify([history.state, { ...localStorage }, document.cookie]),
    )
    expect(kept).not.toContain('Velmar')
  })

  await test.step('the less sure suggestions can be filtered out, by one step that a link carries', async () => {
    const all = await shown(page)
    const slider = page.getByRole('slider', { name: /At least so sure/ })
    await expect(slider).toHaveAttribute('aria-valuetext', /^50 % · \d+ below$/)
    await slider.focus()
    await page.keyboard.press('End')
    await expect(page).toHaveURL(/sure=1/)
    await expect(caption(page)).toContainText('Hidden:')
    await expect.poll(async () => (await shown(page)).edges.filter((id) => !isPair(id))).toEqual([])
    expect((await shown(page)).nodes).toEqual(all.nodes)
    await page.goBack()
    await expect(page).not.toHaveURL(/sure/)
    await expect.poll(() => shown(page)).toEqual(all)
  })

  await test.step('all that the rules found is drawn and told as a suggestion', async () => {
    await expect(dossier(page)).toContainText('were found by rules and reviewed by nobody')
    await expect(dossier(page)).toContainText('nothing reviewed')
    await expect(dossier(page)).not.toContainText('No date found')
    const { nodes, edges } = await shown(page)
    expect(edges.length).toBeGreaterThan(0)
    for (const id of [...nodes, ...edges.filter((id) => !isPair(id))])
      expect(await hasClass(page, id, 'suggested'), id).toBe(true)
    // Tall enough for the whole dossier: a line that the pane's edge cuts is no target.
    await page.setViewportSize({ width: 1440, height: 1200 })
    await castOption(page, 'Elena Sorvino').click()
    await expect(castOption(page, 'Elena Sorvino')).toContainText('Elena Sorvino?')
    await expect(dossier(page).locator('.dossier-head')).toContainText(/Suggested \d\.\d\d/)
    await findsNothing(page)
  })

  await test.step('graph, cast, dossier and its own words follow one click', async () => {
    await expect(heading(page)).toHaveText(/Elena Sorvino/)
    await expect(readerText(page).getByRole('link', { name: 'Elena Sorvino' }).first()).toHaveClass(
      /selected/,
    )
    await expect(dossier(page).getByRole('article').first()).toContainText(/Suggested \d\.\d\d/)
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText(/Suggested \d\.\d\d/)
    await page.getByRole('button', { name: 'Outline', exact: true }).click()
    await expect(
      page.getByRole('treeitem', { name: /^Elena Sorvino, person, suggested \d\.\d\d/ }),
    ).toBeVisible()
  })
})

test('a file is chosen; several are looked over one after the other where they raise a doubt, and open together', async ({
  page,
}) => {
  await open(page)
  await ask(page)
  await choose(page, { name: 'harbour.txt', bytes: Buffer.from(untitled) })
  await expect(dialog(page)).toContainText('Its title is long, or a sentence: is it one?')
  await findsNothing(page)
  await dialog(page).getByRole('button', { name: 'Back' }).click()
  await dialog(page)
    .getByLabel('Choose files…')
    .setInputFiles([
      {
        name: 'one.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from('Anna Berg met Carl Dahl in Oslo. They spoke for an hour.'),
      },
      {
        name: 'two.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Eva Falk met Gus Holm in Bergen. They spoke for an hour.'),
      },
    ])
  await expect(dialog(page)).toContainText('1 of 2: one.md')
  await title(page).fill('One')
  await dialog(page).getByRole('button', { name: 'Next' }).click()
  await expect(dialog(page)).toContainText('2 of 2: two.txt')
  await title(page).fill('Two')
  await confirm(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One and 1 more')
  // Of several there is no one day to be set.
  await expect(dossier(page)).toContainText('reviewed by nobody')
  await expect(dossier(page)).not.toContainText('No date found')
  await ask(page)
  await dialog(page).getByRole('button', { name: 'All pieces' }).click()
  await shelf(page).getByRole('button', { name: 'Two', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two')

  await test.step('what was accepted is open where a later one is closed, and that is told', async () => {
    await ask(page)
    const bytes = (who: string) => Buffer.from(`${who} met Gus Holm in Bergen. They spoke for an hour.`)
    await choose(
      page,
      { name: 'one.txt', bytes: bytes('Eva') },
      { name: 'two.txt', bytes: bytes('Ida') },
      { name: 'three.txt', bytes: bytes('Ann') },
    )
    for (const [number, corrected] of [
      [1, 'One, corrected'],
      [2, 'Two, corrected'],
    ] as const) {
      await expect(dialog(page)).toContainText(`${number} of 3`)
      await title(page).fill(corrected)
      await dialog(page).getByRole('button', { name: 'Next' }).click()
    }
    await expect(dialog(page)).toContainText('3 of 3: three.txt')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('One, corrected and 1 more')
    await expect(page.getByRole('alert')).toContainText('2 texts are opened. Not opened: “three.txt”.')
    // What was left comes back.
    await ask(page)
    await expect(title(page)).toHaveValue(/^Ann met/)
    await dialog(page).getByRole('button', { name: 'Back' }).click()
    await dialog(page).getByRole('button', { name: 'All pieces' }).click()
    await expect(shelf(page).getByRole('button', { name: 'Two, corrected', exact: true })).toBeVisible()
  })
})

const refused = [
  { what: 'an empty file', name: 'empty.txt', bytes: Buffer.from(''), says: /empty.*Choose a file/ },
  {
    what: 'a picture',
    name: 'a.txt',
    bytes: Buffer.from('\x89PNG\r\n', 'latin1'),
    says: /picture, not a text/,
  },
  { what: 'a text without a letter', name: 'b.txt', bytes: Buffer.from('123\n\n456'), says: /no text in it/ },
  { what: 'broken JSON', name: 'c.json', bytes: Buffer.from('{"format": 1,'), says: /no whole JSON/ },
  { what: 'JSON that is no piece', name: 'd.json', bytes: Buffer.from('{"format": 1}'), says: /is missing/ },
  {
    what: 'JSON of something else',
    name: 'f.json',
    bytes: Buffer.from('{"hello": [1, 2]}'),
    says: /is no piece of Hearsay’s\. Choose a piece that Hearsay saved/,
  },
  {
    what: 'a piece of a newer format',
    name: 'e.json',
    bytes: Buffer.from('{"format": 9}'),
    says: /newer version/,
  },
]

test('a file that is none is refused with what is wrong and how to mend it; a piece opens as it is', async ({
  page,
}) => {
  await open(page, '?select=entity:nato')
  await ask(page)
  for (const { what, name, bytes, says } of refused)
    await test.step(what, async () => {
      await choose(page, { name, bytes })
      await expect(trouble(page)).toContainText(says)
      await expect(trouble(page)).toContainText(name)
      if (name === 'empty.txt') await findsNothing(page)
    })
  await test.step('what was open stays open', async () => {
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
    await expect(heading(page)).toHaveText('NATO')
    await expect(page).toHaveURL(/select=entity:nato/)
  })

  await test.step('a piece', async () => {
    await ask(page)
    await choose(page, { name: 'piece.json', bytes: readFileSync('data/pieces/kherson-evacuation.json') })
    await expect(page).toHaveURL(/\?piece=mine-[a-z0-9]+$/)
    await drawn(page)
    expect((await shown(page)).nodes).toHaveLength(piece.entities.length)
  })
})

test('work that takes long says so and can be cancelled; what was open stays open', async ({ page }) => {
  await page.route(/intake\.worker/, () => {})
  await open(page)
  await paste(page, article)
  await expect(dialog(page).getByRole('progressbar', { name: 'Reading the text…' })).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog(page).getByRole('progressbar')).toBeHidden()
  await page.unroute(/intake\.worker/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(piece.title)
  await dialog(page).getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Harbour of Velmar/, { timeout: 30_000 })
})

test('Back and Forward go from piece to piece; closing goes back to all, with the one that came with Hearsay behind them', async ({
  page,
}) => {
  await open(page, '?select=entity:nato&layout=order')
  await dropOwn(page, 'velmar')
  await test.step('Back and Forward', async () => {
    await castOption(page, 'Tomas Berk').click()
    await expect(heading(page)).toHaveText(/Tomas Berk/)
    await page.goBack()
    await expect(heading(page)).not.toHaveText(/Tomas Berk/)
    await page.goBack()
    await expect(heading(page)).toHaveText('NATO')
    await drawn(page)
    await page.goForward()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Harbour of Velmar/)
    await page.goForward()
    await expect(heading(page)).toHaveText(/Tomas Berk/)
  })

  await header(page)
    .getByRole('button', { name: /^Close/ })
    .click()
  await expect(shelf(page)).toBeVisible()
  await expect(page).toHaveURL(/piece=kherson-evacuation&layout=order&select=entity:nato/)
  await expect(header(page).getByRole('button', { name: /^Close/ })).toHaveCount(0)
  await shelf(page)
    .getByRole('button', { name: /^Harbour of Velmar/ })
    .click()
  await expect(page).toHaveURL(/\?piece=mine-[a-z0-9]+$/)
  await expect(shelf(page)).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Harbour of Velmar/)
  await drawn(page)
  await searchFor(page, 'close this piece')
  await palette(page)
    .getByRole('option', { name: /Close this piece/ })
    .click()
  await expect(shelf(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(heading(page)).toHaveText('NATO')
  await drawn(page)
})

test('an address of a piece that is not in this browser says so, and keeps from nothing', async ({
  page,
}) => {
  await open(page, '?piece=mine-notthere7&select=entity:nobody')
  await expect(notices(page)).toContainText('The piece of this address is not in this browser')
  await expect(notices(page).locator('p')).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(piece.title)

  await test.step('a text in which nobody is found opens all the same', async () => {
    await explore(page, 'A day of rain\n\nit rained all day and nothing else happened anywhere.')
    await expect(readerText(page)).toContainText('it rained all day')
    await expect(dossier(page)).toContainText('Who is in this piece')
  })

  await test.step('one that is not in English says so, with its text and names, and claims nothing', async () => {
    await explore(
      page,
      'Млин продано\n\nМер Олена Ковальчук заявила в понеділок, що компанія заплатила за старий млин занадто мало.',
    )
    await expect(notices(page)).toContainText('This text is in Ukrainian, which is not read here')
    await expect(dossier(page)).toContainText('This text is in Ukrainian, which is not read here')
    await expect(readerText(page)).toContainText('за старий млин занадто мало')
    await expect(castOption(page, 'Олена Ковальчук')).toBeVisible()
  })
})

test('the words of a digest are laid under it, with its mentions at their places', async ({ page }) => {
  await open(page, '?select=entity:nato')
  const before = await shown(page)
  const article = wordsOfDigest(piece.paragraphs)
  const { paragraphs } = article
  await drop(page, { name: 'words.pdf', bytes: pdfOfArticle({ ...article, form: 'running' }) })
  await previewed(page)
  await expect(title(page)).toHaveValue(article.title)
  const words = paragraphs.join('\n\n')
  await expect(text(page)).toHaveValue(words)
  await text(page).fill(paragraphs.slice(0, -1).join('\n\n'))
  const lay = dialog(page).getByRole('button', { name: 'These are the words of the piece that is open' })
  await lay.click()
  await expect(trouble(page)).toContainText(/This text has \d+ paragraphs; the piece that is open has \d+/)
  await text(page).fill(paragraphs.map(() => 'Nothing of the kind.').join('\n\n'))
  await lay.click()
  await expect(trouble(page)).toContainText(/^words.pdf: Only 0 of/)
  await text(page).fill(words)
  await lay.click()
  await drawn(page)
  await expect(readerText(page)).toContainText('So it was: ')
  await expect(readerText(page)).toContainText('These are the words that you brought')
  await expect(heading(page)).toHaveText('NATO')
  await expect(readerText(page).getByRole('link', { name: 'NATO', exact: true }).first()).toHaveClass(
    /selected/,
  )
  expect(await shown(page)).toEqual(before)
  await readerText(page)
    .getByText(/^Not found in them/)
    .click()
  await expect(readerText(page).getByRole('listitem').first()).toBeVisible()
  await findsNothing(page)
  await page.getByRole('button', { name: 'Back to the digest' }).click()
  await expect(readerText(page)).not.toContainText('So it was: ')
  await expect(page).toHaveURL(/select=entity:nato/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

  test('a chip opens a piece, and another one closes it', async ({ page }) => {
    test.slow()
    await open(page)
    await page.getByRole('button', { name: 'Open a piece' }).tap()
    await dialog(page).getByRole('textbox', { name: 'Paste the text of an article' }).fill(untitled)
    await dialog(page).getByRole('button', { name: 'Go on' }).tap()
    await findsNothing(page)
    await confirm(page).tap()
    await expect(page).toHaveURL(/mine-[a-z0-9]+/)
    await drawn(page)
    await findsNothing(page)
    await page.getByRole('button', { name: 'Cast', exact: true }).tap()
    await castOption(page, 'Elena Sorvino').tap()
    await expect(heading(page)).toHaveText(/Elena Sorvino/)
    await page.getByRole('button', { name: 'Close piece' }).tap()
    await expect(page).toHaveURL(/piece=kherson-evacuation/)
    await expect(shelf(page)).toBeVisible()
  })
})
