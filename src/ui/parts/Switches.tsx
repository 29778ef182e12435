import type { ComponentChildren } from 'preact'
import { grouped } from '../../graph/words'
import type { Action } from '../../state/actions'
import { useStore } from '../context'
import './Switches.css'

/** A property that is shown or filtered out. */
export interface Switch {
  readonly id: string
  readonly name: string
  /** How many names or claims of the piece it is about. */
  readonly count: number
  readonly isOn: boolean
  readonly toggle: Action
  /** Shape or line. */
  readonly sign?: ComponentChildren
  readonly tells?: string
  readonly isIdle?: boolean
}

interface SwitchesProps {
  readonly label: string
  readonly of: readonly Switch[]
  /** Where there are many beside each other. */
  readonly isSmall?: boolean
}

export function Switches({ label, of, isSmall }: SwitchesProps) {
  return (
    <div class="switch-group" role="group" aria-label={label}>
      {of.map((one) => (
        <SwitchButton key={one.id} {...one} isSmall={isSmall ?? false} />
      ))}
    </div>
  )
}

export function SwitchButton({
  name,
  count,
  isOn,
  toggle,
  sign,
  tells,
  isIdle,
  isSmall,
}: Switch & { readonly isSmall?: boolean }) {
  const store = useStore()
  return (
    <button
      type="button"
      class={isSmall ? 'switch small' : 'switch'}
      aria-pressed={isOn}
      disabled={isIdle ?? false}
      title={tells}
      onClick={() => store.act(toggle)}
    >
      {sign} {name} <span>{grouped(count)}</span>
    </button>
  )
}
