import { useApp } from './app'

/** What stands where on the map, and what it does not claim. */
export function MapExplanation() {
  const map = useApp().camera.value?.map.value
  return (
    <span class="map-note">
      {map ? (
        <>
          Places where they lie, others beside the place they are most tied to. Lines are claims; no borders
          are drawn.
          {map.far.size > 0 && ' At the edge: far off, in that direction.'}
          {map.apart.size > 0 && ' Below: no place within two steps.'}
        </>
      ) : (
        'No place of this piece has coordinates: everything stands as in the web. Lines are claims.'
      )}
    </span>
  )
}

/** That the land is on its way, or that it could not be had. */
export function LandNote() {
  const camera = useApp().camera.value
  if (!camera?.map.value) return null
  if (camera.land.value === 'late') return <span> Drawing the map…</span>
  if (camera.land.value === 'failed')
    return <span> The land could not be loaded; places stand where they lie.</span>
  return null
}

export function RetryLand() {
  const camera = useApp().camera.value
  if (!camera?.map.value || camera.land.value !== 'failed') return null
  return (
    <button type="button" class="button" onClick={() => camera.retryLand()}>
      Load the land again
    </button>
  )
}
