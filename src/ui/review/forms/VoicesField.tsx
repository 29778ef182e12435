import { nameOf } from '../../../app/names'
import { useStore } from '../../context'
import { Choice, type ChoiceOption } from '../../parts/Choice'
import './VoicesField.css'

interface Props {
  voices: readonly string[]
  names: readonly ChoiceOption[]
  onChange: (voices: readonly string[]) => boolean
}

/** Who says so, closest to the fact first. */
export function VoicesField({ voices, names, onChange }: Props) {
  const store = useStore()
  const moved = (at: number, by: number): readonly string[] => {
    const next = [...voices]
    const [voice] = next.splice(at, 1)
    if (voice !== undefined) next.splice(at + by, 0, voice)
    return next
  }
  return (
    <fieldset class="wide voices-field">
      <legend>
        Who says so{' '}
        <small class="quiet-text">
          {voices.length === 0 ? 'the author' : 'closest to the fact first; the author reports it'}
        </small>
      </legend>
      <ol>
        {voices.map((voice, at) => (
          <li key={`${at}:${voice}`}>
            <span>
              {at > 0 && <span class="quiet-text">as told by </span>}
              {nameOf(store, voice)}
            </span>
            <button
              type="button"
              class="icon"
              aria-label={`${nameOf(store, voice)} is closer to the fact`}
              disabled={at === 0}
              onClick={() => onChange(moved(at, -1))}
            >
              ↑
            </button>
            <button
              type="button"
              class="icon"
              aria-label={`${nameOf(store, voice)} is no voice of it`}
              onClick={() => onChange(voices.filter((_, place) => place !== at))}
            >
              ✗
            </button>
          </li>
        ))}
      </ol>
      <Choice
        label="Add a voice"
        value=""
        options={[['', 'Add a voice…'], ...names.filter(([id]) => id !== voices.at(-1))]}
        onChoose={(chosen) => {
          if (chosen !== '') onChange([...voices, chosen])
        }}
      />
    </fieldset>
  )
}
