import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { newEntity } from '../../../app/review/naming'
import { paragraphName } from '../../../app/words'
import { mentionsOf } from '../../../graph/review/review'
import { count } from '../../../graph/words'
import type { Entity } from '../../../model/piece'
import type { PlacedMention } from '../../../model/spans'
import { type Kind, kinds } from '../../../model/vocabulary'
import { readParagraph } from '../../../state/actions'
import { useEdit, useStore } from '../../context'
import { ChoiceField, kindOptions, leave, useNames } from './fields'
import './Mentions.css'

const SOMEBODY_NEW = 'new'
/** How much of the text is shown on each side of a mention. */
const AROUND = 28

const keyOf = ({ paragraph, start }: PlacedMention): string => `${paragraph}:${start}`

/** Where the text names somebody: some of it may be somebody else, or nobody. */
export function Mentions({ id }: { id: string }) {
  const store = useStore()
  const edit = useEdit()
  const isOpen = useSignal(false)
  const chosen = useSignal<ReadonlySet<string>>(new Set())
  useEffect(() => {
    chosen.value = new Set()
  }, [id, chosen])
  const mentions = mentionsOf(store.piece, id)
  const picked = mentions.filter((mention) => chosen.value.has(keyOf(mention)))
  const spots = picked.map(({ paragraph, start, end }) => ({ paragraph, start, end }))
  if (mentions.length === 0) return <p class="quiet-text">The text does not name it.</p>
  return (
    <details
      class="review-mentions"
      open={isOpen.value}
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
        event.preventDefault()
        leave(event.target)
      }}
    >
      <summary>{count(mentions.length, 'mention')}</summary>
      <ul>
        {mentions.map((mention) => (
          <li key={keyOf(mention)}>
            <label>
              <input
                type="checkbox"
                checked={chosen.value.has(keyOf(mention))}
                onChange={() => {
                  const next = new Set(chosen.value)
                  if (!next.delete(keyOf(mention))) next.add(keyOf(mention))
                  chosen.value = next
                }}
              />
              <Context mention={mention} />
            </label>
            <button
              type="button"
              class="paragraph-link"
              onClick={() => store.act(readParagraph(mention.paragraph))}
            >
              {paragraphName(mention.paragraph)}
            </button>
          </li>
        ))}
      </ul>
      {picked.length > 0 && (
        <Move
          id={id}
          words={wordsOf(store.piece.paragraphs[picked[0]?.paragraph ?? 0]?.text ?? '', picked[0])}
          told={count(picked.length, 'mention')}
          onMove={(to) => edit({ do: 'split', entity: id, spots, to })}
          onRemove={() => edit({ do: 'unmention', spots })}
        />
      )}
    </details>
  )
}

const wordsOf = (text: string, mention: PlacedMention | undefined): string =>
  mention ? text.slice(mention.start, mention.end) : ''

function Context({ mention: { paragraph, start, end } }: { mention: PlacedMention }) {
  const text = useStore().piece.paragraphs[paragraph]?.text ?? ''
  return (
    <span class="review-context">
      {start > AROUND ? '…' : ''}
      {text.slice(Math.max(0, start - AROUND), start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, end + AROUND)}
      {end + AROUND < text.length ? '…' : ''}
    </span>
  )
}

interface MoveProps {
  id: string
  words: string
  told: string
  onMove: (to: string | Entity) => void
  onRemove: () => void
}

function Move({ id, words, told, onMove, onRemove }: MoveProps) {
  const store = useStore()
  const names = useNames((other) => other !== id)
  const to = useSignal(SOMEBODY_NEW)
  const name = useSignal(words)
  const kind = useSignal<Kind>(store.entities.get(id)?.kind ?? 'person')
  const isNew = to.value === SOMEBODY_NEW
  return (
    <div class="review-move">
      <ChoiceField
        label={`${told}: of`}
        value={to.value}
        options={[[SOMEBODY_NEW, 'somebody new'], ...names]}
        onChoose={(chosen) => {
          to.value = chosen
        }}
        isWide
      />
      {isNew && (
        <>
          <label>
            <span>Name</span>
            <input
              type="text"
              class="field"
              value={name.value}
              onInput={(event) => {
                name.value = event.currentTarget.value
              }}
            />
          </label>
          <ChoiceField
            label="Kind"
            value={kind.value}
            options={kindOptions}
            onChoose={(chosen) => {
              kind.value = kinds.find((one) => one === chosen) ?? kind.value
            }}
          />
        </>
      )}
      <div class="actions">
        <button
          type="button"
          class="button"
          disabled={isNew && name.value.trim() === ''}
          onClick={() => onMove(isNew ? newEntity(name.value, kind.value, store.entities) : to.value)}
        >
          Split off
        </button>
        <button type="button" class="button" onClick={onRemove}>
          Names nobody
        </button>
      </div>
    </div>
  )
}
