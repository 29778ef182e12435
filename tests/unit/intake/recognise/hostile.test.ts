import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf } from '../../../../src/intake/clean'
import { recognise } from '../../../../src/intake/recognise/recognise'

const inText = (text: string) => recognise({ title: '', paragraphs: text.split('\n\n') })

const reserved = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
]

/** Generous for a machine that does other things: what is not bounded takes minutes. */
const SECONDS = 20
const large = 1_000_000

describe('hostile texts', () => {
  it.each(reserved)('may be full of %s', (word) => {
    const name = word.replace(/^_*./, (start) => start.toUpperCase())
    const text = `${word} met ${name} and ${name} ${name} in ${name}. President ${name} said ${word} (${word.toUpperCase()}). The ${name} Party and the Ministry of ${name} told ${name}’s ${word}.\n\n${word}\n\n${name}`
    expect(() => inText(text)).not.toThrow()
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('name one called Constructor as anybody else', () => {
    expect(inText('Yesterday Maria Constructor left.').map(({ name }) => name)).toEqual(['Maria Constructor'])
  })

  it.each([
    ['a word', 'a'.repeat(large)],
    ['a capitalised word', `A${'b'.repeat(large)}`],
    ['capitals', 'A'.repeat(large)],
    ['full stops between capitals', 'A.'.repeat(large / 2)],
    ['hyphens', 'Ab-'.repeat(large / 3)],
    ['apostrophes', 'Ab’'.repeat(large / 3)],
    ['quotes', '“'.repeat(large)],
    ['combining marks', `A${'\u0301'.repeat(large)}`],
    ['lone surrogates', '\uD800'.repeat(large)],
    ['brackets', '('.repeat(large)],
    ['an address', `x@${'y.'.repeat(large / 2)}`],
  ])('of 1 MB without a space are read in bounded time: %s', { timeout: SECONDS * 1000 }, (_, text) => {
    expect(() => recognise(articleOf(text))).not.toThrow()
  })

  it.each([
    ['one name', 'Anna '],
    ['particles', 'Anna de la '],
    ['heads', 'Ministry of '],
    ['heads and more', 'Ministry of Fish and '],
    ['brackets', 'Anna Bo (AB) '],
    ['surnames', 'Anna Bergmann met Bergmann. '],
    ['peoples', 'Ukrainian officials '],
    ['emphasis', '*a '],
    ['nested emphasis', '*_'],
    ['broken lines', 'the bakers of this town went home and\n'],
    ['broken pages', 'the bakers of this town went home and\n\n'],
    ['hyphens at the ends of pages', 'the bakers of this town went ho-\n\n'],
    ['open quotes', '“Anna '],
    ['acronyms', 'NATO (NATO) '],
  ])('of 200 kB of the same are read in bounded time: %s', { timeout: SECONDS * 1000 }, (_, part) => {
    expect(() => recognise(articleOf(part.repeat(200_000 / part.length)))).not.toThrow()
  })

  it('of many different names are read in bounded time', { timeout: SECONDS * 1000 }, () => {
    const letters = (number: number): string =>
      number < 26
        ? String.fromCharCode(97 + number)
        : letters(Math.floor(number / 26) - 1) + letters(number % 26)
    const text = Array.from(
      { length: 10_000 },
      (_, at) => `Anna Zq${letters(at)} met Zq${letters(at + 1)}.`,
    ).join('\n\n')
    expect(inText(text).length).toBeGreaterThan(1000)
  })

  it('whatever they are, give mentions within their paragraphs that do not overlap', () => {
    const word = fc.constantFrom(
      ...[
        'Anna',
        'Bergmann',
        'the',
        'of',
        'NATO',
        'Russia',
        'Russian',
        'officials',
        'Ministry',
        'Party',
        'said',
        'in',
        'President',
      ],
      ...[
        '“',
        '”',
        '.',
        ',',
        '(',
        ')',
        '-',
        '’s',
        "'",
        '\n',
        'U.S.',
        'J.',
        'al-Sadr',
        'van',
        '&',
        'and',
        ...reserved,
      ],
    )
    const text = fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 })
    fc.assert(
      fc.property(text, fc.constantFrom(' ', ''), (parts, space) => {
        const paragraphs = [parts.join(space)]
        const spots = recognise({ title: '', paragraphs })
          .flatMap(({ mentions }) => mentions)
          .sort((a, b) => a.start - b.start)
        for (const [at, { start, end }] of spots.entries()) {
          expect(start).toBeGreaterThanOrEqual(spots[at - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(paragraphs[0]?.length ?? 0)
        }
      }),
      { numRuns: 300 },
    )
  })
})
