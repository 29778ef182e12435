import { describe, expect, it } from 'vitest'
import { hear } from '../../../../src/intake/speech'
import { readEnglish } from '../../support/read-english'

/** Who first says something in each paragraph; those who are nobody in particular in brackets. */
function voices(...paragraphs: string[]): string[] {
  const { voices, recognised } = hear(readEnglish({ title: '', paragraphs: ['By Ada Quill', ...paragraphs] }))
  return paragraphs.map((_, at) =>
    [...voices.first(at + 1)]
      .map((voice) => {
        const who = voice === null ? undefined : recognised[voice]
        return who ? (who.unnamed ? `(${who.name})` : who.name) : 'unattributed'
      })
      .join('; '),
  )
}

describe('speakers who are nobody in particular', () => {
  it.each([
    ['a number of people', 'Two sailors said that the pier was closed.', '(two sailors)'],
    ['one more', 'Another source said that the pier was closed.', '(another source)'],
    ['one who had an office', 'A former Orsa Courier editor said that it rained.', '(Orsa Courier editor)'],
    ['one by a trade', '“It is closed,” said a ferryman.', '(ferryman)'],
    ['a body by what it does', 'The harbour police said that the pier was closed.', '(harbour police)'],
    [
      'a body by where it is',
      'The weather office in Lisbon said that it rained.',
      '(weather office in Lisbon)',
    ],
    ['a body by its members', 'The anglers’ club said that it rained.', '(anglers’ club)'],
    ['a group of them all', 'Residents say that the pier is closed.', '(residents)'],
    ['those who know', 'The striking workers know that the pier is closed.', '(striking workers)'],
    ['not those who are let know', 'Lindt let the striking workers know that the pier is closed.', ''],
    [
      'one who speaks for it',
      'A spokesman for the league said that it rained.',
      '(spokesman for the league)',
    ],
    [
      'what they know',
      'Four people familiar with the plans told the council that it rained.',
      '(four people familiar with the plans)',
    ],
    [
      'what they were told',
      'Three sailors briefed on the matter said that it rained.',
      '(three sailors briefed on the matter)',
    ],
    [
      'whom one is near to',
      'A person close to the league said that it rained.',
      '(person close to the league)',
    ],
    [
      'a name before them',
      'Farkas administration officials said that it rained.',
      '(Farkas administration officials)',
    ],
  ])('are told by %s', (_, text, expected) => {
    expect(voices(text)).toEqual([expected])
  })

  it('are the same ones when they are spoken of again', () => {
    expect(
      voices('Two sailors said that the pier was closed.', 'The sailors added that it was cold.'),
    ).toEqual(['(two sailors)', '(two sailors)'])
  })

  it('are not what was written, nor a firm that may be named elsewhere', () => {
    expect(voices('A letter said that the pier was closed.')).toEqual(['unattributed'])
    expect(voices('The firm said that the pier was closed.')).toEqual(['unattributed'])
  })

  it('are not those who are named', () => {
    expect(voices('The ferryman, Maria Ostrowska, said that the pier was closed.')).toEqual([
      'Maria Ostrowska',
    ])
  })
})
