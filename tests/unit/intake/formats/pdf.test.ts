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
/** Lines as a paper sets them, both edges straight: each word stands for itself. */
const justified = (lines: readonly string[], x: number, y: number, width: number): readonly Text[] =>
  lines.flatMap((line, at) => {
    const words = line.split(' ')
    const room = at === lines.length - 1 ? 0 : (width - widthOf(line)) / Math.max(1, words.length - 1)
    let left = x
    return words.map((text) => {
      const word = { text, x: left, y: y - at * 12, size: 9 }
      left += widthOf(`${text} `) + room
      return word
    })
  })
/** Of Helvetica at 9 points: letters by their widths in thousandths. */
const WIDTHS = new Map<number, string>([
  [222, 'ijl'],
  [278, " ftI.,'"],
  [333, 'r-'],
  [500, 'ckvsxyz'],
  [722, 'wNRC'],
  [833, 'mM'],
])
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + ([...WIDTHS].find(([, all]) => all.includes(letter))?.[0] ?? 590) * 0.009,
    0,
  )
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

  const long = `${sale} ${praise} A well-known report, which was made in a hurry, put two-thirds of the cost on the town. ${doubt}`

  it.each([3, 4])('are read though they are narrow, and wide blanks stand in them: %i', async (many) => {
    const [room, gap] = [(340 - (many - 1) * 12) / many, 12]
    const lines = linesOf(long, Math.floor(room / 5), true)
    const high = Math.ceil(lines.length / many)
    const page = byRow([
      ...head,
      ...Array.from({ length: many }, (_, at) =>
        justified(lines.slice(at * high, (at + 1) * high), 40 + at * (room + gap), 480, room),
      ).flat(),
    ])
    expect((await read(pdfOfPages([page]))).paragraphs.join(' ')).toBe(long)
  })

  it('have what stands beside them behind them, whatever its lines are', async () => {
    const beside = [
      'A bakery opens',
      'Ruth Abel opened a bakery in the',
      'old mill on Friday, and said',
      'that she was glad of it.',
    ]
    const page = byRow([
      ...head,
      ...set(sale, 40, 480, 22),
      ...set(praise, 165, 480, 22),
      ...beside.map((text, at) => ({ text, x: 290, y: 545 - at * 10, size: at ? 8 : 11 })),
    ])
    expect((await read(pdfOfPages([page]))).paragraphs).toEqual([
      sale,
      praise,
      'A bakery opens',
      'Ruth Abel opened a bakery in the old mill on Friday, and said that she was glad of it.',
    ])
  })

  it('keep lines together that end where the next word has no room', async () => {
    const lines = [
      'Nordvik Lines bought the',
      'old mill at Tarn on Friday,',
      'and its',
      'director-general said that',
      'the wheel would turn.',
    ]
    const page = [
      ...head,
      ...lines.map((text, at) => ({ text, x: 40, y: 480 - at * 13, size: 10 })),
      ...set(praise, 230, 480),
    ]
    expect((await read(pdfOfPages([page]))).paragraphs).toEqual([lines.join(' '), praise])
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
        { text: '2', x: 250, y: 471, size: 6 },
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

describe('a footnote below columns', () => {
  const note = { text: '1 So he wrote.', x: 40, y: 60, size: 7 }
  it.each([
    ['in the first of them', [note], ['So he wrote.']],
    [
      'as wide as both',
      [
        note,
        {
          text: '2 It was in a letter to the Tarn Courier, of the fourth of March in that year.',
          x: 40,
          y: 50,
          size: 7,
        },
      ],
      ['So he wrote.', 'It was in a letter to the Tarn Courier, of the fourth of March in that year.'],
    ],
  ])('stands behind the text: %s', async (_, notes, told) => {
    const page = byRow([...head, ...set(`${sale} ${doubt}`, 40, 480), ...set(praise, 230, 480), ...notes])
    expect((await read(pdfOfPages([page]))).paragraphs).toEqual([`${sale} ${doubt}`, praise, ...told])
  })

  it('is none that is a number of the text', async () => {
    const small = set(
      'They sold the wheel for the sum of 25.50 crowns and the door for 1.59 crowns.',
      40,
      380,
      28,
      7,
    )
    const page = [...head, ...set(sale, 40, 480, 60), ...small]
    expect((await read(pdfOfPages([page]))).told).toEqual([])
  })
})

describe('what is set large', () => {
  it('is the title, and not the paper above it or what a line is called below', async () => {
    const page = [
      { text: 'Tarn Courier', x: 40, y: 570, size: 8 },
      { text: 'Saturday, 4 March 2023', x: 180, y: 570, size: 8 },
      { text: 'A3', x: 360, y: 570, size: 8 },
      { text: 'The mill is sold', x: 40, y: 540, size: 20 },
      { text: 'to Nordvik Lines', x: 40, y: 516, size: 20 },
      { text: 'By Ida Holm', x: 40, y: 500, size: 9 },
      ...set(sale, 40, 470, 60),
      { text: 'What comes next', x: 40, y: 430, size: 14 },
      ...set(praise, 40, 410, 60),
    ]
    const { head: told, paragraphs } = await read(pdfOfPages([page]))
    expect(told).toEqual({
      title: 'The mill is sold to Nordvik Lines',
      authors: ['Ida Holm'],
      publisher: 'Tarn Courier',
      published: '2023-03-04',
    })
    expect(paragraphs).toEqual([sale, 'What comes next', praise])
  })
})

describe('what kind of text it is', () => {
  it('is not what it is called', async () => {
    const page = [
      { text: 'PRESS RELEASE', x: 150, y: 570, size: 20 },
      { text: 'The mill is sold', x: 80, y: 540, size: 16 },
      { text: 'Tarn, 4 March 2023', x: 40, y: 515, size: 10 },
      ...set(sale, 40, 490, 60),
      ...set(praise, 40, 445, 60),
    ]
    const { head: told, paragraphs } = await read(pdfOfPages([page]))
    expect(told).toMatchObject({ title: 'The mill is sold', published: '2023-03-04' })
    expect(paragraphs).toEqual([sale, praise])
  })
})

describe('what stands between two halves of a sentence', () => {
  it('stands behind the text: a caption', async () => {
    const at = sale.indexOf(' would turn')
    const page = [
      ...head,
      ...set(sale.slice(0, at), 40, 480),
      { text: 'The mill at Tarn on Friday.', x: 40, y: 380, size: 7 },
      ...set(sale.slice(at + 1), 40, 350),
    ]
    expect((await read(pdfOfPages([page]))).paragraphs).toEqual([sale, 'The mill at Tarn on Friday.'])
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

describe('a running head', () => {
  it('is none of the text where left and right pages have heads of their own, and numbers beside them', async () => {
    const texts = [sale, praise, doubt, sale, praise]
    const pages = texts.map((text, at) => [
      { text: at % 2 ? String(101 + at) : 'Harbour Review', x: 40, y: 570, size: 8 },
      { text: at % 2 ? 'I. Holm' : String(101 + at), x: 320, y: 570, size: 8 },
      ...(at === 0 ? head : []),
      ...set(text, 40, 480, 60),
    ])
    const { paragraphs, around } = await read(pdfOfPages(pages))
    expect(paragraphs).toEqual(texts)
    expect(around).not.toMatch(/10\d/)
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
