import { describe, expect, it } from 'vitest'
import { hear } from '../../../../src/intake/speech'
import { readEnglish } from '../../support/read-english'

/** "first voices" of each paragraph, "?" for somebody who is not named. */
function voices(...paragraphs: string[]): string[] {
  const { recognised, voices } = hear(readEnglish({ title: 'A day', paragraphs: ['A day', ...paragraphs] }))
  return paragraphs.map((_, at) =>
    [...voices.first(at + 1)].map((who) => (who === null ? '?' : recognised[who]?.name)).join(', '),
  )
}

/** Whom words inside a paragraph mean. */
function meant(words: string, paragraph: string): string | undefined {
  const { recognised, whoIs } = hear(readEnglish({ title: 'A day', paragraphs: ['A day', paragraph] }))
  const start = paragraph.indexOf(words)
  const who = whoIs({ paragraph: 1, start, end: start + words.length })
  return who === null ? undefined : recognised[who]?.name
}

describe('who is heard', () => {
  it.each([
    [
      'two of one surname by their titles',
      [
        'Rupert Vance and Clara Vance came.',
        'Mrs. Vance said Peter Hale had met Ruth Moss.',
        'Mr. Vance denied it was so.',
      ],
      ['', 'Clara Vance', 'Rupert Vance'],
    ],
    [
      'both of two, with their titles',
      ['Rupert Vance met Peter Hale.', 'Both Mr. Vance and Mr. Hale said it was so.'],
      ['', 'Rupert Vance, Peter Hale'],
    ],
    [
      'the author in his own voice, who is nobody else',
      ['I say that Peter Hale met Ruth Moss.', 'Peter Hale said: “I say that it rained.”'],
      ['', 'Peter Hale'],
    ],
    [
      'whoever has the office that stands behind a body',
      ['“It is so,” Stora sales manager Peter Hale said on Monday.'],
      ['Peter Hale'],
    ],
    [
      'somebody whom the text does not name',
      ['Peter Hale reportedly met Ruth Moss.', 'It is alleged that Peter Hale met Ruth Moss.'],
      ['?', '?'],
    ],
    [
      'some, who are nobody who is named',
      ['Peter Hale met Ruth Moss. Some said that the bridge was closed.'],
      ['?'],
    ],
    [
      'nobody where somebody declines to say it',
      [
        'Peter Hale declined to say whether Ruth Moss was ill.',
        'Peter Hale refused to confirm that it rained.',
      ],
      ['', ''],
    ],
    [
      'he and she by their given names',
      [
        'Peter Hale met Ruth Moss. She said the bridge was closed.',
        'Ruth Moss met Peter Hale. He said it was open.',
      ],
      ['Ruth Moss', 'Peter Hale'],
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(voices(...paragraphs)).toEqual(expected)
  })

  it.each([
    ['I', '“Then I met Ruth Moss,” Peter Hale said.', 'Peter Hale'],
    ['my', 'Ruth Moss said: “Peter Hale took my boat.”', 'Ruth Moss'],
    ['we', '“Then we closed the bridge,” the Orsa Council said.', 'Orsa Council'],
    ['I', 'Then I met Ruth Moss and Peter Hale.', undefined],
  ])('“%s” inside a quotation is whoever speaks: %s', (words, text, expected) => {
    expect(meant(words, text)).toBe(expected)
  })
})
