import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { doubtsOn } from '../../app/opening/doubts'
import type { DraftKeeper } from '../../app/opening/draftKeeper'
import { isOfDigest } from '../../app/opening/objection'
import { createOpening, type Opening } from '../../app/opening/opening'
import { MOST_EDITED } from '../../app/opening/paragraphs'
import { tellOpened } from '../../app/opening/told'
import { unsavedText } from '../../app/pieces/words'
import { fileEndings, usualEndings } from '../../intake/formats/list'
import { useCommands, useDesk, useStore, useWork } from '../context'
import { Dialog } from '../parts/Dialog'
import { Bookmarklet } from './Bookmarklet'
import { PreviewForm } from './PreviewForm'
import './OpenPiece.css'

interface Props {
  files: readonly File[]
  /** The piece whose text is looked over. */
  over: string | null
  /** Whether it is explored together with what is open. */
  adds: boolean
}

/** A text becomes a piece: it is pasted, chosen or dropped, looked at where there is a doubt, and opened. */
export function OpenPiece({ files, over, adds }: Props) {
  const desk = useDesk()
  const work = useWork()
  const { piece } = useStore()
  const isAdded = useSignal(adds)
  const opening = useMemo(
    () =>
      createOpening(
        (all) => {
          const { journals, collection, reads, left } = all
          const more = { notices: tellOpened(all), collection, reads, instead: over }
          const opened = isAdded.peek() ? desk.add(journals, more) : desk.open(journals, more)
          // A preview that was left comes back the next time.
          if (left.length === 0) void opened.then(desk.draft.becomesPiece())
        },
        {
          doubtsOn: (draft, notices) => [
            ...doubtsOn(draft, notices),
            ...(isOfDigest(piece, draft.paragraphs) ? (['of-digest'] as const) : []),
          ],
        },
      ),
    [desk, piece, over, isAdded],
  )
  const pasted = useSignal('')
  // What it opens takes the place of the page, which is being drawn just now.
  useEffect(() => () => queueMicrotask(opening.leave), [opening])
  useEffect(() => {
    const read = over === null ? null : desk.readAs(over)
    if (read) opening.resume(read.file, read.draft)
    else if (files.length > 0) opening.readFiles(files)
    else void resume(desk.draft, opening, pasted)
  }, [files, over, opening, desk, pasted])
  const isBusy = opening.working.value !== null
  // What lays out the piece starts while it is chosen and read.
  useEffect(() => work.prepare(), [work])
  const preview = opening.preview.value
  return (
    <Dialog class="open-dialog" label="Open a piece">
      {(close) => (
        <>
          <div class="open-head">
            <h2>{preview ? 'Is this the text?' : 'Open a piece'}</h2>
            <button
              type="button"
              class="button"
              onClick={() => {
                if (preview) desk.draft.clear()
                close()
              }}
            >
              {preview ? 'Discard' : 'Close'}
            </button>
          </div>
          <Troubles opening={opening} />
          <div class="open-body" aria-busy={isBusy}>
            {preview ? (
              <PreviewForm key={preview.number} preview={preview} opening={opening} isBusy={isBusy} />
            ) : (
              <Sources
                opening={opening}
                isBusy={isBusy}
                pasted={pasted}
                together={
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={isAdded.value}
                      onChange={(event) => {
                        isAdded.value = event.currentTarget.checked
                      }}
                    />
                    Explore it together with “{piece.title}”
                  </label>
                }
              />
            )}
          </div>
          <Progress opening={opening} />
          <DraftNote />
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

/** What was left of a text the last time comes back, unless another one was begun by then. */
async function resume(draft: DraftKeeper, opening: Opening, pasted: Signal<string>): Promise<void> {
  const left = await draft.left()
  if (left === null || pasted.value !== '' || opening.preview.value || opening.working.value) return
  if (typeof left.text === 'string') pasted.value = left.text
  else opening.resume(left.file, left.text)
}

/** A text that cannot be kept until it is opened says so. */
function DraftNote() {
  const status = useDesk().draft.status.value
  return (
    <p class="dossier-meta" role="status">
      {status.state === 'unsaved' &&
        `Until it is opened, this text is not kept if the tab is closed. ${unsavedText[status.because].what}`}
    </p>
  )
}

interface SourcesProps {
  opening: Opening
  isBusy: boolean
  pasted: Signal<string>
  /** Whether it is explored together with what is open. */
  together: ComponentChildren
}

function Sources({ opening, isBusy, pasted, together }: SourcesProps) {
  const desk = useDesk()
  const { run } = useCommands()
  const { draft } = desk
  const isEmpty = pasted.value.trim() === ''
  return (
    <>
      <p class="dossier-meta">
        It is kept in this browser only, until you delete it; nothing is sent anywhere.{' '}
        <button type="button" class="link" onClick={() => run('pieces')}>
          All pieces
        </button>
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
            onBeforeInput={(event) => {
              const { value, selectionStart, selectionEnd } = event.currentTarget
              // A field with megabytes in it keeps the whole page waiting: such a text goes to its preview at once.
              if (isBusy || (event.data ?? '').length + value.length <= MOST_EDITED) return
              event.preventDefault()
              opening.readText(
                value.slice(0, selectionStart) + (event.data ?? '') + value.slice(selectionEnd),
              )
            }}
            onInput={(event) => {
              pasted.value = event.currentTarget.value
              if (pasted.value === '') draft.clear()
              else draft.keep({ file: null, text: pasted.value })
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
              accept={fileEndings.join(',')}
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
          <span class="quiet-text">{usualEndings.join(' ')}, or drop them anywhere on the page</span>
        </div>
        {together}
      </form>
      <Bookmarklet />
    </>
  )
}
