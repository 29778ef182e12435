import { describe, expect, it } from 'vitest'
import { articleOf } from '../../../../src/intake/cleaning/assemble'
import { headOf } from '../../../../src/intake/head'

const text = [
  'The ferry to Lorne stopped on Tuesday, after its captain, Hugo Brandt, had found water in the engine room for the third time.',
  'The council of Lorne, which owns the ferry, said that it would pay for a new pump, but that nobody could say when it would come.',
]
const read = (first: string, ...rest: readonly string[]) => articleOf([first, ...rest].join('\n\n'))

describe('a first line that ends with a full stop', () => {
  it.each([
    'Three Boats Are Lost on the Way to Lorne in Winter.',
    'Captain Tells Court: ‘Nobody Ordered the Pump.’',
    'Captain of ferry calls for inquiry into loss of pump.',
    'Council defends its decision on ferry to Lorne.',
    'The Ferry’s ‘13th’ Loss Explores The Limits Of The U.S.’s Patience in Winter.',
  ])('is the title where it is written as one, and no paragraph: %s', (title) => {
    expect(read(title, ...text)).toEqual({ title, paragraphs: [title, ...text] })
  })

  it('is the title where some words on it stand below it', () => {
    const above = [
      'Council calls for inquiry into loss of pump.',
      'Ferry to stop until May, captain tells court of Lorne.',
    ]
    expect(articleOf([...above, ...text].join('\n\n')).paragraphs).toEqual([above[0], above[1], ...text])
  })

  it('is the title where the place that a report comes from stands below it', () => {
    const title = 'The ferry to Lorne will not sail this week, the council says.'
    const [first = '', second = ''] = text
    const report = [`LORNE, May 3 (Coast Press) ― ${first}`, second]
    expect(read(title, ...report)).toEqual({ title, paragraphs: [title, ...report] })
  })

  it.each([
    'Nobody had thought that the ferry to Lorne would stop again.',
    'Norway met Iceland in Lorne on Monday, Ruth Abel said.',
    'Three boats were lost on the way to Lorne in the winter.',
  ])('is a paragraph where it is a sentence: %s', (sentence) => {
    expect(read(sentence, ...text).paragraphs).toEqual(['', sentence, ...text])
  })

  const sentence = 'The council said that the ferry to Lorne would not sail.'
  it.each([
    ['is repeated below it', [sentence, sentence], [sentence]],
    [
      'is repeated below byline and day',
      [sentence, 'By Ida Holm', '4 March 2023', sentence],
      [sentence, 'By Ida Holm', '4 March 2023'],
    ],
    ['was without it above', [sentence.slice(0, -1), sentence], [sentence.slice(0, -1)]],
    [
      'has a name and a day below it',
      [sentence, 'Ida Holm', 'Mar. 4, 2023'],
      [sentence, 'Ida Holm', 'Mar. 4, 2023'],
    ],
  ])('is the title, and not of the text, where it %s', (_, above, around) => {
    const { title, paragraphs } = articleOf([...above, ...text].join('\n\n'))
    expect({ title, paragraphs }).toEqual({ title: around[0], paragraphs: [around.join('\n'), ...text] })
  })

  it('goes from the first paragraph where that begins with it once more', () => {
    const [first, second] = text
    expect(
      articleOf([sentence, 'By Ida Holm', `${sentence} ${first}`, second].join('\n\n')).paragraphs,
    ).toEqual([`${sentence}\nBy Ida Holm`, first, second])
  })

  it('is a paragraph where what follows are sentences like it', () => {
    const sentences = [
      'Norway attacked Denmark near Lorne in winter.',
      'Iceland sold Norway ships near Lorne.',
      'Denmark praised Iceland near Orsa in spring.',
    ]
    expect(articleOf(sentences.join('\n\n')).paragraphs.slice(1)).toEqual(sentences)
  })
})

describe('the head of a pasted text', () => {
  const head = (...lines: readonly string[]) => headOf(articleOf([...lines, ...text].join('\n\n')))
  const title = 'Ferry to Lorne stopped for good'

  it('is no longer than the lines that tell who wrote it, from where and when, whatever stands among them', () => {
    const above = [
      title,
      'The council says that nobody can pay for it.',
      'Ida Holm',
      'By Ida Holm',
      'Reporting from Lorne',
      'May 3, 2021',
    ]
    expect(articleOf([...above, ...text].join('\n\n')).paragraphs.slice(1)).toEqual(text)
    expect(head(...above)).toMatchObject({ title, authors: ['Ida Holm'], published: '2021-05-03' })
  })

  it('has the title below the line that tells what kind of text it is', () => {
    expect(head('PRESS RELEASE', title, '3 May 2021')).toMatchObject({ title, published: '2021-05-03' })
  })

  it('is signed by nobody who is addressed', () => {
    expect(head('3 May 2021', 'Dear Ms. Holm,').authors).toEqual([])
  })

  it('has a byline that begins small', () => {
    expect(head(title, 'by Ida Holm & Nils Berg, 3 May 2021')).toMatchObject({
      title,
      authors: ['Ida Holm', 'Nils Berg'],
      published: '2021-05-03',
    })
  })

  it('has the agency that a report comes from, and no byline or button, for its publisher', () => {
    expect(head('News', 'Sport', title, 'By Ida Holm', '3 May 2021').publisher).toBeNull()
    const [first = '', ...more] = text
    const report = articleOf(
      [title, 'By IDA HOLM Associated Press', `LORNE (AP) — ${first}`, ...more].join('\n\n'),
    )
    expect(headOf(report)).toMatchObject({ authors: ['Ida Holm'], publisher: 'AP' })
  })
})
