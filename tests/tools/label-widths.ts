/**
 * Measures the advance widths that `panes.ts` reckons with and writes them to `label-widths.json`. Needed only when the
 * font of the labels changes: `npx tsx tests/tools/label-widths.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { labelFont } from '../../src/layouts/kernel/labels'
import { findChromium, ofPlaywright } from '../run/chromium.mjs'

const root = new URL('../../', import.meta.url)

async function fontFace(subset: string): Promise<string> {
  const file = `node_modules/@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`
  const data = await readFile(new URL(file, root), 'base64')
  return `url(data:font/woff2;base64,${data}) format('woff2')`
}

/** Printable characters of ASCII, Latin-1 and Latin Extended-A, and the punctuation of print. */
function characters(): string[] {
  const list = [...'‐‑–—‘’‚“”„…‹›•′″€ȘșȚț']
  for (let code = 0x20; code <= 0x17f; code++) {
    if (code < 0x7f || code >= 0xa0) list.push(String.fromCodePoint(code))
  }
  return list.filter((character) => character !== '\u00ad')
}

const browser = await chromium.launch({
  executablePath: findChromium(ofPlaywright(chromium.executablePath())) ?? chromium.executablePath(),
})
try {
  const page = await browser.newPage()
  const widths = await page.evaluate(
    async ({ faces, font, list }) => {
      for (const face of faces)
        document.fonts.add(await new FontFace('Measured', face, { weight: '100 900' }).load())
      const context = document.createElement('canvas').getContext('2d')
      if (!context) throw new Error('No canvas to measure on.')
      context.font = `${font.weight} ${font.size}px Measured`
      return list.map((character): [string, number] => [character, context.measureText(character).width])
    },
    {
      faces: [await fontFace('latin-ext'), await fontFace('latin')],
      font: { size: labelFont.size, weight: labelFont.weight },
      list: characters(),
    },
  )
  const measured = {
    font: 'Inter Variable',
    size: labelFont.size,
    weight: labelFont.weight,
    characters: widths.map(([character]) => character).join(''),
    widths: widths.map(([, width]) => Math.ceil(width * 100) / 100),
  }
  await writeFile(new URL('src/cli/screen/label-widths.json', root), `${JSON.stringify(measured)}\n`)
  console.log(`${widths.length} widths; now npm run format`)
} finally {
  await browser.close()
}
