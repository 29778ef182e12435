import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { captionOf } from '../../app/story/caption'
import { storeOfStep } from '../../app/story/story'
import { tellGone } from '../../app/story/words'
import type { Step } from '../../model/piece'
import { focusNext } from '../../platform/focus'
import { viewOfStep } from '../../state/story'
import { useEdit, useStore, useStory } from '../context'

interface Props {
  step: Step
  /** Index in the story. */
  at: number
  /** Index of the last step. */
  last: number
  /** Whether it is the one that is told. */
  isTold: boolean
  isEditable: boolean
  close: () => void
}

/** One step with what it shows, and what can be done to it. */
export function StepRow({ step, at, last, isTold, isEditable, close }: Props) {
  const store = useStore()
  const edit = useEdit()
  const story = useStory()
  const isChanging = useSignal(false)
  const { piece } = store
  const { caption, gone } = useMemo(() => {
    const { store: shown, gone } = storeOfStep(store, step)
    return { caption: captionOf(shown), gone: tellGone(gone, store.base) }
  }, [store, piece, step])
  const number = at + 1
  const tool = (name: string, run: () => void, isUseless = false) => (
    <button
      type="button"
      class="link"
      data-tool={name}
      aria-label={`${name}: step ${number}`}
      disabled={isUseless}
      onClick={run}
    >
      {name}
    </button>
  )
  const move = (to: number) => {
    edit({ do: 'move-step', step: step.id, to })
    // At either end it goes the other way only.
    const further = to > at ? 'Down' : 'Up'
    const tool = to === 0 ? 'Down' : to === last ? 'Up' : further
    focusNext(`#step-${step.id} [data-tool=${tool}]`)
  }
  const stop = () => {
    isChanging.value = false
    focusNext(`#step-${step.id} [data-tool=Edit]`)
  }
  const view = viewOfStep(store.view.value)
  return (
    <li id={`step-${step.id}`} aria-current={isTold ? 'step' : undefined}>
      {isChanging.value ? (
        <Changing
          step={step}
          number={number}
          onText={(text) => {
            if (text === step.text || edit({ do: 'change-step', step: step.id, change: { text } })) stop()
          }}
          onCancel={stop}
        />
      ) : (
        <p class="story-step-text">{step.text}</p>
      )}
      <p class="dossier-meta">
        {caption}
        {gone !== '' && <span class="story-gone"> {gone}</span>}
      </p>
      <div class="story-step-tools">
        {tool('Tell', () => {
          close()
          story.goTo(step.id)
        })}
        {isEditable && (
          <>
            {tool('Edit', () => {
              isChanging.value = true
            })}
            {tool('Up', () => move(at - 1), at === 0)}
            {tool('Down', () => move(at + 1), at === last)}
            {tool(
              'Take this view',
              () => edit({ do: 'change-step', step: step.id, change: { view } }),
              view === step.view,
            )}
            {tool('Delete', () => {
              edit({ do: 'remove-step', step: step.id })
              focusNext('.story-undo button')
            })}
          </>
        )}
      </div>
    </li>
  )
}

interface ChangingProps {
  step: Step
  number: number
  onText: (text: string) => void
  onCancel: () => void
}

function Changing({ step, number, onText, onCancel }: ChangingProps) {
  const text = useSignal(step.text)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onText(text.value.trim())
      }}
    >
      <textarea
        class="field"
        aria-label={`Words of step ${number}`}
        rows={3}
        required
        value={text.value}
        autofocus
        onInput={(event) => {
          text.value = event.currentTarget.value
        }}
      />
      <div class="actions">
        <button type="submit" class="button primary">
          Save
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
