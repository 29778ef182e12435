import { signal } from '@preact/signals-core'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { judge } from '../../../../src/app/collection/judging'
import { exploredIn, openCollection, stillHolder } from '../../../../src/app/collection/opened'
import { tellLastOf } from '../../../../src/app/collection/tell'
import { dayOf, dayRange, daysOf, tellAbsent, tellTwice } from '../../../../src/app/collection/words'
import type { Collection, Verdict } from '../../../../src/model/collection'
import { beginCollection } from '../../../../src/model/collection/journal'
import { annotators } from '../../../../src/model/dates/published'
import type { Piece } from '../../../../src/model/piece'
import { madePiece } from '../../../bench/madePiece'
import { check } from '../../support/property'
import { claim, person, pieceOf } from '../../support/small-piece'

const told = (id: string, name: string, published: string): Piece => ({
  ...pieceOf(
    [person('ann', { name }), person('bob', { name: 'Bob Moe' })],
    [claim('c', 'ann attacks bob')],
    ['', `[Ann](ann) hit [Bob](bob) in ${id}.`],
  ),
  id,
  title: `The ${id}`,
  published,
})
const pieces = [
  told('dam', 'Ann Lund', '2024-03-01'),
  told('weir', 'Lund', '2024-03-03'),
  told('lock', 'Lund', '2024-03-05'),
]
const collection: Collection = {
  format: 1,
  id: 'mine-many-a',
  title: 'Water',
  pieces: pieces.map(({ id }) => id),
  judgements: [],
  questions: [],
}
function opened(found: readonly Piece[] = pieces, canEdit = true, of = collection) {
  const journal = signal(beginCollection(of))
  return openCollection(
    {
      journal,
      canEdit: signal(canEdit),
      change(next) {
        journal.value = next
      },
    },
    found,
    [],
  )
}
const members = [
  { piece: 'dam', entity: 'ann' },
  { piece: 'weir', entity: 'ann' },
  { piece: 'lock', entity: 'ann' },
] as const

describe('a collection that is open', () => {
  it('is judged, says what holds against a judgement, and is undone as if it had never been', () => {
    const open = opened()
    const before = open.joined.value.piece
    const [dam, weir, lock] = members
    expect(judge(open, 'same', [dam, weir])).toBe('Ann Lund and Lund are the same.')
    expect(open.work.piece.value.entities.map(({ name }) => name)).toEqual(['Ann Lund', 'Bob Moe', 'Lund'])
    expect(tellLastOf(open)).toBe('Judged: Ann Lund and Lund are the same.')
    judge(open, 'not-the-same', [weir, lock])
    expect(judge(open, 'same', [dam, lock])).toContain('holds against it')
    for (const _ of [1, 2, 3]) open.undo()
    expect(open.joined.value.piece).toEqual(before)
    open.redo()
    expect(open.work.piece.value.entities).toHaveLength(3)
    // Who was looked at under the name of then is who it is now.
    expect(open.work.successors.value.get('ann-weir')).toBe('ann')
  })

  it('takes over what its pieces came to before it was opened, which was worked out with pauses', () => {
    const journal = beginCollection(collection)
    const work = exploredIn(journal, pieces)
    let pauses = 0
    let step = work.next()
    for (; !step.done; step = work.next()) pauses++
    expect(pauses).toBeGreaterThan(pieces.length)
    const open = openCollection(stillHolder(journal), pieces, [], step.value)
    expect(open.joined.value).toBe(step.value.joined)
    expect(opened().joined.value.piece).toEqual(open.joined.value.piece)
  })

  it('of many pieces takes a judgement at once and asks for it no more, while what follows is worked out', async () => {
    const many = Array.from(
      { length: 45 },
      (_, at): Piece => ({
        ...madePiece({ names: 20, claims: 30 }, at + 1),
        id: `made-${at}`,
      }),
    )
    const open = opened(many, true, { ...collection, pieces: many.map(({ id }) => id) })
    const before = open.joined.value
    const [first] = open.resolution.value.proposals
    if (!first) throw new Error('Nobody is like anybody.')
    judge(open, 'same', first.of)
    expect(open.isComing.value).toBe(true)
    expect(open.collection.value.judgements).toHaveLength(1)
    expect(open.joined.value).toBe(before)
    expect(open.resolution.value.proposals).not.toContainEqual(first)
    await vi.waitFor(() => expect(open.isComing.value).toBe(false), { timeout: 20_000 })
    expect(open.joined.value.piece.entities.length).toBe(before.piece.entities.length - 1)
    open.undo()
    await vi.waitFor(() => expect(open.isComing.value).toBe(false), { timeout: 20_000 })
    expect(open.joined.value.piece).toEqual(before.piece)
  })

  it('of many pieces says at once what holds against a judgement', async () => {
    const named = (id: string, name: string): Piece => ({ ...pieceOf([person('ann', { name })], []), id })
    const filling = Array.from(
      { length: 45 },
      (_, at): Piece => ({
        ...madePiece({ names: 20, claims: 30 }, at + 1),
        id: `made-${at}`,
      }),
    )
    const many = [named('dam', 'Ann Lund'), named('weir', 'Lund'), named('lock', 'A. Lund'), ...filling]
    const open = opened(many, true, { ...collection, pieces: many.map(({ id }) => id) })
    const [dam, weir, lock] = members
    judge(open, 'same', [dam, weir])
    judge(open, 'not-the-same', [weir, lock])
    void open.resolution.value
    expect(judge(open, 'same', [dam, lock])).toContain('holds against it')
    expect(open.isComing.value).toBe(true)
    await vi.waitFor(() => expect(open.isComing.value).toBe(false), { timeout: 20_000 })
    expect(open.resolution.value.refused).toHaveLength(1)
  })

  it('is as it was once whatever was judged is undone', () => {
    const judged = fc.array(
      fc.record({
        verdict: fc.constantFrom<Verdict>('same', 'not-the-same', 'undecided'),
        pair: fc.shuffledSubarray([...members], { minLength: 2, maxLength: 2 }),
      }),
      { maxLength: 5 },
    )
    check(
      fc.property(judged, (all) => {
        const open = opened()
        const whole = () => {
          const { piece, sources, ids, findings } = open.joined.value
          return { piece, sources, ids, findings }
        }
        const before = whole()
        for (const { verdict, pair } of all) {
          const [one, other] = pair
          if (one && other) judge(open, verdict, [one, other])
        }
        while (open.canUndo.value) open.undo()
        expect(whole()).toEqual(before)
        expect(open.resolution.value.proposals).toEqual(opened().resolution.value.proposals)
      }),
      30,
    )
  })

  it('of one piece is the piece, and has a text that is there twice once', () => {
    const [dam] = pieces
    if (!dam) throw new Error('no piece')
    const one = opened([dam])
    expect(one.work.piece.value).toEqual({ ...dam, id: collection.id, title: collection.title })
    expect(one.work.sources.value).toEqual([])
    const twice = opened([dam, { ...dam, id: 'weir', title: 'A copy' }])
    expect(twice.work.piece.value.claims).toEqual(dam.claims)
    expect(tellTwice(twice.twice.value)).toEqual([
      '“A copy” has the text of “The dam”, which is there already: it counts once.',
    ])
  })

  it('takes in a piece that another tab added once it is brought', () => {
    const [dam, weir, lock] = pieces
    if (!dam || !weir || !lock) throw new Error('no pieces')
    const open = opened([dam, weir])
    expect(open.unknown.value).toEqual(['lock'])
    open.bring([lock])
    expect(open.unknown.value).toEqual([])
    expect(open.work.sources.value.map(({ piece }) => piece)).toEqual(['dam', 'weir', 'lock'])
  })

  it('stays as it is where it cannot be changed', () => {
    const still = openCollection(stillHolder(beginCollection(collection)), pieces, [])
    const [dam, weir] = members
    judge(still, 'same', [dam, weir])
    expect(still.collection.value).toEqual(collection)
  })
})

it('tells days and what is not there in words', () => {
  expect(dayRange('2024-03-03', '2024-03-17')).toBe('3–17 March 2024')
  expect(dayRange('2024-02-28', '2024-03-03')).toBe('28 February – 3 March 2024')
  expect(dayRange('2023-12-31', '2024-01-01')).toBe('31 December 2023 – 1 January 2024')
  expect(dayRange('2024-03-03', '2024-03-03')).toBe('3 March 2024')
  expect(
    tellAbsent([
      { id: 'a', why: 'missing' },
      { id: 'b', why: 'damaged' },
    ]),
  ).toEqual([
    '1 piece of this collection cannot be found here: the others are open.',
    '1 piece of this collection cannot be read: the others are open.',
  ])
})

it('a piece that nothing dates is told to have no date, and one of another year with its year', () => {
  const [dated, older] = [
    { ...told('lock', 'Lund', '2024-03-05'), published: '2024-03-03' },
    { ...told('lock', 'Lund', '2024-03-05'), published: '2021-12-24' },
  ]
  const undated = {
    ...told('lock', 'Lund', '2024-03-05'),
    published: '2026-11-30',
    annotated: { by: annotators.rules, on: '2026-11-30' },
  }
  expect([dated, older, undated].map((one) => dayOf(one, dated))).toEqual([
    '3 March',
    '24 December 2021',
    'no date',
  ])
  expect(daysOf([undated, dated, older])).toBe('24 December 2021 – 3 March 2024')
  expect(daysOf([undated])).toBe('')
})
