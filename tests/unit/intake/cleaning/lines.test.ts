/** Whether lines are a paragraph or paragraphs: by how a column breaks them. */

import { describe, expect, it } from 'vitest'
import { clean } from '../../../../src/intake/cleaning/clean'
import { linesOf } from '../../../fixtures/pdf'

const paragraphs = (text: string) => clean(text).split('\n\n')

const mill =
  'Nordvik Lines bought the old mill at Tarn on Friday. Its director said that the wheel would turn again.'
const bridge =
  'Bo Friis, a baker, asked in the evening who would pay for the bridge, which has been closed since autumn.'
const speech =
  '“We shall see,” said Ruth Abel, who leads the council, and thanked all who had worked on it so far.'
const long = `${mill} ${bridge} ${speech}`

describe('a text of one line a paragraph', () => {
  it.each([
    ['as a word processor copies it', '\r\n'],
    ['with a blank line between', '\n\n'],
  ])('stays that: %s', (_, between) => {
    expect(paragraphs([mill, bridge, speech].join(between))).toEqual([mill, bridge, speech])
  })

  it('stays that though lines are long, or stand below a head', () => {
    expect(
      paragraphs(['The mill is sold', 'By Ida Holm', '4 March 2023', long, mill, long].join('\n')),
    ).toEqual(['The mill is sold\nBy Ida Holm\n4 March 2023', long, mill, long])
  })

  it.each(['•\t', '• ', '·       ', '§\t', 'o\t', '▪ ', '► ', '* ', '–\t', '-\t', '– ', '- '])(
    'has its items without their bullets: %j',
    (bullet) => {
      const items = ['Ruth Abel praised Bo Friis.', 'Ida Holm met Ruth Abel.']
      expect(paragraphs(`At a glance:\n\n${items.map((item) => bullet + item).join('\n')}`)).toEqual([
        'At a glance:',
        ...items,
      ])
    },
  )

  it('has its numbered items and those that end without a stop, though they stand last', () => {
    const items = ['1)\tRuth Abel praised Bo Friis', '2)\tIda Holm met Ruth Abel', '3)\tNobody met Bo Friis']
    expect(paragraphs(`${mill}\n\nAt a glance:\n\n${items.join('\n')}`)).toEqual([
      mill,
      'At a glance:',
      ...items.map((item) => item.replace('\t', ' ')),
    ])
  })

  it('has each turn of a talk for itself, and what ends nothing together', () => {
    const turns = ['“Who pays?” she asked.', '“You do,” said Friis.', 'ABEL: Never.']
    expect(paragraphs([mill, ...turns, bridge, 'Fares', 'Adults 4'].join('\n'))).toEqual([
      mill,
      ...turns,
      bridge,
      'Fares\nAdults 4',
    ])
  })

  it('keeps verses together', () => {
    const verses = 'The mill is still,\nthe wheel is gone,\nthe river runs\nfor ever on.'
    expect(paragraphs(verses)).toEqual([verses])
  })
})

describe('a text that was broken at the width of a column', () => {
  const broken = (text: string, width: number) => linesOf(text, width, false).join('\n')

  it.each([50, 60, 72, 90])('is one paragraph again: %d characters', (width) => {
    expect(paragraphs(broken(long, width))).toEqual([long])
  })

  it('ends a paragraph where the next word would have had room', () => {
    expect(
      paragraphs(`${broken(mill, 60)}\n${broken(bridge, 60)}`)
        .join('\n')
        .split('\n'),
    ).toEqual([mill, bridge])
  })

  it('is told by its other paragraphs, where one has two lines of a sentence each', () => {
    const two =
      'The wheel of the mill at Tarn is to turn before summer.\nNobody knows who will pay for the bridge.'
    expect(paragraphs(`${broken(long, 60)}\n\n${two}`)[1]).toBe(two.replace('\n', ' '))
    expect(paragraphs(`${mill}\n\n${two}`).slice(1).join('\n')).toBe(two)
  })

  it.each([
    ['a soft hyphen', 'the har\u00ad\nbour', 'the harbour'],
    ['a hyphen that broke a word', 'the har-\nbour', 'the harbour'],
    ['a hyphen of the word', 'the twenty-\nfive', 'the twenty-five'],
    ['a hyphen of a first part', 'the co-\nfounder', 'the co-founder'],
    ['a hyphen that broke behind what may be one', 'to ex-\nplain', 'to explain'],
    ['a hyphen of a name', 'the Duval-\nRoux', 'the Duval-Roux'],
    ['a hyphen that stays', 'the har\u2011\nbour', 'the har\u2011bour'],
  ])('keeps %s as it is meant', (_, told, whole) => {
    const text = `It rained all day and all night in Tarn, and nobody saw ${told}, as they said later on.`
    expect(paragraphs(text)).toEqual([text.replace(told, whole)])
  })
})
