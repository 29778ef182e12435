import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeWeightsWhenNeeded } from '../../../../src/app/weights/maker'
import { type PackedNetwork, unpackNetwork } from '../../../../src/graph/groups/network'
import type { Weights } from '../../../../src/graph/groups/weights'
import { weightsOf } from '../../../../src/graph/groups/weightsOf'
import { workerLabourer } from '../../../../src/platform/labourer'
import { group, setSizeBy, ungroup } from '../../../../src/state/actions'
import { begin } from '../../../../src/state/history'
import { openingView } from '../../../../src/state/view'
import { claim, person, pieceOf } from '../../support/small-piece'
import { createStore } from '../../support/store'

const piece = pieceOf([person('ann'), person('bob')], [claim('c', 'ann backs bob')])

/** A worker that answers when the test says so. */
class FakeWorker {
  asked: { number: number; task: PackedNetwork }[] = []
  stopped = false
  onmessage: ((event: { data: unknown }) => void) | null = null
  onerror: (() => void) | null = null
  postMessage(request: FakeWorker['asked'][number]) {
    this.asked.push(request)
  }
  terminate() {
    this.stopped = true
  }
  answer(number = this.asked[0]?.number) {
    const [request] = this.asked
    if (request) this.onmessage?.({ data: { number, result: weightsOf(unpackNetwork(request.task)) } })
  }
}

function setUp() {
  const store = createStore(piece, begin(openingView('small')))
  const workers: FakeWorker[] = []
  const labourer = workerLabourer<PackedNetwork, Weights>(() => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker as unknown as Worker
  })
  const maker = makeWeightsWhenNeeded(store, labourer)
  return { store, workers, maker }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the maker of weights', () => {
  it('starts when groups or sizes need it, and once', () => {
    const { store, workers, maker } = setUp()
    store.act(setSizeBy('mentions'))
    expect(workers).toHaveLength(0)
    store.act(group(2))
    store.act(setSizeBy('betweenness'))
    maker.ask()
    expect(workers).toHaveLength(1)
    workers[0]?.answer()
    store.act(ungroup)
    store.act(group(1))
    maker.ask()
    expect(workers).toHaveLength(1)
    expect(workers[0]?.stopped).toBe(true)
    expect(store.groups.value.map(({ leader }) => leader)).toEqual(['ann'])
  })

  it('says so when it takes a while', () => {
    const { workers, maker } = setUp()
    maker.ask()
    vi.advanceTimersByTime(299)
    expect(maker.progress.value).toBe('working')
    vi.advanceTimersByTime(1)
    expect(maker.progress.value).toBe('slow')
    workers[0]?.answer()
    vi.advanceTimersByTime(1000)
    expect(maker.progress.value).toBe('done')
  })

  it('says so when it fails, and can be asked for again; a late answer counts for nothing', () => {
    const { store, workers, maker } = setUp()
    maker.ask()
    workers[0]?.onerror?.()
    expect(maker.progress.value).toBe('failed')
    maker.ask()
    workers[1]?.answer(1)
    expect(store.weights.value).toBeNull()
    workers[1]?.answer()
    expect(store.weights.value?.betweenness.size).toBe(2)
    expect(maker.progress.value).toBe('done')
  })

  it('ends when the piece is left: nothing goes on that nobody waits for', () => {
    const { workers, maker } = setUp()
    maker.ask()
    maker.stop()
    expect(workers[0]?.stopped).toBe(true)
    vi.advanceTimersByTime(1000)
    expect(maker.progress.value).toBe('working')
    const later = setUp()
    later.maker.stop()
    later.store.act(group(2))
    expect(later.workers).toHaveLength(0)
  })

  it('fails where no worker can be started', () => {
    const store = createStore(piece, begin(openingView('small')))
    const refusing = workerLabourer<PackedNetwork, Weights>(() => {
      throw new TypeError('refused')
    })
    const maker = makeWeightsWhenNeeded(store, refusing)
    maker.ask()
    expect(maker.progress.value).toBe('failed')
  })
})
