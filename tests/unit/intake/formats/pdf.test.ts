/** How a printed page is read: columns, notes, large initials, and what is no part of the text. */

import { describe, expect, it } from 'vitest'
import { bring } from '../../../../src/intake/bring'
import { tellReadNotice } from '../../../../src/intake/formats/kernel/notice'
import { linesOf, pdfOf, pdfOfPages, type Text } from '../../../fixtures/pdf'

async function read(bytes: Uint8Array) {
  const tools = { progress: () => {}, parseHtml: () => Promise.reject(new Error('no page')) }
  const brought = await bring({ from: 'file', name: 'a.pdf', bytes }, tools)
  if (brought.kind !== 'draft') throw new Error('taken for a piece')
  return { ...brought.draft, told: brought.notices.map(tellReadNotice) }
}

const head: readonly Text[] = [
  { text: 'The mill is sold', x: 40, y: 550, size: 16 },
  { text: 'By Ida Holm', x: 40, y: 530, size: 10 },
  { text: '4 March 2023', x: 40, y: 517, size: 10 },
]
const sale =
  'Nordvik Lines bought the old mill at Tarn on Friday, and its director said that the wheel would turn again before the summer came.'
const praise =
  'Ruth Abel, who leads the council, praised the sale in a long speech and thanked all who had worked on it over the last four years.'
const doubt =
  'Bo Friis, a baker, asked who would pay for the bridge, which has been closed to carts and horses since the flood of last autumn.'

/** Lines of a text from a place downwards. */
const set = (text: string, x: number, y: number, width = 34, size = 10): readonly Text[] =>
  linesOf(text, width, false).map((line, at) => ({ text: line, x, y: y - at * 13, size }))
/** As some programs write a page: by height, whatever belongs together. */
const byRow = (texts: readonly Text[]): readonly Text[] => texts.toSorted((a, b) => b.y - a.y || a.x - b.x)

describe('columns', () => {
  it.each([
    ['at the same height', 480],
    ['at heights of their own', 475],
  ])('are read one after the other though they are written line by line: %s', async (_, y) => {
    const page = byRow([...head, ...set(sale, 40, 480), ...set(praise, 230, y)])
    expect((await read(pdfOfPages([page]))).paragraphs).toEqual([sale, praise])
  })

  it('are read so where there are three', async () => {
    const page = byRow([
      ...head,
      ...set(sale, 40, 480, 22),
      ...set(praise, 165, 480, 22),
      ...set(doubt, 290, 480, 22),
    ])
    expect((await read(pdfOfPages([page]))).paragraphs).toEqual([sale, praise, doubt])
  })

  it('go on where the sentence goes on, and end where a line runs over both', async () => {
    const cut = sale.indexOf(' would turn')
    const page = byRow([
      ...head,
      ...set(sale.slice(0, cut), 40, 480),
      ...set(`${sale.slice(cut + 1)} ${doubt}`, 230, 480),
      ...set(`${doubt} ${praise}`, 40, 380, 70),
    ])
    const { paragraphs } = await read(pdfOfPages([page]))
    expect(paragraphs).toEqual([`${sale} ${doubt}`, `${doubt} ${praise}`])
  })

  it('are none where a table has short cells', async () => {
    const cells = ['Tarn', '1', 'Kelby', '2', 'Ostmouth', '3', 'Port Ellery', '4']
    const table = cells.map((text, at) => ({
      text,
      x: 40 + (at % 2) * 150,
      y: 400 - Math.floor(at / 2) * 13,
      size: 10,
    }))
    const { around } = await read(pdfOfPages([[...head, ...set(sale, 40, 480, 60), ...table]]))
    expect(around).toMatch(/Tarn 1\s+Kelby 2/)
  })
})

describe('a footnote', () => {
  it('stands behind the text, and its mark is gone', async () => {
    const pages = [
      [
        ...head,
        ...set(sale.slice(0, sale.indexOf(' before')), 40, 480, 60),
        { text: '2', x: 250, y: 458, size: 6 },
        { text: '2 So he wrote in a letter to the Tarn', x: 40, y: 80, size: 7 },
        { text: 'Courier.', x: 40, y: 72, size: 7 },
      ],
      [...set(sale.slice(sale.indexOf('before')), 40, 550, 60), ...set(praise, 40, 500, 60)],
    ]
    const { paragraphs, told } = await read(pdfOfPages(pages))
    expect(paragraphs).toEqual([sale, praise, 'So he wrote in a letter to the Tarn Courier.'])
    expect(told).toEqual(['1 footnote stands behind the text.'])
  })
})

describe('a large initial', () => {
  it.each([
    ['a part of its word', 'N', sale.slice(1), sale],
    [
      'a word of its own',
      'A',
      'Tarn mill was sold, said those who had worked in it for years and years and years.',
      'A Tarn mill was sold, said those who had worked in it for years and years and years.',
    ],
  ])('is %s', async (_, initial, rest, whole) => {
    const lines = linesOf(rest, 34, false).map((text, at) => ({
      text,
      x: at < 3 ? 72 : 40,
      y: 480 - at * 13,
      size: 10,
    }))
    const page = [...head, { text: initial, x: 40, y: 454, size: 40 }, ...lines]
    const { paragraphs, around } = await read(pdfOfPages([page]))
    expect(paragraphs).toEqual([whole])
    expect(around).toBe('The mill is sold\nBy Ida Holm\n4 March 2023')
  })
})

describe('what is no part of the text', () => {
  const stamp = { text: 'COPY OF VERA LUND', x: 120, y: 300, size: 9 }

  it('is a stamp on every page, across or upright', async () => {
    const edge = { text: 'Downloaded by the library of Kelby', x: 20, y: 100, size: 8, turned: true }
    const pages = [
      [...head, ...set(sale, 40, 480, 60), stamp, edge],
      [...set(praise, 40, 550, 60), stamp, { ...edge, text: 'Downloaded by somebody else' }],
    ]
    expect((await read(pdfOfPages(pages))).paragraphs).toEqual([sale, praise])
  })
})

describe('a page that cannot be read', () => {
  it('is left out, and told', async () => {
    const whole = pdfOfPages([[...head, ...set(sale, 40, 480, 60)]])
    const text = String.fromCharCode(...whole)
    const objects = [...text.matchAll(/\d+ 0 obj\n([\s\S]*?)\nendobj/g)].map(([, object = '']) => object)
    const pages = objects.map((object) =>
      object.replace('/Count 1 /Kids [3 0 R]', '/Count 2 /Kids [3 0 R 99 0 R]'),
    )
    const { paragraphs, told } = await read(pdfOf(pages))
    expect(paragraphs).toEqual([sale])
    expect(told).toEqual(['Not to be read: page 2.'])
  })
})
