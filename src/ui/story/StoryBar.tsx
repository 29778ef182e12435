import { useEffect } from 'preact/hooks'
import { tellGone, tellPlace } from '../../app/story/words'
import { focusNow } from '../../platform/focus'
import { useCommands, useKeys, useMedia, useStore, useStory } from '../context'
import { PlaybackIcon } from '../replay/PlaybackIcon'
import './StoryBar.css'

/** The step of the story that is told, and everything that leads from step to step. */
export function StoryBar() {
  const { run, has } = useCommands()
  const store = useStore()
  const { isPhone } = useMedia()
  const { telling } = useStory()
  useEffect(() => {
    // What offered the story goes with its first steps.
    if (document.activeElement?.closest('.story-offer')) focusNow('.story-next')
  }, [])
  if (telling.value === null) return null
  const { steps, step, at, gone, isAway } = telling.value
  const missing = tellGone(gone, store.base)
  return (
    <section class="story-bar" aria-label="Story">
      <div class="story-row">
        <div class="story-moves" role="group" aria-label="Step by step">
          <Move command="story-back" label="Previous step" icon="back" isEnd={at === 0} />
          <Move command="story-next" label="Next step" icon="forward" isEnd={at === steps.length - 1} />
        </div>
        <span class="story-place">{tellPlace({ at, steps })}</span>
        {isAway && (
          <button type="button" class="button story-return" onClick={() => run('story')}>
            Back to the story
          </button>
        )}
        <span class="story-tools">
          {!isPhone.value && has('story-steps') && (
            <button type="button" class="link" onClick={() => run('story-steps')}>
              All steps
            </button>
          )}
          <button type="button" class="button" onClick={() => run('story-end')}>
            {isPhone.value ? 'End' : 'End story'}
          </button>
        </span>
      </div>
      <div class="story-texts">
        {steps.map(({ id, text }) => (
          <p key={id} class="story-text room" aria-hidden="true">
            {text}
          </p>
        ))}
        <p key={step.id} class="story-text">
          {step.text}
          {missing !== '' && <span class="story-gone"> {missing}</span>}
        </p>
      </div>
    </section>
  )
}

interface MoveProps {
  command: string
  label: string
  icon: 'back' | 'forward'
  isEnd: boolean
}

function Move({ command, label, icon, isEnd }: MoveProps) {
  const { run } = useCommands()
  const { withSign } = useKeys()
  return (
    <button
      type="button"
      class={`icon ${command}`}
      aria-label={label}
      title={withSign(label, command)}
      aria-disabled={isEnd}
      onClick={() => run(command)}
    >
      <PlaybackIcon name={icon} />
    </button>
  )
}
