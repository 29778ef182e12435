import { isPhone, isShort } from '../../app/media'
import { goTo, playing, playOrPause, stepBy, stopReplay } from '../../app/replay/player'
import { type SoFar, tellKnown, undatedIn } from '../../graph/timeline/replay'
import { count } from '../../graph/words'
import { useApp, useStore } from '../context'
import { LegendPopover } from '../graph/Legend'
import { tellPosition } from './news'
import { PlaybackIcon } from './PlaybackIcon'
import { OrderSelect, ReplayOptions, SpeedSelect } from './ReplayOptions'

/** How far the piece is replayed, and everything that moves it. */
export function ReplayBar() {
  const app = useApp()
  const soFar = app.store.soFar.value
  if (soFar === null) return null
  return (
    <section class="replay-bar" aria-label="Replay">
      <div class="replay-row">
        <Steps soFar={soFar} />
        <Scrubber soFar={soFar} />
        {!isPhone.value && (
          <>
            <span class="replay-position">{tellPosition(soFar)}</span>
            <SpeedSelect />
            <button type="button" class="button" onClick={() => stopReplay(app)}>
              End replay
            </button>
          </>
        )}
        {isPhone.value && <ReplayOptions />}
      </div>
      <div class="replay-row">
        <Known soFar={soFar} />
        {!isPhone.value && (
          <>
            <OrderSelect />
            <ReplayOptions />
            {!isShort.value && <LegendPopover />}
          </>
        )}
      </div>
    </section>
  )
}

function Steps({ soFar: { at, steps } }: { soFar: SoFar }) {
  const app = useApp()
  const { store } = app
  return (
    <div class="replay-steps" role="group" aria-label="Play and step">
      <button
        type="button"
        class="icon"
        aria-label="One step back"
        title="One step back (,)"
        aria-disabled={at === 0}
        onClick={() => stepBy(store, -1)}
      >
        <PlaybackIcon name="back" />
      </button>
      <button
        type="button"
        class="icon"
        aria-label={playing.value ? 'Pause' : 'Play'}
        title={`${playing.value ? 'Pause' : 'Play'} (Space)`}
        onClick={() => playOrPause(app)}
      >
        <PlaybackIcon name={playing.value ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        class="icon"
        aria-label="One step forward"
        title="One step forward (.)"
        aria-disabled={at === steps.length}
        onClick={() => stepBy(store, 1)}
      >
        <PlaybackIcon name="forward" />
      </button>
    </div>
  )
}

function Scrubber({ soFar }: { soFar: SoFar }) {
  const store = useStore()
  const release = () => store.settle()
  return (
    <input
      type="range"
      class="scrubber"
      min={0}
      max={soFar.steps.length}
      step={1}
      value={soFar.at}
      aria-label="How far the piece is replayed"
      aria-valuetext={tellPosition(soFar)}
      onInput={(event) => goTo(store, Number(event.currentTarget.value))}
      onPointerUp={release}
      onPointerCancel={release}
      onBlur={release}
    />
  )
}

function Known({ soFar }: { soFar: SoFar }) {
  const { piece } = useStore()
  const undated = undatedIn(soFar.steps)
  return (
    <p class="replay-known">
      <b>{tellPosition(soFar)}. </b>
      <span>Known so far: </span>
      {tellKnown(soFar, piece)}
      {undated > 0 && ` · ${count(undated, 'claim')} without a date ${undated === 1 ? 'comes' : 'come'} last`}
    </p>
  )
}
