import { shortName, tintOf } from '../../../app/places'
import { useStore } from '../../context'
import './Teller.css'

/** Whose piece it is, short and in its tint. */
export function Teller({ id }: { id: string }) {
  const store = useStore()
  return (
    <span class="teller" data-tint={tintOf(store, id)}>
      {shortName(store, id)}
    </span>
  )
}
