import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { momentText, reviewedText } from '../../app/pieces/words'
import { fullDay } from '../../app/words'
import type { Export } from '../../export/export'
import { exportsOf } from '../../export/list'
import { count } from '../../graph/words'
import { focusNext } from '../../platform/focus'
import type { Volume } from '../../storage/volume'
import { useDesk, useLayers, useNews, useStore } from '../context'
import { tellForm } from '../parts/buttons/ExportButton'
import './VolumeRow.css'

/** Waits for what is tried, and says why where it cannot be done; tells whether it was. */
export type Attempt = (task: Promise<string | null>) => Promise<boolean>

interface Props {
  volume: Volume
  isOwn: boolean
  attempt: Attempt
  isChosen: boolean
  /** Chooses it, to be explored with others; or no more. */
  onChoose: () => void
}

/** One piece on the shelf, with what can be done to it. */
export function VolumeRow({ volume, isOwn, attempt, isChosen, onChoose }: Props) {
  const store = useStore()
  const desk = useDesk()
  const { dialog } = useLayers()
  const news = useNews()
  const { shelf } = desk
  const isRenaming = useSignal(false)
  const { id, title, published, changed, counts, pieces } = volume
  const isOpen = store.piece.id === id
  const forms: readonly Export[] = pieces ? exportsOf('collection') : exportsOf('piece')
  const tool = (name: string, label: string, run: () => void, tip?: string) => (
    <button
      key={name}
      type="button"
      class="link"
      data-tool={name}
      aria-label={label}
      title={tip}
      onClick={run}
    >
      {name}
    </button>
  )
  const stopRenaming = () => {
    isRenaming.value = false
    focusNext(`#volume-${id} ~ .volume-tools [data-tool=Rename]`)
  }
  return (
    <li>
      <input
        type="checkbox"
        class="volume-choice"
        aria-label={`Choose “${title}”`}
        checked={isChosen}
        onChange={onChoose}
      />
      <div id={`volume-${id}`} tabIndex={-1} class="volume-main">
        {isRenaming.value ? (
          <Renaming
            title={title}
            onCancel={stopRenaming}
            onName={(name) => void attempt(shelf.rename(id, name)).then((isDone) => isDone && stopRenaming())}
          />
        ) : isOpen ? (
          <b aria-current="page" class="volume-title">
            {title}
          </b>
        ) : (
          <button
            type="button"
            class="link volume-title"
            onClick={() => {
              dialog.value = null
              desk.show(id)
            }}
          >
            {title}
          </button>
        )}
        <p class="dossier-meta">
          {[
            pieces ? count(pieces.length, 'piece') : '',
            published === undefined ? '' : fullDay(published),
            counts ? reviewedText(counts) : '',
            isOwn ? `changed ${momentText(changed)}` : '',
            isOpen ? 'open now' : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div class="volume-tools">
        {isOwn &&
          tool('Rename', `Rename “${title}”`, () => {
            isRenaming.value = true
          })}
        {tool('Duplicate', `Duplicate “${title}”`, () => void attempt(shelf.duplicate(id)))}
        {forms.map((form) =>
          tool(
            form.label,
            `${form.label} “${title}” as a file`,
            () => void attempt(shelf.handOut(id, news)),
            tellForm(form),
          ),
        )}
        {isOwn &&
          tool(
            'Delete',
            `Delete “${title}”`,
            () => void attempt(shelf.remove(volume)).then(() => focusNext('.just-deleted .undo')),
          )}
      </div>
    </li>
  )
}

interface RenamingProps {
  title: string
  onName: (title: string) => void
  onCancel: () => void
}

function Renaming({ title, onName, onCancel }: RenamingProps) {
  const name = useSignal(title)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const given = name.value.trim()
  return (
    <form
      class="renaming"
      onSubmit={(event) => {
        event.preventDefault()
        if (given === title) onCancel()
        else if (given !== '') onName(given)
      }}
      onKeyDown={(event) => {
        // The dialog stays open.
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <input
        ref={field}
        class="field"
        aria-label={`New title of “${title}”`}
        value={name.value}
        onInput={(event) => {
          name.value = event.currentTarget.value
        }}
      />
      <button type="submit" class="button primary" disabled={given === ''}>
        Rename
      </button>
      <button type="button" class="button" onClick={onCancel}>
        Cancel
      </button>
    </form>
  )
}
