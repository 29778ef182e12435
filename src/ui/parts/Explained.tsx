import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './Explained.css'

interface Props {
  /** What is shown as soon as the pointer or the focus is there. */
  explanation: string
  children: ComponentChildren
}

/** Words that have an explanation: by pointing, by a tap, and by the keyboard. */
export function Explained({ explanation, children }: Props) {
  const id = useId()
  return (
    <span class="explained">
      <button
        type="button"
        aria-describedby={id}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          event.currentTarget.blur()
        }}
      >
        {children}
      </button>
      <span id={id} role="tooltip">
        {explanation}
      </span>
    </span>
  )
}
