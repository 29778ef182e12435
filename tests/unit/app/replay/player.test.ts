import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPlayback, createPlayer } from '../../../../src/app/replay/player'
import { selectEntity } from '../../../../src/state/actions'
import { begin } from '../../../../src/state/history'
import { openingView } from '../../../../src/state/view'
import { claim, person, pieceOf } from '../../support/small-piece'
import { createStore } from '../../support/store'

const piece = pieceOf(
  [person('ann'), person('bob')],
  [claim('one', 'ann backs bob'), claim('two', 'bob backs ann', { paragraph: 2 })],
  ['One.', 'Two.'],
)

function setUp(playback = createPlayback()) {
  const store = createStore(piece, begin(openingView('small')))
  const player = createPlayer(store, playback)
  return { store, player, playback, at: () => store.soFar.value?.at ?? null }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a replay', () => {
  it('goes on by itself to its end, as one step of looking', () => {
    const { store, player, at } = setUp()
    player.begin()
    expect([at(), player.playing.value]).toEqual([0, true])
    vi.advanceTimersByTime(700)
    expect(at()).toBe(1)
    vi.runAllTimers()
    expect(at()).toBe(store.soFar.value?.steps.length)
    expect(player.playing.value).toBe(false)
    expect(store.history.value.steps).toHaveLength(2)
  })

  it('goes as fast as is asked', () => {
    const { player, at } = setUp()
    player.speed.value = 4
    player.begin()
    vi.advanceTimersByTime(175)
    expect(at()).toBe(1)
  })

  it('pauses where the reader goes to a step, and stays within its steps', () => {
    const { store, player, at } = setUp()
    player.begin()
    player.stepBy(-1)
    expect([at(), player.playing.value]).toEqual([0, false])
    player.goTo(99)
    expect(at()).toBe(store.soFar.value?.steps.length)
  })

  it('begins again where it is played at its end', () => {
    const { player, at } = setUp()
    player.begin()
    player.goTo(99)
    player.playOrPause()
    expect([at(), player.playing.value]).toEqual([0, true])
  })

  it('goes on while something is selected', () => {
    const { store, player, at } = setUp()
    player.begin()
    store.act(selectEntity('ann'))
    vi.advanceTimersByTime(700)
    expect(at()).toBe(1)
  })

  it('plays on in another order where it was playing', () => {
    const { store, player, at } = setUp()
    player.begin()
    vi.advanceTimersByTime(700)
    player.chooseOrder('dated', 'said')
    expect([at(), player.playing.value]).toEqual([0, true])
    expect(store.view.value).toMatchObject({ clock: 'said', replay: { order: 'dated' } })
  })

  it('is ended with the piece that is left, and keeps its speed for the next', () => {
    const { player, playback, at } = setUp()
    player.speed.value = 2
    player.begin()
    player.stop()
    vi.runAllTimers()
    expect(at()).toBe(0)
    const next = setUp(playback)
    expect(next.player.speed.value).toBe(2)
    // Nothing is replayed there.
    expect(next.player.playing.value).toBe(false)
  })
})
