import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf } from '../../../../src/intake/cleaning/assemble'
import { recognise } from '../../../../src/intake/recognise/recognise'
import { endless } from '../../../fixtures/hostile/hostile'
import { expectSteadyGrowth } from '../../support/growth'
import { check } from '../../support/property'

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
    ['a word', 'a'],
    ['capitals', 'A'],
    ['full stops between capitals', 'A.'],
    ['hyphens', 'Ab-'],
    ['apostrophes', 'Ab’'],
    ['quotes', '“'],
    ['lone surrogates', '\uD800'],
    ['brackets', '('],
    ['one name', 'Anna '],
    ['particles', 'Anna de la '],
    ['heads', 'Ministry of '],
    ['heads and more', 'Ministry of Fish and '],
    ['brackets behind names', 'Anna Bo (AB) '],
    ['surnames', 'Anna Bergmann met Bergmann. '],
    ['peoples', 'Ukrainian officials '],
    ['emphasis', '*a '],
    ['nested emphasis', '*_'],
    ['broken lines', 'the bakers of this town went home and\n'],
    ['broken pages', 'the bakers of this town went home and\n\n'],
    ['hyphens at the ends of pages', 'the bakers of this town went ho-\n\n'],
    ['open quotes', '“Anna '],
    ['acronyms', 'NATO (NATO) '],
  ])('are read in bounded time when nothing ends: %s', (_, part) =>
    expectSteadyGrowth(endless(part), (text) => recognise(articleOf(text))),
  )

  it.each([
    ['a capitalised word', endless('b', 'A')],
    ['combining marks', endless('\u0301', 'A')],
    ['an address', endless('y.', 'x@')],
  ])('are read in bounded time when it has no end: %s', (_, text) =>
    expectSteadyGrowth(text, (text) => recognise(articleOf(text))),
  )

  it('of many different names are read in bounded time', () => {
    const letters = (number: number): string =>
      number < 26
        ? String.fromCharCode(97 + number)
        : letters(Math.floor(number / 26) - 1) + letters(number % 26)
    const text = (names: number) =>
      Array.from({ length: names }, (_, at) => `Anna Zq${letters(at)} met Zq${letters(at + 1)}.`).join('\n\n')
    expect(inText(text(500)).length).toBeGreaterThan(450)
    return expectSteadyGrowth(text, inText, 200)
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
    check(
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
      300,
    )
  })
})
