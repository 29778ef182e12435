import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useLayers, useNews } from '../context'
import './Dialog.css'

interface Props {
  class: string
  label: string
  /** Whether a click beside it closes it. */
  closesBeside?: boolean
  children: (close: () => void) => ComponentChildren
}

/** The shell of what opens above everything. Closing it gives the focus back to where it was. */
export function Dialog({ class: className, label, closesBeside = false, children }: Props) {
  const { dialog } = useLayers()
  const shell = useRef<HTMLDialogElement>(null)
  // Before paint: what is typed next goes into the dialog already. One that is opened anew at once was not taken away.
  useLayoutEffect(() => {
    if (shell.current?.open === false) shell.current.showModal()
  })
  const shown = dialog.value
  const leave = () => {
    // A command may have opened another dialog by now, or this one anew.
    if (dialog.peek() === shown) dialog.value = null
  }
  const close = () => {
    // Closing it, rather than taking it away, is what gives the focus back.
    shell.current?.close()
    // The event comes later; a key pressed until then is for the page already.
    leave()
  }
  return (
    <dialog
      ref={shell}
      class={className}
      aria-label={label}
      onCancel={(event) => {
        // Bubbles from the file chooser within it too.
        if (event.target !== shell.current) return
        event.preventDefault()
        close()
      }}
      onClose={() => {
        // It comes late: this may be open again.
        if (shell.current?.open === false) leave()
      }}
      onClick={(event) => {
        if (closesBeside && event.target === shell.current) close()
      }}
    >
      {children(close)}
      <Said />
    </dialog>
  )
}

/** What was done or refused while the dialog is open: what is said on the page is not heard through it. */
function Said() {
  const { toast } = useNews()
  const before = useRef(toast.peek())
  if (toast.value !== before.current) before.current = ''
  return (
    <p class="dialog-said" aria-live="polite">
      {before.current === '' ? toast.value : ''}
    </p>
  )
}
