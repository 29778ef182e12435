import { describe, expect, it } from 'vitest'
import { relate } from '../../../../src/intake/relate/relate'
import { datesOf } from '../../../../src/intake/relate/when'
import { hear } from '../../../../src/intake/speech'
import { reader } from '../../support/english-parser'
import { readEnglish } from '../../support/read-english'

/** "voices: sentence [predicate]"; one a claim. */
function claims(...paragraphs: string[]): string[] {
  const heard = hear(readEnglish({ title: '', paragraphs: ['', ...paragraphs] }))
  const name = (index: number | null) =>
    index === null ? 'somebody' : (heard.recognised[index]?.name ?? '?')
  return relate({ ...heard, dates: datesOf(heard.article.paragraphs, null) }, reader).map(
    ({ subject, object, phrase, predicate, voices }) =>
      `${voices.map((voice) => `${name(voice)}: `).join('')}${name(subject)} ${phrase} ${name(object)} [${predicate}]`,
  )
}
const HEADS = 'Anna Keller is the head of Harbour Museum Trust [heads]'

describe('an office beside a name is a claim', () => {
  it.each([
    ['behind it', 'Anna Keller, head of the Harbour Museum Trust, was late.', HEADS],
    ['before it', 'The head of the Harbour Museum Trust, Anna Keller, was late.', HEADS],
    ['with an apostrophe', 'The Harbour Museum Trust’s head, Anna Keller, was late.', HEADS],
    [
      'right before it',
      'NATO spokesman Anna Keller was late.',
      'Anna Keller is a spokesman of NATO [speaks-for]',
    ],
    [
      'of a town',
      'The mayor of Bergen, Anna Keller, was late.',
      'Anna Keller is the mayor of Bergen [heads]',
    ],
    [
      'of one who works there',
      'Anna Keller, a lawyer at the Bank of Norway, was late.',
      'Anna Keller is a lawyer at Bank of Norway [serves]',
    ],
    [
      'in capitals',
      'Norwegian Prime Minister Peter Olsen and FIFA President Anna Keller were late.',
      'Anna Keller is the president of FIFA [heads]',
    ],
  ])('%s', (_, text, expected) => {
    expect(claims(text)).toEqual([expected])
  })

  it('of a body that was named before', () => {
    expect(claims('The Harbour Museum Trust met.', 'The trust’s head, Anna Keller, was late.')).toEqual([
      HEADS,
    ])
  })

  it('is none of whoever is praised by a place', () => {
    expect(claims('On Friday Norway praised Mayor Anna Keller.')).toEqual([
      'Norway praised Anna Keller [other]',
    ])
  })

  it('is told once however often it stands there', () => {
    const text = 'Anna Keller, head of the Harbour Museum Trust, was late.'
    expect(claims(text, text)).toEqual([HEADS])
  })

  it.each([
    ['who leads only a part of it', 'Senate Majority Leader Anna Keller was late.'],
    ['of whom a list goes on', 'They met the head of the school, Peter Olsen and Anna Keller.'],
  ])('but not of one %s', (_, text) => {
    expect(claims(text)).toEqual([])
  })

  it.each([
    ['who had it', 'former head'],
    ['who is a friend of it', 'neighbour'],
  ])('but of one %s in the text’s own words', (_, role) => {
    expect(claims(`Anna Keller, a ${role} of the Harbour Museum Trust, was late.`)).toEqual([
      `Anna Keller is a ${role} of Harbour Museum Trust [other]`,
    ])
  })

  it('whose voice is the writer’s, but within a quotation the speaker’s', () => {
    expect(claims('“Anna Keller, head of the Harbour Museum Trust, was late,” Peter Olsen said.')).toEqual([
      `Peter Olsen: ${HEADS}`,
    ])
  })
})
