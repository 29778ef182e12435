import { useMemo } from 'preact/hooks'
import { nameOf } from '../../app/names'
import { placeName } from '../../app/places'
import { narrow } from '../../state/actions'
import { useCorpus, useStore } from '../context'
import { Choice, type ChoiceOption } from '../parts/Choice'
import './Narrow.css'

/** Conditions that narrow graph and table alike. */
export function Narrow() {
  const store = useStore()
  const { narrowing } = store.view.value
  const corpus = useCorpus()
  const { piece, speaking } = store
  const names = useMemo(
    () => piece.entities.map(({ id, name }) => [id, name] as const).sort(([, a], [, b]) => (a < b ? -1 : 1)),
    [piece],
  )
  const voices = useMemo(
    () => speaking.map(({ voice }) => [voice, nameOf(store, voice)] as const),
    [speaking, store],
  )
  const paragraphs = useMemo(
    () => piece.paragraphs.map((_, number) => [String(number), placeName(store, number)] as const),
    [piece, store],
  )
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
      <Condition
        label="Voice"
        chosen={narrowing.voice}
        options={voices}
        onChoose={(voice) => store.act(narrow({ voice }))}
      />
      <Condition
        label="About"
        chosen={narrowing.entity}
        options={names}
        onChoose={(entity) => store.act(narrow({ entity, other: null }))}
      />
      {isTie && (
        <Condition
          label="And"
          chosen={narrowing.other}
          options={names}
          onChoose={(other) => store.act(narrow({ other }))}
        />
      )}
      {!corpus && (
        <Condition
          label="Paragraph"
          chosen={narrowing.paragraph === null ? null : String(narrowing.paragraph)}
          options={paragraphs}
          onChoose={(number) => store.act(narrow({ paragraph: number === null ? null : Number(number) }))}
        />
      )}
      <span class="days">
        <DayField label="From" day={narrowing.since} onChange={(since) => store.act(narrow({ since }))} />
        <DayField label="To" day={narrowing.until} onChange={(until) => store.act(narrow({ until }))} />
      </span>
    </form>
  )
}

interface ConditionProps {
  label: string
  chosen: string | null
  options: readonly ChoiceOption[]
  onChoose: (value: string | null) => void
}

function Condition({ label, chosen, options, onChoose }: ConditionProps) {
  const all = useMemo((): readonly ChoiceOption[] => [['', `${label}: any`], ...options], [label, options])
  // Of a corpus nobody may be read yet.
  if (options.length === 0 && chosen === null) return null
  return (
    <Choice
      label={label}
      value={chosen ?? ''}
      options={all}
      onChoose={(value) => onChoose(value === '' ? null : value)}
    />
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
