/** What a page shows of its other articles in elements that tell nothing, and what looks like it and is of the text. */

import { describe, expect, it } from 'vitest'
import { draftOfPage } from '../../support/pages'

const text = [
  'The ferry to Lorne stopped on Tuesday, after its captain, Hugo Brandt, had found water in the engine room for the third time.',
  'The council of Lorne, which owns the ferry, said that it would pay for a new pump, but that nobody could say when it would come.',
  '“We row across, as our grandparents did,” said Edith Falk, a fisher, who has taken eleven people to the island since the morning.',
  'The weather is to stay calm until the end of the week, and the harbour master lets small boats go out until it is dark.',
] as const
const stories = [
  ['Bakery in Mill Street opens again', 'Its owner thanked the neighbours, who had gathered the money.'],
  [
    'Minister resigns over ferry contract',
    'Vera Lund said on Thursday that she had not known of the letters.',
  ],
  [
    'Three boats lost at sea off Ostmouth',
    'Rescue teams searched all night. Nine men were picked up by a trawler.',
  ],
  [
    'Clerk accuses Delta Marine of bribery',
    'Dora Quist told the Kelby Courier that she was paid to look away.',
  ],
] as const
const div = (inside: string): string => `<div>${inside}</div>`
const link = (words: string): string => `<a href="/story">${words}</a>`
const article = (tag = 'p'): string =>
  `<h1>Ferry stopped</h1>${text.map((one) => `<${tag}>${one}</${tag}>`).join('')}`
const bodyOf = async (inside: string): Promise<readonly string[]> =>
  (await draftOfPage(`<title>Ferry stopped | Lorne Lantern</title><body>${inside}</body>`)).paragraphs

const shapes: readonly (readonly [string, (story: readonly [string, string], at: number) => string])[] = [
  ['a headline and what it tells', ([head, lead]) => div(div(link(head)) + div(lead))],
  ['with its hour', ([head, lead], at) => div(div(link(head)) + div(lead) + div(`${at + 2} hours ago`))],
  ['with what it is filed under', ([head, lead]) => div(div('Sport') + div(link(head)) + div(lead))],
  ['one beside the other', ([head, lead]) => div(link(head)) + div(lead)],
  [
    'that leads on behind what it tells',
    ([head, lead]) => div(div(head) + div(`${lead} ${link('Read more')}`)),
  ],
  ['in a list', ([head, lead]) => `<ul><li>${div(link(head))}${div(lead)}</li></ul>`],
]

describe('stories beside an article go', () => {
  for (const [what, story] of shapes)
    for (const label of ['', '<div>Most read</div>', '<b>Related stories</b>'])
      it.each([
        ['below it', (column: string) => div(article()) + div(column)],
        ['below its paragraphs in plain elements', (column: string) => div(article('div') + column)],
        ['above it', (column: string) => div(column) + div(article())],
        ['beside it', (column: string) => `<table><tr><td>${article()}</td><td>${column}</td></tr></table>`],
      ])(`${what}${label && `, ${label}`}: %s`, async (_, page) => {
        expect(await bodyOf(page(label + stories.map(story).join('')))).toEqual(text)
      })

  it('that lead nowhere, where a line tells what they are', async () => {
    const column = stories.map(([head, lead]) => div(div(head) + div(lead))).join('')
    expect(await bodyOf(div(article()) + div(`<div>Most read</div>${column}`))).toEqual(text)
  })
})

describe('what is of the text stays', () => {
  const told = stories.flat()

  it('days of what happened, each a link, in the midst of an article', async () => {
    const column = stories.map(([head, lead]) => `<p>${link(head)}</p><p>${lead}</p>`).join('')
    const halves = text.map((one) => `<p>${one} ${one}</p>`)
    const body = await bodyOf(div(halves.slice(0, 2).join('') + column + halves.slice(2).join('')))
    for (const line of stories.map(([, lead]) => lead)) expect(body).toContain(line)
  })

  it('what an article has that is a list of others', async () => {
    const column = [...stories, ...stories, ...stories]
      .map(([head, lead], at) => `<p>${link(`${at + 1}. ${head}`)}</p><p>${lead} ${lead}</p>`)
      .join('')
    const body = await bodyOf(div(`<h1>What to read</h1><p>${text[0]}</p>${column}`))
    for (const line of told.filter((_, at) => at % 2)) expect(body.join('\n')).toContain(line)
  })

  it('a short first paragraph below a title that leads to its own page, with links above it', async () => {
    const above = [link('Harbour news of today'), 'Top stories', link('All of Lorne at a glance'), '61']
    const title = `<h1>${link('Ferry to Lorne stopped')}</h1>`
    const body = await bodyOf(
      div(above.map(div).join('') + title + text.map((one) => `<p>${one}</p>`).join('')),
    )
    for (const one of text) expect(body).toContain(one)
  })

  it('what it calls by names and tells to the end', async () => {
    const column = stories.map(([head, lead]) => `<h3>${head}</h3><p>${lead}</p>`).join('')
    expect(await bodyOf(div(article() + column))).toEqual([...text, ...told])
  })
})
