import { describe, expect, it } from 'vitest'
import { draftOfPage } from '../../support/pages'

const texts = [
  'The ferry to Lorne stopped on Tuesday, after its captain, Hugo Brandt, had found water in the engine room again.',
  '“We row across, as our grandparents did,” said Edith Falk, a fisher, who has taken eleven people over since the morning.',
  'The council, which owns the ferry, wants to pay for a new pump, but nobody can say when it will come.',
]
const body = texts.map((text) => `<p>${text}</p>`).join('')
const headOf = async (html: string) => (await draftOfPage(html)).head

describe('the head of a page as programs for sites make them', () => {
  it('is that of an entry on a blog whose name is its largest heading', async () => {
    const html = `<title>The Lantern of Lorne: Ferry to Lorne stopped</title><meta property="og:title" content="Ferry to Lorne stopped">
      <body><header><div class="header-outer"><h1 class="title"><a href="/">The Lantern of Lorne</a></h1></div></header><div class="widget Blog"><div class="post hentry"><h3 class="post-title">Ferry to Lorne stopped</h3>
      <div class="post-body">${body}</div><div class="post-footer"><span class="post-author">Posted by <span itemprop="name">Ida Holm</span></span> <abbr class="published" title="2024-05-02T08:15:00+02:00">8:15 AM</abbr></div></div></div></body>`
    expect(await headOf(html)).toMatchObject({
      title: 'Ferry to Lorne stopped',
      authors: ['Ida Holm'],
      published: '2024-05-02',
    })
  })

  it('has who submitted it in the foot of its article', async () => {
    const html = `<title>Ferry to Lorne stopped</title><body><h1>Ferry to Lorne stopped</h1><article><footer class="meta"><div class="node__submitted">Submitted by <span>Ida Holm</span> on <span>Thu, 05/02/2024 - 08:15</span></div></footer><div class="text">${body}</div></article></body>`
    expect((await headOf(html)).authors).toEqual(['Ida Holm'])
  })

  it('has its byline right below the title, though nothing calls it one', async () => {
    const html = `<title>Ferry to Lorne stopped</title><body><h1>Ferry to Lorne stopped</h1><p>by Ida Holm</p><div>${texts.join('<br><br>')}</div></body>`
    expect((await headOf(html)).authors).toEqual(['Ida Holm'])
  })

  it('has for its title what the text repeats, not the name of the site before it', async () => {
    const html = `<title>Lorne Lantern - Ferry to Lorne stopped again</title><body><table><tr><td><font size="5"><b>Ferry to Lorne stopped again</b></font><br>By Ida Holm<br>May 2, 2024${body}</td></tr></table></body>`
    expect((await headOf(html)).title).toBe('Ferry to Lorne stopped again')
  })

  it('has no author in whoever is to be asked', async () => {
    const html = `<title>Ferry to Lorne stopped</title><body><h1>Ferry to Lorne stopped</h1><div>${body}<p><strong>Media Contact:</strong><br>Ida Holm<br>press@lorne.example</p></div></body>`
    expect((await headOf(html)).authors).toEqual([])
  })
})
