import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST, sentencesOf } from '../../../src/language/en/sentences'
import { withNames } from '../../../src/language/language'
import { endless } from '../../fixtures/hostile/hostile'
import { expectSteadyGrowth } from '../support/growth'
import { check } from '../support/property'
import { trippingText } from '../support/tripping-text'

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

describe('sentences of English', () => {
  it.each([
    ['Mr. Lee left. | He was late.'],
    ['He lives in the U.S. | The president does too.'],
    ['The U.S. Senate voted at 5 p.m. on Sept. 3 in Washington, D.C. | It was close.'],
    ['George W. Bush met J. R. Biden Jr. in St. Louis.'],
    ['She works at Acme Inc. | In May, e.g. on Mondays, it pays.'],
    ['“We won,” she said. | “Who?” Ann Lee asked. | “Stop!” he cried.'],
    ['"Who are you?" | "Nobody." | He left.'],
    ['He said: "It is over." | "Why?" | They did not say.'],
    ['He wrote to No. 10. | No. | Nobody wrote back.'],
    ['It fell by 3.5 per cent (see p. 6). | Then it rose … and fell.'],
    ['Is it so?! | Yes... | It is.'],
    ['It was known in 1805.[6] | He left.'],
    ['(He left.) | She stayed.'],
    ['He left.) | She stayed'],
    ['Ships leave Orsa | By Mara Lindt', '\n\n'],
    ['a line that\nruns on. | And the next.', '\r\n \r\n'],
  ])('cuts %s', (marked, gap = ' ') => {
    expect(cut(marked.replaceAll(' | ', gap))).toEqual(marked.split(' | '))
  })

  it('sees the end of a sentence where a space is lacking', () => {
    expect(cut('They had left.Nobody knew.')).toEqual(['They had left.', 'Nobody knew.'])
  })

  it('gives each word with its text and its place, in sentences that follow each other', () => {
    check(
      fc.property(trippingText, (text) => {
        let at = 0
        for (const { start, end, words } of sentencesOf(text)) {
          expect(words.length).toBeGreaterThan(0)
          expect(words.length).toBeLessThanOrEqual(LONGEST)
          expect([words[0]?.start, words.at(-1)?.end]).toEqual([start, end])
          expect(text.slice(at, start)).toMatch(/^\s*$/u)
          for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text)
          at = end
        }
        expect(text.slice(at)).toMatch(/^\s*$/u)
      }),
    )
  })

  it('cuts what never ends, after a comma where there is one', () => {
    const text = `${'and so on, '.repeat(30)}${'word '.repeat(1000)}`
    const sentences = sentencesOf(text)
    expect(sentences.length).toBeGreaterThan(7)
    expect(sentences[0]?.words.at(-1)?.text).toBe(',')
    expect(sentences.flatMap(({ words }) => words)).toHaveLength(1120)
  })

  it.each([
    ['plain sentences', 'The ship left Orsa at 5 p.m. on Monday, he said. '],
    ['full stops', '.'],
    ['letters and full stops', 'a.'],
    ['quotation marks', '"'],
    ['brackets', '(['],
    ['apostrophes', "a'"],
    ['hyphens', 'non-'],
    ['addresses', 'http://.'],
    ['digits', '1,'],
    ['letters', 'ab'],
    ['at signs', 'a@'],
    ['empty lines', '\n '],
  ])('reads %s in time that grows as the text does', (_, part) =>
    expectSteadyGrowth(endless(part), sentencesOf),
  )
})

describe('names in a sentence', () => {
  const text = 'The Bank of Norway met Peter Olsen in Orsa.'
  const [sentence = { start: 0, end: 0, words: [] }] = sentencesOf(text)
  const span = (name: string) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length })
  const words = (...names: { start: number; end: number }[]) =>
    withNames(sentence, names, text).words.map((word) => (word.name ? `<${word.text}>` : word.text))

  it('are one word each, in whatever order they come', () => {
    expect(words(span('Peter Olsen'), span('Bank of Norway'), span('Orsa'))).toEqual([
      'The',
      '<Bank of Norway>',
      'met',
      '<Peter Olsen>',
      'in',
      'Orsa',
      '.',
    ])
  })

  it('are left out where they overlap or cut through a word', () => {
    expect(words(span('Bank of Norway'), span('Norway met'), span('eter Olsen'), span('Peter Ols'))).toEqual([
      'The',
      '<Bank of Norway>',
      'met',
      'Peter',
      'Olsen',
      'in',
      'Orsa',
      '.',
    ])
  })
})
