import { effect } from '@preact/signals-core'
import { describe, expect, it, vi } from 'vitest'
import { openLine } from '../../../../src/app/corpus/line'
import { openCorpus } from '../../../../src/app/corpus/opened'
import { openStore } from '../../../../src/app/pieces/openStore'
import { providerOf } from '../../../../src/graph/provider/memory'
import type { Provider } from '../../../../src/graph/provider/provider'
import { paragraphFromFile } from '../../../../src/model/file/paragraphs'
import type { Piece } from '../../../../src/model/piece'
import { connect, expand, inOrder, select, selectEntity } from '../../../../src/state/actions'
import { explained } from '../../../../src/state/derived/explained'
import type { Store } from '../../../../src/state/store'
import { desktop, fakePage } from '../../support/fake-page'
import { claim, group, person, pieceOf } from '../../support/small-piece'

/** Ann knows ten others, each in a piece of its own, and the tenth of them knows Zoe, who knows nobody else. */
const pieces = [
  ...Array.from({ length: 10 }, (_, at) => {
    const [ann, other] = [person('ann', { name: 'Ann Lund' }), person(`p${at}`, { name: `Bo Nr${at}` })]
    return {
      ...pieceOf(
        [ann, other, group('court')],
        [claim('tie', `ann backs p${at}`)],
        ['', `[Ann](ann) backs [Bo](p${at}).`],
      ),
      id: `piece-${at}`,
      published: `2024-01-1${at}`,
    }
  }),
  {
    ...pieceOf(
      [person('nine', { name: 'Bo Nr9' }), person('zoe', { name: 'Zoe Zander' })],
      [claim('far', 'nine warns zoe')],
      ['', '[Bo](nine) warns [Zoe](zoe).'],
    ),
    id: 'far',
    published: '2024-02-01',
  },
]

const ANN = 'ann@piece-0'
const ZOE = 'zoe@far'
const begin = inOrder(expand({ of: 'name', id: ANN, what: 'closest' }), selectEntity(ANN))

async function exploring(
  url = '?piece=corpus',
  provider: Provider = providerOf(pieces),
  watch: (store: Store) => void = () => {},
) {
  const line = openLine({
    fetch: () => Promise.reject(new Error('nobody is asked')),
    wait: () => new Promise(() => {}),
  })
  const corpus = openCorpus(provider, line)
  const browser = fakePage(url)
  const { store, stop } = openStore(corpus.collection.work, url, browser.page, desktop, corpus.known)
  store.explainer.value = explained
  watch(store)
  const told: string[] = []
  const stopFollowing = corpus.follow(store, (notice) => told.push(notice))
  const settled = () => vi.waitFor(() => expect(corpus.isComing.value).toBe(false))
  await settled()
  return {
    corpus,
    store,
    told,
    browser,
    settled,
    names: () => [...(store.overview.value?.names ?? [])],
    link: () => browser.page.location.search,
    stop() {
      stopFollowing()
      stop()
    },
  }
}

describe('a remark of a corpus', () => {
  it('brings whoever makes it, and of whom, into the graph', async () => {
    const [first, ...rest] = pieces
    const remark = {
      ...{ id: 'regrets', voices: ['ann'], about: ['court'], text: 'She regrets it.' },
      evidence: [{ paragraph: 1 }],
    } as const
    const told = [{ ...first, remarks: [remark] } as Piece, ...rest]
    const { corpus, store, names, stop } = await exploring('?piece=corpus', providerOf(told))
    const { list } =
      (await corpus.provider.rows(
        { clock: 'when', voice: 'piece-0 ann' },
        { column: 'stance', descending: true },
        { limit: 1 },
      )) ?? {}
    expect(list).toMatchObject([{ piece: 'piece-0', remark: { about: ['piece-0 court'] } }])
    await corpus.go(store, inOrder(selectEntity(ANN), select({ type: 'remark', id: 'piece-0-regrets' })))
    expect(store.selection.value).toEqual({ type: 'remark', id: 'piece-0-regrets' })
    expect(names()).toEqual(expect.arrayContaining([ANN, 'court@piece-0']))
    stop()
  })
})

describe('a corpus in the explorer', () => {
  it('draws at no moment a line to somebody who is not shown', async () => {
    const made = { by: 'rules', state: 'suggested', confidence: 0.9 } as const
    const guessed = pieces.map((piece) => ({
      ...piece,
      // Together with the court, whom no claim ties.
      paragraphs: [
        ...piece.paragraphs,
        paragraphFromFile(
          `${piece.entities.map(({ id, name }) => `[${name}](${id})`).join(' and ')} were there.`,
        ),
      ],
      entities: piece.entities.map((entity) => ({ ...entity, made })),
      claims: piece.claims.map((claim) => ({ ...claim, made })),
    }))
    const lost: string[] = []
    const { corpus, store, settled, stop } = await exploring('?piece=corpus', providerOf(guessed), (store) =>
      effect(() => {
        const there = store.part.value?.entities
        for (const { id, ends } of store.drawnPairs.value)
          if (!ends.every((end) => there?.has(end))) lost.push(id)
      }),
    )
    await corpus.go(store, begin)
    store.act(expand({ of: 'name', id: 'p9@piece-9', what: 'all' }))
    await settled()
    await corpus.go(store, selectEntity(ZOE))
    expect(store.joinable.value).not.toEqual([])
    expect(lost).toEqual([])
    stop()
  })

  it('has nothing of it until somebody is asked for, and tells what is in it', async () => {
    const { corpus, store, names, stop } = await exploring()
    expect(names()).toEqual([])
    expect(store.piece.entities).toEqual([])
    await vi.waitFor(() => expect(corpus.glance.value?.pieces).toBe(11))
    expect(store.piece.title).toBe('A corpus of 11 pieces')
    stop()
  })

  it('brings in whom the reader asks for, the closest first, and how many more there are', async () => {
    const { corpus, store, names, settled, stop } = await exploring()
    await corpus.go(store, begin)
    expect(names()).toHaveLength(9)
    expect(store.selection.value).toEqual({ type: 'entity', id: ANN })
    const hidden = () => store.overviews.value?.hiddenAround(new Set(names()), ANN)
    await vi.waitFor(() => expect(hidden()?.get('person')).toBe(2))
    expect(hidden()?.get('all')).toBe(2)
    store.act(expand({ of: 'name', id: ANN, what: 'person' }))
    await settled()
    await vi.waitFor(() => expect(names()).toHaveLength(11))
    expect(hidden()?.size).toBe(0)
    expect(store.ties.size).toBe(10)
    stop()
  })

  it('takes what was brought in out again with Back, and has it in the link', async () => {
    const { corpus, store, names, browser, link, settled, stop } = await exploring()
    await corpus.go(store, begin)
    const before = { names: names(), pieces: store.sources.map(({ piece }) => piece) }
    await corpus.go(store, connect(ANN, ZOE))
    await settled()
    expect(names()).toContain(ZOE)
    expect(store.path.value?.hops.map(({ to }) => to)).toEqual(['p9@piece-9', ZOE])
    const [shown, url] = [names(), link()]
    browser.go(-1)
    await vi.waitFor(() => expect(store.sources.map(({ piece }) => piece)).toEqual(before.pieces))
    expect(names()).toEqual(before.names)
    stop()
    const elsewhere = await exploring(url)
    await vi.waitFor(() => expect(elsewhere.names()).toEqual(shown))
    expect(elsewhere.store.selection.value).toEqual({ type: 'path', id: `${ANN}~${ZOE}` })
    elsewhere.stop()
  })

  it('tells of a link that asks for somebody who is not there', async () => {
    const { told, stop } = await exploring('?piece=corpus&select=entity:nobody@nowhere')
    await vi.waitFor(() =>
      expect(told).toEqual(['The link asks for somebody whom this corpus does not have.']),
    )
    stop()
  })

  it('leaves what the reader no longer waits for', async () => {
    const memory = providerOf(pieces)
    const aborted: boolean[] = []
    const slow: Provider = {
      ...memory,
      neighbours: (id, query, signal) =>
        id.startsWith('piece-0')
          ? new Promise((_, reject) =>
              signal?.addEventListener('abort', () => {
                aborted.push(true)
                reject(new Error('left'))
              }),
            )
          : memory.neighbours(id, query, signal),
    }
    const { corpus, store, names, stop } = await exploring('?piece=corpus', slow)
    const left = corpus.go(store, begin)
    await corpus.go(store, inOrder(expand({ of: 'name', id: ZOE, what: 'closest' }), selectEntity(ZOE)))
    await left
    expect(aborted).toEqual([true])
    expect(names()).toEqual([ZOE, 'p9@piece-9'])
    stop()
  })

  it('keeps what it shows where a question has no answer, and says so', async () => {
    const memory = providerOf(pieces)
    const failing: Provider = { ...memory, tellers: () => Promise.reject(new Error('too long')) }
    const { corpus, store, told, names, stop } = await exploring('?piece=corpus', failing)
    await corpus.go(store, begin)
    expect(told).toEqual(['The corpus does not answer what was asked. Try it once more.'])
    expect(names()).toEqual([])
    expect(store.selection.value).toBeNull()
    stop()
  })

  it('finds whoever is in all of it by name', async () => {
    const { corpus, stop } = await exploring()
    expect(corpus.lookUp('zander')).toBeNull()
    await vi.waitFor(() =>
      expect(corpus.lookUp('zander')?.names.map(({ name }) => name)).toEqual(['Zoe Zander']),
    )
    stop()
  })
})
