import { nameOf } from '../../../app/names'
import { useStore } from '../../context'
import './VoicesField.css'

interface Props {
  about: readonly string[]
  names: readonly (readonly [id: string, name: string])[]
  onChange: (about: readonly string[]) => boolean
}

/** Whom and what a remark speaks of. */
export function AboutField({ about, names, onChange }: Props) {
  const store = useStore()
  return (
    <fieldset class="wide voices-field">
      <legend>Speaks of</legend>
      <ul>
        {about.map((id) => (
          <li key={id}>
            <span>{nameOf(store, id)}</span>
            <button
              type="button"
              class="icon"
              aria-label={`It does not speak of ${nameOf(store, id)}`}
              onClick={() => onChange(about.filter((other) => other !== id))}
            >
              ✗
            </button>
          </li>
        ))}
      </ul>
      <select
        aria-label="Add a name of which it speaks"
        value=""
        onChange={(event) => {
          const chosen = event.currentTarget.value
          event.currentTarget.value = ''
          if (chosen !== '') onChange([...about, chosen])
        }}
      >
        <option value="">Add a name…</option>
        {names
          .filter(([id]) => !about.includes(id))
          .map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </fieldset>
  )
}
