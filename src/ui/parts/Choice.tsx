import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'

export type ChoiceOption = readonly [value: string, name: string]

interface Props {
  id?: string
  /** Where no `label` element names it. */
  label?: string
  value: string
  /** That of value '' stands for none. */
  options: readonly ChoiceOption[]
  onChoose(value: string): void
}

/** Of more, nobody finds one in a list: it is typed. */
const MOST_LISTED = 300

/** One of some, or of many. */
export function Choice(props: Props) {
  if (props.options.length > MOST_LISTED) return <TypedChoice {...props} />
  const { id, label, value, options, onChoose } = props
  return (
    <select
      id={id}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        // What is chosen may be added elsewhere, and the next one is asked for.
        event.currentTarget.value = value
        onChoose(chosen)
      }}
    >
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** So many are offered of those that fit. */
const MOST_OFFERED = 20

/** A field that offers what fits the letters in it; letters that name nothing go when it is left. */
function TypedChoice({ id, label, value, options, onChoose }: Props) {
  const list = useId()
  const typed = useSignal<string | null>(null)
  const named = options.filter(([option]) => option !== '')
  const none = options.find(([option]) => option === '')
  const letters = typed.value?.toLowerCase() ?? ''
  const fitting = letters === '' ? [] : firstOf(named, ([, name]) => name.toLowerCase().includes(letters))
  return (
    <>
      <input
        id={id}
        type="search"
        class="field"
        aria-label={label}
        placeholder={none?.[1]}
        list={list}
        autocomplete="off"
        value={typed.value ?? named.find(([option]) => option === value)?.[1] ?? ''}
        onInput={(event) => {
          const words = event.currentTarget.value
          const found = named.find(([, name]) => name === words)
          typed.value = found || words === '' ? null : words
          if (found && value === '') event.currentTarget.value = ''
          if (found) onChoose(found[0])
          else if (words === '' && none && value !== '') onChoose('')
        }}
        onBlur={() => {
          typed.value = null
        }}
      />
      <datalist id={list}>
        {fitting.map(([option, name]) => (
          <option key={option} value={name} />
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
