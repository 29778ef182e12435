import { describe, expect, it } from 'vitest'
import { draftOfPage } from '../../support/pages'

const body = `<p>The ferry to Lorne stopped on Tuesday, after its captain, Hugo Brandt, had found water in the engine room again.</p>
<p>“We row across, as our grandparents did,” said Edith Falk, a fisher, who has taken eleven people over since the morning.</p>`
const data = (json: string, wrap = (text: string) => text): string =>
  `<script type="application/ld+json">${wrap(json)}</script>`
const article = (fields: object): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...fields })

const headOf = async (head: string, inside = `<h1>Ferry to Lorne stopped</h1>${body}`) =>
  (await draftOfPage(`<html><head>${head}</head><body><article>${inside}</article></body></html>`)).head

it('is by whom its site is called after, where it tells that this is a person', async () => {
  const by = async (name: string, type: string) =>
    (
      await headOf(
        data(
          article({
            headline: 'Ferry to Lorne stopped',
            author: { '@type': type, name },
            publisher: { '@type': 'Organization', name },
          }),
        ),
      )
    ).authors
  expect(await by('Ruvo Martina', 'Person')).toEqual(['Ruvo Martina'])
  expect(await by('Ruvo Martina', 'Organization')).toEqual([])
  for (const paper of ['Orsa Lantern', 'Martina Magazine', 'Ruvo Mail'])
    expect(await by(paper, 'Person'), paper).toEqual([])
})

describe('the title of a page', () => {
  const title = (text: string) => `<title>${text}</title>`

  it('goes without the name of the site, before or behind it, wherever it is told', async () => {
    const site = '<meta property="og:site_name" content="Lorne Lantern">'
    for (const told of [
      'Ferry stopped – Lorne Lantern',
      'Lorne Lantern | Ferry stopped',
      'Ferry stopped | Local | The Lorne Lantern',
    ])
      expect((await headOf(`${title(told)}${site}`, body)).title, told).toBe('Ferry stopped')
    const everywhere = `${title('Ferry stopped - Lorne Lantern')}${site}<meta property="og:title" content="Ferry stopped - Lorne Lantern">${data(article({ headline: 'Ferry stopped - Lorne Lantern' }))}`
    expect((await headOf(everywhere, body)).title).toBe('Ferry stopped')
  })

  it('has its entities read', async () => {
    const head = data(article({ headline: 'Fishers&#8217; Guild &amp; council to meet' }))
    expect((await headOf(`${title('x')}${head}`, body)).title).toBe('Fishers’ Guild & council to meet')
    const named = data(
      article({ headline: 'F&ecirc;te', author: { '@type': 'Person', name: 'Zo&euml; L&ouml;f' } }),
    )
    expect(await headOf(`${title('x')}${named}`, body)).toMatchObject({ title: 'Fête', authors: ['Zoë Löf'] })
  })

  it('is no paper’s name: where a page is called like its paper, the text tells', async () => {
    const inside = `<div class="story"><h2>Pump of the ferry fails again</h2><p>By Ida Holm | 2 May 2024</p>${body}</div>`
    for (const name of ['The Lorne Echo', 'Lorne Echo - News', 'Lorne Echo | Home'])
      expect((await draftOfPage(`${title(name)}<body>${inside}</body>`)).head, name).toMatchObject({
        title: 'Pump of the ferry fails again',
        authors: ['Ida Holm'],
        published: '2024-05-02',
      })
    for (const told of ['No ferry to Lorne today', 'Fisher sues the Lorne Mail'])
      expect((await headOf(title(told), body)).title).toBe(told)
  })

  it('is the heading of the text where that begins it, and the first heading is the paper’s', async () => {
    const inside = `<h1><a href="/">Lorne Echo</a></h1><article><h2>Ferry stopped – who pays?</h2>${body}</article>`
    const { head, paragraphs } = await draftOfPage(
      `${title('Ferry stopped – who pays? | Lorne Echo')}<body>${inside}</body>`,
    )
    expect(head.title).toBe('Ferry stopped – who pays?')
    expect(paragraphs).toHaveLength(2)
  })

  it('is the heading that says more than the page is called', async () => {
    const found = await headOf(title('Ferry stopped'), `<h1>Ferry stopped for good, council says</h1>${body}`)
    expect(found.title).toBe('Ferry stopped for good, council says')
  })

  it('is without the name of a paper behind it that nothing else tells, which publishes it', async () => {
    for (const [whole, alone] of [
      ['Ferry to Lorne stopped | Lorne Courier', 'Ferry to Lorne stopped'],
      ['Ferry to Lorne stopped - who pays? - The Lorne Times', 'Ferry to Lorne stopped - who pays?'],
    ] as const) {
      const found = await headOf(title(whole), body)
      expect(found.title).toBe(alone)
      expect(found.publisher).toMatch(/^(?:The )?Lorne (?:Courier|Times)$/)
    }
    expect((await headOf(title('Ferry stopped - nobody knows why'), body)).title).toBe(
      'Ferry stopped - nobody knows why',
    )
  })

  it('is whole, with a full stop and dashes in it, though it is long', async () => {
    const long =
      'The ferry has stopped. Nobody knows for how long – and nobody, from the council to the fishers, wants to be the one to say so'
    expect((await headOf(title(long), body)).title).toBe(long)
  })

  it('is what the page shows where one of several headings is the site’s', async () => {
    const inside = `<h1>Good morning, Lorne</h1><h1>Ferry to Lorne stopped</h1>${body}`
    expect((await headOf(title('Ferry to Lorne stopped - Morning'), inside)).title).toBe(
      'Ferry to Lorne stopped',
    )
  })

  it('stands first in the head, and no more in the body that repeats it', async () => {
    const head = `${title('Ferry stopped')}<meta name="author" content="Ida Holm"><meta property="og:site_name" content="Lorne Lantern">`
    const {
      head: found,
      around,
      paragraphs,
    } = await draftOfPage(`${head}<body><article><h3>Ferry stopped</h3>${body}</article></body>`)
    expect(found).toMatchObject({ title: 'Ferry stopped', authors: ['Ida Holm'], publisher: 'Lorne Lantern' })
    expect(around.split('\n')[0]).toBe('Ferry stopped')
    expect(paragraphs).toHaveLength(2)
  })
})

describe('the authors of a page', () => {
  const meta = (name: string) => `<meta name="author" content="${name}">`

  it('are people: no paper, agency, office or button', async () => {
    const site = '<meta property="og:site_name" content="Lorne Lantern">'
    for (const name of [
      'Lorne Lantern',
      'The Lorne Lantern',
      'Reuters',
      'AFP',
      'Staff Reports',
      'News Desk',
      'Best Regards',
      'Follow',
    ])
      expect((await headOf(`${site}${meta(name)}`)).authors, name).toEqual([])
    const organisation = data(
      article({ headline: 'Ferry', author: { '@type': 'Organization', name: 'Lantern Data Unit' } }),
    )
    expect(await headOf(organisation)).toMatchObject({ authors: [], publisher: 'Lantern Data Unit' })
    const signed = `<h1>Ferry to Lorne stopped</h1><p class="byline">By Ida Holm <button>Follow Ida Holm</button></p>${body}`
    expect((await headOf('', signed)).authors).toEqual(['Ida Holm'])
  })

  it('are told in the order in which people are called', async () => {
    expect((await headOf(meta('Holm, Ida'))).authors).toEqual(['Ida Holm'])
    expect((await headOf(meta('Holm, Ida; Berg, Nils'))).authors).toEqual(['Ida Holm', 'Nils Berg'])
    expect((await headOf(meta('Holm, Ida; Berg, Nils and Falk, Edith'))).authors).toEqual([
      'Ida Holm',
      'Nils Berg',
      'Edith Falk',
    ])
    expect((await headOf(`${meta('Holm, Ida')}${meta('Vries, Jan de')}`)).authors).toEqual([
      'Ida Holm',
      'Jan de Vries',
    ])
    expect((await headOf(meta('Ida Holm, Nils Berg'))).authors).toEqual(['Ida Holm', 'Nils Berg'])
  })

  it('go without offices, days and who else worked on it', async () => {
    expect((await headOf(meta('By Ida Holm, Senior Writer, Harbour Desk'))).authors).toEqual(['Ida Holm'])
    expect((await headOf(meta('Ida Holm3 May 2021117'))).authors).toEqual(['Ida Holm'])
    expect((await headOf(meta('Written by Ida Holm Edited by Nils Berg'))).authors).toEqual(['Ida Holm'])
    expect((await headOf(meta('Ida B. Holm (https://holm.example/ida/)'))).authors).toEqual(['Ida B. Holm'])
    expect((await headOf(meta('https://lantern.example/author/7'))).authors).toEqual([])
  })

  it('are all told, however they are joined and whatever stands beside them', async () => {
    for (const [line, ...authors] of [
      ['Ida Holm, Senior Lorne Correspondent', 'Ida Holm'],
      ['Ida Holm Deputy Europe Editor', 'Ida Holm'],
      ['Ida Holm East Africa Correspondent', 'Ida Holm'],
      ['Par Ida Holm avec AFP', 'Ida Holm'],
      ['Par Ida Holm avec Nils Berg', 'Ida Holm', 'Nils Berg'],
      ['Ida Holm via Reuters', 'Ida Holm'],
      ['By Ida Holm, Nils Berg, and Vera Quist', 'Ida Holm', 'Nils Berg', 'Vera Quist'],
      ['Posted by Ida Holm on May 3, 2021', 'Ida Holm'],
      ['By Ida Holm Published 3 May 2021, 9:30', 'Ida Holm'],
      ['Ida Holm / Lorne Media Online', 'Ida Holm'],
      ['Ida Holm – Lantern Online', 'Ida Holm'],
      ['By Ida Holm of the Lantern', 'Ida Holm'],
      ['Ida Holm @idaholm', 'Ida Holm'],
      ['Ida Holm ida@lantern.example', 'Ida Holm'],
      ['Political editor Ida Holm', 'Ida Holm'],
      ['Ida Holm Senior Business Reporter', 'Ida Holm'],
      ['Dr. Ida Holm and Prof. Nils Berg PhD', 'Ida Holm', 'Nils Berg'],
    ] as const)
      expect((await headOf(meta(line))).authors, line).toEqual(authors)
    const signed = `<h1>Ferry to Lorne stopped</h1><div class="author"><p>Ida Holm</p><p>Senior Correspondent</p><p>Lorne</p></div>${body}`
    expect((await headOf('', signed)).authors).toEqual(['Ida Holm'])
  })

  it('are told in other languages, and in scripts without capitals', async () => {
    for (const [line, ...authors] of [
      ['Von Anna Brandt und Karl Strand', 'Anna Brandt', 'Karl Strand'],
      ['Por Elena Ruiz y Pablo Ortega y Sanz', 'Elena Ruiz', 'Pablo Ortega y Sanz'],
      ['Par Claire Morel et Luc Petit', 'Claire Morel', 'Luc Petit'],
      ['Di Carla Conti', 'Carla Conti'],
      ['Door Jan de Boer', 'Jan de Boer'],
      ['Autor: Jan Nowak', 'Jan Nowak'],
      ['Автор: Олена Бондар', 'Олена Бондар'],
      ['作者：李晓梅', '李晓梅'],
      ['山本 さくら', '山本 さくら'],
      ['박지훈 기자', '박지훈'],
      ['ليلى حداد', 'ليلى حداد'],
      ['Redaktion'],
      ['Agence Presse du Nord'],
      ['责任编辑：李晓梅'],
      ['南方日报'],
      ['وكالة الأنباء'],
    ] as const)
      expect((await headOf(meta(line))).authors, line).toEqual(authors)
  })

  it('are this article’s: no signature of a teaser, a comment or a label of something else', async () => {
    const teasers = `<div class="river"><ul><li><h3><a href="/1">Bridge refused</a></h3><span class="author">Nils Berg</span></li>
      <li><a href="/2"><h3>Two boats</h3></a><em class="byline">Vera Quist</em></li></ul></div>`
    const replies = `<div id="responses"><div><span class="author">Nils Berg</span> says: it was time that somebody told us</div></div>`
    const label = (asks: string, name: string) =>
      `<meta name="twitter:label1" content="${asks}"><meta name="twitter:data1" content="${name}">`
    const page = (inside: string) => `<h1>Ferry to Lorne stopped</h1>${inside}`
    expect((await headOf('', page(`${body}${teasers}`))).authors).toEqual([])
    expect((await headOf('', page(`${body}${replies}`))).authors).toEqual([])
    expect((await headOf('', page(`<p class="autor">Von Ida Holm</p>${body}${teasers}`))).authors).toEqual([
      'Ida Holm',
    ])
    expect((await headOf(label('Location', 'Port Lorne'))).authors).toEqual([])
    expect((await headOf(label('Written by', 'Ida Holm'))).authors).toEqual(['Ida Holm'])
  })

  it('are told one by one where several stand in one element, one list or one name', async () => {
    for (const signed of [
      '<div class="authors"><a href="1">Ida Holm</a><a href="2">Nils Berg</a></div>',
      '<ul class="byline"><li>Ida Holm</li><li>Nils Berg</li></ul>',
      '<span class="author">Ida Holm and Nils Berg<a href="1">View all posts by Ida Holm</a></span>',
      '<span class="byline">By <a href="1">Ida Holm</a> and <a href="2">Nils Berg</a></span>',
      '<p class="byline"><span>Ida</span> <span>Holm</span>, <span>Nils</span> <span>Berg</span></p>',
    ])
      expect((await headOf('', `<h1>Ferry to Lorne stopped</h1>${signed}${body}`)).authors, signed).toEqual([
        'Ida Holm',
        'Nils Berg',
      ])
    const both = article({
      headline: 'Ferry',
      author: { '@type': 'Person', name: ['Ida Holm', 'Nils Berg'] },
    })
    expect((await headOf(data(both))).authors).toEqual(['Ida Holm', 'Nils Berg'])
    const paper = article({ headline: 'Ferry stopped', author: { '@type': 'Person', name: 'Lorne Online' } })
    expect((await headOf(`<title>Ferry stopped - Lorne Online</title>${data(paper)}`)).authors).toEqual([])
  })

  it('go without what is told beside them, though nothing stands between', async () => {
    const signed = `<div class="author"><a rel="author" href="/x">Ida Holm</a><span>Follow Ida Holm</span><span>Sea editor</span></div>`
    expect((await headOf('', `<h1>Ferry to Lorne stopped</h1>${signed}${body}`)).authors).toEqual([
      'Ida Holm',
    ])
  })

  it('are found in the list that data refers to', async () => {
    const graph = JSON.stringify({
      '@graph': [
        { '@type': 'Article', headline: 'Ferry to Lorne stopped', author: { '@id': '#ida' } },
        { '@type': 'Person', '@id': '#ida', name: 'Ida Holm' },
      ],
    })
    expect((await headOf(data(graph))).authors).toEqual(['Ida Holm'])
  })
})

describe('the data of a page', () => {
  const fields = {
    headline: 'Ferry fares frozen until summer',
    datePublished: '2023-02-01T07:00:00Z',
    author: { '@type': 'Person', name: 'Ida Holm' },
    publisher: { '@type': 'Organization', name: 'Lorne Lantern' },
    description: 'Fares\nstay.',
  }
  const wanted = {
    title: fields.headline,
    authors: ['Ida Holm'],
    publisher: 'Lorne Lantern',
    published: '2023-02-01',
  }
  const json = article(fields)

  it.each([
    ['in a CDATA section between comments', (text: string) => `/*<![CDATA[*/${text}/*]]>*/`],
    ['in a CDATA section', (text: string) => `//<![CDATA[\n${text}\n//]]>`],
    ['in a comment', (text: string) => `<!--\n${text}\n-->`],
    ['with a semicolon behind it', (text: string) => `${text};`],
    ['with line breaks within its texts', (text: string) => text.replaceAll('\\n', '\n\t')],
    ['with remarks around it', (text: string) => `/* data */ ${text} // the end`],
    ['with a comma too many', (text: string) => text.replace(/\}$/, ',}')],
    ['with tags in its texts', (text: string) => text.replace('stay.', `<p class='a' style='b'>stay.</p>`)],
  ])('is read %s', async (_, wrap) => {
    expect(await headOf(`<title>Fares – Lorne Lantern</title>${data(json, wrap)}`, body)).toEqual(wanted)
  })
})

describe('the day of a page', () => {
  it('is its own among many', async () => {
    const page = `<body><aside class="ticker"><time datetime="2024-05-20">20 May 2024</time> Storm</aside>
      <article><h1>Ferry to Lorne stopped</h1><p><time itemprop="dateModified" datetime="2024-05-09T19:20:45+01:00">Updated 9 May 2024</time> |
      <time itemprop="datePublished" datetime="2024-05-02T10:00:00+01:00">Published 2 May 2024</time></p>${body}</article>
      <footer>Seen <span class="date">1 June 2024</span></footer></body>`
    expect((await draftOfPage(page)).head.published).toBe('2024-05-02')
  })

  it('is told by the words before it', async () => {
    const page = `<body><article><h1>Ferry stopped</h1><p>Last updated: <time datetime="2024-05-09">9 May 2024</time></p>
      <p>First published: <time datetime="2024-05-02">2 May 2024</time></p>${body}</article></body>`
    expect((await draftOfPage(page)).head.published).toBe('2024-05-02')
  })

  it('is neither today’s nor a comment’s, and stands in the address where nothing shows it', async () => {
    const around = (meta: string) =>
      `<body><div>Today is <span class="date">1 June 2024</span></div><article><h1>Ferry stopped</h1>${meta}${body}</article>
      <div class="comments"><time datetime="2024-05-30">30 May</time></div></body>`
    const published = '<div class="meta">Published: 2 May 2024 | Updated: 9 May 2024</div>'
    expect((await draftOfPage(around(published))).head.published).toBe('2024-05-02')
    expect((await draftOfPage(around(''))).head.published).toBeNull()
    const address = '<link rel="canonical" href="https://lantern.example/2024/05/02/ferry">'
    expect((await draftOfPage(`<head>${address}</head>${around('')}`)).head.published).toBe('2024-05-02')
  })

  it('is the day where it was written, of one moment told twice', async () => {
    const head = `${data(article({ headline: 'Ferry', datePublished: '2024-05-03T01:30:00Z' }))}<meta property="article:published_time" content="2024-05-02T18:30:00-07:00">`
    expect((await headOf(head)).published).toBe('2024-05-02')
  })

  it('is read in other languages', async () => {
    for (const day of [
      '2. Mai 2024, 10:20 Uhr',
      '2 de mayo de 2024',
      'le 2 mai 2024',
      '2 травня 2024 року',
      '2024年5月2日',
    ])
      expect(
        (await headOf('', `<h1>Ferry stopped</h1><p class="date">${day}</p>${body}`)).published,
        day,
      ).toBe('2024-05-02')
    const { head, paragraphs } = await draftOfPage(
      `<title>Рада</title><body><article><h1>Рада схвалила закон</h1><p>Олена Бондар</p><p>2 травня 2024</p>${body}</article></body>`,
    )
    expect(head).toMatchObject({ authors: ['Олена Бондар'], published: '2024-05-02' })
    expect(paragraphs).toHaveLength(2)
  })

  it('is found where the page shows it in words only', async () => {
    const inside = `<h1>Ferry to Lorne stopped</h1><div class="post-date">Posted on 2 May 2024</div>${body}`
    expect((await headOf('', inside)).published).toBe('2024-05-02')
  })
})
