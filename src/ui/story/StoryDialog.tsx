import { useSignal } from '@preact/signals'
import { tellLastOf } from '../../app/collection/tell'
import { tellLast } from '../../app/review/tell'
import { captionOf } from '../../app/story/caption'
import { newStep } from '../../app/story/making'
import { isLocal } from '../../storage/localId'
import { useCollection, useCommands, useEdit, useEditing, useMedia, useStore, useStory } from '../context'
import { Dialog } from '../parts/Dialog'
import { useWorkshop } from '../workshop/parts'
import { StepRow } from './StepRow'
import './StoryDialog.css'

/** The steps of the story, to be told from any of them, and in a piece of one's own to be added, changed and ordered. */
export function StoryDialog() {
  const store = useStore()
  const { telling } = useStory()
  const editing = useEditing()
  const { canEdit } = useCollection() ?? editing
  const { story } = store.piece
  const isEditable = canEdit.value
  return (
    <Dialog class="open-dialog story-dialog" label="Story">
      {(close) => (
        <>
          <div class="open-head">
            <h2>Story</h2>
            <button type="button" class="button" onClick={close}>
              Close
            </button>
          </div>
          {isEditable ? <AddStep /> : <CopyFirst close={close} />}
          {story && isEditable && <Title />}
          <ol class="story-steps">
            {story?.steps.map((step, at) => (
              <StepRow
                key={step.id}
                step={step}
                at={at}
                last={story.steps.length - 1}
                isTold={telling.value?.step.id === step.id}
                isEditable={isEditable}
                close={close}
              />
            ))}
          </ol>
          <Undo />
        </>
      )}
    </Dialog>
  )
}

/** From where the reader is. */
function AddStep() {
  const store = useStore()
  const edit = useEdit()
  const { isPhone } = useMedia()
  const text = useSignal('')
  return (
    <form
      class="story-add"
      onSubmit={(event) => {
        event.preventDefault()
        if (edit({ do: 'step', step: newStep(store, text.value) })) text.value = ''
      }}
    >
      <label for="story-new">
        What you see now, told in your words <span class="quiet-text">{captionOf(store)}</span>
      </label>
      <textarea
        id="story-new"
        class="field"
        rows={3}
        required
        autofocus={!isPhone.value}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value
        }}
      />
      <div class="actions">
        <button type="submit" class="button primary">
          Add as step {(store.piece.story?.steps.length ?? 0) + 1}
        </button>
      </div>
    </form>
  )
}

/** A piece that comes with Hearsay stays as it is. */
function CopyFirst({ close }: { close: () => void }) {
  const store = useStore()
  const { run } = useCommands()
  const workshop = useWorkshop()
  if (workshop === null) return null
  if (isLocal(store.piece.id))
    return <p class="dossier-meta">Another tab has it: take it over there to change the story.</p>
  return (
    <div class="story-copy">
      <p>
        This comes with Hearsay and stays as it is. In a copy of your own you can add what you see now, and
        change the steps.
      </p>
      <button
        type="button"
        class="button"
        onClick={() => {
          close()
          run('copy-for-story')
        }}
      >
        Make a copy to tell it
      </button>
    </div>
  )
}

function Title() {
  const store = useStore()
  const edit = useEdit()
  const title = store.piece.story?.title ?? ''
  return (
    <label class="story-title">
      Title
      <input
        class="field"
        value={title}
        placeholder="none"
        onChange={(event) => {
          const given = event.currentTarget.value.trim()
          edit({ do: 'change-story', change: { title: given === '' ? null : given } })
        }}
      />
    </label>
  )
}

/** The last thing done to the story, and the way back. */
function Undo() {
  const editing = useEditing()
  const collection = useCollection()
  const { run } = useCommands()
  const { journal, canEdit } = collection ?? editing
  const atOpening = useSignal(journal.peek().at)
  const { entries, at } = journal.value
  const last = entries[at - 1]
  if (at <= atOpening.value || last === undefined || !canEdit.value) return null
  return (
    <p class="story-undo">
      <span>{collection ? tellLastOf(collection) : tellLast(editing.journal.value)}</span>
      <button type="button" class="button" onClick={() => run('undo-edit')}>
        Undo
      </button>
    </p>
  )
}
