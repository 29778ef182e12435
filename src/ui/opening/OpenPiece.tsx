import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { FILE_ENDINGS } from '../../intake/worker/intake'
import { useApp } from '../app'
import { Dialog } from '../parts/Dialog'
import { fullDay } from '../words'
import { createOpening, type Opening } from './opening'
import { PreviewForm } from './PreviewForm'

/** A text becomes a piece: it is pasted, chosen or dropped, looked at, and opened. */
export function OpenPiece({ files }: { files: readonly File[] }) {
  const { desk } = useApp()
  const opening = useMemo(() => createOpening(desk.open), [desk])
  useEffect(() => () => opening.stop(), [opening])
  useEffect(() => {
    if (files.length > 0) opening.readFiles(files)
  }, [files, opening])
  const preview = opening.preview.value
  const isBusy = opening.working.value !== null
  return (
    <Dialog name="open-piece" class="open-dialog" label="Open a piece">
      {(close) => (
        <>
          <div class="open-head">
            <h2>{preview ? 'Is this the text?' : 'Open a piece'}</h2>
            <button type="button" class="button" onClick={close}>
              {preview ? 'Discard' : 'Close'}
            </button>
          </div>
          <Troubles opening={opening} />
          <div class="open-body" aria-busy={isBusy}>
            {preview ? (
              <PreviewForm key={preview.number} preview={preview} opening={opening} isBusy={isBusy} />
            ) : (
              <Sources opening={opening} isBusy={isBusy} />
            )}
          </div>
          <Progress opening={opening} />
        </>
      )}
    </Dialog>
  )
}

/** What is wrong with what was brought, and how to mend it. */
function Troubles({ opening }: { opening: Opening }) {
  return (
    <div role="alert" class="troubles">
      {opening.troubles.value.map(({ file, what, mend }, at) => (
        <p key={`${at}:${file}`}>
          {file !== null && <b>{file}: </b>}
          {what} {mend}
        </p>
      ))}
    </div>
  )
}

/** Told after a second; after three it can be cancelled. */
function Progress({ opening }: { opening: Opening }) {
  const working = opening.working.value
  return (
    <div class="open-progress" role="status">
      {working?.isTold && (
        <>
          <progress aria-label={working.doing} value={working.share ?? undefined} />
          <span>{working.doing}</span>
          {working.canCancel && (
            <button type="button" class="button" onClick={() => opening.cancel()}>
              Cancel
            </button>
          )}
        </>
      )}
    </div>
  )
}

function Sources({ opening, isBusy }: { opening: Opening; isBusy: boolean }) {
  const pasted = useSignal('')
  const isEmpty = pasted.value.trim() === ''
  return (
    <>
      <p class="dossier-meta">
        It stays in this tab: nothing is sent anywhere, nothing is kept once the tab is closed.
      </p>
      <form
        class="open-source"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isEmpty && !isBusy) opening.readText(pasted.value)
        }}
      >
        <label>
          Paste the text of an article
          <textarea
            rows={9}
            value={pasted.value}
            onInput={(event) => {
              pasted.value = event.currentTarget.value
            }}
          />
        </label>
        <div class="actions">
          <button type="submit" class="button primary" disabled={isEmpty || isBusy}>
            Go on
          </button>
          <label class="button file-button">
            Choose files…
            <input
              type="file"
              multiple
              accept={FILE_ENDINGS.join(',')}
              disabled={isBusy}
              onChange={(event) => {
                const input = event.currentTarget
                const chosen = [...(input.files ?? [])]
                // The same file can be chosen once more.
                input.value = ''
                if (chosen.length > 0) opening.readFiles(chosen)
              }}
            />
          </label>
          <span class="quiet-text">{FILE_ENDINGS.join(' ')}, or drop them anywhere on the page</span>
        </div>
      </form>
      <Opened />
    </>
  )
}

/** The pieces opened so far. */
function Opened() {
  const { desk, store } = useApp()
  const opened = desk.opened()
  if (opened.length === 0) return null
  return (
    <section>
      <h3>Opened in this tab</h3>
      <ul class="opened">
        {opened.map(({ id, title, published }) => (
          <li key={id}>
            {id === store.piece.id ? (
              <b aria-current="page">{title}</b>
            ) : (
              <button type="button" class="link" onClick={() => desk.show(id)}>
                {title}
              </button>
            )}{' '}
            <span class="quiet-text">
              {fullDay(published)}
              {id === store.piece.id ? ' · open now' : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
