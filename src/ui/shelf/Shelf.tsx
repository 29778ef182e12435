import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { sizeText, unsavedText } from '../../app/pieces/words'
import { focusNext } from '../../platform/focus'
import { spaceUsed } from '../../platform/storage'
import type { Volume } from '../../storage/volume'
import { useCommands, useDesk, useLayers } from '../context'
import { Dialog } from '../parts/Dialog'
import { type Attempt, VolumeRow } from './VolumeRow'
import './Shelf.css'

/** From how many pieces on they are searched rather than looked through. */
const MANY = 10

/** All pieces: the reader's own and those that come with the explorer. */
export function Shelf() {
  const desk = useDesk()
  const { dialog } = useLayers()
  const { run } = useCommands()
  const { shelf } = desk
  const sought = useSignal('')
  /** Ids, to be explored together. */
  const chosen = useSignal<readonly string[]>([])
  const objection = useSignal<string | null>(null)
  useEffect(() => {
    void shelf.refresh()
    return () => {
      // Where what was shown is deleted, the shelf opens again over another piece, and the way back stays.
      if (dialog.peek()?.name !== 'shelf') shelf.forgetDeleted()
    }
  }, [shelf, dialog])
  const attempt = async (task: Promise<string | null>) => {
    objection.value = await task
    return objection.value === null
  }
  const words = sought.value.trim().toLowerCase()
  const fits = ({ title }: Volume) => title.toLowerCase().includes(words)
  const [mine, bundled] = [shelf.mine.value, shelf.bundled.value]
  const rows = (volumes: readonly Volume[], isOwn: boolean) => (
    <ul class="volumes">
      {volumes.filter(fits).map((volume) => (
        <VolumeRow
          key={volume.id}
          volume={volume}
          isOwn={isOwn}
          attempt={attempt}
          isChosen={chosen.value.includes(volume.id)}
          onChoose={() => {
            const { id } = volume
            const before = chosen.value
            chosen.value = before.includes(id) ? before.filter((one) => one !== id) : [...before, id]
          }}
        />
      ))}
    </ul>
  )
  return (
    <Dialog class="open-dialog shelf" label="Pieces">
      {(close) => (
        <>
          <div class="open-head">
            <h2>Pieces</h2>
            <button type="button" class="button" onClick={close}>
              Close
            </button>
          </div>
          <div class="shelf-head">
            {chosen.value.length > 1 ? (
              <button
                type="button"
                class="button primary"
                onClick={() => {
                  close()
                  void desk.showTogether(chosen.value)
                }}
              >
                Explore {chosen.value.length} together
              </button>
            ) : (
              <button type="button" class="button primary" onClick={() => run('open-piece')}>
                Open a piece of your own…
              </button>
            )}
            {mine.length + bundled.length > MANY && (
              <input
                type="search"
                class="field"
                aria-label="Find a piece"
                placeholder="Find a piece"
                value={sought.value}
                onInput={(event) => {
                  sought.value = event.currentTarget.value
                }}
              />
            )}
          </div>
          <div role="alert" class="troubles">
            {objection.value !== null && <p>{objection.value}</p>}
            {shelf.trouble.value !== null && (
              <p>What is kept cannot be read. {unsavedText[shelf.trouble.value].what}</p>
            )}
          </div>
          <JustDeleted attempt={attempt} />
          <section>
            <h3>Yours</h3>
            {mine.length === 0 ? (
              <p class="dossier-meta">
                None yet. What you open is kept in this browser only, until you delete it.
              </p>
            ) : (
              rows(mine, true)
            )}
          </section>
          <section>
            <h3>Come with Hearsay</h3>
            {rows(bundled, false)}
          </section>
          {words !== '' && ![...mine, ...bundled].some(fits) && <p>No piece has such a title.</p>}
          <Damaged attempt={attempt} />
          <Deleted attempt={attempt} />
          {mine.length > 0 && <Space />}
        </>
      )}
    </Dialog>
  )
}

interface Attempts {
  /** Does something; where it cannot be done, the shelf says why. Gives whether it was done. */
  attempt: Attempt
}

function JustDeleted({ attempt }: Attempts) {
  const { shelf } = useDesk()
  const volume = shelf.justDeleted.value
  return (
    <div role="status">
      {volume && (
        <p class="just-deleted">
          “{volume.title}” was deleted.{' '}
          <button
            type="button"
            class="button undo"
            onClick={() =>
              void attempt(shelf.bringBack(volume.id)).then(() => focusNext(`#volume-${volume.id}`))
            }
          >
            Undo
          </button>
        </p>
      )}
    </div>
  )
}

function Deleted({ attempt }: Attempts) {
  const { shelf } = useDesk()
  const deleted = shelf.deleted.value
  if (deleted.length === 0) return null
  return (
    <details>
      <summary>Deleted, kept for a day ({deleted.length})</summary>
      <ul class="volumes">
        {deleted.map(({ id, title }) => (
          <li key={id}>
            <span class="volume-title">{title}</span>
            <div class="volume-tools">
              <button
                type="button"
                class="link"
                aria-label={`Bring “${title}” back`}
                onClick={() => void attempt(shelf.bringBack(id))}
              >
                Bring back
              </button>
              <button
                type="button"
                class="link"
                aria-label={`Delete “${title}” for good`}
                onClick={() => void attempt(shelf.destroy(id))}
              >
                Delete for good
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Records that cannot be read: they are handed out as they are, and nothing else is concerned. */
function Damaged({ attempt }: Attempts) {
  const { shelf } = useDesk()
  const damaged = shelf.damaged.value
  if (damaged.length === 0) return null
  return (
    <section>
      <h3>Damaged</h3>
      <ul class="volumes">
        {damaged.map((id) => (
          <li key={id}>
            <span>
              What this browser kept under <code>{id}</code> cannot be read. The other pieces are not
              concerned.
            </span>
            <div class="volume-tools">
              <button type="button" class="link" onClick={() => void attempt(shelf.downloadRaw(id))}>
                Download it as it is
              </button>
              <button type="button" class="link" onClick={() => void attempt(shelf.destroy(id))}>
                Delete it for good
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Space() {
  const told = useSignal('')
  useEffect(() => {
    void spaceUsed().then((space) => {
      if (space)
        told.value = `Hearsay uses ${sizeText(space.used)} of this browser’s storage; ${sizeText(space.of - space.used)} are free.`
    })
  }, [told])
  return (
    <p class="dossier-meta shelf-foot">
      Your pieces are kept in this browser only, until you delete them. {told.value}
    </p>
  )
}
