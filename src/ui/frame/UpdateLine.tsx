import { useSignal } from '@preact/signals'
import { useDesk, useOffline } from '../context'
import './UpdateLine.css'

/** Says that there is a newer version, which comes when the reader wants it. */
export function UpdateLine() {
  const offline = useOffline()
  const desk = useDesk()
  const isAsked = useSignal(false)
  if (!offline?.isNewer.value || offline.isPutOff.value) return null
  const reload = async () => {
    isAsked.value = true
    await desk.settle()
    offline.reload()
  }
  return (
    <p class="update-line" role="status">
      A new version is ready:{' '}
      <button type="button" class="link" disabled={isAsked.value} onClick={() => void reload()}>
        reload
      </button>
      <button type="button" class="icon" aria-label="Not now" onClick={() => offline.putOff()}>
        ×
      </button>
    </p>
  )
}
