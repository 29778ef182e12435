import { useEffect } from 'preact/hooks'
import { focusNow } from '../../platform/focus'
import { useLayers, useNews } from '../context'
import './Notices.css'

/** What went wrong or was left out, until the reader closes it. */
export function Notices() {
  const { dialog } = useLayers()
  const { notices, closeNotices, missing, fetchMissing } = useNews()
  useEffect(() => {
    addEventListener('online', fetchMissing)
    return () => removeEventListener('online', fetchMissing)
  }, [fetchMissing])
  const lacks = missing.value.length > 0
  if (notices.value.length === 0 && !lacks) return null
  const close = () => {
    closeNotices()
    // One that never came would hold all keys.
    if (lacks && !document.querySelector('dialog[open]')) dialog.value = null
    focusNow('.graph')
  }
  return (
    <div class="notices" role="alert">
      <div>
        {notices.value.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
        {lacks && (
          <p>
            A part of Hearsay could not be loaded: is there a network?{' '}
            <button type="button" class="link" onClick={fetchMissing}>
              Try again
            </button>{' '}
            or load the page anew.
          </p>
        )}
      </div>
      <button type="button" class="button" onClick={close}>
        Close
      </button>
    </div>
  )
}
