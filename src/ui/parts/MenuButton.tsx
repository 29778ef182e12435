import type { Selection } from '../../state/view'
import { useApp } from '../context'
import { openMenuBelow } from '../pointing'

/** What else can be done to what a dossier is about. */
export function MenuButton({ target }: { target: Selection }) {
  const app = useApp()
  return (
    <button
      type="button"
      class="button menu-button"
      aria-label="More to do"
      aria-haspopup="menu"
      aria-expanded={app.menu.value?.target?.id === target.id}
      onClick={(event) => openMenuBelow(app, target, event.currentTarget)}
    >
      ⋯
    </button>
  )
}
