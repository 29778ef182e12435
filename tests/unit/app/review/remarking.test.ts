import { describe, expect, it } from 'vitest'
import { likelySpeakers, remarkOfWords } from '../../../../src/app/review/remarking'
import { begin } from '../../../../src/state/history'
import { openingView } from '../../../../src/state/view'
import { claim, group, person, pieceOf, place } from '../../support/small-piece'
import { createStore } from '../../support/store'

const text = [
  '',
  '[Ann](ann) told [the union](union) that fog had closed the [port](port), and so had ice. It was May.',
  '“Nobody reads here,” said [Bob](bob). "So be it", he went on, "and still no ships".',
]
const store = createStore(
  pieceOf(
    [person('ann'), person('bob'), group('union'), place('port'), person('cy')],
    [claim('c', 'bob backs union', { voices: ['cy'] })],
    text,
  ),
  begin(openingView('small')),
)
const spotOf = (paragraph: number, words: string) => {
  const start = store.piece.paragraphs[paragraph]?.text.indexOf(words) ?? -1
  return { paragraph, start, end: start + words.length }
}
const told = (voice: string, paragraph: number, words: string) =>
  remarkOfWords(store, voice, spotOf(paragraph, words))

describe('words of the text as a remark', () => {
  it('are a sentence of the voice, of whom they mention, resting on their place', () => {
    expect(told('ann', 1, 'fog had closed the port,')).toEqual({
      id: 'ann-fog-had-closed-the-port',
      voices: ['ann'],
      about: ['port'],
      text: 'Fog had closed the port.',
      evidence: [{ paragraph: 1, quote: expect.objectContaining({ exact: 'fog had closed the port,' }) }],
      speech: 'indirect',
    })
  })

  it('speak of nobody whom they do not mention, and not of who speaks', () => {
    expect(told('port', 1, 'closed the port').about).toEqual([])
  })

  it.each([
    ['Nobody reads here', 'direct'],
    ['he went on', 'indirect'],
    ['and still no ships', 'direct'],
  ])('are quoted where they stand in quotation marks: %s', (words, speech) => {
    expect(told('unattributed', 2, words)).toMatchObject({ voices: ['unattributed'], speech })
  })
})

describe('who may have said them', () => {
  it('is first who is named beside them, then who speaks, then everybody', () => {
    expect(likelySpeakers(store, spotOf(1, 'fog had closed the port'))).toEqual([
      'union',
      'ann',
      'cy',
      'bob',
      'port',
    ])
  })
})
