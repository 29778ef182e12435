import { effect, signal } from '@preact/signals-core'
import { describe, expect, it, vi } from 'vitest'
import { makeOverviews } from '../../../../src/app/overview/maker'
import { here } from '../../../../src/app/work/here'
import {
  clearSelection,
  connect,
  expand,
  selectEntity,
  setLayout,
  toggleKind,
} from '../../../../src/state/actions'
import { begin } from '../../../../src/state/history'
import { showLess } from '../../../../src/state/showLess'
import { createWorkStore, unchanging } from '../../../../src/state/store'
import { openingView } from '../../../../src/state/view'
import { madePiece } from '../../../bench/madePiece'
import { person } from '../../support/small-piece'
import { createStore } from '../../support/store'

const large = madePiece({ names: 260, claims: 700 })

async function explored() {
  const store = createStore(large, begin(openingView(large.id)))
  const stop = makeOverviews(store, here.communities(), false)
  await vi.waitFor(() => expect(store.overview.value).not.toBeNull())
  const names = () => store.overview.value?.names ?? new Set<string>()
  const hidden = () => large.entities.map(({ id }) => id).filter((id) => !names().has(id))
  return { store, stop, names, hidden }
}

describe('a piece that is too large to be read as a whole', () => {
  it('is drawn in part: who is not shown stands in a group', async () => {
    const { store, stop, names } = await explored()
    const { entities, groupNodes, inside } = store.drawn.value
    expect([...entities].sort()).toEqual([...names()].sort())
    expect(groupNodes.reduce((sum, { count }) => sum + count, 0) + names().size).toBe(260)
    for (const { id } of large.entities) expect(entities.has(id)).toBe(!inside.has(id))
    stop()
  })

  it('shows whoever is looked at, for as long as the trail has them', async () => {
    const { store, stop, names, hidden } = await explored()
    const [one = '', other = ''] = hidden()
    store.act(selectEntity(one))
    expect(names()).toContain(one)
    store.act(selectEntity(other))
    store.act(clearSelection)
    expect(names()).toContain(one)
    expect(names()).toContain(other)
    store.act(showLess)
    expect(names()).not.toContain(one)
    stop()
  })

  it('shows all of a path', async () => {
    const { store, stop, names, hidden } = await explored()
    store.act(connect(hidden().at(0) ?? '', hidden().at(-1) ?? ''))
    for (const { to } of store.path.value?.hops ?? []) expect(names()).toContain(to)
    expect(store.path.value?.hops.length).toBeGreaterThan(0)
    stop()
  })

  it('keeps what is shown when a filter hides some of it, and in every layout', async () => {
    const { store, stop, names } = await explored()
    store.act(expand({ of: 'group', id: store.overview.value?.groups[0]?.leader ?? '' }))
    const before = [...names()]
    store.act(toggleKind('person'))
    expect([...names()]).toEqual(before)
    store.act(setLayout('order'))
    expect([...names()]).toEqual(before)
    expect(store.drawn.value.groupNodes).toEqual([])
    for (const id of store.drawn.value.entities) expect(before).toContain(id)
    stop()
  })

  it('has whoever comes into the piece in a group, with every line from it', async () => {
    const piece = signal(large)
    const store = createWorkStore({ ...unchanging(large), piece, base: piece }, begin(openingView(large.id)))
    const stop = makeOverviews(store, here.communities(), false)
    await vi.waitFor(() => expect(store.overview.value).not.toBeNull())
    const drawnEnds: (readonly string[])[] = []
    const stopDrawing = effect(() => {
      const { entities, groupNodes, ties } = store.drawn.value
      const nodes = new Set([...entities, ...groupNodes.map(({ id }) => id)])
      drawnEnds.push([...ties.values()].flatMap(({ ends }) => ends).filter((end) => !nodes.has(end)))
    })
    const [first] = large.claims
    const newcomer = person('newcomer')
    if (!first) throw new Error('there is no claim')
    piece.value = {
      ...large,
      entities: [...large.entities, newcomer],
      claims: [...large.claims, { ...first, id: 'of-newcomer', object: newcomer.id }],
    }
    expect(drawnEnds).toEqual(drawnEnds.map(() => []))
    expect(drawnEnds.length).toBeGreaterThan(1)
    expect(store.drawn.value.inside.has(newcomer.id)).toBe(true)
    stopDrawing()
    stop()
  })

  it('says of each name how many of its neighbours are hidden', async () => {
    const { store, stop, names } = await explored()
    const overview = store.overview.value
    if (!overview) throw new Error('there is no overview')
    const labels = new Map(store.overviews.value?.labels(overview))
    for (const id of names()) {
      const others = (store.neighbours.get(id) ?? []).filter(
        ({ ends }) => !ends.every((end) => names().has(end)),
      )
      const told = /\+(\d+)$/.exec(labels.get(id) ?? '')?.[1]
      expect(Number(told ?? 0)).toBe(others.length)
    }
    stop()
  })
})

it('a piece that can be read as a whole has no overview', () => {
  const small = madePiece({ names: 60, claims: 120 })
  const store = createStore(small, begin(openingView(small.id)))
  const give = vi.fn()
  const stop = makeOverviews(store, { give, stop() {} }, false)
  expect(give).not.toHaveBeenCalled()
  expect(store.part.value?.entities).toBe(store.entities)
  stop()
})
