import { useSignal } from '@preact/signals'
import { suggestionsOf, type Bulk as What } from '../../graph/review/review'
import { count } from '../../graph/words'
import { useEdit, useStore } from '../context'
import './Bulk.css'

const choices: readonly (readonly [What, string])[] = [
  ['everything', 'names and claims'],
  ['entities', 'names'],
  ['person', 'people'],
  ['organisation', 'organisations'],
  ['place', 'places'],
  ['claims', 'claims'],
]

/** Decides on all suggestions of a kind that are sure enough. */
export function Bulk() {
  const store = useStore()
  const edit = useEdit()
  const what = useSignal<What>('entities')
  const atLeast = useSignal(0.8)
  const meant = suggestionsOf(store.piece, what.value, atLeast.value)
  const told = [
    ...(meant.entities.length > 0 ? [count(meant.entities.length, 'name')] : []),
    ...(meant.claims.length > 0 ? [count(meant.claims.length, 'claim')] : []),
  ].join(' and ')
  const all = (how: 'confirm' | 'reject') => {
    edit({ do: how, ...meant })
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
            {choices.map(([id, name]) => (
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
        <p role="status">{told === '' ? 'None is that sure.' : told}</p>
        <div class="actions">
          <button type="button" class="button primary" disabled={told === ''} onClick={() => all('confirm')}>
            Accept all
          </button>
          <button type="button" class="button" disabled={told === ''} onClick={() => all('reject')}>
            Reject all
          </button>
        </div>
      </div>
    </>
  )
}
