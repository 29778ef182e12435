import { describe, expect, it } from 'vitest'
import { findingOf, tellOrigins } from '../../../../src/app/collection/findings'
import { openCollection, stillHolder } from '../../../../src/app/collection/opened'
import type { Collection } from '../../../../src/model/collection'
import { beginCollection } from '../../../../src/model/collection/journal'
import type { Claim, Piece } from '../../../../src/model/piece'
import { begin } from '../../../../src/state/history'
import { createWorkStore } from '../../../../src/state/store'
import { openingView } from '../../../../src/state/view'
import { type Printed, printed } from '../../support/affair'
import { lorne } from '../../support/lorne'
import { claim } from '../../support/small-piece'

function storeOf(collection: Collection, pieces: readonly Piece[]) {
  const { work } = openCollection(stillHolder(beginCollection(collection)), pieces, [])
  return createWorkStore(work, begin(openingView(collection.id)))
}

const harms = (voices: readonly string[]): Claim => claim('c', 'mill harms river', { voices: [...voices] })

/** What is told of the mill and the river. */
function told(...all: readonly (readonly [by: string, ...voices: string[]])[]): string {
  const pieces = all.map(([by, ...voices], at) => {
    const piece: Printed = { id: `p${at}`, by, claims: [harms(voices)], published: `2024-03-0${at + 1}` }
    return printed(piece)
  })
  const ids = pieces.map(({ id }) => id)
  const store = storeOf(
    { format: 1, id: 'affair', title: 'An affair', pieces: ids, judgements: [], questions: [] },
    pieces,
  )
  const finding = findingOf(store, 'p0-c')
  return finding ? tellOrigins(store, finding) : ''
}

describe('what several pieces tell', () => {
  it.each([
    [
      'Told in 2 pieces; both go back to Ann Lund.',
      [
        ['post', 'ann'],
        ['times', 'ann'],
      ],
    ],
    [
      'Told in 3 pieces; 2 go back to Ann Lund; 1 independent.',
      [
        ['post', 'ann'],
        ['times', 'ann'],
        ['news', 'bob'],
      ],
    ],
    [
      'Told in 3 pieces; all go back to Officials, unnamed.',
      [
        ['post', 'officials'],
        ['times', 'post'],
        ['news', 'times'],
      ],
    ],
    ['Told in 2 pieces; both go back to Oslo Post itself.', [['post'], ['times', 'post']]],
    ['Told in 2 pieces; 2 independent.', [['post'], ['times']]],
    [
      'Told in 2 pieces; both go back to Oslo Post and Oslo Times, who have it from each other.',
      [
        ['post', 'times'],
        ['times', 'post'],
      ],
    ],
    [
      'Told in 2 pieces; both go back to somebody whom no piece names.',
      [
        ['post', 'unattributed'],
        ['times', 'unattributed'],
      ],
    ],
  ] as const)('is told: %s', (sentence, pieces) => {
    expect(told(...pieces)).toBe(sentence)
  })

  it('is not told elsewhere', () => {
    const { collection, pieces } = lorne()
    const store = storeOf(collection, pieces)
    const finding = findingOf(store, 'lorne-mill-closing-marlow-on-the-board')
    expect(finding && tellOrigins(store, finding)).toBe('Nobody else says so.')
  })

  it('is as it was, where there is one piece', () => {
    const { collection, pieces } = lorne()
    const store = storeOf({ ...collection, pieces: collection.pieces.slice(0, 1), judgements: [] }, pieces)
    expect(store.findings).toEqual([])
    expect(store.piece.claims).toEqual(pieces[0]?.claims)
  })
})
