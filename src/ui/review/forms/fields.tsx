import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { kinds } from '../../../model/piece'
import { useStore } from '../../app'
import { kindNames } from '../../words'

interface TextProps {
  label: string
  value: string
  /** Once the reader has finished with it. */
  onDone: (value: string) => void
  /** Several lines. */
  isLong?: boolean
  hint?: string | undefined
  id?: string
}

/** A text that is taken over when the field is left or Enter is pressed; Esc brings back what stood there. */
export function TextField({ label, value, onDone, isLong = false, hint, id }: TextProps) {
  const own = useId()
  const field = id ?? own
  const typed = useSignal(value)
  useEffect(() => {
    typed.value = value
  }, [value, typed])
  const props = {
    class: 'field',
    id: field,
    value: typed.value,
    onInput: (event: { currentTarget: { value: string } }) => {
      typed.value = event.currentTarget.value
    },
    onBlur: () => {
      const next = typed.value.trim()
      if (next !== value) onDone(next)
      // What was refused does not stay.
      typed.value = value
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      if (event.key === 'Enter' && event.shiftKey) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') typed.value = value
      leave(event.currentTarget)
    },
  }
  return (
    <div class={`review-field${isLong ? ' wide' : ''}`}>
      <label for={field}>
        {label}
        {hint !== undefined && <small class="quiet-text"> {hint}</small>}
      </label>
      {isLong ? <textarea rows={3} {...props} /> : <input type="text" {...props} />}
    </div>
  )
}

/** The keys of the list are at hand again. */
function leave(field: EventTarget | null): void {
  if (!(field instanceof HTMLElement)) return
  const item = field.closest<HTMLElement>('.review-item')?.querySelector<HTMLElement>('.review-name')
  field.blur()
  item?.focus({ preventScroll: true })
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly (readonly [value: string, name: string])[]
  onChoose: (value: string) => void
  isWide?: boolean
}

export function ChoiceField({ label, value, options, onChoose, isWide = false }: ChoiceProps) {
  const id = useId()
  return (
    <div class={`review-field${isWide ? ' wide' : ''}`}>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

export const kindOptions = kinds.map((kind) => [kind, kindNames[kind].one] as const)

/** Everybody in the piece by name, to choose from. */
export function useNames(isMeant: (id: string) => boolean = () => true) {
  const store = useStore()
  return [...store.entities.values()]
    .filter(({ id }) => isMeant(id))
    .map(({ id, name }) => [id, name] as const)
    .sort(([, one], [, other]) => one.localeCompare(other))
}
