import { batch, useSignal } from '@preact/signals'
import { newEntity } from '../../../app/review/naming'
import { crossingWords, sameWords } from '../../../graph/review/review'
import { count } from '../../../graph/words'
import type { Spot } from '../../../model/spans'
import { type Kind, kinds } from '../../../model/vocabulary'
import { useEdit, useReview, useStore } from '../../context'
import { Dialog } from '../../parts/Dialog'
import { ChoiceField, kindOptions, useNames } from '../forms/fields'
import './MergeDialog.css'

const SOMEBODY_NEW = 'new'

/** Words of the text that name somebody: there alone, or wherever they stand. */
export function MarkDialog({ words: given, span }: { words: string; span: Spot | null }) {
  const store = useStore()
  const edit = useEdit()
  const review = useReview()
  const words = useSignal(given)
  const everywhere = useSignal(true)
  const to = useSignal(likely(given, store.entities.values()) ?? SOMEBODY_NEW)
  const kind = useSignal<Kind>('person')
  const names = useNames()
  const places = sameWords(store.piece, words.value)
  const isHere = span !== null && words.value === given
  const spots = everywhere.value || !isHere ? places : [span]
  const isNew = to.value === SOMEBODY_NEW
  const mark = (close: () => void) => {
    const entity = isNew ? newEntity(words.value, kind.value, store.entities) : to.value
    const isDone = batch(() => {
      const isMarked = edit({ do: 'mention', entity, spots })
      if (isMarked) review.goTo({ type: 'entity', id: typeof entity === 'string' ? entity : entity.id })
      return isMarked
    })
    if (isDone) close()
  }
  return (
    <Dialog class="merge-dialog" label="Mark words">
      {(close) => (
        <form
          class="review-fields"
          onSubmit={(event) => {
            event.preventDefault()
            if (spots.length > 0) mark(close)
          }}
        >
          <h2 class="wide">Whom do these words name?</h2>
          <label class="wide">
            <span>Words of the text</span>
            <input
              type="text"
              class="field"
              autofocus={given === ''}
              value={words.value}
              onInput={(event) => {
                words.value = event.currentTarget.value
              }}
            />
          </label>
          <p class="wide dossier-meta" role="status">
            {words.value.trim() === ''
              ? 'Type words as they stand in the text.'
              : places.length === 0 && crossingWords(store.piece, words.value) > 0
                ? 'They overlap words that are marked already: choose those alone, or take their mark away first.'
                : `They stand in ${count(places.length, 'place')}.`}
          </p>
          {isHere && places.length > 1 && (
            <label class="check wide">
              <input
                type="checkbox"
                checked={everywhere.value}
                onChange={(event) => {
                  everywhere.value = event.currentTarget.checked
                }}
              />
              Wherever they stand: {count(places.length, 'place')}
            </label>
          )}
          <ChoiceField
            label="They name"
            value={to.value}
            options={[[SOMEBODY_NEW, 'somebody new'], ...names]}
            onChoose={(chosen) => {
              to.value = chosen
            }}
          />
          {isNew && (
            <ChoiceField
              label="Kind"
              value={kind.value}
              options={kindOptions}
              onChoose={(chosen) => {
                kind.value = kinds.find((one) => one === chosen) ?? kind.value
              }}
            />
          )}
          <div class="actions wide">
            <button
              type="submit"
              class="button primary"
              disabled={spots.length === 0}
              autofocus={given !== ''}
            >
              Mark {spots.length > 0 ? count(spots.length, 'mention') : ''}
            </button>
            <button type="button" class="button" onClick={close}>
              Cancel
            </button>
          </div>
        </form>
      )}
    </Dialog>
  )
}

/** Who has these words for a name already. */
const likely = (
  words: string,
  entities: Iterable<{ readonly id: string; readonly name: string; readonly aliases: readonly string[] }>,
): string | null => {
  const wanted = words.toLowerCase()
  for (const { id, name, aliases } of entities)
    if ([name, ...aliases].some((one) => one.toLowerCase() === wanted)) return id
  return null
}
