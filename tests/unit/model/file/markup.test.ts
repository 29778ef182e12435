import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseMarkup, printMarkup } from '../../../../src/model/file/markup'
import type { Paragraph } from '../../../../src/model/piece'
import { paragraph } from '../../support/arbitrary-piece'
import { check } from '../../support/property'

const parsed = (markup: string): Paragraph => {
  const result = parseMarkup(markup)
  if (!result.ok) throw new Error(result.faults.map((fault) => fault.is).join(' '))
  return result.paragraph
}

const faultsOf = (markup: string) => {
  const result = parseMarkup(markup)
  return result.ok ? [] : result.faults
}

describe('parseMarkup', () => {
  it('gives the plain text and where it names whom', () => {
    expect(parsed('[Officials](officials) in [Kherson](kherson) leave.')).toEqual({
      text: 'Officials in Kherson leave.',
      mentions: [
        { entity: 'officials', start: 0, end: 9 },
        { entity: 'kherson', start: 13, end: 20 },
      ],
    })
  })

  it('takes escaped brackets and backslashes for text, inside a mention too', () => {
    expect(parsed('\\[sic\\] [a\\]b](x) \\\\')).toEqual({
      text: '[sic] a]b \\',
      mentions: [{ entity: 'x', start: 6, end: 9 }],
    })
  })

  it('counts in UTF-16 units', () => {
    expect(parsed('🚢 [Odessa](odessa)').mentions).toEqual([{ entity: 'odessa', start: 3, end: 9 }])
  })

  it('leaves round brackets alone, right behind a mention too', () => {
    expect(parsed('(a) [NATO](nato)(the alliance)').text).toBe('(a) NATO(the alliance)')
  })

  it('takes ids that are names of built-in properties', () => {
    expect(parsed('[a](constructor)').mentions[0]?.entity).toBe('constructor')
  })

  test.each([
    ['a bracket that is never closed', 'In [Kherson', 3, 'never-closes'],
    ['a bracket that closes nothing', 'In Kherson] now', 10, 'stray-end'],
    ['a mention without an id', 'In [Kherson] now', 3, 'no-target'],
    [
      'a mention with an id that cannot be one',
      'In [Kherson](Kherson City)',
      3,
      'bad-target',
      'Kherson City',
    ],
    ['a mention of __proto__', '[a](__proto__)', 0, 'bad-target', '__proto__'],
    ['a mention that shows nothing', 'In [](kherson)', 3, 'empty-mention'],
    ['a mention inside another', 'The [city of [Kherson](kherson)](city)', 13, 'nested-mention'],
    ['a backslash before a common letter', 'a \\b', 2, 'stray-escape'],
    ['a backslash at the end', 'a \\', 2, 'stray-escape'],
  ])('tells of %s, and where it is', (_, markup, offset, is, target = '') => {
    expect(faultsOf(markup)).toEqual([{ offset, is, target }])
  })

  it('tells of all faults, first things first', () => {
    expect(faultsOf('a] [b](B) \\c [d').map((fault) => fault.offset)).toEqual([1, 3, 10, 13])
  })
})

describe('printMarkup', () => {
  it('writes what a person would write', () => {
    const markup = '[Officials](officials) in [Kherson](kherson) \\[Ukraine\\].'
    expect(printMarkup(parsed(markup))).toBe(markup)
  })

  it('gives for every paragraph what parses back to it', () => {
    check(
      fc.property(paragraph(['kherson', 'constructor', '0', 'x-']), (one) => {
        expect(parsed(printMarkup(one))).toEqual(one)
      }),
    )
  })
})
