import { describe, expect, it } from 'vitest'
import { languageNotices, pieceOfDraft } from '../../../src/intake/annotate'
import { draftOf } from '../../../src/intake/draft'
import { blocksOf } from '../../../src/intake/formats/kernel/blocks'
import { tellReadNotice } from '../../../src/intake/formats/kernel/notice'
import { edtfFault } from '../../../src/model/dates/edtf'
import { parsePiece, pieceToFile } from '../../../src/model/file/piece'
import { reader } from '../support/english-parser'

function made(text: string) {
  const piece = pieceOfDraft(draftOf(blocksOf([text])), { today: '2026-01-02' }, reader)
  expect(parsePiece(pieceToFile(piece), edtfFault).ok).toBe(true)
  return {
    ...piece,
    names: piece.entities.map(({ kind, name }) => `${kind} ${name}`),
    told: languageNotices(piece).map(tellReadNotice),
    mentionsOf: (name: string) =>
      piece.paragraphs.flatMap(({ text: words, mentions }) =>
        mentions
          .filter(({ entity }) => piece.entities.find(({ id }) => id === entity)?.name === name)
          .map(({ start, end }) => words.slice(start, end)),
      ),
  }
}

describe('a text that is not in English', () => {
  it.each([
    [
      'Автор: Олена Коваль',
      'Мер Олена Ковальчук заявила в понеділок, що компанія заплатила за старий млин занадто мало.',
      'Олена Коваль',
    ],
    [
      'Autorin: Ida Holm',
      'Der Rat von Lorne hat am Montag beschlossen, die alte Mühle am Fluss nicht an die Firma zu verkaufen.',
      'Ida Holm',
    ],
  ])('has its author where a label tells: %s', (byline, text, author) => {
    const piece = made(`Млин продано\n\n${byline}\n\n4 March 2024\n\n${text}`)
    expect(piece.authors.map((id) => piece.entities.find((one) => one.id === id)?.name)).toEqual([author])
    expect(piece.published).toBe('2024-03-04')
  })

  it('says so, keeps its text, has the names that can be found and no claims: Ukrainian', () => {
    const { language, claims, remarks, names, told, mentionsOf, paragraphs } = made(
      'Млин продано\n\nМер Олена Ковальчук заявила в понеділок, що компанія заплатила за старий млин у Харків занадто мало. Рада міста збереться в п’ятницю.\n\n«Ми хочемо знати все», – сказала Ковальчук. Компанія і НАТО не відповіли на питання газети.',
    )
    expect(language).toBe('uk')
    expect([...claims, ...(remarks ?? [])]).toEqual([])
    expect(names).toEqual(['person Олена Ковальчук', 'place Харків', 'organisation НАТО'])
    expect(mentionsOf('Олена Ковальчук')).toEqual(['Олена Ковальчук', 'Ковальчук'])
    expect(paragraphs.at(-1)?.text).toContain('Компанія і НАТО не відповіли')
    expect(told).toEqual([
      'This text is in Ukrainian, which is not read here: names are found as far as capitals and lists tell them, and no claims.',
    ])
  })

  it('takes no noun of German for a name', () => {
    const { language, names } = made(
      'Mühle verkauft\n\nDer Stadtrat von Kelby kam am Freitag in Berlin zusammen, um über den Verkauf der Alten Mühle zu sprechen. Angela Brandt, die Sprecherin der Firma, lobte die Verwaltung.',
    )
    expect(language).toBe('de')
    expect(names).toEqual(['place Berlin', 'person Angela Brandt'])
  })

  it('has names without the office before them, and those from abroad in Cyrillic', () => {
    const german = made(
      'Fähre fällt aus\n\nWir rudern hinüber, wie es unsere Großeltern getan haben, sagte die Fischerin Edith Falk am Dienstag. Der Rat gab Falk recht.',
    )
    expect(german.names).toEqual(['person Edith Falk'])
    expect(german.mentionsOf('Edith Falk')).toEqual(['Edith Falk', 'Falk'])
    const ukrainian = made(
      'Пором не вийшов\n\nПором до острова у вівторок не вийшов з порту, бо капітан Гуго Брандт утретє знайшов воду в машинному відділенні.',
    )
    expect(ukrainian.names).toEqual(['person Гуго Брандт'])
  })

  it('has names without the article that lost its vowel', () => {
    const { mentionsOf } = made(
      'Le moulin est vendu\n\nLe conseil de Kelby s’est réuni vendredi pour parler de la vente du vieux moulin, et l’OTAN n’a rien dit de cette affaire.',
    )
    expect(mentionsOf('OTAN')).toEqual(['OTAN'])
  })

  it('says how much of a mixed text is not read, and reads the rest', () => {
    const { language, claims, told, mentionsOf } = made(
      'The mill is sold\n\n4 March 2023\n\nTom Harlow, the mayor of Kelby, accused Delta Marine on Monday of having paid members of the council.\n\nDie Bürgermeisterin von Tarn, Angela Brandt, beschuldigte die Firma ebenfalls, und Tom Harlow lobte sie dafür in einem Brief.\n\nRuth Abel praised Delta Marine on Friday.',
    )
    expect(language).toBe('en')
    expect(claims.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Tom Harlow accused Delta Marine on Monday of having paid members of the council.',
        'Ruth Abel praised Delta Marine.',
      ]),
    )
    expect(claims.flatMap(({ evidence }) => evidence.map(({ paragraph }) => paragraph))).not.toContain(2)
    expect(mentionsOf('Tom Harlow')).toEqual(['Tom Harlow', 'Tom Harlow'])
    expect(mentionsOf('Angela Brandt')).toEqual(['Angela Brandt'])
    expect(told).toEqual([
      '1 of 3 paragraphs is not in English but in German: names are found as far as capitals and lists tell them, and no claims.',
    ])
  })

  it('is not what names alone make of an English one', () => {
    expect(made('Ships\n\nRuth Abel met Jens Mohr.').told).toEqual([])
  })
})
