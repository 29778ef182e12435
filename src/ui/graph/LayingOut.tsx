import { useEffect, useState } from 'preact/hooks'
import { usePicture } from '../context'

/** After so long the reader can have a rough drawing instead, ms. */
const LONG_MS = 3000

/** What stands in the pane until a piece for which nothing was made ahead of time is laid out. */
export function LayingOut() {
  const camera = usePicture().camera.value
  const state = camera?.layingOut.value ?? 'done'
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (state !== 'working') return
    const timer = setTimeout(() => setLong(true), LONG_MS)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [state])
  if (!camera || state === 'done') return null
  return (
    <div class="laying-out" role="status">
      {state === 'working' ? 'Laying out the graph…' : 'The graph could not be laid out.'}
      {(isLong || state === 'failed') && (
        <button type="button" class="button" onClick={() => camera.layOutAgain()}>
          {state === 'working' ? 'Draw it roughly now' : 'Try again'}
        </button>
      )}
    </div>
  )
}
