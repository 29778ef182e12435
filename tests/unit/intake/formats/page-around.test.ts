import { describe, expect, it } from 'vitest'
import { draftOfPage } from '../../support/pages'

const [ferry, council, fisher, weather] = [
  'The ferry to Lorne stopped on Tuesday, after its captain, Hugo Brandt, had found water in the engine room for the third time.',
  'The council of Lorne, which owns the ferry, said that it would pay for a new pump, but that nobody could say when it would come.',
  '“We row across, as our grandparents did,” said Edith Falk, a fisher, who has taken eleven people to the island since the morning.',
  'The weather is to stay calm until the end of the week, and the harbour master lets small boats go out until it is dark.',
] as const
const p = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n')
const column = `<h3>What I saw on the quay</h3>${p(
  ...Array.from(
    { length: 8 },
    (_, at) =>
      `Whoever goes down to the quay in the ${at + 2}. week of a month, as I did again on Sunday, wonders what the board has done since then.`,
  ),
)}`
const named = '<title>Ferry stopped | Lorne Lantern</title>'
const heading = '<h1>Ferry stopped</h1>'

describe('a column that a page calls nothing, with a heading of its own, is not read with a short article', () => {
  it.each([
    [
      'above it',
      `<div><div class="c2">${column}</div><div class="c1">${heading}${p(ferry, council)}</div></div>`,
    ],
    [
      'beside it in a table',
      `<table><tr><td>${heading}${p(ferry, council)}</td><td>${column}</td></tr></table>`,
    ],
    [
      'below what is marked as the article',
      `<article>${heading}${p(ferry, council)}</article><section>${column}</section>`,
    ],
  ])('%s', async (_, inside) => {
    expect((await draftOfPage(`${named}<body>${inside}</body>`)).paragraphs).toEqual([ferry, council])
  })

  it('while the chapters of an article are', async () => {
    const inside = `<div><div class="c1">${heading}${p(ferry, council)}</div><div class="c2"><h2>The pump</h2>${p(fisher, weather, `${fisher} Again.`)}</div></div>`
    expect((await draftOfPage(`${named}<body>${inside}</body>`)).paragraphs).toHaveLength(6)
  })
})

describe('what is quoted large between the paragraphs', () => {
  const bodyOf = async (inside: string) =>
    (
      await draftOfPage(
        `${named}<body><article>${heading}${p(ferry)}${inside}${p(fisher, weather)}</article></body>`,
      )
    ).paragraphs

  it('goes where it repeats the text, with whose words it is', async () => {
    const quote = '“We row across, as our grandparents did”'
    for (const inside of [
      `<aside class="pullquote"><p>${quote}</p></aside>`,
      `<blockquote><p>${quote}</p><cite>Edith Falk</cite></blockquote>`,
      '<p class="pull-quote">the harbour master lets small boats go out</p>',
    ])
      expect(await bodyOf(inside), inside).toEqual([ferry, fisher, weather])
  })

  it('stays where it is told nowhere else, and so does what the text takes up again', async () => {
    const quote = 'Nobody asked the island, and nobody ever has.'
    expect(await bodyOf(`<blockquote class="pull-quote"><p>${quote}</p></blockquote>`)).toContain(quote)
    expect(await bodyOf('<p>The harbour master lets small boats go out.</p>')).toHaveLength(4)
  })
})

describe('the head of a page', () => {
  const article = (below: string) => `<article>${heading}${below}${p(ferry, council, fisher)}</article>`

  it('has its author behind the day, whichever of its numbers is the month', async () => {
    for (const below of [
      '<p>04/03/2024 - Ida Holm</p>',
      '<p>Ida Holm – 04/03/2024</p>',
      '<div class="article-author">04/03/2024 - Ida Holm</div>',
    ])
      expect((await draftOfPage(`${named}<body>${article(below)}</body>`)).head, below).toMatchObject({
        authors: ['Ida Holm'],
        published: null,
      })
    const certain = await draftOfPage(`${named}<body>${article('<p>24/03/2024 - Ida Holm</p>')}</body>`)
    expect(certain.head).toMatchObject({ authors: ['Ida Holm'], published: '2024-03-24' })
  })

  it('has the day on which it was changed where it tells no other', async () => {
    const changed = '<meta property="article:modified_time" content="2024-03-09T10:00:00Z">'
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stopped","dateModified":"2024-03-09T08:00:00Z"}</script>'
    for (const head of [changed, data])
      expect((await draftOfPage(`${named}${head}<body>${article('')}</body>`)).head.published).toBe(
        '2024-03-09',
      )
    const told = await draftOfPage(`${named}${changed}<body>${article('<p>4 March 2024</p>')}</body>`)
    expect(told.head.published).toBe('2024-03-04')
  })

  it('has the title of a thread, not of its board', async () => {
    const post = (text: string, at: number) =>
      `<div class="post"><h3><a href="#p${at}">${at ? 'Re: ' : ''}Pump of the ferry</a></h3><p class="author">by <a href="/u">oarsman${at}</a></p><div class="content">${text}<br>${weather}</div></div>`
    const board = `<title>Pump of the ferry - Lorne Boats Forum</title><body><div class="headerbar"><h1>Lorne Boats Forum</h1><p>All about boats</p></div><h2><a href="/t">Pump of the ferry</a></h2>${[ferry, council, fisher].map(post).join('')}</body>`
    expect((await draftOfPage(board)).head.title).toBe('Pump of the ferry')
    const shared = `<title>Pump of the ferry : lorne</title><meta property="og:title" content="r/lorne - Pump of the ferry"><meta property="og:site_name" content="reading"><body><p class="title"><a href="/x">Pump of the ferry</a></p><div class="md">${p(ferry, council, fisher)}</div></body>`
    expect((await draftOfPage(shared)).head.title).toBe('Pump of the ferry')
  })
})
