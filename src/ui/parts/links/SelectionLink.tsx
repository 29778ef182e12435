import type { ComponentChildren } from 'preact'
import { linkTo } from '../../../app/links'
import { byKeyboard, focusNext } from '../../../platform/focus'
import type { Selection } from '../../../state/view'
import { useOpen, useStore } from '../../context'
import { pointsAt } from '../../pointing'
import { placeOf, useStill } from '../../Still'

interface Props {
  selection: Selection
  class?: string
  /** The paragraph that it stands in, where that is to stay the one that is read. */
  paragraph?: number
  /** What is told of it beside its words. */
  title?: string
  children: ComponentChildren
}

/** Opens an entity, a tie or a claim. A real link, so that it can be opened elsewhere and copied too. */
export function SelectionLink({ selection, class: className, paragraph, title, children }: Props) {
  const store = useStore()
  const open = useOpen()
  const href = useStill() ? placeOf(store, selection) : linkTo(store, selection)
  const hover = (over: boolean) => {
    store.hover.value = over ? selection : null
  }
  return (
    <a
      class={className}
      title={title}
      href={href}
      {...pointsAt(selection, paragraph)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        open(selection, paragraph)
        // The dossier that it stood in may be gone.
        if (byKeyboard(event) && event.currentTarget.closest('.dossier')) focusNext('.dossier')
      }}
      onMouseEnter={() => hover(true)}
      onMouseLeave={() => hover(false)}
    >
      {children}
    </a>
  )
}
