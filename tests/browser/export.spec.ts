import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { JSDOM } from 'jsdom'
import { findsNothing } from './axe'
import { castOption, goOn, notices, open, searchFor, toggle } from './explorer'
import { measure, positions } from './graph'
import { piece } from './piece'
import { expect, test } from './test'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export' })
const pictures = (page: Page) => dialog(page).getByRole('region', { name: 'Pictures' })
const data = (page: Page) => dialog(page).getByRole('region', { name: 'Data' })

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('dialog', { name: 'Share' }).getByRole('button', { name: 'Export…' }).click()
  await expect(pictures(page)).toBeVisible()
}

async function saved(page: Page, name: string): Promise<Download> {
  const download = page.waitForEvent('download')
  await dialog(page)
    .getByRole('button', { name: `Save ${name}`, exact: true })
    .click()
  return download
}
const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path())
/** Width and height, px. */
const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)]

test('the graph is taken away as a picture: what is on the screen, at its places, never blank', async ({
  page,
}) => {
  await open(page)
  const { nodes } = await measure(page)
  const at = await positions(page)

  await test.step('as an SVG with the same names at the same places', async () => {
    await openDialog(page)
    const download = await saved(page, 'SVG')
    expect(download.suggestedFilename()).toMatch(/^Russia-evacuates.*\.svg$/)
    const { window } = new JSDOM()
    const svg = new window.DOMParser().parseFromString(
      (await bytesOf(download)).toString('utf8'),
      'image/svg+xml',
    )
    for (const { id, label, text, body } of nodes) {
      const spans = [...svg.querySelectorAll(`#name-${id} tspan`)]
      expect(spans.map(({ textContent }) => textContent).join(' ')).toBe(label)
      const [first, last] = [spans[0], spans.at(-1)].map((span) => Number(span?.getAttribute('y')))
      const anchor = svg.querySelector(`#name-${id} text`)?.getAttribute('text-anchor')
      expect(text).not.toBeNull()
      if (!text) continue
      const middle = (text.x1 + text.x2) / 2
      const x = Number(spans[0]?.getAttribute('x'))
      expect(
        Math.abs(x - (anchor === 'middle' ? middle : anchor === 'start' ? text.x1 : text.x2)),
      ).toBeLessThan(anchor === 'middle' ? 1 : 4)
      // Baselines lie within the letters' box, the last just above its lower edge.
      expect(first).toBeGreaterThan(text.y1)
      expect(Math.abs((last ?? 0) - (text.y2 - 11.5 * 0.241))).toBeLessThan(4)
      const shape = svg.querySelector(`#name-${id} path`)?.getAttribute('d') ?? ''
      expect(shape).not.toBe('')
      expect(Math.abs((at[id]?.x ?? 0) - (body.x1 + body.x2) / 2)).toBeLessThan(1)
    }
  })

  await test.step('as a PNG of each size', async () => {
    const widths: number[] = []
    for (const scale of ['1×', '2×', '4×']) {
      await pictures(page).getByLabel('PNG at').selectOption(scale)
      const png = await bytesOf(await saved(page, 'PNG'))
      widths.push(sizeOf(png)[0])
      expect(png.length).toBeGreaterThan(20_000)
    }
    const [one = 0] = widths
    expect(widths.map((width) => Math.round(width / one))).toEqual([1, 2, 4])
  })

  await test.step('to the clipboard', async () => {
    await pictures(page).getByRole('button', { name: 'Copy PNG' }).click()
    await expect(dialog(page).getByText('Picture copied')).toBeVisible()
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(({ types }) => types),
    )
    expect(types).toContain('image/png')
  })

  await test.step('what a browser cannot paint is told, and nothing is saved', async () => {
    await page.evaluate(() => {
      CanvasRenderingContext2D.prototype.getImageData = () => new ImageData(1, 1)
    })
    await dialog(page).getByRole('button', { name: 'Save PNG' }).click()
    await expect(dialog(page).getByText(/cannot make a picture of \d+ × \d+ pixels/)).toBeVisible()
  })

  await test.step('what is selected alone, on dark paper', async () => {
    await page.keyboard.press('Escape')
    await goOn(page, '?select=entity:ben-wallace')
    await openDialog(page)
    await expect(pictures(page).getByLabel('Of')).toHaveValue('selection')
    await pictures(page).getByLabel('On').selectOption('dark paper')
    const svg = (await bytesOf(await saved(page, 'SVG'))).toString('utf8')
    expect(svg).toContain('Ben Wallace, and who is tied to them.')
    expect(svg).toContain('#15171a')
    expect(svg).not.toContain('id="name-crimea"')
  })
})

test('names and claims are taken away as data, all or what is shown', async ({ page }) => {
  await open(page)
  const nodesIn = async (): Promise<readonly string[]> => {
    const file: unknown = JSON.parse((await bytesOf(await saved(page, 'Cytoscape JSON'))).toString('utf8'))
    return (file as { elements: { nodes: { data: { id: string } }[] } }).elements.nodes.map(
      ({ data: { id } }) => id,
    )
  }

  await test.step('by the keyboard, and axe finds nothing', async () => {
    await searchFor(page, 'pictures, data and the piece')
    await page.keyboard.press('Enter')
    await expect(data(page)).toBeVisible()
    await findsNothing(page)
  })

  await test.step('each form says what it keeps', async () => {
    await expect(data(page).getByText(/^Keeps .*; leaves out .*\.$/)).toHaveCount(14)
    expect((await nodesIn()).length).toBe(piece.entities.length)
    expect((await bytesOf(await saved(page, 'Excel workbook'))).subarray(0, 2).toString()).toBe('PK')
  })

  await test.step('what is filtered out stays here', async () => {
    await page.keyboard.press('Escape')
    await toggle(page, 'Places')
    await openDialog(page)
    await data(page).getByLabel('Of').selectOption('what is shown')
    const ids = await nodesIn()
    expect(ids).toContain('ben-wallace')
    expect(ids).not.toContain('crimea')
  })

  await test.step('a report for Word, with the picture in it', async () => {
    const bytes = await bytesOf(await saved(page, 'Report for Word'))
    expect(bytes.toString('latin1')).toMatch(/word\/media\/.+\.png/)
  })

  await test.step('the piece itself, to be opened again', async () => {
    const file: unknown = JSON.parse((await bytesOf(await saved(page, 'Hearsay piece'))).toString('utf8'))
    expect(file).toMatchObject({ title: piece.title })
  })

  await test.step('a graph that was saved opens again, and says that its text is not there', async () => {
    const buffer = await bytesOf(await saved(page, 'GraphML'))
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Open a piece' }).click()
    await page
      .getByRole('dialog', { name: 'Open a piece' })
      .locator('input[type=file]')
      .setInputFiles({ name: 'saved.graphml', mimeType: 'application/xml', buffer })
    await expect(notices(page)).toContainText('This is a graph without a text')
    await expect(page.getByRole('button', { name: 'Close this piece' })).toBeVisible()
    await expect(castOption(page, 'Ben Wallace')).toBeVisible()
  })
})

test('what is shown is printed as a report, from the dialog and by the browser itself', async ({
  page,
  another,
}) => {
  const sheet = page.getByRole('article')
  await open(page)

  await test.step('with its picture, who is in it, and whose word each claim is', async () => {
    // What prints is fetched once the reader does anything.
    await page.mouse.move(720, 450)
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
        return page.locator('.print-host').count()
      })
      .toBe(1)
    await page.emulateMedia({ media: 'print' })
    await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(piece.title)
    await expect(page.locator('.explorer')).toBeHidden()
    await expect(sheet.getByRole('img').getByText('Ben Wallace').last()).toBeVisible()
    await expect(sheet.getByText('Denied by Jens Stoltenberg, to Deutsche Welle').first()).toBeVisible()
  })

  await test.step('on A4 and on Letter, on several pages of that size', async () => {
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(3)
      expect(pdf).toMatch(format === 'A4' ? /595(\.\d+)? 84[12]/ : /612 792/)
    }
  })

  await test.step('and every name in its picture is letters, in the viewer of Firefox too', async () => {
    const pdf = await page.pdf({ format: 'A4' })
    expect(await longestInk(await another(), pdf)).toBeLessThan(24)
  })

  await test.step('and the page is as it was afterwards', async () => {
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen' })
    await expect(sheet).toHaveCount(0)
    await expect(page.locator('.explorer')).toBeVisible()
  })

  await test.step('from the dialog, the browser is asked to print', async () => {
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = document.querySelector('.print-sheet h1')?.textContent ?? ''
        dispatchEvent(new Event('afterprint'))
      }
    })
    await openDialog(page)
    await dialog(page).getByRole('button', { name: 'Print' }).click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', piece.title)
    await expect(sheet).toHaveCount(0)
  })
})

/** The longest line of ink in the picture on the first page as PDF.js shows it, at twice the size, px. */
async function longestInk(page: Page, pdf: Buffer): Promise<number> {
  const files: Readonly<Record<string, Buffer>> = {
    'file.pdf': pdf,
    'index.html': Buffer.from('<!doctype html><title>PDF</title>'),
    ...Object.fromEntries(
      ['pdf.mjs', 'pdf.worker.mjs'].map((name) => [
        name,
        readFileSync(new URL(`../../node_modules/pdfjs-dist/build/${name}`, import.meta.url)),
      ]),
    ),
  }
  await page.route('**/viewer/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    const contentType = name.endsWith('mjs')
      ? 'text/javascript'
      : name.endsWith('pdf')
        ? 'application/pdf'
        : 'text/html'
    return route.fulfill({ contentType, body: files[name] ?? '' })
  })
  await page.goto('./viewer/index.html')
  return page.evaluate(async () => {
    const from = (name: string) => new URL(name, location.href).href
    const { getDocument, GlobalWorkerOptions } = (await import(
      from('pdf.mjs')
    )) as typeof import('pdfjs-dist')
    GlobalWorkerOptions.workerSrc = from('pdf.worker.mjs')
    const sheet = await (await getDocument(from('file.pdf')).promise).getPage(1)
    const viewport = sheet.getViewport({ scale: 2 })
    const canvas = document.createElement('canvas')
    canvas.width = viewport.width
    canvas.height = viewport.height
    await sheet.render({ canvas, viewport }).promise
    // Between the title and what follows the picture.
    const [top, bottom] = [220, 900]
    const { data } =
      canvas.getContext('2d')?.getImageData(0, top, canvas.width, bottom - top) ?? new ImageData(1, 1)
    let [longest, now] = [0, 0]
    for (let at = 0; at < data.length; at += 4) {
      const isInk = [0, 1, 2].every((channel) => (data[at + channel] ?? 255) < 60)
      now = isInk ? now + 1 : 0
      longest = Math.max(longest, now)
    }
    return longest
  })
}
