import { useSignal } from '@preact/signals'
import { onDay, publishedOn } from '../../../model/dates/published'
import type { PieceChange } from '../../../model/edits/edit'
import { useEdit, useStore } from '../../context'
import { ChoiceField, namesOf, TextField } from './fields'
import '../History.css'

/** What is said of the piece as a whole. */
export function PieceForm() {
  const store = useStore()
  const edit = useEdit()
  const { piece, entities } = store
  const isOpen = useSignal(false)
  // Nobody chooses from a closed form, and all names are put in order for it.
  const names = isOpen.value ? namesOf(entities) : []
  const organisations = names.filter(([id]) => entities.get(id)?.kind === 'organisation')
  const people = names.filter(([id]) => entities.get(id)?.kind !== 'place')
  const change = (changes: PieceChange) => edit({ do: 'change-piece', change: changes })
  return (
    <details
      class="review-history"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open
      }}
    >
      <summary>About the piece</summary>
      <div class="review-fields">
        <TextField label="Title" value={piece.title} onDone={(title) => change({ title })} isLong />
        <TextField
          id="date-of-piece"
          label="Published"
          hint="2022-10-20"
          value={publishedOn(piece) ?? ''}
          onDone={(published) => change(onDay(piece, published))}
        />
        <ChoiceField
          label="Publisher"
          value={piece.publisher ?? ''}
          options={[['', '—'], ...organisations]}
          onChoose={(publisher) => change({ publisher: publisher || null })}
        />
        <ChoiceField
          label="Author"
          value={piece.authors[0] ?? ''}
          options={[['', '—'], ...people]}
          onChoose={(author) => change({ authors: [...(author ? [author] : []), ...piece.authors.slice(1)] })}
        />
        <TextField
          label="Address of the original"
          value={piece.url ?? ''}
          onDone={(url) => change({ url: url || null })}
        />
      </div>
    </details>
  )
}
