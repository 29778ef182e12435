import { layoutOf } from '../../layouts/list'
import type { Store } from '../../state/store'
import { usePicture, useStore } from '../context'

export const showsMap = ({ view }: Store): boolean =>
  layoutOf(view.value.layout).isMap && view.value.display === 'graph'

/** What stands where on the map, and what it does not claim. */
export function MapExplanation() {
  const store = useStore()
  const { camera } = usePicture()
  const map = camera.value?.map.value
  const isWhole = !store.isFiltered.value
  const isPlaced = store.piece.entities.some(({ kind, at }) => kind === 'place' && at)
  if (camera.value && !map && isPlaced)
    return (
      <span class="map-note">No place that is shown has coordinates: everything stands as in the web.</span>
    )
  return (
    <span class="map-note">
      {isPlaced ? (
        <>
          Places where they lie, others beside the place they are most tied to. Lines are claims, not borders.
          {/* Beside what is hidden there is no room for all of it. */}
          {isWhole && map && map.far.size > 0 && ' At the edge: far off, in that direction.'}
          {isWhole && map && map.apart.size > 0 && ' Below: nowhere that is known.'}
        </>
      ) : (
        'No place of this piece has coordinates: everything stands as in the web. Lines are claims.'
      )}
    </span>
  )
}

/** That the land is on its way, or that it could not be had. */
export function LandNote() {
  const store = useStore()
  const { camera: drawn } = usePicture()
  const camera = drawn.value
  if (!camera?.map.value || !showsMap(store)) return null
  if (camera.land.value === 'late') return <span> Drawing the map…</span>
  if (camera.land.value === 'failed')
    return <span> The land could not be loaded; places stand where they lie.</span>
  return null
}

export function RetryLand() {
  const store = useStore()
  const { camera: drawn } = usePicture()
  const camera = drawn.value
  if (!camera?.map.value || !showsMap(store) || camera.land.value !== 'failed') return null
  return (
    <button type="button" class="button" onClick={() => camera.retryLand()}>
      Load the land again
    </button>
  )
}
