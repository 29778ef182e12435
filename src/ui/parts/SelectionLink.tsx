import type { ComponentChildren } from 'preact'
import type { Selection } from '../../state/view'
import { linkTo, open, useApp } from '../app'

interface Props {
  selection: Selection
  class?: string
  children: ComponentChildren
}

/** Opens an entity, a tie or a claim. A real link, so that it can be opened elsewhere and copied too. */
export function SelectionLink({ selection, class: className, children }: Props) {
  const app = useApp()
  const hover = (over: boolean) => {
    app.store.hover.value = over ? selection : null
  }
  return (
    <a
      class={className}
      href={linkTo(app.store, selection)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        open(app, selection)
      }}
      onMouseEnter={() => hover(true)}
      onMouseLeave={() => hover(false)}
    >
      {children}
    </a>
  )
}
