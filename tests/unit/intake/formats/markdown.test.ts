/** Texts in Markdown: marks go, what they say of a block stays, and what editors of notes add is no part of the text. */

import { describe, expect, it } from 'vitest'
import { bring } from '../../../../src/intake/bring'
import { tellReadNotice } from '../../../../src/intake/formats/kernel/notice'

async function read(text: string) {
  const tools = { progress: () => {}, parseHtml: () => Promise.reject(new Error('no page')) }
  const bytes = new TextEncoder().encode(text)
  const brought = await bring({ from: 'file', name: 'a.md', bytes }, tools)
  if (brought.kind !== 'draft') throw new Error('taken for a piece')
  return { ...brought.draft, told: brought.notices.map(tellReadNotice) }
}

const top = '# The mill is sold\n\n*By Ida Holm*\n\n4 March 2023\n\n'
const sale = 'Nordvik Lines bought the old mill at Tarn on Friday, the two sides said in the evening.'

describe('an article in Markdown', () => {
  it.each([
    ['emphasis', '**Ruth Abel** praised _the sale_.', 'Ruth Abel praised the sale.'],
    [
      'a link, with brackets in its address',
      '[Ruth Abel](https://a.example/abel_(tarn)) praised it.',
      'Ruth Abel praised it.',
    ],
    [
      'a link whose address stands elsewhere',
      '[Ruth Abel][1] praised it.\n\n[1]: https://a.example',
      'Ruth Abel praised it.',
    ],
    [
      'a link to another note',
      '[[Ruth Abel]] praised [[Nordvik Lines|the company]].',
      'Ruth Abel praised the company.',
    ],
    ['marked words', '==Ruth Abel== praised it.', 'Ruth Abel praised it.'],
    [
      'characters that are no marks',
      'Ruth Abel praised it 2 \\* 3 times &amp; left.',
      'Ruth Abel praised it 2 * 3 times & left.',
    ],
    ['a quotation', '> Ruth Abel praised it.', 'Ruth Abel praised it.'],
    ['a quotation of a kind', '> [!quote] Ruth Abel\n> praised it.', 'Ruth Abel\npraised it.'],
    ['a picture and raw HTML', '![a wheel](w.png)Ruth Abel<br> praised it.', 'Ruth Abel praised it.'],
    ['a task and the name of its block', '- [x] Ruth Abel praised it. ^a1', 'Ruth Abel praised it.'],
    [
      'what is put in, and what nobody reads',
      '![[wheel.png]]\n\nRuth Abel %%ask her%%praised it.',
      'Ruth Abel praised it.',
    ],
    ['code', '```\nnpm start\n```\n\nRuth Abel praised it.', 'Ruth Abel praised it.'],
  ])('is its text without the marks: %s', async (_, source, text) => {
    const { head, paragraphs } = await read(`${top}${sale}\n\n${source}\n`)
    expect(head).toMatchObject({ title: 'The mill is sold', authors: ['Ida Holm'], published: '2023-03-04' })
    expect(paragraphs).toEqual([sale, text])
  })

  it('has the items of its lists and the rows of its tables as paragraphs', async () => {
    const table = '| Who | What |\n| --- | --- |\n| Bo Friis | paid for it. |'
    const { head, paragraphs } = await read(
      `${top}${sale}\n\n- Ruth Abel praised it.\n- Bo Friis left.\n\n${table}\n\n${sale}`,
    )
    expect(paragraphs).toEqual([
      sale,
      'Ruth Abel praised it.',
      'Bo Friis left.',
      'Who · What',
      'Bo Friis · paid for it.',
      sale,
    ])
    expect(head.authors).toEqual(['Ida Holm'])
  })

  it('has its footnotes behind it', async () => {
    const { paragraphs, told } = await read(
      `${top}Ruth Abel[^1] praised it.\n\n[^1]: She leads the council.\n\n${sale}`,
    )
    expect(paragraphs).toEqual(['Ruth Abel praised it.', sale, 'She leads the council.'])
    expect(told).toEqual(['1 footnote stands behind the text.'])
  })

  it('has the head that a clipper wrote above it', async () => {
    const front = [
      'title: "The mill is sold"',
      'source: "https://courier.example/mill"',
      'author:',
      '  - "[[Ida Holm]]"',
      '  - "[[Mara Lindt]]"',
      'published: 2023-03-04',
      'created: 2023-05-06',
      'tags:',
      '  - "clippings"',
    ]
    const { head, paragraphs } = await read(`---\n${front.join('\n')}\n---\n${sale}\n\n${sale}`)
    expect(head).toEqual({
      title: 'The mill is sold',
      authors: ['Ida Holm', 'Mara Lindt'],
      publisher: null,
      published: '2023-03-04',
    })
    expect(paragraphs).toEqual([sale, sale])
  })

  it.each([
    [
      'names are told family name first, as links',
      '---\ntitle: "The mill"\nauthors:\n  - "[[Holm, Ida]]"\n  - Nils Berg\ndate: 2023-03-04\n---',
    ],
    [
      'it is TOML',
      '+++\ntitle = "The mill"\nauthors = ["Ida Holm", "Nils Berg"]\ndate = 2023-03-04T10:00:00Z\n+++',
    ],
  ])('has the head that stands above it where %s', async (_, front) => {
    const { head, paragraphs } = await read(
      `${front}\n\nNordvik Lines bought the mill.\n\nIts wheel turns again.\n`,
    )
    expect(head).toMatchObject({
      title: 'The mill',
      authors: ['Ida Holm', 'Nils Berg'],
      published: '2023-03-04',
    })
    expect(paragraphs).toEqual(['Nordvik Lines bought the mill.', 'Its wheel turns again.'])
  })

  it('has the title that a clipper took with the name of its paper, which is told by no address', async () => {
    const front = '---\ntitle: "The mill is sold | Tarn Courier"\n---\n'
    expect((await read(`${front}${sale}\n\n${sale}`)).head).toMatchObject({
      title: 'The mill is sold',
      publisher: 'Tarn Courier',
    })
    const head = '# The mill is sold\n\nSource: https://a.example/mill\n\nAuthor: Ida Holm\n\n---\n\n'
    expect((await read(`${head}${sale}\n\n${sale}`)).head).toMatchObject({
      authors: ['Ida Holm'],
      publisher: null,
    })
  })
})
