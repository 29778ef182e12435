import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { AskedAbout } from '../../app/opening/brought'
import { count } from '../../graph/words'
import { useDesk, useLayers } from '../context'
import { Dialog } from '../parts/Dialog'
import { BookmarkletLimits } from './Bookmarklet'
import './BroughtQuestion.css'

/** Whether what was brought is to be opened; or why there is nothing. */
export function BroughtQuestion({ what }: { readonly what: AskedAbout }) {
  const { dialog } = useLayers()
  const { draft } = useDesk()
  const hasDraft = useSignal(false)
  useEffect(() => {
    void draft.left().then((left) => {
      hasDraft.value = left !== null
    })
  }, [draft, hasDraft])
  const isOffered = what.state === 'offered'
  return (
    <Dialog class="open-dialog brought" label="Brought from elsewhere">
      {(close) => (
        <>
          <div class="open-head">
            <h2>{isOffered ? 'Open this as a piece?' : 'Nothing came'}</h2>
          </div>
          {what.state === 'offered' && (
            <>
              <p>
                {what.from === null ? (
                  <>Shared on this device: {what.files.map(({ name }) => name).join(', ')}.</>
                ) : (
                  <>
                    <b>{what.from}</b> hands over the page that you were reading.
                  </>
                )}{' '}
                It is kept in this browser only; nothing is sent anywhere.
              </p>
              {hasDraft.value && (
                <p>A text that you began to open is still waiting: this one may take its place.</p>
              )}
            </>
          )}
          {what.state === 'apart' && (
            <>
              <p>The page that you were reading could not be reached.</p>
              <BookmarkletLimits />
            </>
          )}
          {what.state === 'address' && (
            <p>
              Only an address was shared, {what.url}, and Hearsay fetches no pages. Open the page and share
              its text, or save it and open the file.
            </p>
          )}
          <div class="actions">
            {what.state === 'offered' && (
              <button
                type="button"
                class="button primary"
                onClick={() => {
                  dialog.value = { name: 'open-piece', files: what.files }
                }}
              >
                Open {what.files.length > 1 ? count(what.files.length, 'file') : 'it'}
              </button>
            )}
            <button type="button" class="button" onClick={close}>
              {isOffered ? 'Leave it' : 'Close'}
            </button>
          </div>
        </>
      )}
    </Dialog>
  )
}
