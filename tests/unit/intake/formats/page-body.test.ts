import { describe, expect, it } from 'vitest'
import { draftOfPage } from '../../support/pages'

const [ferry, council, fisher, weather, answer] = [
  'The ferry to Lorne stopped on Tuesday, after its captain, Hugo Brandt, had found water in the engine room for the third time.',
  'The council of Lorne, which owns the ferry, said that it would pay for a new pump, but that nobody could say when it would come.',
  '“We row across, as our grandparents did,” said Edith Falk, a fisher, who has taken eleven people to the island since the morning.',
  'The weather is to stay calm until the end of the week, and the harbour master lets small boats go out until it is dark.',
  'A second pump was found in a shed on Wednesday, said Brandt, though it had been made for another ship and would not fit at first.',
] as const
const all = [ferry, council, fisher, weather, answer]
const p = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n')

const bodyOf = async (inside: string): Promise<readonly string[]> =>
  (
    await draftOfPage(
      `<title>Ferry to Lorne stopped</title><body><article><h1>Ferry to Lorne stopped</h1>${inside}</article></body>`,
    )
  ).paragraphs

describe('of the body of a page', () => {
  it('links to other articles go, with what announces them', async () => {
    const inside = `${p(ferry)}<h4>More from Lorne</h4>
      <ul><li><a href="/1">Edith Falk: two boats are not enough</a></li><li><a href="#2">Bridge to the island refused</a></li></ul>
      ${p(council)}<p><a href="/3">GET OUR NEWS ON YOUR PHONE: CLICK HERE</a></p>
      <p>Read more: <a href="/4">Why pumps fail</a></p><p><b>Related: <a href="/5">The oldest ships of the coast</a></b></p>
      ${p(fisher, weather)}<p>Enjoyed this article? Send it to a friend!</p><p>Advertisement</p>`
    expect(await bodyOf(inside)).toEqual([ferry, council, fisher, weather])
  })

  it('a paragraph stays that is a link as a whole, and a list that has links in it', async () => {
    const linked =
      'On Monday, Karl Strand and Lena Pohl, both of Lorne, told the court that they had never seen the pump.'
    const inside = `<div class="markup">${p(ferry)}</div><div class="markup"><p><a href="/x"><strong>${linked}</strong></a></p></div>
      <div class="markup">${p(council)}</div><ul><li><a href="/y">Hugo Brandt</a>, who steers the ferry</li><li><a href="/z">Edith Falk</a>, who rows</li></ul>${p(fisher)}`
    expect(await bodyOf(inside)).toEqual([
      ferry,
      linked,
      council,
      'Hugo Brandt, who steers the ferry',
      'Edith Falk, who rows',
      fisher,
    ])
  })

  it('quotations and tables within figures stay, captions stand behind the text', async () => {
    const inside = `${p(ferry)}<figure><img src="a.jpg"><figcaption>The ferry in May. Photo: Otto Lind</figcaption></figure>
      <div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">Edith Falk with her boat (Otto Lind)</p></div>${p(council)}
      <figure class="wp-block-quote"><blockquote><p>Nobody asked the island, and nobody ever has.</p></blockquote><figcaption><cite>Vera Quist, in a letter</cite></figcaption></figure>
      <figure><table><tr><td>Lorne</td><td>paid 40,000 crowns for the pump</td></tr><tr><td>The island</td><td>paid nothing</td></tr></table></figure>${p(fisher)}`
    expect(await bodyOf(inside)).toEqual([
      ferry,
      council,
      'Nobody asked the island, and nobody ever has.',
      'Vera Quist, in a letter',
      'Lorne · paid 40,000 crowns for the pump',
      'The island · paid nothing',
      fisher,
      'The ferry in May.\nPhoto: Otto Lind',
      'Edith Falk with her boat\n(Otto Lind)',
    ])
  })

  it('captions stand behind the text, once each, and who made the picture in a line of its own', async () => {
    const figure = (caption: string): string =>
      `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`
    const inside = `${figure('Hugo Brandt waits for the pump at the quay of Lorne on Monday. Otto Lind/Coast Images')}${p(ferry.replace(', after its captain', ''))}
      ${figure('The pump on the quay of Lorne. Image taken in May <span class="credit">Photograph: Ida Holm</span>')}${figure('Ida Holm/Coast Images/Agency')}
      <p>The council had said of the pump that nobody had to fear for it,</p>${figure('The old engine room, with water in it (Coast Images)')}<p>and then was silent about it all.</p>
      <div class="wp-caption"><p class="wp-caption-text">The pump on the quay of Lorne. Image taken in May</p></div>${figure('Bild: Otto Lind')}${figure('Lorne')}
      ${figure('Edith Falk says that she rows as her grandparents did.CreditOtto Lind for The Lorne Lantern')}${p(fisher)}<span class="photo-credit">Nils Berg</span>`
    expect(await bodyOf(inside)).toEqual([
      ferry.replace(', after its captain', ''),
      'The council had said of the pump that nobody had to fear for it, and then was silent about it all.',
      fisher,
      'Hugo Brandt waits for the pump at the quay of Lorne on Monday.\nOtto Lind/Coast Images',
      'The pump on the quay of Lorne. Image taken in May\nPhotograph: Ida Holm',
      'The old engine room, with water in it\n(Coast Images)',
      'Edith Falk says that she rows as her grandparents did.\nCredit: Otto Lind for The Lorne Lantern',
      'Ida Holm/Coast Images/Agency\nBild: Otto Lind\n(Nils Berg)',
    ])
  })

  it('a table stays whole whose first column is links and whose last one tells of each', async () => {
    const row = (name: string, year: number, told: string) =>
      `<tr><td><a href="/x">${name}</a></td><td>${year}</td><td>${told}</td></tr>`
    const [long, longer] = [`${ferry} ${council}`, `${weather} ${answer}`]
    expect(
      await bodyOf(
        `${p(ferry)}<table>${row('Lorne III', 1960, long)}${row('Mora', 1974, longer)}</table>${p(fisher)}`,
      ),
    ).toEqual([ferry, `Lorne III · 1960 · ${long}`, `Mora · 1974 · ${longer}`, fisher])
  })

  it('a list of links stays that the text announces, and goes that leads on', async () => {
    const list = (...links: readonly string[]): string =>
      `<ul>${links.map((link) => `<li><a href="/x">${link}</a></li>`).join('')}</ul>`
    const inside = `${p(ferry)}<p>What the council has ordered so far:</p>${list('A pump of the year 1960', 'A pump of the year 1974')}${p(council)}
      <p>More on the ferry:</p>${list('Bridge refused', 'Two boats are not enough')}${p(fisher)}${list('Ferries', 'Lorne')}${p(weather)}
      <h3>Sources</h3>${list('https://archive.example/lorne/1960', 'Minutes of the council')}`
    expect(await bodyOf(inside)).toEqual([
      ferry,
      'What the council has ordered so far:',
      'A pump of the year 1960',
      'A pump of the year 1974',
      council,
      fisher,
      weather,
      'Sources',
      'https://archive.example/lorne/1960',
      'Minutes of the council',
    ])
  })

  it('what is told in words stays below "Further reading", and a chapter whose heading is a link', async () => {
    const inside = `${p(ferry)}<h2><a href="/x">What the council says</a></h2>
      <h3><a href="/y">Bridge refused</a></h3><h3>Of the pump</h3>${p(council)}<h2>Further reading</h2><ul><li>Quist, Vera (1960). Letters from Lorne. ISBN 978-0-00-000000-2.</li>
      <li><a href="/z">Two boats are not enough</a></li></ul>`
    expect(await bodyOf(inside)).toEqual([
      ferry,
      'What the council says',
      'Of the pump',
      council,
      'Quist, Vera (1960). Letters from Lorne. ISBN 978-0-00-000000-2.',
    ])
  })

  it('a table above the text is of the text', async () => {
    const inside = `<p>By Ida Holm</p><table><tr><th>Boats</th><td>Two, and a pump</td></tr><tr><th>Island</th><td>Lorne</td></tr></table>${p(ferry, council, fisher)}`
    expect(await bodyOf(inside)).toEqual([
      'Boats · Two, and a pump',
      'Island · Lorne',
      ferry,
      council,
      fisher,
    ])
  })

  it('whose words a quotation is stays with it; marks of footnotes are no part of words', async () => {
    const inside = `${p(ferry.replace('room', 'room<sup><a href="#n1">1</a></sup>'))}<blockquote><p>Nobody asked the island.</p><footer>— Vera Quist, <cite>Letters from Lorne</cite></footer></blockquote>
      ${p(council.replace('pump', 'pump<a href="#n2"><sup>*</sup></a>'))}<p>The engine room is 10<sup>2</sup> metres long, as everybody on the island learns at school.</p>
      <ol><li id="n1">It had been dry in May. <a href="#r1">↩</a></li><li id="n2">Of the make of 1960.</li></ol>`
    expect(await bodyOf(inside)).toEqual([
      ferry,
      'Nobody asked the island.',
      '— Vera Quist, Letters from Lorne',
      council,
      'The engine room is 102 metres long, as everybody on the island learns at school.',
      'It had been dry in May.',
      'Of the make of 1960.',
    ])
  })

  it('who its author is stands behind the text, how to ask one in the head', async () => {
    const page = (name: string, last: string) =>
      `<meta name="author" content="${name}"><title>Ferry stopped</title><body><article><h1>Ferry stopped</h1>${p(ferry, council, last)}</article></body>`
    const about = 'Ida Holm is a reporter at the Lorne Lantern. She has written about ferries since 2010.'
    expect((await draftOfPage(page('Ida Holm', about))).paragraphs).toEqual([ferry, council, about])
    const asking = await draftOfPage(page('Ida Holm', 'Contact Ida Holm at the Lantern'))
    expect(asking.paragraphs).toEqual([ferry, council])
    expect(asking.around.split('\n').at(-1)).toBe('Contact Ida Holm at the Lantern')
  })

  it('posts of others stay where they are shown', async () => {
    const post = `<blockquote class="twitter-tweet"><p>The pump was never ordered. I asked.</p>&mdash; Vera Quist (@veraquist) <a href="https://x.example/1">May 3, 2024</a></blockquote>`
    expect(await bodyOf(`${p(ferry, council)}${post}${p(fisher)}`)).toEqual([
      ferry,
      council,
      'The pump was never ordered. I asked.',
      '— Vera Quist (@veraquist) May 3, 2024',
      fisher,
    ])
  })

  it('paragraphs that end without a stop run into nothing', async () => {
    const loose = [
      'The engine room of the ferry, with the pump that failed three times since the winter began (Photo: Otto Lind)',
      'I have crossed on this ferry for forty years. Now I am to row, at my age. What would you do in my place? -- TIRED IN LORNE',
      'DEAR TIRED: Write to the council, and ask for a seat in the fishers’ boats until the pump has come.',
      '“It was an old pump, and nobody on the whole island expected it to hold. Nobody expected it to—”',
    ]
    expect(await bodyOf(p(ferry, ...loose, council))).toEqual([ferry, ...loose, council])
  })

  it('a sentence that goes on in the next paragraph is one', async () => {
    const [start, end] = [
      'The council, which had said in March that the old pump would do for a year',
      'and that nobody had to fear for the ferry, was silent on Tuesday.',
    ]
    expect(await bodyOf(p(ferry, start, end, council))).toEqual([ferry, `${start} ${end}`, council])
  })

  it('newsletters, buttons, hidden parts and what to read next go', async () => {
    const inside = `<div><button>Listen to this article</button><select><option>English</option></select></div>${p(ferry)}
      <p style="display:none">Karl Strand is accused here of what nobody is meant to read in this article at all, since it was withdrawn.</p>
      <div class="newsletter"><h3>Sign up for our morning letter</h3><p>All that is new in Lorne, written by Gerda Holt.</p><form><input type=email><button>Sign up</button></form></div>
      ${p(council, fisher)}<div id="startpagedialog"><h2>Make us your start page</h2><ul><li>Open the menu, then choose Settings.</li></ul></div><aside class="related-stories"><h3>Read next</h3><p>Bridge to the island refused by one vote, again, in the council.</p></aside>`
    expect(await bodyOf(inside)).toEqual([ferry, council, fisher])
  })

  it('a cookie notice is never the article', async () => {
    const page = `<title>Ferry to Lorne stopped</title><body><div class="community-page"><h1>Ferry to Lorne stopped</h1>${p(ferry, council)}</div>
      <div id="note"><p>We use cookies to make this site better for you, and if you go on you agree to that. You can opt out at any time. Accept. Settings.</p></div></body>`
    expect((await draftOfPage(page)).paragraphs).toEqual([ferry, council])
  })

  it('several containers are one article, however large the page is', async () => {
    const many = Array.from(
      { length: 40 },
      (_, at) => `${all[at % 5]?.replace(/\.?”?$/, '')}, as on day ${at}.`,
    )
    const links = Array.from(
      { length: 60 },
      (_, at) => `<li><a href="#s${at}"><span>Part ${at}</span></a></li>`,
    ).join('')
    const parts = [0, 10, 20, 30].map(
      (at) => `<div class="text part-${at}">${p(...many.slice(at, at + 10))}</div>`,
    )
    expect(
      await bodyOf(
        `<header><ul class="nav">${links}</ul></header>${parts.join('<div class="ad-slot">Advertisement</div>')}`,
      ),
    ).toEqual(many)
  })

  it('lines within a paragraph stay lines, and lines that are paragraphs become some', async () => {
    expect(
      await bodyOf(
        `<p>${ferry}<br>${council}<br>${fisher}</p><p>Fares:<br>Adults 4<br>Children 2</p>${p(weather)}`,
      ),
    ).toEqual([ferry, council, fisher, 'Fares:\nAdults 4\nChildren 2', weather])
  })

  it('credits of an agency stand in the head, notes on the article itself behind the text', async () => {
    const others = 'Nils Berg in Lorne and Vera Quist in Mora contributed to this report.'
    const credit = '(Reporting and writing by Ida Holm; Editing by Karl Strand)'
    const before = 'This article was first published by the Lorne Lantern on 2 May 2024.'
    const { head, around, paragraphs } = await draftOfPage(
      `<title>Ferry stopped</title><body><article><h1>Ferry stopped</h1>${p(ferry, council, fisher, others, credit, before)}<figure><img src="a.jpg"><figcaption>The ferry in May of last year.</figcaption></figure></article></body>`,
    )
    expect(paragraphs).toEqual([ferry, council, fisher, others, before, 'The ferry in May of last year.'])
    expect(around.split('\n')).toEqual(['Ferry stopped', credit])
    expect(head).toMatchObject({ authors: ['Ida Holm'], published: '2024-05-02' })
  })

  it('what stands below a picture stays, however much of it is a link to a place in the page', async () => {
    const figure = (text: string) =>
      `<div class="section"><div class="inner"><figure><div class="frame"><img src="a.jpg"></div><figcaption>${text}</figcaption></figure></div></div>`
    const note = '<sup><a href="#note-1">[12]</a></sup>'
    const inside = `<div class="part">${p(ferry)}</div>${figure('Edith Falk, in front of the shed of her uncle | photo by Otto Lind')}<div class="part">${p(council, fisher)}</div><div class="box"><p>See what <a href="#winter">became of the first boat of all</a> in the winter.${note}</p></div><div class="part">${p(weather, answer)}</div>`
    expect(await bodyOf(inside)).toEqual([
      ferry,
      council,
      fisher,
      'See what became of the first boat of all in the winter.[12]',
      weather,
      answer,
      'Edith Falk, in front of the shed of her uncle\nphoto by Otto Lind',
    ])
  })

  it('what opens a note on the page is no link to another article', async () => {
    const inside = `${p(ferry)}<p>He <a href="javascript:void(0)">quietly went back into his engine</a>.</p>${p(council)}`
    expect(await bodyOf(inside)).toEqual([ferry, 'He quietly went back into his engine.', council])
  })

  it('who made a picture is told where that is all that stands below it', async () => {
    const inside = `${p(ferry)}<div><img src="a.jpg"><span class="caption"><span>© Provided by Lorne Images</span></span></div>${p(council, fisher)}`
    expect(await bodyOf(inside)).toEqual([ferry, council, fisher, '© Provided by Lorne Images'])
  })

  it('what only begins like a button or a link stays', async () => {
    const texts = [
      'Follow the money, the harbour master said on Monday, and the pump will be found.',
      'Already a hero to the children of Lorne, Brandt was asked to steer the parade as well.',
      'To reach the island, some rowed for two hours against the wind.',
      'More than forty people have signed a letter to the council since Sunday.',
      'Related costs, such as fuel for the small boats, are not counted.',
      'The council’s site uses cookies to count its visitors, an engineer found, and nobody had known.',
      'Share prices of Nordvik Lines, which owns the yard, fell by a tenth.',
      'Comments by the captain were read aloud in the council.',
    ]
    expect(await bodyOf(p(ferry, ...texts, council))).toEqual([ferry, ...texts, council])
  })
})
