import type { Selection } from '../../../state/view'
import { useLayers } from '../../context'
import { openMenuBelow } from '../../pointing'

/** What else can be done to what a dossier is about. */
export function MenuButton({ target }: { target: Selection }) {
  const layers = useLayers()
  return (
    <button
      type="button"
      class="button menu-button"
      aria-label="More to do"
      aria-haspopup="menu"
      aria-expanded={layers.menu.value?.target?.id === target.id}
      onClick={(event) => openMenuBelow(layers, target, event.currentTarget)}
    >
      ⋯
    </button>
  )
}
