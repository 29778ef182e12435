import { nameOf } from '../../app/names'
import { placeName } from '../../app/places'
import { narrow } from '../../state/actions'
import { useCorpus, useStore } from '../context'
import './Narrow.css'

/** Conditions that narrow graph and table alike. */
export function Narrow() {
  const store = useStore()
  const { narrowing } = store.view.value
  const corpus = useCorpus()
  const names = store.piece.entities
    .map(({ id, name }) => [id, name] as const)
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
  const isTie = narrowing.other !== null
  return (
    <form class="narrow" aria-label="Narrow the claims" onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        class="field"
        placeholder="Words"
        aria-label="Words in the claim"
        value={narrowing.words}
        onInput={(event) => store.act(narrow({ words: event.currentTarget.value }), 'words')}
        onBlur={() => store.settle()}
      />
      <Choice
        label="Voice"
        chosen={narrowing.voice}
        options={store.speaking.map(({ voice }) => [voice, nameOf(store, voice)])}
        onChoose={(voice) => store.act(narrow({ voice }))}
      />
      <Choice
        label="About"
        chosen={narrowing.entity}
        options={names}
        onChoose={(entity) => store.act(narrow({ entity, other: null }))}
      />
      {isTie && (
        <Choice
          label="And"
          chosen={narrowing.other}
          options={names}
          onChoose={(other) => store.act(narrow({ other }))}
        />
      )}
      {!corpus && (
        <Choice
          label="Paragraph"
          chosen={narrowing.paragraph === null ? null : String(narrowing.paragraph)}
          options={store.piece.paragraphs.map((_, number) => [String(number), placeName(store, number)])}
          onChoose={(number) => store.act(narrow({ paragraph: number === null ? null : Number(number) }))}
        />
      )}
      <DayField label="From" day={narrowing.since} onChange={(since) => store.act(narrow({ since }))} />
      <DayField label="To" day={narrowing.until} onChange={(until) => store.act(narrow({ until }))} />
    </form>
  )
}

interface ChoiceProps {
  label: string
  chosen: string | null
  options: readonly (readonly [value: string, name: string])[]
  onChoose: (value: string | null) => void
}

function Choice({ label, chosen, options, onChoose }: ChoiceProps) {
  // Of a corpus nobody may be read yet.
  if (options.length === 0 && chosen === null) return null
  return (
    <select
      aria-label={label}
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    >
      <option value="">{label}: any</option>
      {options.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  )
}

interface DayFieldProps {
  label: string
  day: string | null
  onChange: (day: string | null) => void
}

function DayField({ label, day, onChange }: DayFieldProps) {
  return (
    <label class="day-field">
      {label}
      <input
        type="date"
        value={day ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
    </label>
  )
}
