import { useSignal } from '@preact/signals'
import { suggestionsOf, type Bulk as What } from '../../graph/review/review'
import { count, list } from '../../graph/words'
import { useEdit, useStore } from '../context'
import './Bulk.css'

const choices: readonly (readonly [What, string])[] = [
  ['everything', 'names and claims'],
  ['entities', 'names'],
  ['person', 'people'],
  ['organisation', 'organisations'],
  ['place', 'places'],
  ['claims', 'claims'],
  ['remarks', 'remarks'],
]

/** Decides on all suggestions of a kind that are sure enough. */
export function Bulk() {
  const store = useStore()
  const edit = useEdit()
  const what = useSignal<What>('entities')
  const atLeast = useSignal(0.8)
  const meant = suggestionsOf(store.piece, what.value, atLeast.value)
  const hasRemarks = store.piece.remarks.length > 0
  const told = [
    ...(meant.entities.length > 0 ? [count(meant.entities.length, 'name')] : []),
    ...(meant.claims.length > 0 ? [count(meant.claims.length, 'claim')] : []),
    ...(meant.remarks.length > 0 ? [count(meant.remarks.length, 'remark')] : []),
  ]
  const all = (how: 'confirm' | 'reject') => {
    const { remarks, ...others } = meant
    edit({ do: how, ...others, ...(remarks.length > 0 ? { remarks } : {}) })
    document.getElementById('review-bulk')?.hidePopover()
  }
  return (
    <>
      <button type="button" class="button" popovertarget="review-bulk">
        Several at once ▾
      </button>
      <div id="review-bulk" popover="auto" class="review-bulk">
        <label>
          All suggested
          <select
            value={what.value}
            onChange={(event) => {
              const chosen = choices.find(([id]) => id === event.currentTarget.value)
              if (chosen) what.value = chosen[0]
            }}
          >
            {choices
              .filter(([id]) => id !== 'remarks' || hasRemarks)
              .map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </label>
        <label>
          at least so sure
          <input
            class="field"
            type="number"
            min="0"
            max="1"
            step="0.05"
            value={atLeast.value}
            onInput={(event) => {
              const typed = event.currentTarget.valueAsNumber
              atLeast.value = Number.isFinite(typed) ? Math.min(1, Math.max(0, typed)) : 0
            }}
          />
        </label>
        <p role="status">{told.length === 0 ? 'None is that sure.' : list(told)}</p>
        <div class="actions">
          <button
            type="button"
            class="button primary"
            disabled={told.length === 0}
            onClick={() => all('confirm')}
          >
            Accept all
          </button>
          <button type="button" class="button" disabled={told.length === 0} onClick={() => all('reject')}>
            Reject all
          </button>
        </div>
      </div>
    </>
  )
}
