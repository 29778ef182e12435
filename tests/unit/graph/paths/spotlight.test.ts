import { describe, expect, it } from 'vitest'
import { mentioning, nothingLit, type Selection, spotlight } from '../../../../src/graph/paths/spotlight'
import { bundleTies } from '../../../../src/graph/ties'
import { byId, claim, person, pieceOf } from '../../support/small-piece'

const piece = pieceOf(
  ['ann', 'bob', 'cat', 'dan', 'eve', 'paper'].map((id) => person(id)),
  [
    claim('own', 'ann attacks bob', { voices: ['eve'], evidence: [{ paragraph: 3 }, { paragraph: 5 }] }),
    claim('own-too', 'bob warns ann', { paragraph: 2 }),
    claim('on-word', 'bob backs cat', { voices: ['ann', 'paper'], paragraph: 4 }),
    claim('not-on-word', 'cat warns bob', { paragraph: 7 }),
    claim('on-own-word', 'ann backs bob', { voices: ['ann'], paragraph: 3 }),
    claim('apart', 'dan backs eve', { to: 'ann', paragraph: 1 }),
    claim('first-shot', 'cat attacks dan', { event: 'battle', voices: ['unattributed'], paragraph: 6 }),
    claim('second-shot', 'dan attacks bob', { event: 'battle', voices: ['paper'], paragraph: 4 }),
  ],
  ['By [Ann](ann)', 'On [Dan](dan)', '[Ann](ann) and [Bob](bob)', '', '[Ann](ann) again'],
)
const ties = bundleTies(piece.claims)
const claims = byId(piece.claims)
const light = (type: Selection['type'], id: string) => {
  const { selected, lit, own, onWord, paragraphs } = spotlight({ type, id }, piece, ties, claims)
  const list = (set: ReadonlySet<string>) => [...set].sort().join(' ')
  return { selected: list(selected), lit: list(lit), own: list(own), onWord: list(onWord), paragraphs }
}

describe('selecting somebody', () => {
  it('lights the own ties, and apart from them the ties that rest on this word', () => {
    expect(light('entity', 'ann')).toMatchObject({ selected: 'ann', own: 'ann~bob', onWord: 'bob~cat' })
  })

  it('lights the ends of all those ties, and not whom something was merely told to', () => {
    expect(light('entity', 'ann').lit).toBe('ann bob cat')
    expect(light('entity', 'paper')).toMatchObject({
      own: '',
      onWord: 'bob~cat bob~dan',
      lit: 'bob cat dan paper',
    })
  })

  it('leads to the first paragraph of the body that names the one, to the head only where there is no other', () => {
    expect(light('entity', 'ann').paragraphs).toEqual([2])
    expect(light('entity', 'dan').paragraphs).toEqual([1])
    expect(light('entity', 'eve').paragraphs).toEqual([])
    expect(mentioning(piece, 'ann')).toEqual([2, 4, 0])
    expect(mentioning(pieceOf([person('ann')], [], ['By [Ann](ann)', 'No more.']), 'ann')).toEqual([0])
  })
})

describe('selecting a tie', () => {
  it('lights this tie, both ends and everybody whose word it rests on', () => {
    expect(light('tie', 'ann~bob')).toMatchObject({
      selected: 'ann bob',
      lit: 'ann bob eve',
      own: 'ann~bob',
      onWord: '',
    })
  })

  it('leads to every paragraph that it rests on, each once, that of its first claim first', () => {
    expect(light('tie', 'ann~bob').paragraphs).toEqual([2, 3, 5])
  })
})

describe('selecting a claim', () => {
  it('lights its tie, both ends and its voices', () => {
    expect(light('claim', 'on-word')).toEqual({
      selected: 'bob cat',
      lit: 'ann bob cat paper',
      own: 'bob~cat',
      onWord: '',
      paragraphs: [4],
    })
  })

  it('leads to its own paragraphs only, not to those of the whole tie', () => {
    expect(light('claim', 'own').paragraphs).toEqual([3, 5])
  })

  it('of an event lights the whole event, but selects its own two only', () => {
    expect(light('claim', 'first-shot')).toMatchObject({ selected: 'cat dan', own: 'bob~dan cat~dan' })
    expect(light('claim', 'first-shot').lit.split(' ')).toEqual(expect.arrayContaining(['bob', 'paper']))
    expect(light('claim', 'second-shot')).toMatchObject({ selected: 'bob dan', own: 'bob~dan cat~dan' })
  })

  it('of an event leads to its own paragraph before those of the others', () => {
    expect(light('claim', 'first-shot').paragraphs).toEqual([6, 4])
    expect(light('claim', 'second-shot').paragraphs).toEqual([4, 6])
  })
})

describe('selecting nothing', () => {
  it('lights nothing', () => {
    expect(spotlight(null, piece, ties, claims)).toEqual(nothingLit)
  })

  it('is what a tie or a claim that is not there comes to', () => {
    for (const id of ['ann~zoe', '__proto__', 'constructor']) {
      expect(spotlight({ type: 'tie', id }, piece, ties, claims)).toEqual(nothingLit)
      expect(spotlight({ type: 'claim', id }, piece, ties, claims)).toEqual(nothingLit)
    }
  })
})
