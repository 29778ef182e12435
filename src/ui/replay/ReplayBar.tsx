import { type SoFar, tellKnown, tellUndated } from '../../graph/timeline/replay'
import { useKeys, useMedia, usePlayer, useStore } from '../context'
import { LegendPopover } from '../graph/Legend'
import { tellPosition } from './news'
import { PlaybackIcon } from './PlaybackIcon'
import { OrderSelect, ReplayOptions, SpeedSelect } from './ReplayOptions'
import './ReplayBar.css'

/** How far the piece is replayed, and everything that moves it. */
export function ReplayBar() {
  const store = useStore()
  const player = usePlayer()
  const { isPhone, isShort } = useMedia()
  const soFar = store.soFar.value
  if (soFar === null) return null
  return (
    <section class="replay-bar" aria-label="Replay">
      <div class="replay-row">
        <Steps soFar={soFar} />
        <Scrubber soFar={soFar} />
        {!isPhone.value && (
          <>
            <span class="replay-position">{tellPosition(store, soFar)}</span>
            <SpeedSelect />
            <button type="button" class="button" onClick={() => player.end()}>
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
  const player = usePlayer()
  const { withSign } = useKeys()
  const sayPlay = player.playing.value ? 'Pause' : 'Play'
  return (
    <div class="replay-steps" role="group" aria-label="Play and step">
      <button
        type="button"
        class="icon"
        aria-label="One step back"
        title={withSign('One step back', 'replay-back')}
        aria-disabled={at === 0}
        onClick={() => player.stepBy(-1)}
      >
        <PlaybackIcon name="back" />
      </button>
      <button
        type="button"
        class="icon"
        aria-label={sayPlay}
        title={withSign(sayPlay, 'replay-play')}
        onClick={() => player.playOrPause()}
      >
        <PlaybackIcon name={player.playing.value ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        class="icon"
        aria-label="One step forward"
        title={withSign('One step forward', 'replay-forward')}
        aria-disabled={at === steps.length}
        onClick={() => player.stepBy(1)}
      >
        <PlaybackIcon name="forward" />
      </button>
    </div>
  )
}

function Scrubber({ soFar }: { soFar: SoFar }) {
  const store = useStore()
  const player = usePlayer()
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
      aria-valuetext={tellPosition(store, soFar)}
      onInput={(event) => player.goTo(Number(event.currentTarget.value))}
      onPointerUp={release}
      onPointerCancel={release}
      onBlur={release}
    />
  )
}

function Known({ soFar }: { soFar: SoFar }) {
  const store = useStore()
  const undated = tellUndated(soFar.steps)
  return (
    <p class="replay-known">
      <b>{tellPosition(store, soFar)}. </b>
      <span>Known so far: </span>
      {tellKnown(soFar, store.piece)}
      {undated !== null && ` · ${undated}`}
    </p>
  )
}
