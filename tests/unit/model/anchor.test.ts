import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorWords, findQuote, quoteAt } from '../../../src/model/anchor'
import { check } from '../support/property'
import { claim, group, person, pieceOf } from '../support/small-piece'

const digest = pieceOf(
  [
    person('ann', { name: 'Ann Berg' }),
    person('bob', { name: 'Bob Dahl' }),
    person('eva', { name: 'Eva Dahl' }),
    group('union', { name: 'Dockers’ Union', aliases: ['DU'] }),
    group('officials', { name: 'officials', unnamed: true }),
  ],
  [claim('leads', 'ann leads union', { paragraph: 1 }), claim('fights', 'bob attacks ann', { paragraph: 2 })],
  [
    '[Ann](ann)',
    '[Ann](ann) leads [the union](union).',
    '[Bob](bob) and [Eva](eva), as [officials](officials) say.',
  ],
)
const anchor = (...texts: string[]) => anchorWords(digest, texts)
const placed = ({ piece }: ReturnType<typeof anchorWords>) =>
  piece.paragraphs.map(({ text, mentions }) =>
    mentions.map(({ entity, start, end }) => `${entity}: ${text.slice(start, end)}`),
  )

describe('the words of a piece in place of its digest', () => {
  it('hold every name of what their paragraph mentions, wherever it stands', () => {
    const anchored = anchor(
      'By Ann Berg',
      "Berg of the Dockers' Union (DU) spoke; the DUX did not.",
      'Bob Dahl met Eva Dahl.',
    )
    expect(placed(anchored)).toEqual([
      ['ann: Ann Berg'],
      ['ann: Berg', "union: Dockers' Union", 'union: DU'],
      ['bob: Bob Dahl', 'eva: Eva Dahl'],
    ])
    expect(anchored.piece.rendition).toBe('verbatim')
    expect(anchored.piece.claims).toBe(digest.claims)
  })

  it('never guess: a surname that two share, a word for anybody, a paragraph that is empty', () => {
    const { orphans, found, of } = anchor('By Ann Berg', '', 'Dahl met officials.')
    expect(orphans).toEqual([
      { paragraph: 1, type: 'mention', id: 'ann' },
      { paragraph: 1, type: 'mention', id: 'union' },
      { paragraph: 2, type: 'mention', id: 'bob' },
      { paragraph: 2, type: 'mention', id: 'eva' },
      { paragraph: 2, type: 'mention', id: 'officials' },
      { paragraph: 1, type: 'claim', id: 'leads' },
    ])
    expect([found, of]).toEqual([1, 6])
  })

  it('have a claim where its quote is, or nowhere', () => {
    const quoted = (exact: string) =>
      anchorWords(
        {
          ...digest,
          claims: [claim('x', 'ann leads union', { evidence: [{ paragraph: 1, quote: { exact } }] })],
        },
        ['Ann Berg', 'Berg leads. She leads well.', 'Bob'],
      ).orphans.filter(({ type }) => type === 'claim')
    expect(quoted('She leads')).toEqual([])
    expect(quoted('leads')).toHaveLength(1)
    expect(quoted('follows')).toHaveLength(1)
  })

  it('have what is placed where it says, in any text', () => {
    const words = fc.constantFrom(
      'Ann Berg',
      'Berg',
      'Bob Dahl',
      'Dahl',
      'DU',
      "Dockers' Union",
      'met',
      '.',
      '😀',
      'é',
    )
    const text = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '))
    check(
      fc.property(fc.tuple(text, text, text), (texts) => {
        const { piece, orphans } = anchorWords(digest, texts)
        piece.paragraphs.forEach(({ text, mentions }, number) => {
          let last = 0
          for (const { entity, start, end } of mentions) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(text.slice(start, end)).toMatch(
              { ann: /^(Ann )?Berg$/, bob: /^Bob Dahl$/, eva: /^Eva Dahl$/, union: /^(DU|Dockers' Union)$/ }[
                entity
              ] ?? /^$/,
            )
            expect(orphans).not.toContainEqual({ paragraph: number, type: 'mention', id: entity })
            last = end
          }
        })
      }),
    )
  })
})

describe('a quote', () => {
  it('is where its very words are, told apart by what stands around them', () => {
    expect(findQuote('one two one', { exact: 'two' })).toEqual({ start: 4, end: 7 })
    expect(findQuote('one two one', { exact: 'one' })).toBeNull()
    expect(findQuote('one two one', { exact: 'one', prefix: 'two ' })).toEqual({ start: 8, end: 11 })
    expect(findQuote('one two one', { exact: 'one', suffix: ' two' })).toEqual({ start: 0, end: 3 })
    expect(findQuote('one two one', { exact: 'six' })).toBeNull()
    expect(findQuote('It rained.', { exact: 'rained', prefix: 'never ' })).toEqual({ start: 3, end: 9 })
  })

  it('that could stand at several places is at none of them', () => {
    const text = 'It rained. Then it rained.'
    expect(findQuote(text, { exact: 'rained', prefix: 'never ' })).toBeNull()
    expect(findQuote(text, { exact: 'rained', suffix: '.' })).toBeNull()
    expect(findQuote('ha ha ha', { exact: 'ha ha' })).toBeNull()
    expect(findQuote('ha ha ha', { exact: 'ha ha', prefix: 'ha ' })).toEqual({ start: 3, end: 8 })
  })

  it('made at a place is found there', () => {
    check(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀') }),
        fc.nat(20),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(0, 1, 32),
        (text, from, length, around) => {
          const characters = [...text]
          const start = characters.slice(0, from).join('').length
          const end = characters.slice(0, from + length).join('').length
          fc.pre(start < end)
          expect(findQuote(text, quoteAt(text, { start, end }, around))).toEqual({ start, end })
        },
      ),
    )
  })

  it('takes no more of what is around it than tells it apart', () => {
    const text = 'It rained. Then it rained.'
    expect(quoteAt(text, { start: 11, end: 15 }, 0)).toEqual({ exact: 'Then' })
    expect(quoteAt(text, { start: 19, end: 25 }, 1)).toEqual({
      exact: 'rained',
      prefix: ' it ',
      suffix: '.',
    })
  })
})
