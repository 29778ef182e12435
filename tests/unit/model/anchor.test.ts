import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorWords, findQuote } from '../../../src/model/anchor'
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
    fc.assert(
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
  })

  it('is found where it was taken from, or not at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
        fc.nat(20),
        fc.nat(5),
        (text, start, length) => {
          const exact = text.slice(start, start + length)
          fc.pre(exact !== '')
          const quote = { exact, prefix: text.slice(0, start), suffix: text.slice(start + length) }
          const found = findQuote(text, quote)
          expect(found === null || text.slice(found.start, found.end) === exact).toBe(true)
        },
      ),
    )
  })
})
