import { isPassedOn } from '../../graph/ties'
import { openingLayout } from '../../layouts/list'
import { useArrangement, useStore } from '../context'
import './Hint.css'

/** The one hint of the first state: what a hollow line means. */
export function Hint() {
  const store = useStore()
  const { isHintClosed, closeHint } = useArrangement()
  if (isHintClosed.value || store.selection.value !== null || store.layout.value !== openingLayout)
    return null
  // What is drawn of a reader's own piece fills the pane: it would cover somebody, and the legend tells it, too.
  if (store.made !== null || ![...store.ties.values()].some(isPassedOn)) return null
  return (
    <div class="hint">
      <svg class="line hollow" width="24" height="10" viewBox="0 0 24 10" aria-hidden="true">
        <path d="M0 3.6H24M0 6.4H24" />
      </svg>
      A hollow line is passed on: somebody tells what somebody else said.
      <button type="button" class="icon" aria-label="Close the hint" onClick={closeHint}>
        ×
      </button>
    </div>
  )
}
