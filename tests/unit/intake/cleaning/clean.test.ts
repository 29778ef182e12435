import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf } from '../../../../src/intake/cleaning/assemble'
import { clean } from '../../../../src/intake/cleaning/clean'
import { check } from '../../support/property'

const long =
  'The ferry had left the harbour an hour late. Nobody on board seemed to mind, since the sun was out and the captain'

describe('cleaning', () => {
  it('takes blank lines for the ends of paragraphs', () => {
    expect(clean('One stands here.\n\n\n \nTwo stands here.\n')).toBe('One stands here.\n\nTwo stands here.')
  })

  it('joins the lines of a paragraph that were broken at the page’s width', () => {
    const broken =
      'The bakers of the town have agreed on a price for rolls,\nwhich is to hold until the harvest, and perhaps even\nlonger.'
    expect(clean(broken)).not.toContain('\n')
  })

  it('leaves short lines apart', () => {
    expect(clean('A title\nBy Somebody\n3 May 2021')).toBe('A title\nBy Somebody\n3 May 2021')
  })

  it('heals a sentence that a page break cut, before a small letter or a capital', () => {
    expect(clean(`${long}\n\nwas in good spirits.`)).toBe(`${long} was in good spirits.`)
    expect(clean(`${long}\n\nOlafsen was in good spirits.`)).toBe(`${long} Olafsen was in good spirits.`)
    expect(clean(`${long}\f\nwas in good spirits.`)).toBe(`${long} was in good spirits.`)
  })

  it('undoes hyphenation, and keeps the hyphens that belong to words', () => {
    expect(clean(`${long} of the har-\n\nbour was glad.`)).toBe(`${long} of the harbour was glad.`)
    expect(clean('A well-known ship.')).toBe('A well-known ship.')
  })

  it('keeps a heading apart from the paragraph below it', () => {
    expect(clean(`What the captain saw\n\n${long}.`)).toBe(`What the captain saw\n\n${long}.`)
  })

  it('drops emphasis marks, and no others', () => {
    expect(clean('The *Harbour News* and _The Quay_ say 3 * 4 = 12 and snake_case_name.')).toBe(
      'The Harbour News and The Quay say 3 * 4 = 12 and snake_case_name.',
    )
    expect(clean('In the *Quay*’s view **all** is well.')).toBe('In the Quay’s view all is well.')
  })

  it.each([
    ['state-\nfunded help came late', 'state-funded help came late'],
    ['so-\ncalled experts', 'so-called experts'],
    ['the govern-\nment fell', 'the government fell'],
    ['the govern\u2010\nment fell', 'the government fell'],
    ['it came to New-\ncastle', 'it came to Newcastle'],
  ])('puts a word together that a line broke, and leaves two words two: %j', (broken, whole) => {
    const start = 'There was much to be told of what they had seen, and '
    expect(clean(`${start}${broken} in the end, as was said.`)).toBe(
      `${start}${whole} in the end, as was said.`,
    )
  })

  it('drops what cannot be seen: zero-width and direction marks, soft hyphens', () => {
    expect(clean('Har\u00ADbour\u200B and\u202E quay\uFEFF.')).toBe('Harbour and quay.')
  })

  it('brings together in one pass what short lines without an end had been cut into', () => {
    const cut = `The ferry, it is said, left${'\n\nthe harbour once more'.repeat(1000)} late.`
    expect(clean(cut)).toBe(`The ferry, it is said, left ${'the harbour once more '.repeat(1000)}late.`)
  })

  it('changes nothing that is clean', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            '\n',
            '\n\n',
            ' ',
            '*',
            '_',
            '-',
            '.',
            '#',
            '\f',
            '\u00AD',
            '”',
            'a',
            'Harbour',
            long,
            'quay-',
          ),
          {
            maxLength: 40,
          },
        )
        .map((parts) => parts.join('')),
    )
    check(
      fc.property(texts, (text) => {
        expect(clean(clean(text))).toBe(clean(text))
      }),
      500,
    )
  })
})

describe('an article', () => {
  it('has its title, byline, date and foot in the head, and the body in paragraphs', () => {
    const article = articleOf(
      `Ferry late again\n\nNina Halvorsen\n4 June 2020\n\n${long}.\n\n“It happens,” she said.\n\nWrite to the Harbour News:\nquay.example/post`,
    )
    expect(article).toEqual({
      title: 'Ferry late again',
      paragraphs: [
        'Ferry late again\nNina Halvorsen\n4 June 2020\nWrite to the Harbour News:\nquay.example/post',
        `${long}.`,
        '“It happens,” she said.',
      ],
    })
  })

  it('brought without its title is not called by what stands below it', () => {
    const opening = 'The ferry had left the harbour an hour late, and nobody on board seemed to mind.'
    expect(articleOf(`${opening}\n\n${long}.\n\nSign up for our letter:`)).toEqual({
      title: '',
      paragraphs: ['Sign up for our letter:', opening, `${long}.`],
    })
  })

  it('brought without its title has its first sentence in the body', () => {
    const texts = [
      'The ferry had left the harbour an hour late, and nobody on board seemed to mind.',
      '“It happens,” said the captain, who has steered her for thirty years.',
    ]
    for (const [opening = '', next = ''] of [texts, texts.toReversed()])
      expect(articleOf(`${opening}\n\n${next}\n\n${long}.`).paragraphs).toEqual([
        '',
        opening,
        next,
        `${long}.`,
      ])
  })

  it.each([
    'The ferry left an hour late, and nobody on board seemed to mind it at all. Nobody ever does.',
    'The ferry had left the harbour an hour late, and nobody on board seemed to mind.',
  ])('keeps a title that ends with a full stop where a byline stands below it: %s', (title) => {
    expect(articleOf(`${title}\n\nBy Nina Halvorsen\n4 June 2020\n\n${long}.`)).toEqual({
      title,
      paragraphs: [`${title}\nBy Nina Halvorsen\n4 June 2020`, `${long}.`],
    })
  })

  it('keeps its first paragraph though a day or a credit stands below it, where a byline stands above', () => {
    const lines = ['3 June 2020', 'Reporting by: Bo Chen']
    for (const line of lines)
      expect(
        articleOf(
          `Ferry late\n\nBy Nina Halvorsen\n\n${long}.\n\n${line}\n\n“It happens,” she said.\n\n${long}.`,
        ).paragraphs,
      ).toEqual(['Ferry late\nBy Nina Halvorsen', `${long}.`, line, '“It happens,” she said.', `${long}.`])
  })

  it('of nothing is empty', () => {
    expect(articleOf(' \n \n')).toEqual({ title: '', paragraphs: [''] })
  })
})
