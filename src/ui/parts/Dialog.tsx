import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type Dialog as OpenDialog, useApp } from '../app'

interface Props {
  name: OpenDialog['name']
  class: string
  label: string
  /** Whether a click beside it closes it. */
  closesBeside?: boolean
  children: (close: () => void) => ComponentChildren
}

/** The shell of what opens above everything. Closing it gives the focus back to where it was. */
export function Dialog({ name, class: className, label, closesBeside = false, children }: Props) {
  const { dialog } = useApp()
  const shell = useRef<HTMLDialogElement>(null)
  // Before paint: what is typed next goes into the dialog already.
  useLayoutEffect(() => shell.current?.showModal(), [])
  // Closing it, rather than taking it away, is what gives the focus back.
  const close = () => shell.current?.close()
  return (
    <dialog
      ref={shell}
      class={className}
      aria-label={label}
      onClose={() => {
        // A command may have opened another dialog by now.
        if (dialog.value?.name === name) dialog.value = null
      }}
      onClick={(event) => {
        if (closesBeside && event.target === shell.current) close()
      }}
    >
      {children(close)}
    </dialog>
  )
}
