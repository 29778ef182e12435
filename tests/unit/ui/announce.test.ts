import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexPiece } from '../../../src/graph/search/indexPiece'
import type { Action } from '../../../src/state/actions'
import * as actions from '../../../src/state/actions'
import { begin } from '../../../src/state/history'
import { openingView } from '../../../src/state/view'
import { tellChange } from '../../../src/ui/frame/announce'
import { actionIn, toldPiece } from '../support/arbitrary-view'
import { check } from '../support/property'
import { claim, group, person, pieceOf, place } from '../support/small-piece'
import { createStore } from '../support/store'

const piece = pieceOf(
  [person('ann'), group('union', { inText: 'the Union' }), place('port'), person('bob')],
  [
    claim('leads', 'ann heads union'),
    claim('closes', 'union targets port', { text: 'The Union closes the port.', voices: ['ann'] }),
    claim('denial', 'union targets port', { voices: ['bob'], denied: true }),
  ],
)

/** What is heard after the last of these actions. */
function heard(...list: readonly Action[]): string {
  const store = createStore(piece, begin(openingView('small')))
  store.indexer.value = (piece) => ({ value: indexPiece(piece) })
  for (const action of list.slice(0, -1)) store.act(action)
  const before = store.view.value
  store.act(list.at(-1) ?? ((view) => view))
  return tellChange(before, store.view.value, store)
}

describe('after an action, a sentence says what changed', () => {
  it.each([
    [
      'selecting a voice',
      actions.selectEntity('ann'),
      'Ann selected: 1 own tie, 1 tie on this voice’s word.',
    ],
    ['selecting an entity', actions.selectEntity('port'), 'Port selected: 1 own tie.'],
    [
      'selecting a tie',
      actions.selectTie('port~union'),
      'Tie of Port and the Union selected: 2 claims, 2 disputed.',
    ],
    ['selecting a claim', actions.selectClaim('closes'), 'Claim selected: “The Union closes the port”, Ann.'],
    [
      'selecting the author',
      actions.select({ type: 'voice', id: '@author' }),
      'The author selected: 1 tie on this voice’s word.',
    ],
    ['connecting two', actions.connect('ann', 'port'), 'Ann to Port: connected in 2 steps.'],
    [
      'hiding a kind',
      actions.toggleKind('place'),
      'Hidden: places; 1 of 3 claims and 1 of 2 ties are shown.',
    ],
    [
      'hiding what is denied',
      actions.toggleTrait('denied'),
      'Hidden: claims that are denied; 2 of 3 claims and 2 of 2 ties are shown.',
    ],
    ['narrowing', actions.narrow({ voice: 'ann' }), 'Narrowed; 1 of 3 claims and 1 of 2 ties are shown.'],
    ['another layout', actions.setLayout('order'), 'Shown in order of mention.'],
    ['rings', actions.centreOn('union'), 'Shown in rings around the Union.'],
    ['the outline', actions.show('outline'), 'Shown as an outline.'],
    ['pinning', actions.pin('ann', 0.5, 0.5), 'Pinned: Ann.'],
    ['grouping', actions.group(2), 'Groups are drawn.'],
    [
      'what colours tell',
      actions.setColourBy('publisher'),
      'Colours tell which publisher alone names somebody, or tells a tie.',
    ],
    ['the size of nodes', actions.setSizeBy('mentions'), 'The size of a node tells its mentions.'],
    ['sorting the table', actions.sortTableBy('voices'), 'Sorted by who says so.'],
    ['filtering the cast', actions.filterCast('ann'), '1 name listed.'],
    ['reading a paragraph', actions.readParagraph(1), 'Reading paragraph 1.'],
    ['showing another panel', actions.showPanel('cast'), ''],
  ])('%s', (_, action, sentence) => {
    expect(heard(action)).toBe(sentence)
  })

  it('leaving a voice out tells what goes, bringing it back that all is there', () => {
    expect(heard(actions.toggleVoice('bob'))).toBe(
      'Without Bob, 1 of 3 claims and 0 of 2 ties go. 1 of 1 disputes ends. 1 tie now rests on a single voice.',
    )
    expect(heard(actions.toggleVoice('bob'), actions.bringBack)).toBe(
      'Brought back: Bob. Nobody is left out: all 3 claims and 2 ties are shown.',
    )
    expect(heard(actions.leaveOut(['ann', 'bob']), actions.toggleVoice('bob'))).toMatch(
      /^Brought back: Bob\. Without Ann, /,
    )
  })

  it('says when what is selected is there only because it is selected', () => {
    expect(heard(actions.toggleKind('person'), actions.selectEntity('bob'))).toBe(
      'Bob selected: 0 own ties, 1 tie on this voice’s word. Bob is filtered out and stays while selected.',
    )
  })

  it('says when two are not connected, and what going around somebody leads to', () => {
    const path = actions.connect('ann', 'port')
    expect(heard(path, actions.bar('union'))).toMatch(/^Not through the Union: /)
    expect(heard(path, actions.bar('union'), actions.bar('union'))).toBe(
      'Through anybody: connected in 2 steps.',
    )
  })

  it('tells of going back and of freeing what was pinned', () => {
    expect(heard(actions.selectEntity('ann'), actions.clearSelection)).toBe('Nothing is selected.')
    expect(heard(actions.pin('ann', 0.1, 0.1), actions.unpin('ann'))).toBe('Free again: Ann.')
    expect(heard(actions.toggleKind('place'), actions.showEverything(0))).toBe(
      'Nothing is filtered out: all 3 claims and 2 ties are shown.',
    )
  })
})

it('whatever is done, what is heard is whole sentences, and nothing where nothing changed', () => {
  check(
    fc.property(
      toldPiece.chain((any) => fc.tuple(fc.constant(any), fc.array(actionIn(any), { maxLength: 30 }))),
      ([any, list]) => {
        const store = createStore(any, begin(openingView(any.id)))
        for (const action of list) {
          const before = store.view.value
          store.act(action)
          const sentence = tellChange(before, store.view.value, store)
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
          if (sentence !== '') expect(sentence).toMatch(/\.$/)
          // Steps that the browser brings back are copies.
          expect(tellChange(structuredClone(store.view.value), store.view.value, store)).toBe('')
        }
      },
    ),
    30,
  )
})
