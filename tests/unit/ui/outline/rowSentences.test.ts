import { describe, expect, it } from 'vitest'
import { outlineRows } from '../../../../src/graph/outline/outline'
import type { Piece, Remark } from '../../../../src/model/piece'
import type { Action } from '../../../../src/state/actions'
import {
  connect,
  leaveOut,
  selectEntity,
  selectTie,
  toggleKind,
  toggleTrait,
} from '../../../../src/state/actions'
import { begin } from '../../../../src/state/history'
import { openingView } from '../../../../src/state/view'
import { createOutlined, tellingOf } from '../../../../src/ui/outline/outlined'
import { rowWord, tellRow } from '../../../../src/ui/outline/rowSentences'
import { claim, group, person, pieceOf, place } from '../../support/small-piece'
import { createStore } from '../../support/store'

const piece = pieceOf(
  [
    person('ann', { role: 'head of the union' }),
    group('union', { inText: 'the Union' }),
    place('port'),
    person('bob', { unnamed: true }),
    place('isle'),
  ],
  [
    claim('leads', 'ann heads union', { text: 'Ann heads the Union.', paragraph: 2 }),
    claim('closes', 'union targets port', {
      text: 'The Union closes the port',
      voices: ['ann', 'bob'],
      to: 'union',
      stance: 'planned',
      paragraph: 3,
    }),
    claim('denial', 'union targets port', {
      text: 'The Union closed the port.',
      voices: ['bob'],
      denied: true,
      said: '2021-03-04',
      evidence: [{ paragraph: 4 }, { paragraph: 5 }],
    }),
  ],
)

/** The sentence of every row, by its key, with these open. */
function sentences(open: readonly string[], ...actions: readonly Action[]): ReadonlyMap<string, string> {
  return sentencesOf(piece, open, ...actions)
}

function sentencesOf(
  of: Piece,
  open: readonly string[],
  ...actions: readonly Action[]
): ReadonlyMap<string, string> {
  const store = createStore(of, begin(openingView('small')))
  for (const action of actions) store.act(action)
  const told = createOutlined(store).value
  const telling = tellingOf(store, told)
  return new Map(outlineRows(told, new Set(open)).map((row) => [row.key, tellRow(row, telling)]))
}

const TIE = 'entity:union/tie:port~union'

describe('a row is told as one sentence', () => {
  it('of an entity: name, kind, role, ties, what it says', () => {
    const told = sentences([])
    expect(told.get('entity:ann')).toBe('Ann, person, head of the union, 1 tie, says 1 claim.')
    expect(told.get('entity:bob')).toBe('Bob, person, not named, no tie, says 2 claims.')
    expect(told.get('entity:isle')).toBe('Isle, place, no tie.')
  })

  it('of a tie: to whom, by how many claims, how many of them are disputed or denied', () => {
    const told = sentences(['entity:union'])
    expect(told.get(TIE)).toBe('Tied to Port by 2 claims, all disputed, one of them denied.')
    expect(told.get('entity:union/tie:ann~union')).toBe('Tied to Ann by 1 claim.')
  })

  it('of a claim: who says so and how, the sentence, the paragraph, the date, what stands against it', () => {
    const told = sentences(['entity:union', TIE])
    expect(told.get(`${TIE}/claim:closes`)).toBe(
      'Told as planned by Ann, as told by Bob, to the Union: The Union closes the port. Paragraph 3. Against it: Denied by Bob: The Union closed the port.',
    )
    expect(told.get(`${TIE}/claim:denial`)).toMatch(
      /^Denied by Bob: The Union closed the port\. Paragraphs 4 and 5\. Date: 4 Mar(ch)? 2021\. Against it: /,
    )
    expect(told.get(`${TIE}/entity:port`)).toBe('The other end: Port, place, opens its 1 tie.')
  })

  it('of the author’s own claim, and of what somebody says', () => {
    const told = sentences(['entity:ann', 'entity:ann/tie:ann~union', 'entity:bob'])
    expect(told.get('entity:ann/tie:ann~union/claim:leads')).toBe(
      'The author: Ann heads the Union. Paragraph 2.',
    )
    expect(told.get('entity:bob/says')).toBe('Bob says 2 claims, in reading order.')
  })

  it('of remarks: whose they are, of whom they speak, where they stand', () => {
    const remark: Remark = {
      id: 'cold',
      voices: ['ann'],
      about: ['isle', 'union'],
      to: 'bob',
      text: 'The winter will be cold',
      evidence: [{ paragraph: 2 }],
      said: '2021-03-04',
    }
    const open = ['entity:ann', 'entity:ann/says', 'entity:isle']
    const told = (...actions: readonly Action[]) =>
      sentencesOf({ ...piece, remarks: [remark] }, open, ...actions)
    expect(told().get('entity:ann')).toContain('says 1 claim, 1 remark.')
    expect(told().get('entity:isle/spoken-of')).toBe('Isle is spoken of in 1 remark, in reading order.')
    expect(told().get('entity:ann/says/remark:cold')).toMatch(
      /^Remark of Ann, to Bob: The winter will be cold\. Speaks of Isle and the Union\. Paragraph 2\. Date: 4 Mar/,
    )
    expect(told(leaveOut(['ann'])).get('entity:ann/says/remark:cold')).toMatch(/^Left out\. /)
    expect([...told(toggleTrait('asserted')).keys()].join()).not.toContain('remark')
  })

  it('of what is open above', () => {
    const end = `${TIE}/entity:port`
    const told = sentences(['entity:union', TIE, end])
    expect(told.get(`${end}/tie:port~union`)).toBe(
      'Tied to the Union by 2 claims, all disputed, one of them denied, open above.',
    )
  })

  it('of voices left out, whose claims stay in their place and end the dispute', () => {
    const told = sentences(['entity:union', TIE], leaveOut(['ann']))
    expect(told.get('entity:ann')).toContain('says 1 claim, left out as a voice.')
    expect(told.get(TIE)).toBe('Tied to Port by 2 claims, one of them denied, one of them left out.')
    expect(told.get(`${TIE}/claim:closes`)).toMatch(/^Left out\. Told as planned by Ann/)
  })

  it('of the steps of a path, and of what rests on the word of the one selected', () => {
    const path = sentences(['entity:ann', 'entity:union'], connect('ann', 'port'))
    expect(path.get('entity:ann/tie:ann~union')).toBe('Step 1: tied to the Union by 1 claim.')
    expect(path.get(TIE)).toMatch(/^Step 2: tied to Port/)
    const word = sentences(['entity:union'], selectEntity('bob'))
    expect(word.get(TIE)).toMatch(/, on the word of the voice that is selected\.$/)
  })

  it('of what is filtered out but selected', () => {
    const told = sentences(['entity:union'], selectTie('port~union'), toggleKind('place'))
    expect(told.get('entity:port')).toMatch(/shown only while selected\.$/)
    expect(told.get(TIE)).toMatch(/shown only while selected\.$/)
    expect(told.has('entity:isle')).toBe(false)
  })
})

describe('who is listed', () => {
  it('is whoever has a tie in what is shown; without a filter, everybody', () => {
    expect(sentences([]).size).toBe(5)
    expect([...sentences([], toggleKind('place')).keys()]).toEqual(['entity:union', 'entity:ann'])
  })
})

it('rows are found by the names and sentences that stand in them', () => {
  const store = createStore(piece, begin(openingView('small')))
  const rows = outlineRows(createOutlined(store).value, new Set(['entity:ann', 'entity:ann/tie:ann~union']))
  expect(rows.slice(0, 6).map((row) => rowWord(row, store.entities))).toEqual(
    expect.arrayContaining(['Ann', 'Union', 'Ann heads the Union.']),
  )
})

it('the rows of a long outline stay the same ones while something else is selected', () => {
  const store = createStore(piece, begin(openingView('small')))
  const told = createOutlined(store)
  const before = told.value
  store.act(selectEntity('union'))
  expect(told.value.roots).toBe(before.roots)
  expect(told.value.ties).toBe(before.ties)
  store.act(toggleKind('organisation'))
  expect(told.value.roots).toContain('union')
})
