import { nameOf } from '../../app/names'
import { useEdit, useEditing, useLayers, useStore } from '../context'
import './PendingMerges.css'

/** Names that a reading takes for one and the same: merged or kept apart. */
export function PendingMerges() {
  const store = useStore()
  const editing = useEditing()
  const { dialog } = useLayers()
  const edit = useEdit()
  const pending = editing.pendingMerges.value
  if (pending.length === 0) return null
  return (
    <section class="pending-merges">
      <h3>The same? {pending.length}</h3>
      <ul>
        {pending.map(({ from, into, reason }) => (
          <li key={`${from}~${into}`}>
            <span>
              <b>{nameOf(store, from)}</b> and <b>{nameOf(store, into)}</b>
              {reason !== undefined && <small class="quiet-text"> {reason}</small>}
            </span>
            <button
              type="button"
              class="button"
              onClick={() => {
                dialog.value = { name: 'merge', from, into }
              }}
            >
              Compare…
            </button>
            <button
              type="button"
              class="button"
              onClick={() => edit({ do: 'keep-apart', entities: [from, into] })}
            >
              Keep apart
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
