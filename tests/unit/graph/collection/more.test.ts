import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Explored, explored } from '../../../../src/graph/collection/explored'
import type { Judgement } from '../../../../src/model/collection'
import type { Piece } from '../../../../src/model/piece'
import { printed } from '../../support/affair'
import { collection } from '../../support/arbitrary-collection'
import { check } from '../../support/property'
import { claim } from '../../support/small-piece'

const whole = { id: 'all', title: 'All of it' }

/** What comes of pieces, one after the other. */
const oneByOne = (pieces: readonly Piece[], judgements: readonly Judgement[] = []): Explored =>
  pieces.reduce(
    (before, _, at) => explored(whole, pieces.slice(0, at + 1), judgements, before),
    explored(whole, [], judgements),
  )
/** What can be told of it. */
const told = ({ resolution: { known: _, ...who }, joined: { known: __, ...graph } }: Explored) => ({
  ...who,
  ...graph,
})
/** In the order in which they are added. */
const cameOut = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, at) => ({ ...piece, published: `2024-03-${10 + at}` }))

const words = (from: number): string => Array.from({ length: 30 }, (_, at) => `word${from + at}`).join(' ')
/** Papers that tell the same few things, by each other, by an agency, in each other's words. */
const papers = fc
  .array(
    fc.record({
      by: fc.constantFrom('post', 'times', 'news'),
      head: fc.constantFrom('', 'By Nordic Press Agency'),
      text: fc.constantFrom(words(0), words(100), 'Their own words.'),
      claims: fc.array(
        fc.tuple(
          fc.constantFrom('mill backs ann', 'ann backs mill', 'bob attacks river'),
          fc.constantFrom(undefined, '2024-01', '2024-02'),
          fc.constantFrom(
            [],
            ['officials'],
            ['officials', 'times'],
            ['post'],
            ['news'],
            ['officials', 'wire'],
          ),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((all) =>
    cameOut(
      all.map(({ by, head, text, claims }, at) =>
        printed({
          id: `p${at}`,
          by,
          texts: [head, text],
          claims: claims.map(([tells, when, voices], number) =>
            claim(`c${number}`, tells, { voices, ...(when !== undefined && { when }) }),
          ),
        }),
      ),
    ),
  )

describe('a piece more', () => {
  it('comes to what all of them come to at once', () => {
    check(
      fc.property(
        fc.oneof(
          collection,
          collection.map(({ pieces, judgements }) => ({ pieces: cameOut(pieces), judgements })),
          papers.map((pieces) => ({ pieces, judgements: [] })),
        ),
        ({ pieces, judgements }) => {
          const all = told(explored(whole, pieces, judgements))
          expect(told(oneByOne(pieces, judgements))).toEqual(all)
          // Several at once, whenever they came out.
          const some = explored(whole, pieces.slice(0, 1), judgements)
          expect(told(explored(whole, pieces, judgements, some))).toEqual(all)
        },
      ),
    )
  })

  it('leaves what stands as it is', () => {
    const [first, second, third] = cameOut(
      ['a', 'b', 'c'].map((id) => printed({ id, by: 'post', claims: [claim('c', `mill backs ann`)] })),
    )
    if (!first || !second || !third) throw new Error('There are three.')
    const other = { ...third, entities: third.entities.slice(0, 1), publisher: 'mill', claims: [] }
    const before = explored(whole, [first, second], [])
    const all = [first, second, other]
    const after = explored(whole, all, [], before)
    expect(told(after)).toEqual(told(explored(whole, all, [])))
    for (const list of ['claims', 'entities'] as const)
      before.joined.piece[list].forEach((one, at) => {
        if (one.id !== 'mill') expect(after.joined.piece[list][at]).toBe(one)
      })
    after.joined.findings.forEach((one, at) => {
      expect(one).toBe(before.joined.findings[at])
    })
  })
})
