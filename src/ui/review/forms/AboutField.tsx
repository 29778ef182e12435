import { nameOf } from '../../../app/names'
import { useStore } from '../../context'
import { Choice, type ChoiceOption } from '../../parts/Choice'
import './VoicesField.css'

interface Props {
  about: readonly string[]
  names: readonly ChoiceOption[]
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
      <Choice
        label="Add a name of which it speaks"
        value=""
        options={[['', 'Add a name…'], ...names.filter(([id]) => !about.includes(id))]}
        onChoose={(chosen) => {
          if (chosen !== '') onChange([...about, chosen])
        }}
      />
    </fieldset>
  )
}
