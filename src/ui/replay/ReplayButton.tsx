import { useKeys, usePlayer, useStore } from '../context'
import { PlaybackIcon } from './PlaybackIcon'
import './ReplayButton.css'

/** Begins the replay; once it has begun, plays and pauses it. */
export function ReplayButton() {
  const store = useStore()
  const player = usePlayer()
  const { withSign } = useKeys()
  const isOn = store.soFar.value !== null
  const isPlaying = isOn && player.playing.value
  return (
    <button
      type="button"
      class="replay-button"
      title={withSign('Replay: the graph grows as the piece is read', 'replay')}
      onClick={() => (isOn ? player.playOrPause() : player.begin())}
    >
      <span class="replay-disc">
        <PlaybackIcon name={isPlaying ? 'pause' : 'play'} />
      </span>
      {isPlaying ? 'Pause' : isOn ? 'Play' : 'Replay'}
    </button>
  )
}
