/** Files of every format, from the drop to the explored graph; those that cannot be read; and those made to do harm. */

import { readFileSync } from 'node:fs'
import { hostileFiles } from '../fixtures/hostile/files'
import { hostilePages } from '../fixtures/hostile/pages'
import { odtOf } from '../fixtures/odt'
import { pdfOfPages } from '../fixtures/pdf'
import type { Expected } from '../fixtures/source'
import { zipOf } from '../fixtures/zip'
import { castOption, dossier, drawn, heading, notices, open, readerText } from './explorer'
import { shown } from './graph'
import { openShelf, shelf } from './kept'
import { ask, choose, confirm, dialog, drop, previewed, text, title, trouble } from './opening'
import { expect, test } from './test'

const at = (path: string): URL => new URL(`../fixtures/${path}`, import.meta.url)
const fixture = (name: string) => ({ name, bytes: readFileSync(at(`files/${name}`)) })
const expected = JSON.parse(readFileSync(at('expected.json'), 'utf8')) as readonly Expected[]

const articles = [
  ['ferry-late.txt', 'Ola Berge'],
  ['river-clean.txt', 'Alice Marlow'],
  ['night-trains.md', 'Viktor Lang'],
  ['bees-roof.html', 'Giulia Ferro'],
  ['stolen-bell.html', 'Alois Zgraggen'],
  ['theatre-mice.docx', 'Vera Holm'],
  ['bridge-toll.pdf', 'Norman Beale'],
  ['harvest-figs.pdf', 'Nikos Stavrou'],
] as const

const sale = 'Nordvik Lines bought the old mill at Tarn on Friday, the two sides said in the evening.'
/** Forms of which no file lies among the fixtures. */
const made = [
  {
    name: 'mill.odt',
    bytes: odtOf(`<text:p text:style-name="Title">Mill sold (mill.odt)</text:p><text:p>${sale}</text:p>`),
  },
  {
    name: 'mill.mhtml',
    bytes: Buffer.from(
      `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<html><head><title>Mill sold (mill.mhtml)</title></head><body><article><h1>Mill sold (mill.mhtml)</h1><p>${sale}</p><p>${sale}</p></article></body></html>\r\n--b--\r\n`,
    ),
  },
]

test('files of all kinds are opened at once and explored; what is wrong with one is told', async ({
  page,
}) => {
  test.slow()
  await open(page)
  const files = [...articles.map(([file]) => file), 'glass-works.json']
  await drop(page, ...files.map(fixture), ...made, { name: 'empty.pdf', bytes: new Uint8Array() })
  await expect(page).toHaveURL(/\?piece=mine-many-[a-z0-9]+$/, { timeout: 60_000 })
  await expect(notices(page)).toContainText(/empty.pdf: This file is empty/)
  await drawn(page)
  await openShelf(page)
  // And all of them together.
  await expect(shelf(page).getByRole('button', { name: 'Rename' })).toHaveCount(
    files.length + made.length + 1,
  )
  for (const { name } of made)
    await expect(shelf(page).getByRole('button', { name: `Mill sold (${name})`, exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(shelf(page)).toBeHidden()
  for (const [file, who] of articles)
    await test.step(file, async () => {
      const wanted = expected.find((one) => one.file === file)
      await openShelf(page)
      await shelf(page)
        .getByRole('button', { name: wanted?.title ?? '', exact: true })
        .click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(wanted?.title ?? '')
      await expect(shelf(page)).toBeHidden()
      await drawn(page)
      for (const paragraph of wanted?.paragraphs ?? [])
        await expect(readerText(page)).toContainText(paragraph.replaceAll('\n', ' '))
      expect((await shown(page)).nodes.length).toBeGreaterThan(1)
      await castOption(page, who).click()
      await expect(heading(page)).toHaveText(new RegExp(who))
      await expect(dossier(page)).toContainText(who)
    })
})

const hostile = (what: string) => hostileFiles.find((one) => one.what === what)?.bytes ?? new Uint8Array()
const text60 = 'The ferry was late and nobody on board seemed to mind it. '

const refused = [
  { what: 'an encrypted PDF', name: 'a.pdf', bytes: hostile('PDF: a password'), says: /password.*print it/ },
  { what: 'a scanned PDF', name: 'b.pdf', bytes: pdfOfPages([[], []]), says: /pictures of pages.*\(OCR\)/ },
  {
    what: 'a damaged PDF',
    name: 'c.pdf',
    bytes: hostile('PDF: its first third'),
    says: /damaged.*once more/,
  },
  {
    what: 'an encoding that cannot be told',
    name: 'd.txt',
    bytes: hostile('file: Cyrillic in KOI8'),
    says: /encoding.*UTF-8/,
  },
  {
    what: 'a document that unpacks to 60 MB',
    name: 'e.docx',
    bytes: zipOf(new Map([['word/document.xml', 'x'.repeat(100_000)]]), { size: 60 * 2 ** 20 }),
    says: /more than 50 MB.*without pictures/,
  },
  {
    what: 'a page of more than 2 MB',
    name: 'f.html',
    bytes: Buffer.from(`<!doctype html><p>${text60.repeat(40_000)}</p>`),
    says: /more than 2 MB.*paste it/,
  },
  { what: 'a binary file', name: 'g.txt', bytes: hostile('file: zeros'), says: /holds no text/ },
  {
    what: 'an old Word document',
    name: 'h.doc',
    bytes: hostile('file: an old Word document'),
    says: /\.docx/,
  },
]

test('what cannot be read is refused with what is wrong and how to mend it', async ({ page }) => {
  test.slow()
  await open(page, '?select=entity:nato')
  await ask(page)
  for (const { what, name, bytes, says } of refused)
    await test.step(what, async () => {
      await choose(page, { name, bytes })
      await expect(trouble(page)).toContainText(says, { timeout: 30_000 })
      await expect(trouble(page)).toContainText(name)
    })
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(heading(page)).toHaveText('NATO')

  await test.step('a file of more than 50 MB, which is not even read', async () => {
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(50 * 2 ** 20 + 1)], 'large.txt'))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
    })
    await expect(trouble(page)).toContainText(/large.txt: .*more than 50 MB.*Save the text/)
  })
})

test('a file of each kind is given up half-way, and can be chosen again; a long PDF tells how much of it is read', async ({
  page,
  context,
}) => {
  test.slow()
  const files = [
    ['bridge-toll.pdf', /assets\/pdf-/],
    ['theatre-mice.docx', /assets\/docx-/],
    ['bees-roof.html', /assets\/parseHtml-/],
  ] as const
  const progress = dialog(page).getByRole('progressbar')
  const giveUp = async () => {
    await page.clock.fastForward(3000)
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(progress).toBeHidden()
  }
  for (const [, part] of files) await context.route(part, () => {})
  await page.clock.install()
  await open(page, '?select=entity:nato')
  for (const [file] of files)
    await test.step(`${file} is given up`, async () => {
      await ask(page)
      await choose(page, fixture(file))
      await giveUp()
      await page.keyboard.press('Escape')
      await expect(heading(page)).toHaveText('NATO')
    })

  await test.step('and chosen again', async () => {
    for (const [, part] of files) await context.unroute(part)
    // What the page itself had begun to load stays with it; another one begins anew.
    await page.reload()
    await drawn(page)
    await drop(page, fixture('bees-roof.html'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      expected.find((one) => one.file === 'bees-roof.html')?.title ?? '',
      { timeout: 30_000 },
    )
    await expect(dialog(page)).toBeHidden()
    await drawn(page)
  })

  await test.step('a long PDF tells how much of it is read', async () => {
    // Word by word, as many programs set it: that takes longer than whoever cancels.
    const lines = Array.from({ length: 45 }, (_, at) =>
      text60
        .trim()
        .split(' ')
        .map((word, nth) => ({ text: word, x: 40 + nth * 28, y: 580 - at * 12, size: 9 })),
    ).flat()
    await ask(page)
    await choose(page, { name: 'long.pdf', bytes: pdfOfPages(Array.from({ length: 480 }, () => lines)) })
    await page.clock.fastForward(1000)
    await expect(progress).toHaveAttribute('value', /^0\.\d/)
    await giveUp()
  })
})

test.describe('pages, documents and PDFs made to do harm', () => {
  // The policy says aloud what it would refuse, though it stands where nothing runs.
  test.use({ expected: [/inline event handler|the policy refused inline: script-src-attr/] })

  test('are read or refused; they run nothing, ask for nothing and show nothing', async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(240_000)
    const heard: string[] = []
    page.on('dialog', (message) => {
      heard.push(message.message())
      void message.dismiss()
    })
    const requests: string[] = []
    await open(page)
    // Nothing but this server can be reached.
    await context.route(
      ({ protocol, origin }) => /^https?:$/.test(protocol) && origin !== new URL(baseURL ?? '').origin,
      (route) => route.abort(),
    )
    await page.evaluate(() => {
      Object.assign(window, { owned: () => console.error('a script of a file has run') })
    })
    page.on('request', (request) => requests.push(request.url()))

    await test.step('documents and PDFs', async () => {
      await ask(page)
      const files = hostileFiles.filter(({ bytes }) => bytes.length < 2 ** 21)
      await choose(page, ...files.map(({ bytes, name }, number) => ({ name: `${number}-${name}`, bytes })))
      await expect(dialog(page)).toContainText(/1 of \d+: /, { timeout: 120_000 })
      expect(await trouble(page).locator('p').count()).toBeGreaterThan(50)
      await expect(dialog(page)).not.toContainText('could not be worked on')
      await dialog(page).getByRole('button', { name: 'Back' }).click()
    })

    await test.step('pages', async () => {
      const attacks = hostilePages.filter(({ name }) => name === 'page.html')
      await choose(page, ...attacks.map(({ bytes }, number) => ({ name: `${number}.html`, bytes })))
      await expect(dialog(page)).toContainText(/1 of \d+: \d+.html/, { timeout: 120_000 })
      expect(await trouble(page).locator('p').count()).toBeLessThan(10)
      await dialog(page)
        .getByRole('button', { name: /^Open all/ })
        .click()
      await expect(page).toHaveURL(/\?piece=mine-many-[a-z0-9]+$/, { timeout: 120_000 })
      await drawn(page)
    })
    expect(heard).toEqual([])
    expect(requests.filter((url) => !/\/assets\/[\w.-]+\.(m?js|css|woff2|bin)$/.test(url))).toEqual([])
    expect(
      await page.evaluate(() => document.querySelectorAll('svg script, iframe, object, embed').length),
    ).toBe(0)
  })
})

test('a paste of megabytes goes to its preview, of which the beginning can be edited', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await ask(page)
  const field = dialog(page).getByRole('textbox', { name: 'Paste the text of an article' })
  await field.fill('Ferry late again\n\n')
  await page.evaluate((told) => navigator.clipboard.writeText(`${told.repeat(9)}\n\n`.repeat(6000)), text60)
  await field.press('Control+End')
  await field.press('Control+V')
  await previewed(page)
  await expect(title(page)).toHaveValue('Ferry late again')
  const rest = dialog(page).getByRole('checkbox', {
    name: /^And the 5,\d\d\d paragraphs from “The ferry was late/,
  })
  await expect(rest).toBeChecked()
  expect((await text(page).inputValue()).length).toBeLessThan(60_000)
  await rest.uncheck()
  await text(page).fill('Tomas Berk met Elena Sorvino in Oslo.')
  await confirm(page).click()
  await expect(page).toHaveURL(/\?piece=mine-[a-z0-9]+$/)
  await expect(readerText(page).locator('[data-paragraph]').last()).toHaveText(/^1?\s*Tomas Berk met/)
})
