import { focusNow } from '../../platform/focus'
import { useNews } from '../context'
import './Notices.css'

/** What went wrong or was left out, until the reader closes it. */
export function Notices() {
  const { notices, closeNotices } = useNews()
  if (notices.value.length === 0) return null
  return (
    <div class="notices" role="alert">
      <div>
        {notices.value.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
      </div>
      <button
        type="button"
        class="button"
        onClick={() => {
          closeNotices()
          focusNow('.graph')
        }}
      >
        Close
      </button>
    </div>
  )
}
