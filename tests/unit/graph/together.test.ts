import { describe, expect, it } from 'vitest'
import { pairLines, pairOf } from '../../../src/canvas/pairLines'
import type { Picture } from '../../../src/canvas/picture'
import { companions, togetherIn } from '../../../src/graph/companions'
import { bundleTies } from '../../../src/graph/ties'
import { areAnyTogether, fewOfEach, oneOfEach, pairsInText, together } from '../../../src/graph/together'
import type { Action } from '../../../src/state/actions'
import * as actions from '../../../src/state/actions'
import { begin } from '../../../src/state/history'
import type { Store } from '../../../src/state/store'
import { fromUrl, knownIn, toUrl } from '../../../src/state/url'
import { openingView } from '../../../src/state/view'
import { tellChange } from '../../../src/ui/frame/announce'
import { claim, ids, person, pieceOf, place } from '../support/small-piece'
import { createStore } from '../support/store'

const piece = pieceOf(
  [person('ann'), person('bob'), person('cat'), person('dan'), place('port')],
  [claim('backs', 'ann backs bob')],
  [
    'By [Ann](ann) and [Dan](dan)',
    '[Ann](ann) and [Bob](bob) met [Cat](cat). [Dan](dan) slept.',
    '[Ann](ann) saw [Cat](cat) near the [port](port). [Dan](dan) knows [Cat](cat).',
  ],
)
const pairs = together(piece)
const ties = bundleTies(piece.claims)
const opened = openingView('small')
const toggle = actions.toggleTogether(false)
const storeAfter = (...list: readonly Action[]): Store => {
  const store = createStore(piece, begin(opened))
  for (const action of list) store.act(action)
  return store
}
const drawn = (...list: readonly Action[]) => ids(storeAfter(...list).drawnPairs.value)

describe('who is mentioned together', () => {
  it('shares a sentence of the body, and no claim', () => {
    expect(pairs.map(({ id, sentences }) => [id, sentences.length])).toEqual([
      ['ann~cat', 2],
      ['ann~port', 1],
      ['bob~cat', 1],
      ['cat~dan', 1],
      ['cat~port', 1],
    ])
  })

  it('is somebody as long as ties do not join all of them', () => {
    const all = pairsInText(piece.paragraphs).map(({ id }) => id)
    expect(areAnyTogether(piece.paragraphs, new Set())).toBe(true)
    expect(areAnyTogether(piece.paragraphs, new Set(all.slice(0, -1)))).toBe(true)
    expect(areAnyTogether(piece.paragraphs, new Set(all))).toBe(false)
  })

  it('is listed for each name, with where that is', () => {
    expect(companions(piece, ties, 'cat')).toEqual([
      { entity: 'ann', paragraphs: [1, 2] },
      { entity: 'bob', paragraphs: [1] },
      { entity: 'dan', paragraphs: [2] },
      { entity: 'port', paragraphs: [2] },
    ])
    expect(companions(piece, ties, 'nobody')).toEqual([])
    expect(togetherIn(piece, ties, 'cat', 'ann')).toEqual([1, 2])
    expect(togetherIn(piece, ties, 'ann', 'bob')).toEqual([])
  })

  it('can be cut down to few of each, those most often together first', () => {
    expect(ids(fewOfEach(pairs, 1))).toEqual(['ann~cat'])
    expect(ids(fewOfEach(pairs, 2))).toEqual(['ann~cat', 'ann~port', 'bob~cat'])
    expect(fewOfEach(pairs, 9)).toEqual(pairs)
  })
})

describe('names that are alone', () => {
  it('each have the one with whom they share most sentences', () => {
    const all = pairsInText(piece.paragraphs)
    expect(ids(all)).toEqual(['ann~bob', 'ann~cat', 'ann~port', 'bob~cat', 'cat~dan', 'cat~port'])
    expect(ids(oneOfEach(all, () => false))).toEqual([])
    expect(ids(oneOfEach(all, (id) => id === 'dan' || id === 'port'))).toEqual(['ann~port', 'cat~dan'])
    expect(ids(oneOfEach(all, () => true))).toEqual(['ann~bob', 'ann~cat', 'ann~port', 'cat~dan'])
  })
})

describe('lines between them', () => {
  it('are drawn when asked for: few of each name, and all of the one that is selected', () => {
    expect(drawn()).toEqual([])
    expect(drawn(toggle)).toEqual(['ann~cat', 'ann~port', 'bob~cat'])
    expect(drawn(toggle, actions.selectEntity('dan'))).toEqual(['ann~cat', 'ann~port', 'bob~cat', 'cat~dan'])
    expect(drawn(toggle, actions.connect('port', 'cat'))).toContain('cat~port')
    expect(drawn(toggle, toggle)).toEqual([])
  })

  it('go with a name that is filtered out, and while the piece is replayed', () => {
    expect(drawn(toggle, actions.toggleKind('place'))).toEqual(['ann~cat', 'bob~cat'])
    expect(drawn(toggle, actions.replay({ at: 2 }))).toEqual([])
  })

  it('change nothing about ties, counts and paths', () => {
    const [plain, store] = [storeAfter(), storeAfter(toggle)]
    expect(store.shown.value).toEqual(plain.shown.value)
    expect(store.cast).toEqual(plain.cast)
    store.act(actions.connect('ann', 'cat'))
    expect(store.path.value).toBeNull()
  })

  const picture = { inRows: false, positions: new Map() } as Partial<Picture> as Picture

  it('are no ties on the canvas, and none where names stand in rows', () => {
    const store = storeAfter(toggle)
    const lines = pairLines(store, picture)
    expect(lines.map(({ data }) => pairOf(data.id))).toEqual(['ann~cat', 'ann~port', 'bob~cat'])
    expect(lines.every(({ data }) => !store.ties.has(data.id))).toBe(true)
    expect(pairOf('ann~bob')).toBeNull()
    expect(pairLines(store, { ...picture, inRows: true })).toEqual([])
  })

  it('stand out when one of both, or the line, is pointed at or selected', () => {
    const store = storeAfter(toggle, actions.selectEntity('bob'))
    const looks = () => pairLines(store, picture).map(({ classes }) => classes.replace('arc together', ''))
    expect(looks()).toEqual([' dimmed', ' dimmed', ' own'])
    store.hover.value = { type: 'path', id: 'port~ann' }
    expect(looks()).toEqual([' dimmed', ' hovered', ' own'])
  })

  it('are in the address, and are heard of', () => {
    const view = toggle(opened)
    expect(toUrl(view)).toBe('?piece=small&together=1')
    expect(fromUrl(new URLSearchParams(toUrl(view)), knownIn(piece)).view).toEqual(view)
    expect(fromUrl(new URLSearchParams('together=yes'), knownIn(piece)).view).toEqual(opened)
    const store = storeAfter(toggle)
    expect(tellChange(opened, view, store)).toBe(
      'Thin lines join those who are only mentioned together: 3 pairs.',
    )
    expect(tellChange(view, opened, storeAfter())).toBe(
      'No lines join those who are only mentioned together.',
    )
  })
})

describe('lines between them in a piece of guesses', () => {
  const guess = (confidence: number) => ({ made: { by: 'rules', confidence, state: 'suggested' } as const })
  const guessed = {
    ...piece,
    claims: [claim('backs', 'ann backs bob', guess(0.8)), claim('meets', 'bob attacks cat', guess(0.3))],
  }
  const guesses = (...list: readonly Action[]): Store => {
    const store = createStore(guessed, begin(opened))
    for (const action of list) store.act(action)
    return store
  }
  const drawn = (...list: readonly Action[]) => ids(guesses(...list).drawnPairs.value)
  const off = actions.toggleTogether(true)

  it('join at first whom no claim ties that is shown, each by one, and all of the name that is selected', () => {
    expect(drawn()).toEqual(['ann~cat', 'ann~port', 'cat~dan'])
    expect(drawn(actions.selectEntity('port'))).toEqual(['ann~cat', 'ann~port', 'cat~dan', 'cat~port'])
    expect(drawn(actions.setSure(0.2))).toEqual(['ann~port', 'cat~dan'])
    expect(drawn(actions.setSure(0.9))).toEqual(['ann~bob', 'ann~cat', 'ann~port', 'cat~dan'])
  })

  it('do not grow in number when something else is filtered out', () => {
    expect(drawn(actions.toggleFamily('support'))).toEqual(drawn())
    expect(drawn(actions.toggleKind('place'))).toEqual(['ann~cat', 'cat~dan'])
  })

  it('stay away once they are switched off, which the address says, until they are switched on again', () => {
    expect(drawn(off)).toEqual([])
    const view = off(opened)
    expect(toUrl(view)).toBe('?piece=small&together=0')
    expect(fromUrl(new URLSearchParams(toUrl(view)), knownIn(guessed)).view).toEqual(view)
    expect(off(view)).toEqual(opened)
    expect(tellChange(opened, view, guesses(off))).toBe(
      'No lines join those who are only mentioned together.',
    )
  })
})
