import { signal } from '@preact/signals-core'
import { describe, expect, it } from 'vitest'
import { placeName, placesName, shortName, tintOf } from '../../../../src/app/places'
import { join } from '../../../../src/graph/collection/joined'
import { resolve } from '../../../../src/graph/collection/resolution'
import { freshClaims } from '../../../../src/graph/findings/fresh'
import type { Piece } from '../../../../src/model/piece'
import { sortCastBy, togglePieces, toggleVoice } from '../../../../src/state/actions'
import { begin } from '../../../../src/state/history'
import { createWorkStore, unchanging } from '../../../../src/state/store'
import { fromUrl, knownIn, toUrl } from '../../../../src/state/url'
import { openingView } from '../../../../src/state/view'
import { claim, group, ids, person, pieceOf } from '../../support/small-piece'

const paper = (id: string, name: string) => group(id, { name, aliases: [name.replace('The ', '')] })
const ann = person('ann', { name: 'Ann Lund' })
const bob = person('bob', { name: 'Bob Moe' })
const eva = person('eva', { name: 'Eva Berg' })
const pieces: readonly Piece[] = [
  {
    ...pieceOf(
      [paper('post', 'The Post'), ann, bob],
      [claim('hit', 'ann attacks bob'), claim('said', 'ann backs bob', { voices: ['ann'] })],
      ['[The Post](post)', '[Ann](ann) hit [Bob](bob).'],
    ),
    id: 'first',
    publisher: 'post',
    published: '2024-03-01',
  },
  {
    ...pieceOf(
      [paper('news', 'The News'), ann, bob, eva],
      [claim('hit', 'ann attacks bob'), claim('met', 'eva visits bob')],
      ['[The News](news)', 'Here [Ann](ann) hit [Bob](bob).', '[Eva](eva) saw [Bob](bob).'],
    ),
    id: 'second',
    publisher: 'news',
    published: '2024-03-05',
  },
]

function setUp(of: readonly Piece[] = pieces) {
  const { piece, sources } = join({ id: 'all', title: 'All' }, of, resolve(of).groups)
  const store = createWorkStore({ ...unchanging(piece), sources: signal(sources) }, begin(openingView('all')))
  return { piece, sources, store }
}

describe('the graph of several pieces', () => {
  it('is filtered by piece, and whoever stands in that alone goes with it, as a link has it', () => {
    const { store, piece } = setUp()
    store.act(togglePieces(['second']))
    const shown = () => ({
      claims: ids([...store.shown.value.ties.values()].flatMap(({ claims }) => claims)),
      names: [...store.shown.value.entities].sort(),
    })
    expect(shown()).toEqual({ claims: ['first-hit', 'first-said'], names: ['ann', 'bob', 'post'] })
    expect(store.isFiltered.value).toBe(true)
    const again = fromUrl(new URLSearchParams(toUrl(store.view.value)), knownIn(piece)).view
    expect(again.hiddenPieces).toEqual(['second'])
    store.act(togglePieces(['second']))
    expect(shown().claims).toHaveLength(4)
  })

  it('leaves a publisher’s own word out as it does a voice, and nothing else that it prints', () => {
    const { store } = setUp()
    expect(store.speaking.map(({ voice, claims }) => `${voice} ${claims.length}`)).toEqual([
      'news 2',
      'ann 1',
      'post 1',
    ])
    store.act(toggleVoice('post'))
    expect(ids(store.loss.value?.claims ?? [])).toEqual(['first-hit'])
  })

  it('tells pieces of authors whom nobody names apart by what they are called', () => {
    const unsigned = pieces.map(({ publisher: _, ...rest }) => ({
      ...rest,
      title: `News of the ${rest.id} bridge`,
    }))
    const { store } = setUp(unsigned)
    const tellers = store.sources.map(({ teller }) => teller)
    expect(tellers.map((teller) => shortName(store, teller))).toEqual([
      '“News of the first bridge”',
      '“News of the second bridge”',
    ])
    expect(tellers.map((teller) => shortName(store, teller, true))).toEqual(['The author', 'The author'])
    expect(placeName(store, 2)).toBe('“News of the first bridge” ¶ 1')
  })

  it('tells in how many pieces somebody stands, where, and what is new in one', () => {
    const { store, piece, sources } = setUp()
    store.act(sortCastBy('pieces'))
    expect(store.listed.value.map(({ entity, pieces: many }) => `${entity.id} ${many}`)).toEqual([
      'bob 2',
      'ann 2',
      'eva 1',
      'news 1',
      'post 1',
    ])
    expect([2, 4, 5].map((number) => placeName(store, number))).toEqual(['Post ¶ 1', 'News ¶ 1', 'News ¶ 2'])
    expect(placesName(store, [2, 4, 5])).toBe('2 pieces')
    expect([shortName(store, 'post'), tintOf(store, 'post'), tintOf(store, 'news')]).toEqual(['Post', 1, 2])
    expect([...freshClaims(piece.claims, sources)].sort()).toEqual(['first-hit', 'first-said', 'second-met'])
  })
})
