import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { join } from '../../../../src/graph/collection/joined'
import { memberKey, type Resolved, resolve, resolvedWith } from '../../../../src/graph/collection/resolution'
import { sourceOf } from '../../../../src/graph/collection/sources'
import { numberIn } from '../../../../src/graph/collection/tellers'
import { formerIds, idIn } from '../../../../src/graph/collection/whole/ids'
import { authorOf, depth, speakersOf } from '../../../../src/graph/voices'
import type { Judgement, Verdict } from '../../../../src/model/collection'
import { plainDateFault } from '../../../../src/model/dates/dates'
import { parsePiece, pieceToFile } from '../../../../src/model/file/piece'
import type { Entity, Piece } from '../../../../src/model/piece'
import { piece as anyPiece } from '../../support/arbitrary-piece'
import { check } from '../../support/property'
import { claim, group, person, pieceOf, place } from '../../support/small-piece'

const of = (id: string, entities: readonly Entity[], published = '2024-03-01'): Piece => ({
  ...pieceOf(entities, []),
  id,
  published,
})
const judge = (verdict: Verdict, one: string, other: string, at = 1): Judgement => {
  const member = (told: string) => {
    const [piece = '', entity = ''] = told.split(' ')
    return { piece, entity }
  }
  return {
    id: `j${at}`,
    verdict,
    of: [member(one), member(other)],
    by: 'reader',
    on: `2024-03-0${at}T10:00:00Z`,
  }
}
/** Groups of several, as their keys. */
const joined = (pieces: readonly Piece[], judgements: readonly Judgement[] = []): string[] =>
  resolve(pieces, judgements)
    .groups.filter((all) => all.length > 1)
    .map((all) => all.map(memberKey).toSorted().join(' = '))
    .toSorted()

/** Another for each, and none like another. */
const surnameOf = (at: number): string => {
  const letters = Array.from(
    { length: 10 },
    (_, place) => 97 + Math.floor(Math.abs(Math.sin(at * 10 + place) * 1e6) % 26),
  )
  return `L${String.fromCharCode(...letters)}`
}

const ann = person('ann', { name: 'Ann Lund' })
const lund = person('lund', { name: 'Lund' })
const a = of('a', [ann, group('times', { name: 'The Oslo Times' })])
const b = of('b', [person('ann-lund', { name: 'Ann Lund' }), group('times', { name: 'Oslo Times' })])
const c = of('c', [lund, place('oslo')])

describe('who is who across pieces', () => {
  it('is told by whole names, and never within a piece', () => {
    expect(joined([a, b, c])).toEqual(['a ann = b ann-lund', 'a times = b times'])
    expect(joined([of('a', [ann, { ...ann, id: 'ann-2' }])])).toEqual([])
  })

  it('is told by an article of Wikipedia', () => {
    const one = of('a', [place('kyiv', { name: 'Kyiv', wikipedia: 'Kyiv' })])
    const other = of('b', [place('capital', { name: 'The capital', wikipedia: 'Kyiv' })])
    expect(joined([one, other])).toEqual(['a kyiv = b capital'])
  })

  it('is told from one language to another only where the name is written the same', () => {
    const german = (entities: readonly Entity[]) => ({ ...of('b', entities), language: 'de-AT' })
    const police = group('police', { name: 'Oslo Police Ltd' })
    const whole = (name: string) => [person('eva', { name })]
    expect(joined([of('a', [ann]), german([ann])])).toEqual(['a ann = b ann'])
    expect(joined([of('a', whole('Dr. Eva Berg')), of('b', whole('Eva Berg'))])).toEqual(['a eva = b eva'])
    expect(joined([of('a', whole('Dr. Eva Berg')), german(whole('Eva Berg'))])).toEqual([])
    expect(joined([of('a', [police]), german([{ ...police, name: 'Oslo Police' }])])).toEqual([])
    // It is asked all the same.
    expect(resolve([of('a', whole('Dr. Eva Berg')), german(whole('Eva Berg'))]).proposals).toHaveLength(1)
  })

  it('is not told of nobody in particular', () => {
    const officials = group('officials', { name: 'Norwegian officials', unnamed: true })
    expect(joined([of('a', [officials]), of('b', [officials])])).toEqual([])
  })

  it('is asked where it is likely, most telling first', () => {
    const d = of('d', [person('eva', { name: 'Eva Lundqvist' })])
    const e = of('e', [person('eva', { name: 'Eva Lundquist' })])
    const { proposals } = resolve([a, c, d, e])
    expect(proposals.map(({ of, because }) => [...of.map(memberKey), because].join(' '))).toEqual([
      'd eva e eva spelling',
      'a ann c lund surname',
    ])
  })

  it('is not asked of two whose whole names are known and merely called alike for short', () => {
    const eva = person('eva', { name: 'Eva Lund', aliases: ['Lund'] })
    const herald = group('herald', { name: 'Oslo Herald', aliases: ['the Herald'] })
    const bergen = group('herald', { name: 'Bergen Herald', aliases: ['the Herald'] })
    const alsoAnn = { ...ann, aliases: ['Lund'] }
    expect(resolve([of('a', [alsoAnn, herald]), of('b', [eva, bergen])]).proposals).toEqual([])
  })

  it('is asked first where most would be joined, and last of two of whom a surname is all that is known', () => {
    const pieces = [a, c, b, of('d', [person('eva', { name: 'Eva Lund' })]), of('e', [lund])]
    expect(resolve(pieces).proposals.map(({ of }) => of.map(memberKey).join(' '))).toEqual([
      'a ann c lund',
      'a ann e lund',
      'c lund d eva',
      'd eva e lund',
      'c lund e lund',
    ])
  })

  it('is asked first where most would be joined also of more than are told, and says how many there are in all', () => {
    const surnames = Array.from({ length: 620 }, (_, at) => surnameOf(at))
    const whole = surnames.map((name, at) => person(`one-${at}`, { name: `Ann ${name}` }))
    const short = surnames.map((name, at) => person(`other-${at}`, { name }))
    const last = whole.slice(-1)
    const pieces = [of('a', whole), of('b', short), of('c', last), of('d', last)]
    const { proposals, waiting } = resolve(pieces)
    expect(proposals).toHaveLength(500)
    expect(proposals[0]?.of.map(memberKey)).toEqual(['a one-619', 'b other-619'])
    expect(waiting).toBe(620)
    const judged = resolve(pieces, [judge('undecided', 'a one-0', 'b other-0')])
    expect(judged.waiting).toBe(619)
  })

  it('is asked, not told, where a piece has two of that name', () => {
    const two = of('b', [ann, person('ann-2', { name: 'Ann Lund' })])
    expect(joined([of('a', [ann]), two])).toEqual([])
    expect(resolve([of('a', [ann]), two]).proposals.map(({ because }) => because)).toEqual(['name', 'name'])
  })

  it('is what somebody judges: joined, kept apart, asked no more', () => {
    expect(joined([a, c], [judge('same', 'a ann', 'c lund')])).toEqual(['a ann = c lund'])
    expect(joined([a, b], [judge('not-the-same', 'a ann', 'b ann-lund')])).toEqual(['a times = b times'])
    for (const verdict of ['not-the-same', 'undecided'] as const)
      expect(resolve([a, c], [judge(verdict, 'a ann', 'c lund')]).proposals).toEqual([])
  })

  it('carries over, and what is not the same holds against it and says so', () => {
    const apart = judge('not-the-same', 'a ann', 'c lund', 1)
    const one = judge('same', 'a ann', 'b ann-lund', 2)
    const other = judge('same', 'b ann-lund', 'c lund', 3)
    expect(resolve([a, b, c], [apart, one, other]).refused.map(({ id }) => id)).toEqual(['j3'])
    expect(joined([a, b, c], [apart, one, other])).toEqual(['a ann = b ann-lund', 'a times = b times'])
    // What somebody judges goes before a rule, and carries over to the one who is told to be the same.
    expect(joined([a, b, c], [apart, other])).toEqual(['a times = b times', 'b ann-lund = c lund'])
    expect(resolve([a, b, c], [apart, other]).proposals).toEqual([])
  })
})

const names = ['Ann Lund', 'Lund', 'Anne Lund', 'Ann Berg', 'A. Lund', 'Ann Lund Jr.']
const small = fc
  .array(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((all) =>
    all.map((list, at) =>
      of(
        `p${at}`,
        list.map((name, index) => person(`e${index}`, { name })),
      ),
    ),
  )
const judged = (pieces: readonly Piece[]) =>
  fc.array(
    fc.record({
      verdict: fc.constantFrom('same' as const, 'not-the-same' as const, 'undecided' as const),
      one: fc.constantFrom(...pieces.flatMap(({ id, entities }) => entities.map((who) => `${id} ${who.id}`))),
      other: fc.constantFrom(
        ...pieces.flatMap(({ id, entities }) => entities.map((who) => `${id} ${who.id}`)),
      ),
    }),
    { maxLength: 5 },
  )

describe('whatever is judged', () => {
  it('comes out the same in any order of pieces and judgements', () => {
    check(
      fc.property(
        small.chain((pieces) =>
          fc.tuple(
            fc.constant(pieces),
            fc.shuffledSubarray([...pieces], { minLength: pieces.length }),
            judged(pieces),
          ),
        ),
        ([pieces, shuffled, told]) => {
          const judgements = told.map(({ verdict, one, other }, at) => judge(verdict, one, other, at + 1))
          expect(joined(shuffled, judgements.toReversed())).toEqual(joined(pieces, judgements))
        },
      ),
    )
  })

  it('comes out the same where the pieces come one by one', () => {
    check(
      fc.property(
        // Somebody judged of the first of them alone, or of all.
        small.chain((pieces) =>
          fc.tuple(fc.constant(pieces), fc.oneof(judged(pieces.slice(0, 1)), judged(pieces))),
        ),
        ([pieces, told]) => {
          const judgements = told.map(({ verdict, one, other }, at) => judge(verdict, one, other, at + 1))
          const { known: _, ...oneByOne } = pieces.reduce<Resolved>(
            (before, piece, at) =>
              resolvedWith(before, piece) ?? resolve(pieces.slice(0, at + 1), judgements),
            resolve([], judgements),
          )
          const { known: __, ...atOnce } = resolve(pieces, judgements)
          expect(oneByOne).toEqual(atOnce)
        },
      ),
    )
  })

  it('leaves nothing behind when it is taken back', () => {
    check(
      fc.property(
        small.chain((pieces) => fc.tuple(fc.constant(pieces), judged(pieces), fc.nat())),
        ([pieces, told, out]) => {
          const all = told.map(({ verdict, one, other }, at) => judge(verdict, one, other, at + 1))
          const left = all.filter((_, at) => at !== out % Math.max(1, all.length))
          resolve(pieces, all)
          expect(resolve(pieces, left)).toEqual(resolve(pieces, structuredClone(left)))
        },
      ),
    )
  })
})

describe('the graph of several pieces', () => {
  const whole = { id: 'all', title: 'All of it' }

  it('of one is that piece', () => {
    check(
      fc.property(anyPiece, (one) => {
        expect(join(whole, [one], resolve([one]).groups).piece).toBe(one)
      }),
      30,
    )
  })

  it('tells each claim at its own place, between those who are one, and whose word is the author’s own', () => {
    const first = {
      ...of('a', [ann, group('times', { name: 'Oslo Times' }), place('oslo')], '2024-03-02'),
      publisher: 'times',
      claims: [claim('c1', 'ann visits oslo')],
    }
    const second = {
      ...of('b', [person('ann-lund', { name: 'Ann Lund' }), place('oslo')], '2024-03-01'),
      claims: [claim('c1', 'ann-lund visits oslo', { voices: ['ann-lund'] })],
    }
    const { piece, sources } = join(whole, [first, second], resolve([first, second]).groups)
    expect(piece.entities.map(({ id }) => id).toSorted()).toEqual(['ann', 'oslo', 'times'])
    expect(
      piece.claims.map((each) => [
        each.id,
        each.subject,
        each.object,
        speakersOf(each),
        depth(each),
        sourceOf(sources, each)?.piece,
        numberIn(sources, each.evidence[0].paragraph),
      ]),
    ).toEqual([
      ['b-c1', 'ann', 'oslo', ['ann'], 1, 'b', 1],
      ['a-c1', 'ann', 'oslo', ['times'], 0, 'a', 1],
    ])
    expect(sources.map(({ piece, from, to, teller }) => [piece, from, to, teller])).toEqual([
      ['b', 1, 3, authorOf('b')],
      ['a', 3, 5, 'times'],
    ])
    expect(piece.published).toBe('2024-03-02')
  })

  it('calls two of one name by the piece of the later one too, and leaves them that whatever is added or judged', () => {
    const pieces = [of('a', [ann], '2024-03-01'), of('b', [ann], '2024-03-02'), of('c', [ann], '2024-03-03')]
    const idsWith = (...judgements: Judgement[]) => {
      const all = join(whole, pieces, resolve(pieces, judgements).groups)
      return {
        ids: all.piece.entities.map(({ id }) => id),
        former: Object.fromEntries(formerIds(all.sources, all.ids)),
      }
    }
    expect(idsWith().ids).toEqual(['ann'])
    const apart = [judge('not-the-same', 'a ann', 'b ann'), judge('not-the-same', 'b ann', 'c ann', 2)]
    expect(idsWith(...apart)).toEqual({
      ids: ['ann', 'ann-b'],
      former: { 'ann-a': 'ann', 'ann-c': 'ann' },
    })
    // Whoever was looked at under a name of then is looked at under that of now.
    expect(idsWith().former).toEqual({ 'ann-a': 'ann', 'ann-b': 'ann', 'ann-c': 'ann' })
    // Whoever comes later, of an earlier day, takes nobody's id.
    const other = of('d', [person('ann', { name: 'Ann Berg' })], '2024-02-01')
    const more = [...pieces, other]
    const { ids } = join(whole, more, resolve(more).groups)
    expect(['a', 'd'].map((piece) => idIn(ids, { piece, entity: 'ann' }))).toEqual(['ann', 'ann-d'])
  })

  it('of a piece in two is its own graph, but for who stands in both', () => {
    check(
      fc.property(anyPiece, fc.nat(), (one, cut) => {
        const { paragraphs } = one
        const at = 1 + (cut % paragraphs.length)
        const isFirst = ({ evidence }: Piece['claims'][number]) =>
          evidence.every(({ paragraph }) => paragraph < at)
        const halves: readonly Piece[] = [
          { ...one, id: 'first', claims: one.claims.filter(isFirst), remarks: [], questions: [] },
          {
            ...one,
            id: 'second',
            claims: one.claims.filter((each) => !isFirst(each)),
            remarks: [],
            questions: [],
          },
        ]
        const judgements = one.entities.map(
          ({ id }, number): Judgement => ({
            id: `j${number}`,
            verdict: 'same',
            of: [
              { piece: 'first', entity: id },
              { piece: 'second', entity: id },
            ],
            by: 'reader',
            on: '2024-03-01T10:00:00Z',
          }),
        )
        const { piece } = join(whole, halves, resolve(halves, judgements).groups)
        const told = ({ claims }: Pick<Piece, 'claims'>) =>
          claims
            .map(({ subject, predicate, object, voices, stance }) =>
              [subject, predicate, object, [...new Set(voices)].join('+'), stance].join(' '),
            )
            .toSorted()
        expect(told(piece)).toEqual(told(one))
        expect(piece.entities.map(({ id }) => id).toSorted()).toEqual(
          one.entities.map(({ id }) => id).toSorted(),
        )
      }),
      30,
    )
  })

  it('of whatever pieces does not depend on the order in which they were added', () => {
    check(
      fc.property(anyPiece, anyPiece, anyPiece, (one, other, third) => {
        const pieces = [one, other, third].map((piece, at) => ({ ...piece, id: `p${at}` }))
        // Whoever it is, by whatever id.
        const joinedAs = (all: readonly Piece[]) => {
          const { piece, ids } = join(whole, all, resolve(all).groups)
          const members = [...ids].flatMap(([piece, own]) =>
            [...own].map(([entity, id]) => [memberKey({ piece, entity }), id] as const),
          )
          const who = new Map(
            members.toSorted(([one], [other]) => (one > other ? -1 : 1)).map(([key, id]) => [id, key]),
          )
          return JSON.parse(JSON.stringify(piece), (key, value) =>
            typeof value === 'string' && !['text', 'name', 'role', 'title'].includes(key)
              ? (who.get(value) ?? value)
              : value,
          )
        }
        expect(joinedAs(pieces.toReversed())).toEqual(joinedAs(pieces))
      }),
      30,
    )
  })

  it('is a valid piece, whatever the pieces are', () => {
    check(
      fc.property(anyPiece, anyPiece, (one, other) => {
        const pieces = [
          { ...one, id: 'one' },
          { ...other, id: 'other' },
        ]
        const { piece } = join(whole, pieces, resolve(pieces).groups)
        const checked = parsePiece(pieceToFile(piece), plainDateFault)
        expect(checked.ok ? [] : checked.faults).toEqual([])
      }),
      60,
    )
  })
})
