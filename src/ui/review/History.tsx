import { useSignal } from '@preact/signals'
import { describeOutcome } from '../../export/words/history'
import { tellRefusal } from '../../export/words/refusals'
import { useEdit, useEditing } from '../context'
import './History.css'

/** As many entries as are listed at once. */
const MOST = 100

/** What was done to the piece, the last first; each can be taken back by itself. */
export function History() {
  const editing = useEditing()
  const edit = useEdit()
  const isOpen = useSignal(false)
  const outcomes = editing.outcomes.value
  if (outcomes.length === 0) return null
  return (
    <details
      class="review-history"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open
      }}
    >
      <summary>What was done: {outcomes.length}</summary>
      {isOpen.value && (
        <ol>
          {outcomes
            .slice(-MOST)
            .reverse()
            .map((outcome) => {
              const { entry, state, why } = outcome
              return (
                <li key={entry.number} class={state}>
                  <span>
                    {describeOutcome(outcome, outcomes)}
                    {state !== 'stands' && (
                      <small>
                        {' '}
                        {state === 'retracted'
                          ? 'Taken back.'
                          : `Left out: ${why === null ? '' : tellRefusal(why)}`}
                      </small>
                    )}
                  </span>
                  {state === 'stands' && entry.edit.do !== 'retract' && (
                    <button
                      type="button"
                      class="link"
                      onClick={() => edit({ do: 'retract', entry: entry.number })}
                    >
                      {entry.edit.do === 'merge' ? 'Separate again' : 'Take back'}
                    </button>
                  )}
                </li>
              )
            })}
        </ol>
      )}
      {isOpen.value && outcomes.length > MOST && <p class="quiet-text">Earlier ones are reached by Undo.</p>}
    </details>
  )
}
