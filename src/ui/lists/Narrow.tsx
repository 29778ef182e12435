import { useSignal } from '@preact/signals'
import { useId, useMemo } from 'preact/hooks'
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
      <Choice
        label="Voice"
        chosen={narrowing.voice}
        options={voices}
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
          options={paragraphs}
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

/** Of more, nobody finds one in a list: it is typed. */
const MOST_LISTED = 300

function Choice(props: ChoiceProps) {
  const { label, chosen, options, onChoose } = props
  // Of a corpus nobody may be read yet.
  if (options.length === 0 && chosen === null) return null
  if (options.length > MOST_LISTED) return <TypedChoice {...props} />
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

/** So many are offered of those that fit. */
const MOST_OFFERED = 20

/** A field that offers what fits the letters in it; letters that name nothing go when it is left. */
function TypedChoice({ label, chosen, options, onChoose }: ChoiceProps) {
  const id = useId()
  const typed = useSignal<string | null>(null)
  const letters = typed.value?.toLowerCase() ?? ''
  const fitting = letters === '' ? [] : firstOf(options, ([, name]) => name.toLowerCase().includes(letters))
  const name = options.find(([value]) => value === chosen)?.[1] ?? ''
  return (
    <>
      <input
        type="search"
        class="field"
        aria-label={label}
        placeholder={`${label}: any`}
        list={id}
        autocomplete="off"
        value={typed.value ?? name}
        onInput={(event) => {
          const { value } = event.currentTarget
          const found = options.find(([, each]) => each === value)
          typed.value = found || value === '' ? null : value
          if (found) onChoose(found[0])
          else if (value === '' && chosen !== null) onChoose(null)
        }}
        onBlur={() => {
          typed.value = null
        }}
      />
      <datalist id={id}>
        {fitting.map(([value, each]) => (
          <option key={value} value={each} />
        ))}
      </datalist>
    </>
  )
}

function firstOf<One>(all: readonly One[], fits: (one: One) => boolean): readonly One[] {
  const found: One[] = []
  for (const one of all) {
    if (found.length === MOST_OFFERED) break
    if (fits(one)) found.push(one)
  }
  return found
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
