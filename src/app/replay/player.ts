import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import type { Clock } from '../../graph/filter/clock'
import type { ReplayOrder } from '../../graph/timeline/replay'
import { focusNow } from '../../platform/focus'
import { endReplay, inOrder, replay, setClock } from '../../state/actions'
import type { Store } from '../../state/store'

/** What one step takes at 1×, ms. */
const STEP_MS = 700

export const speeds = [0.5, 1, 2, 4] as const
export type Speed = (typeof speeds)[number]

/** How replays go; outlives the piece that is replayed. */
export interface Playback {
  /** Whether the replay goes on by itself. */
  readonly playing: Signal<boolean>
  readonly speed: Signal<Speed>
  /** Whether scrolling the piece sets how far it is replayed. */
  readonly scrollDrives: Signal<boolean>
}

export const createPlayback = (): Playback => ({
  playing: signal(false),
  speed: signal<Speed>(1),
  scrollDrives: signal(false),
})

/** Replays one piece. */
export interface Player extends Omit<Playback, 'playing'> {
  readonly playing: ReadonlySignal<boolean>
  /** From the beginning, in the order that was chosen last. */
  begin(): void
  playOrPause(): void
  /** Goes to a step by hand, which pauses. */
  goTo(at: number): void
  stepBy(by: number): void
  /** Another order begins anew, and plays on where it was playing. */
  chooseOrder(order: ReplayOrder, clock: Clock): void
  /** Shows the whole piece again. */
  end(): void
  /** Once the piece is left. */
  stop(): void
}

/** All that one playback or one scrub changes is a step of looking. */
const GESTURE = 'replay'

export function createPlayer(store: Store, playback: Playback): Player {
  const { playing, speed } = playback
  const moveTo = (at: number) => store.act(replay({ at }), GESTURE)

  const play = () => {
    const soFar = store.soFar.value
    if (soFar === null) return
    store.settle()
    if (soFar.at === soFar.steps.length) moveTo(0)
    playing.value = true
  }
  const pause = () => {
    playing.value = false
    store.settle()
  }
  const goTo = (at: number) => {
    const soFar = store.soFar.value
    if (soFar === null) return
    playing.value = false
    moveTo(Math.max(0, Math.min(soFar.steps.length, at)))
  }

  // Takes the next step while it plays, and stops at the end or where the reader went elsewhere.
  let expected: number | null = null
  const stop = effect(() => {
    const soFar = store.soFar.value
    const goesOn = playing.value && soFar !== null
    const wasMoved = expected !== null && soFar?.at !== expected
    expected = null
    if (!goesOn || wasMoved || soFar.at === soFar.steps.length) {
      if (playing.peek()) pause()
      return
    }
    const next = soFar.at + 1
    expected = soFar.at
    const timer = setTimeout(() => {
      expected = next
      moveTo(next)
    }, STEP_MS / speed.value)
    return () => clearTimeout(timer)
  })

  return {
    ...playback,
    begin() {
      playing.value = false
      store.settle()
      moveTo(0)
      playing.value = true
    },
    playOrPause: () => (playing.value ? pause() : play()),
    goTo,
    stepBy: (by) => goTo((store.soFar.value?.at ?? 0) + by),
    chooseOrder(order, clock) {
      const wasPlaying = playing.value
      playing.value = false
      store.act(inOrder(replay({ order, at: 0 }), setClock(clock)))
      playing.value = wasPlaying
    },
    end() {
      playing.value = false
      store.act(endReplay)
      focusNow('.graph')
    },
    stop,
  }
}
