import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Bringing } from '../../app/opening/brought'
import { count } from '../../graph/words'
import { useDesk } from '../context'
import { BookmarkletLimits } from './Bookmarklet'
import './BroughtQuestion.css'

interface Props {
  what: Exclude<Bringing, { state: 'chosen' }>
  onOpen: (files: readonly File[]) => void
  onLeave: () => void
}

/** Whether what was brought is to be opened; or why there is nothing. */
export function BroughtQuestion({ what, onOpen, onLeave }: Props) {
  const shell = useRef<HTMLDialogElement>(null)
  const { draft } = useDesk()
  const hasDraft = useSignal(false)
  useLayoutEffect(() => shell.current?.showModal(), [])
  useEffect(() => {
    void draft.left().then((left) => {
      hasDraft.value = left !== null
    })
  }, [draft, hasDraft])
  const isOffered = what.state === 'offered'
  return (
    <dialog ref={shell} class="open-dialog brought" aria-label="Brought from elsewhere" onClose={onLeave}>
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
          Only an address was shared, {what.url}, and Hearsay fetches no pages. Open the page and share its
          text, or save it and open the file.
        </p>
      )}
      <div class="actions">
        {what.state === 'offered' && (
          <button type="button" class="button primary" onClick={() => onOpen(what.files)}>
            Open {what.files.length > 1 ? count(what.files.length, 'file') : 'it'}
          </button>
        )}
        <button type="button" class="button" onClick={() => shell.current?.close()}>
          {isOffered ? 'Leave it' : 'Close'}
        </button>
      </div>
    </dialog>
  )
}
