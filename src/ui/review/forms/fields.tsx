import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { kindNames } from '../../../app/words'
import { onceEach } from '../../../model/onceEach'
import type { Entity } from '../../../model/piece'
import { kinds } from '../../../model/vocabulary'
import { useStore } from '../../context'
import { Choice, type ChoiceOption } from '../../parts/Choice'
import './fields.css'

interface TextProps {
  label: string
  value: string
  /** Once the reader has finished with it; tells whether it was taken over. */
  onDone: (value: string) => boolean
  isLong?: boolean
  /** Enter begins a line instead of ending the field. */
  hasLines?: boolean
  hint?: string | undefined
  id?: string
}

/**
 * A text that is taken over when the field is left or Enter is pressed; Esc brings back what stood there. What is refused
 * stays to be corrected.
 */
export function TextField({ label, value, onDone, isLong = false, hasLines = false, hint, id }: TextProps) {
  const own = useId()
  const field = id ?? own
  const typed = useSignal<string | null>(null)
  const isRefused = useSignal(false)
  const forget = () => {
    typed.value = null
    isRefused.value = false
  }
  const props = {
    class: 'field',
    id: field,
    value: typed.value ?? value,
    'aria-invalid': isRefused.value,
    onInput: (event: { currentTarget: { value: string } }) => {
      typed.value = event.currentTarget.value
    },
    onBlur: () => {
      const next = typed.value?.trim()
      if (next === undefined || next === value.trim() || onDone(next)) forget()
      else isRefused.value = true
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
      if (event.key === 'Enter' && (event.shiftKey || (hasLines && !event.ctrlKey && !event.metaKey))) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') forget()
      leave(event.currentTarget)
    },
  }
  return (
    <div class={`review-field${isLong ? ' wide' : ''}`}>
      <label for={field}>
        {label}
        {hint !== undefined && <small class="quiet-text"> {hint}</small>}
      </label>
      {isLong || hasLines ? (
        <textarea rows={hasLines ? 2 : 3} {...props} />
      ) : (
        <input type="text" {...props} />
      )}
    </div>
  )
}

/** The keys of the list are at hand again. */
export function leave(field: EventTarget | null): void {
  if (!(field instanceof HTMLElement)) return
  const item = field.closest<HTMLElement>('.review-item')?.querySelector<HTMLElement>('.review-name')
  field.blur()
  item?.focus({ preventScroll: true })
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly ChoiceOption[]
  onChoose: (value: string) => void
  isWide?: boolean
}

export function ChoiceField({ label, value, options, onChoose, isWide = false }: ChoiceProps) {
  const id = useId()
  return (
    <div class={`review-field${isWide ? ' wide' : ''}`}>
      <label for={id}>{label}</label>
      <Choice id={id} value={value} options={options} onChoose={onChoose} />
    </div>
  )
}

export const kindOptions = kinds.map((kind) => [kind, kindNames[kind].one] as const)

/** Everybody in the piece by name, to choose from. */
export function useNames(isMeant: (id: string) => boolean = () => true): readonly ChoiceOption[] {
  return namesOf(useStore().entities).filter(([id]) => isMeant(id))
}

/** Those who stood in order the time before need no sorting once more: an edit changes few. */
function byAlphabet(): (entities: ReadonlyMap<string, Entity>) => readonly ChoiceOption[] {
  let last: readonly ChoiceOption[] = []
  return (entities) => {
    const still = last.filter(([id, name]) => entities.get(id)?.name === name)
    const there = new Set(still.map(([id]) => id))
    const news = [...entities.values()].filter(({ id }) => !there.has(id))
    last = [...still, ...news.map(({ id, name }) => [id, name] as const)].sort(([, one], [, other]) =>
      alphabet.compare(one, other),
    )
    return last
  }
}
const alphabet = new Intl.Collator()

/** All names in the order of the alphabet. */
export const namesOf = onceEach(byAlphabet())
