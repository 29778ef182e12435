import { effect, signal } from '@preact/signals-core'
import type { Clock } from '../../graph/filter/clock'
import type { ReplayOrder } from '../../graph/timeline/replay'
import { endReplay, inOrder, replay, setClock } from '../../state/actions'
import type { Store } from '../../state/store'
import type { App } from '../app'

/** What one step takes at 1×, ms. */
const STEP_MS = 700

export const speeds = [0.5, 1, 2, 4] as const
export type Speed = (typeof speeds)[number]

/** Whether the replay goes on by itself. */
export const playing = signal(false)
export const speed = signal<Speed>(1)

/** All that one playback or one scrub changes is a step of looking. */
const GESTURE = 'replay'

/** Takes the next step while it plays, and stops at the end or where the reader went elsewhere. */
export function listenToPlayer({ store }: App): () => void {
  let expected: number | null = null
  return effect(() => {
    const soFar = store.soFar.value
    const goesOn = playing.value && soFar !== null
    const wasMoved = expected !== null && soFar?.at !== expected
    expected = null
    if (!goesOn || wasMoved || soFar.at === soFar.steps.length) {
      if (playing.peek()) pause(store)
      return
    }
    const next = soFar.at + 1
    expected = soFar.at
    const timer = setTimeout(() => {
      expected = next
      store.act(replay({ at: next }), GESTURE)
    }, STEP_MS / speed.value)
    return () => clearTimeout(timer)
  })
}

/** From the beginning, in the order that was chosen last. */
export function beginReplay({ store }: App): void {
  playing.value = false
  store.settle()
  moveTo(store, 0)
  playing.value = true
}

export function playOrPause({ store }: App): void {
  if (playing.value) pause(store)
  else play(store)
}

function play(store: Store): void {
  const soFar = store.soFar.value
  if (soFar === null) return
  store.settle()
  if (soFar.at === soFar.steps.length) moveTo(store, 0)
  playing.value = true
}

function pause(store: Store): void {
  playing.value = false
  store.settle()
}

/** Goes to a step by hand, which pauses. */
export function goTo(store: Store, at: number): void {
  const soFar = store.soFar.value
  if (soFar === null) return
  playing.value = false
  moveTo(store, Math.max(0, Math.min(soFar.steps.length, at)))
}

export const stepBy = (store: Store, by: number): void => goTo(store, (store.soFar.value?.at ?? 0) + by)

/** Another order begins anew, and plays on where it was playing. */
export function chooseOrder(store: Store, order: ReplayOrder, clock: Clock): void {
  const wasPlaying = playing.value
  playing.value = false
  store.act(inOrder(replay({ order, at: 0 }), setClock(clock)))
  playing.value = wasPlaying
}

export function stopReplay({ store }: App): void {
  playing.value = false
  store.act(endReplay)
  document.querySelector<HTMLElement>('.graph')?.focus()
}

function moveTo(store: Store, at: number): void {
  store.act(replay({ at }), GESTURE)
}
