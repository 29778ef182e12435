import { beginReplay, playing, playOrPause } from '../../app/replay/player'
import { useApp } from '../context'
import { PlaybackIcon } from './PlaybackIcon'

/** Begins the replay; once it has begun, plays and pauses it. */
export function ReplayButton() {
  const app = useApp()
  const isOn = app.store.soFar.value !== null
  const isPlaying = isOn && playing.value
  return (
    <button
      type="button"
      class="replay-button"
      title="Replay: the graph grows as the piece is read (R)"
      onClick={() => (isOn ? playOrPause(app) : beginReplay(app))}
    >
      <span class="replay-disc">
        <PlaybackIcon name={isPlaying ? 'pause' : 'play'} />
      </span>
      {isPlaying ? 'Pause' : isOn ? 'Play' : 'Replay'}
    </button>
  )
}
