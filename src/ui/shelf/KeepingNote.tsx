import { useSignal } from '@preact/signals'
import type { Hindrance, Keeping } from '../../app/pieces/keeping'
import { savedText, unsavedText } from '../../app/pieces/words'
import { isLocalCollection } from '../../storage/localId'
import { useDesk, useNews } from '../context'
import './KeepingNote.css'

/** Whatever of the reader's own is not saved says so, with the ways out; and a piece that another tab changes is read-only here. */
export function KeepingNote() {
  const desk = useDesk()
  const keeping = desk.keeping.value
  return (
    <>
      {desk.unsaved.value.map((one) => (
        <Unsaved key={one.id} keeping={one} />
      ))}
      {keeping && <ReadOnly keeping={keeping} />}
    </>
  )
}

function Unsaved({ keeping }: { keeping: Keeping<unknown> }) {
  const desk = useDesk()
  const news = useNews()
  const status = keeping.status.value
  if (status.state !== 'unsaved') return null
  const { because } = status
  const { what, mend } = unsavedText[because]
  const reload = async () => {
    if (!(await keeping.reload())) news.say('There is nothing kept to be shown: it was deleted.')
  }
  return (
    <div class="keeping-note" role="alert">
      <p>
        <b>“{keeping.title.value}” is not saved.</b> {what} {mend}
      </p>
      <div class="actions">
        {(because === 'full' || because === 'failed' || because === 'lost') && (
          <button type="button" class="button" onClick={() => keeping.retry()}>
            Try again
          </button>
        )}
        {because === 'conflict' && (
          <>
            <button type="button" class="button primary" onClick={() => void desk.keepAsCopy(keeping)}>
              Keep mine as a copy
            </button>
            <button type="button" class="button" onClick={() => void reload()}>
              Show what is kept
            </button>
          </>
        )}
        <button type="button" class="button" onClick={() => void desk.shelf.handOut(keeping.id, news)}>
          {isLocalCollection(keeping.id) ? 'Download the collection' : 'Download the piece'}
        </button>
        {because === 'blocked' && (
          <button type="button" class="button" onClick={() => desk.knowsOfBlocking()}>
            Close
          </button>
        )}
      </div>
    </div>
  )
}

function ReadOnly({ keeping }: { keeping: Keeping<unknown> }) {
  const what = isLocalCollection(keeping.id) ? 'collection' : 'piece'
  const { say } = useNews()
  const ownership = keeping.ownership.value
  if (ownership !== 'elsewhere' && ownership !== 'taken') return null
  const isSaved = keeping.status.value.state === 'saved'
  const isWaiting = useSignal(false)
  const takeOver = async () => {
    isWaiting.value = true
    const came = await keeping.takeOver()
    isWaiting.value = false
    if (came !== 'done' && came !== 'left') say(hindranceText[came])
  }
  return (
    <div class="keeping-note" role="status">
      <p>
        {ownership === 'elsewhere' ? (
          <b>This {what} is open in another tab.</b>
        ) : (
          <>
            <b>Another tab has taken this {what} over.</b> {isSaved && 'What you did here was saved before.'}
          </>
        )}{' '}
        {isSaved && 'You see it as it is there, and cannot change it here.'}
      </p>
      {isSaved && (
        <div class="actions">
          <button
            type="button"
            class="button primary"
            disabled={isWaiting.value}
            onClick={() => void takeOver()}
          >
            Take over
          </button>
        </div>
      )}
    </div>
  )
}

const hindranceText: Readonly<Record<Exclude<Hindrance, 'left'>, string>> = {
  unsaved: 'It is still being saved here. Take it over once that is done.',
  unreadable: 'It could not be taken over: what is kept cannot be read.',
}

/** How the piece that is shown is kept, in a word or two; nothing where it comes with the explorer. */
export function SaveState() {
  const keeping = useDesk().keeping.value
  if (!keeping) return null
  const isElsewhere = keeping.ownership.value === 'elsewhere' || keeping.ownership.value === 'taken'
  const { state } = keeping.status.value
  return (
    <span class="save-state">{isElsewhere && state === 'saved' ? 'Read only' : savedText[state]} · </span>
  )
}
