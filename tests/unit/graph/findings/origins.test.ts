import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { independentClaims, weakness } from '../../../../src/graph/evidence'
import type { Finding } from '../../../../src/graph/findings/origins'
import { type Branch, originsOf, piecesOf, treeOf } from '../../../../src/graph/findings/tree'
import { falls } from '../../../../src/graph/leaveOut'
import type { Claim, Piece } from '../../../../src/model/piece'
import { type Printed, printed, together } from '../../support/affair'
import { lorne } from '../../support/lorne'
import { check } from '../../support/property'
import { byId, claim } from '../../support/small-piece'

const harms = (more: Partial<Claim> = {}): Claim => claim('c', 'mill harms river', more)

const text =
  'In the night to Wednesday the mill let waste water into the river below the bridge, where anglers found hundreds of dead trout in the morning and called for help at once.'

/** The finding on the mill and the river; what is denied apart. */
const findingIn = (pieces: readonly Piece[]): Finding => {
  const [finding] = together(pieces).findings
  if (!finding) throw new Error('nothing is found')
  return finding
}
const found = (...pieces: readonly Printed[]): Finding => findingIn(pieces.map(printed))

/** "ann: post, times". */
const told = (finding: Finding): readonly string[] =>
  originsOf(finding).map(({ voices, isOwnWord, pieces }) =>
    [voices.join(' & '), isOwnWord ? ' itself' : '', ': ', pieces.join(', ')].join(''),
  )

/** "ann > post [a] > times [b]". */
const drawn = (branches: readonly Branch[]): readonly string[] =>
  branches.map(({ voices, printed: here, branches: more }) => {
    const prints = here.map(({ source, copyOf }) => `${source.piece}${copyOf === null ? '' : '*'}`)
    const below = drawn(more)
    return [
      voices.join(' & '),
      prints.length > 0 ? ` [${prints.join(' ')}]` : '',
      below.length > 0 ? ` > ${below.length > 1 ? `(${below.join(' | ')})` : below.join()}` : '',
    ].join('')
  })

describe('a finding', () => {
  it('is the voice closest to the fact, however many print it', () => {
    const finding = found(
      { id: 'a', by: 'post', claims: [harms({ voices: ['ann'] })] },
      { id: 'b', by: 'times', claims: [harms({ voices: ['ann'] })] },
      { id: 'c', by: 'news', claims: [harms({ voices: ['bob'] })] },
    )
    expect(piecesOf(finding)).toEqual(['a', 'b', 'c'])
    expect(told(finding)).toEqual(['ann: a, b', 'bob: c'])
  })

  it('is of as many authors as there are pieces of which nobody knows whose they are', () => {
    const nobodys = ['a', 'b'].map((id): Piece => {
      const { publisher: _, ...piece } = printed({ id, by: 'post', claims: [harms()] })
      return { ...piece, authors: [] }
    })
    expect(originsOf(findingIn(nobodys)).map(({ pieces }) => pieces)).toEqual([['a'], ['b']])
  })

  it('in a piece’s own words is its publisher’s', () => {
    expect(
      found({ id: 'a', by: 'post', claims: [harms()] }, { id: 'b', by: 'times', claims: [] }).told,
    ).toHaveLength(1)
    expect(
      told(found({ id: 'a', by: 'post', claims: [harms()] }, { id: 'b', by: 'times', claims: [harms()] })),
    ).toEqual(['post itself: a', 'times itself: b'])
  })

  it('hangs under the piece whose publisher it cites, through chains', () => {
    const finding = found(
      { id: 'a', by: 'post', claims: [harms({ voices: ['officials'] })] },
      { id: 'b', by: 'times', claims: [harms({ voices: ['post'] })] },
      { id: 'c', by: 'news', claims: [harms({ voices: ['times'] })] },
    )
    // Officials of another piece would be others: they are never taken to be one.
    expect(told(finding)).toEqual(['officials: a, b, c'])
    expect(drawn(treeOf(finding))).toEqual(['officials > post [a] > times [b] > news [c]'])
  })

  it('takes whom one outlet cites without a name to be the same, where it is in none of the pieces', () => {
    const voices = ['officials', 'wire']
    expect(
      told(
        found(
          { id: 'a', by: 'post', claims: [harms({ voices })] },
          { id: 'b', by: 'times', claims: [harms({ voices })] },
        ),
      ),
    ).toEqual(['officials: a, b'])
  })

  it('ends where publishers have it from each other', () => {
    const finding = found(
      { id: 'a', by: 'post', claims: [harms({ voices: ['times'] })] },
      { id: 'b', by: 'times', claims: [harms({ voices: ['post'] })] },
      { id: 'c', by: 'news', claims: [harms({ voices: ['times'] })] },
    )
    expect(told(finding)).toEqual(['post & times: a, b, c'])
    expect(drawn(treeOf(finding))).toEqual(['post & times [a b] > news [c]'])
  })

  it('is at the bottom of a circle where one of it has it from elsewhere', () => {
    const finding = found(
      { id: 'a', by: 'post', claims: [harms({ voices: ['times'] })] },
      { id: 'b', by: 'times', claims: [harms({ voices: ['post'] }), harms({ id: 'd', voices: ['ann'] })] },
    )
    expect(told(finding)).toEqual(['ann: a, b'])
  })

  it('counts a copied text once, as the first one’s', () => {
    const finding = found(
      { id: 'a', by: 'post', claims: [harms()], texts: ['', text], published: '2024-03-01' },
      { id: 'b', by: 'times', claims: [harms()], texts: ['', `${text} More.`], published: '2024-03-02' },
      { id: 'c', by: 'news', claims: [harms()], texts: ['', 'Other words on it.'], published: '2024-03-03' },
    )
    expect(told(finding)).toEqual(['post itself: a, b', 'news itself: c'])
    expect(drawn(treeOf(finding))).toEqual(['post [a] > times [b*]', 'news [c]'])
  })

  it('counts it as the agency’s that the heads name; what a paper adds is its own', () => {
    const pieces = [
      {
        id: 'a',
        by: 'post',
        claims: [harms()],
        texts: ['Nordic Press Agency', text],
        published: '2024-03-01',
      },
      {
        id: 'b',
        by: 'times',
        claims: [harms(), claim('d', 'ann harms river', { paragraph: 2 })],
        texts: ['From the Nordic Press Agency', text, 'And Ann spilt her tea.'],
        published: '2024-03-02',
      },
    ].map(printed)
    const [finding, own] = together(pieces).findings
    expect(finding && told(finding)).toEqual(['wire: a, b'])
    expect(finding && drawn(treeOf(finding))).toEqual(['wire > (post [a] | times [b*])'])
    expect(own && told(own)).toEqual(['times itself: b'])
  })

  it('is another one where it is denied, the other way round, or at another time', () => {
    const { findings } = together(
      [
        { id: 'a', by: 'post', claims: [harms({ when: '2024-03-01' })] },
        { id: 'b', by: 'times', claims: [harms({ when: '2024-02-27' })] },
        { id: 'c', by: 'news', claims: [harms({ when: '2024-03' }), harms({ id: 'd', denied: true })] },
        { id: 'd', by: 'news', claims: [claim('e', 'river harms mill')] },
        { id: 'e', by: 'post', claims: [claim('f', 'mill allied-with river')] },
        { id: 'f', by: 'times', claims: [claim('g', 'river allied-with mill')] },
      ].map(printed),
    )
    const all = findings.map(piecesOf).map((pieces) => pieces.join(' '))
    expect(all.toSorted()).toEqual(['a c', 'b', 'c', 'd', 'e f'])
  })
})

describe('a voice that is left out', () => {
  const { piece } = together(
    [
      { id: 'a', by: 'post', claims: [harms({ voices: ['ann'] })] },
      { id: 'b', by: 'times', claims: [harms({ voices: ['post'] })] },
      { id: 'c', by: 'news', claims: [harms({ voices: ['bob'] })] },
    ].map(printed),
  )
  const fallen = (...leftOut: readonly string[]) =>
    piece.claims.filter((one) => falls(one, new Set(leftOut))).map(({ id }) => id)

  it('takes what others have from it through publishers', () => {
    expect(fallen('ann')).toEqual(['a-c', 'b-c'])
    expect(fallen('post')).toEqual(['b-c'])
    expect(fallen('bob')).toEqual(['c-c'])
  })

  it('leaves what came on another way as well', () => {
    const more = together(
      [
        { id: 'a', by: 'post', claims: [harms({ voices: ['ann'] }), harms({ id: 'd', voices: ['bob'] })] },
        { id: 'b', by: 'times', claims: [harms({ voices: ['post'] })] },
      ].map(printed),
    ).piece
    const falling = (leftOut: readonly string[]) =>
      more.claims.filter((one) => falls(one, new Set(leftOut))).map(({ id }) => id)
    expect(falling(['ann'])).toEqual(['a-c'])
    expect(falling(['ann', 'bob'])).toEqual(['a-c', 'a-d', 'b-c'])
  })

  it('is why a path weighs what a paper has from another one as passed on', () => {
    const entities = byId(piece.entities)
    expect(piece.claims.map((one) => [one.id, weakness(one, entities)])).toEqual([
      ['a-c', ''],
      ['b-c', 'passed on'],
      ['c-c', ''],
    ])
  })

  it('is why a path weighs two papers on one word as one', () => {
    const entities = byId(piece.entities)
    expect(independentClaims(piece.claims, entities).map(({ id }) => id)).toEqual(['a-c', 'c-c'])
  })
})

const voices = ['ann', 'bob', 'post', 'times', 'news', 'officials', 'unattributed']
const anyPieces = fc
  .array(
    fc.record({
      by: fc.constantFrom('post', 'times', 'news'),
      chains: fc.array(fc.uniqueArray(fc.constantFrom(...voices), { maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
      hasText: fc.boolean(),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ by, chains, hasText }, at) =>
      printed({
        id: `p${at}`,
        by,
        claims: chains.map((chain, index) => harms({ id: `c${index}`, voices: chain })),
        texts: ['', hasText ? text : `A text of its own, number ${at}.`],
        published: `2024-03-0${at + 1}`,
      }),
    ),
  )

describe('whoever cites whom', () => {
  it('is followed to an end, for each claim on one way at least', () => {
    check(
      fc.property(anyPieces, (pieces) => {
        for (const finding of together(pieces).findings) {
          expect(
            finding.told.every(({ ways }) => ways.length > 0 && ways.every((way) => way.length > 0)),
          ).toBe(true)
          expect(originsOf(finding).length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('is the same in any order of the pieces', () => {
    check(
      fc.property(
        anyPieces.chain((pieces) =>
          fc.tuple(fc.constant(pieces), fc.shuffledSubarray(pieces, { minLength: pieces.length })),
        ),
        ([pieces, shuffled]) => {
          // Of those of one name who are not one, whoever came first has it; ways stand in the order of ids.
          const named = (all: readonly Piece[]): unknown =>
            JSON.parse(
              JSON.stringify(together(all).findings).replaceAll(/"officials-p\d+"/g, '"officials"'),
              (_, value: unknown) =>
                Array.isArray(value) && value.every(Array.isArray)
                  ? value.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))
                  : value,
            )
          expect(named(shuffled)).toEqual(named(pieces))
        },
      ),
    )
  })

  it('has no more origins for a copy of a piece', () => {
    check(
      fc.property(
        anyPieces,
        fc.nat(),
        fc.constantFrom('post', 'times', 'news', 'river'),
        (pieces, which, by) => {
          const original = pieces[which % pieces.length]
          if (!original?.paragraphs[1]?.text.startsWith('In the night')) return
          const copy = { ...original, id: 'copy', publisher: by, published: '2024-03-20' }
          const counts = (all: readonly Piece[]) => originsOf(findingIn(all)).length
          expect(counts([...pieces, copy])).toBeLessThanOrEqual(counts(pieces))
        },
      ),
    )
  })
})

describe('the collection that comes with Hearsay', () => {
  const { collection, pieces } = lorne()

  it.each([
    ['with its judgements', collection.judgements],
    ['as its names alone make it', []],
  ])('has four papers on one source, %s', (_, judgements) => {
    const { findings } = together(pieces, judgements)
    const waste = findings.find(({ told: all }) => all[0].claim.text.includes('300 cubic metres'))
    expect(waste && originsOf(waste).map((origin) => origin.pieces.length)).toEqual([4])
    expect(waste && drawn(treeOf(waste)).join().replace(/^\S+/, '…')).toBe(
      '… > wexcombe-courier [lorne-dead-trout] > midland-press-agency > (northmoor-herald [lorne-herald-wire] > askham-lantern [lorne-mill-closing] | lorne-valley-news [lorne-valley-wire*])',
    )
  })

  it('has two papers that have a thing from each other', () => {
    const { findings } = together(pieces, collection.judgements)
    const closing = findings.find(({ told: all }) => all[0].claim.wording === 'closing')
    expect(closing && told(closing)).toEqual([
      'askham-lantern & wexcombe-courier: lorne-mill-closing, lorne-new-figure',
    ])
  })
})
