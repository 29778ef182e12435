import { isPassedOn } from '../../graph/ties'
import { openingLayout } from '../../layouts/list'
import { useArrangement, useStore } from '../context'
import './Hint.css'

/** The one hint of the first state: what a hollow line means. It stands beside the line's sign: in the graph it would cover somebody. */
export function Hint() {
  const store = useStore()
  const { isHintClosed, closeHint } = useArrangement()
  if (isHintClosed.value || store.selection.value !== null || store.layout.value !== openingLayout)
    return null
  if (![...store.ties.values()].some(isPassedOn)) return null
  return (
    <div class="hint">
      <p>
        Hollow: somebody tells what somebody else said.
        <button type="button" class="icon" aria-label="Close the hint" onClick={closeHint}>
          ×
        </button>
      </p>
    </div>
  )
}
