import { batch, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { kindNames } from '../../../app/words'
import { likeness } from '../../../graph/review/likeness'
import { mentionsOf } from '../../../graph/review/review'
import { takesPart } from '../../../graph/voices'
import { count } from '../../../graph/words'
import type { Entity } from '../../../model/piece'
import type { Kind } from '../../../model/vocabulary'
import { kinds } from '../../../model/vocabulary'
import { useEdit, useLayers, useReview, useStore } from '../../context'
import { Dialog } from '../../parts/Dialog'
import { Glyph } from '../../parts/Glyph'
import { Combobox, type Option } from '../../parts/listbox/Combobox'
import { entityOptions } from '../../parts/listbox/entityOptions'
import '../forms/Mentions.css'
import './MergeDialog.css'

/** Two entities that are one and the same, side by side: which name and kind stay. */
export function MergeDialog({ from, into }: { from: string; into: string | null }) {
  const store = useStore()
  const { dialog } = useLayers()
  const other = useSignal(into)
  const one = store.entities.get(from)
  useEffect(() => {
    // Taken away meanwhile, by another tab perhaps.
    if (!one && dialog.peek()?.name === 'merge') dialog.value = null
  }, [one, dialog])
  const two = other.value === null ? undefined : store.entities.get(other.value)
  return (
    <Dialog class={two ? 'merge-dialog' : 'palette'} label="The same">
      {(close) =>
        one && two ? (
          <Compare one={one} other={two} close={close} />
        ) : (
          <Choose
            from={from}
            onChoose={(id) => {
              other.value = id
            }}
          />
        )
      }
    </Dialog>
  )
}

function Choose({ from, onChoose }: { from: string; onChoose: (id: string) => void }) {
  const store = useStore()
  const one = store.entities.get(from)
  const likenessOf = (id: string): number => {
    const other = store.entities.get(id)
    return one && other ? likeness(one, other) : 0
  }
  const options = (query: string): readonly Option[] => {
    const ids = query === '' ? store.cast.map(({ entity }) => entity.id) : store.search.value.entities(query)
    const others = ids.filter((id) => id !== from)
    // While nothing is typed, those who are most alike come first.
    const alike =
      query === ''
        ? others.filter((id) => likenessOf(id) > 0).sort((a, b) => likenessOf(b) - likenessOf(a))
        : []
    return [
      ...entityOptions(store, alike, 'Alike', onChoose),
      ...entityOptions(
        store,
        others.filter((id) => !alike.includes(id)),
        alike.length > 0 ? 'Others' : 'All',
        onChoose,
      ),
    ]
  }
  return (
    <>
      <p class="palette-question">
        <b>{one?.name}</b> is the same as …
      </p>
      <Combobox label="Name of the same" options={options} />
    </>
  )
}

function Compare({ one, other, close }: { one: Entity; other: Entity; close: () => void }) {
  const edit = useEdit()
  const review = useReview()
  const longer = one.name.length > other.name.length ? one : other
  const name = useSignal(longer.name)
  const kind = useSignal<Kind>(other.kind)
  const merge = () => {
    const isDone = batch(() => {
      const isMerged = edit({
        do: 'merge',
        from: one.id,
        into: other.id,
        name: name.value,
        kind: kind.value,
      })
      if (isMerged) review.goTo({ type: 'entity', id: other.id })
      return isMerged
    })
    if (isDone) close()
  }
  const names = [...new Set([one.name, other.name])]
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        merge()
      }}
    >
      <h2>One and the same?</h2>
      <div class="merge-sides">
        <Side entity={one} />
        <Side entity={other} />
      </div>
      <fieldset>
        <legend>The name that stays</legend>
        {names.map((option, at) => (
          <label key={option} class="check">
            <input
              type="radio"
              name="merged-name"
              checked={name.value === option}
              autofocus={at === 0}
              onChange={() => {
                name.value = option
              }}
            />
            {option}
          </label>
        ))}
      </fieldset>
      {one.kind !== other.kind && (
        <fieldset>
          <legend>The kind that stays</legend>
          {kinds
            .filter((option) => option === one.kind || option === other.kind)
            .map((option) => (
              <label key={option} class="check">
                <input
                  type="radio"
                  name="merged-kind"
                  checked={kind.value === option}
                  onChange={() => {
                    kind.value = option
                  }}
                />
                {kindNames[option].one}
              </label>
            ))}
        </fieldset>
      )}
      <p class="dossier-meta">
        All mentions and claims go along; the other name stays as another name. It can be taken back at any
        time.
      </p>
      <div class="actions">
        <button type="submit" class="button primary">
          Merge
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            if (edit({ do: 'keep-apart', entities: [one.id, other.id] })) close()
          }}
        >
          Keep apart
        </button>
        <button type="button" class="button" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  )
}

function Side({ entity }: { entity: Entity }) {
  const store = useStore()
  const mentions = mentionsOf(store.piece, entity.id)
  const claims = store.piece.claims.filter((claim) => takesPart(claim, entity.id)).length
  const [first] = mentions
  const text = first ? (store.piece.paragraphs[first.paragraph]?.text ?? '') : ''
  return (
    <section>
      <h3>
        <Glyph kind={entity.kind} unnamed={entity.unnamed} /> {entity.name}
      </h3>
      <p class="dossier-meta">
        {[kindNames[entity.kind].one, entity.role, count(mentions.length, 'mention'), count(claims, 'claim')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {entity.aliases.length > 0 && <p class="dossier-meta">also {entity.aliases.join(', ')}</p>}
      {first && (
        <p class="review-context">
          {text.slice(Math.max(0, first.start - 60), first.start)}
          <mark>{text.slice(first.start, first.end)}</mark>
          {text.slice(first.end, first.end + 60)}
        </p>
      )}
    </section>
  )
}
