import { shortName, tintOf } from '../../../app/places'
import { useStore } from '../../context'
import './Teller.css'

/** Whose piece it is, short and in its tint; `isBesideTitle`: its title stands there, too. */
export function Teller({ id, isBesideTitle = false }: { id: string; isBesideTitle?: boolean }) {
  const store = useStore()
  return (
    <span class="teller" data-tint={tintOf(store, id)}>
      {shortName(store, id, isBesideTitle)}
    </span>
  )
}
