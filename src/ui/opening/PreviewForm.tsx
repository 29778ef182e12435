import { effect, type Signal, useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { doubtText } from '../../app/opening/doubts'
import { objectionTo } from '../../app/opening/objection'
import type { Opening, Preview } from '../../app/opening/opening'
import { editable, joinParagraphs, splitNames, splitParagraphs } from '../../app/opening/paragraphs'
import { count } from '../../graph/words'
import type { Draft } from '../../intake/draft'
import { anchorWords } from '../../model/anchor'
import { useDesk, useStore } from '../context'
import './PreviewForm.css'

interface Props {
  preview: Preview
  opening: Opening
  isBusy: boolean
}

/** Head matter and paragraphs as they were found, to be corrected before anything else happens. */
export function PreviewForm({ preview: { draft, file, number, of, doubts }, opening, isBusy }: Props) {
  const store = useStore()
  const desk = useDesk()
  const { head } = draft
  const title = useSignal(head.title)
  const authors = useSignal(head.authors.join(', '))
  const publisher = useSignal(head.publisher ?? '')
  const published = useSignal(head.published ?? '')
  const around = useSignal(draft.around)
  const edited = editable(draft.paragraphs)
  const rest = draft.paragraphs.slice(edited)
  const text = useSignal(joinParagraphs(draft.paragraphs.slice(0, edited)))
  const takesRest = useSignal(true)
  const mine = splitParagraphs(text.value)
  const withRest = (edited: readonly string[]) => (takesRest.value ? [...edited, ...rest] : edited)
  const paragraphs = withRest(mine)
  const isReady = title.value.trim() !== '' && paragraphs.length > 0
  const left = (): Draft => ({
    head: {
      title: title.value.trim(),
      authors: splitNames(authors.value),
      publisher: publisher.value.trim() || null,
      published: published.value || null,
    },
    around: around.value.trim(),
    paragraphs: withRest(splitParagraphs(text.value)),
  })
  // At once: whoever closes the dialog right after it shows a text finds that text again, and not the one before.
  useLayoutEffect(() => effect(() => desk.draft.keep({ file, text: left() })), [])
  const lay = () => {
    const texts = [around.value.trim(), ...paragraphs]
    const words = anchorWords(store.piece, texts)
    const objection = objectionTo(words, texts.length, store.piece.paragraphs.length)
    if (objection) opening.object(...objection)
    else {
      desk.draft.clear()
      desk.layWords(words)
    }
  }
  return (
    <form
      class="preview"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && !isBusy) opening.accept(left())
      }}
    >
      {of > 1 && (
        <p class="dossier-meta">
          {number} of {of}: {file}
        </p>
      )}
      {doubts.length > 0 && <p class="dossier-meta">{doubts.map((doubt) => doubtText[doubt]).join(' ')}</p>}
      <div class="preview-head">
        <Line label="Title" value={title} wide />
        <Line label="By (commas between names)" value={authors} />
        <Line label="Publisher" value={publisher} />
        <label>
          Date of publication
          <input
            type="date"
            class="field"
            max="9999-12-31"
            value={published.value}
            onInput={(event) => {
              published.value = event.currentTarget.value
            }}
          />
        </label>
      </div>
      {edited > 0 && (
        <Area
          label="Text"
          hint={`${count(mine.length, 'paragraph')}, a blank line between two`}
          value={text}
          rows={14}
        />
      )}
      {rest.length > 0 && <Rest paragraphs={rest} isTaken={takesRest} />}
      <Area
        label="Head and foot"
        hint="title line, byline and the like: no part of the story"
        value={around}
        rows={3}
      />
      <div class="actions">
        <button type="submit" class="button primary" disabled={!isReady || isBusy}>
          {number < of ? 'Next' : 'Open'}
        </button>
        {number < of && (
          <button
            type="button"
            class="button"
            disabled={!isReady || isBusy}
            onClick={() => opening.acceptAll(left())}
          >
            Open all {of - number + 1} as they are
          </button>
        )}
        {doubts.includes('of-digest') && of === 1 && (
          <button type="button" class="button" disabled={!isReady || isBusy} onClick={lay}>
            These are the words of the piece that is open
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => {
            desk.draft.clear()
            opening.back()
          }}
        >
          Back
        </button>
        <span class="quiet-text">
          {published.value === '' &&
            'Without a date, days such as “on Tuesday” are left open, and today stands as the date.'}
        </span>
      </div>
    </form>
  )
}

/** What is too long to be edited here; it can be left out. */
function Rest({ paragraphs, isTaken }: { paragraphs: readonly string[]; isTaken: Signal<boolean> }) {
  const start = (paragraphs[0] ?? '').slice(0, 40).trim()
  return (
    <label class="preview-rest">
      <input
        type="checkbox"
        checked={isTaken.value}
        onChange={(event) => {
          isTaken.value = event.currentTarget.checked
        }}
      />
      <span>
        And the {count(paragraphs.length, 'paragraph')} from “{start}…” on{' '}
        <span class="quiet-text">too long to be edited here; taken as they stand</span>
      </span>
    </label>
  )
}

function Line({ label, value, wide = false }: { label: string; value: Signal<string>; wide?: boolean }) {
  return (
    <label class={wide ? 'wide' : undefined}>
      {label}
      <input
        type="text"
        class="field"
        value={value.value}
        onInput={(event) => {
          value.value = event.currentTarget.value
        }}
      />
    </label>
  )
}

interface AreaProps {
  label: string
  hint: string
  value: Signal<string>
  rows: number
}

function Area({ label, hint, value, rows }: AreaProps) {
  return (
    <label>
      <span>
        {label} <span class="quiet-text">{hint}</span>
      </span>
      <textarea
        rows={rows}
        value={value.value}
        onInput={(event) => {
          value.value = event.currentTarget.value
        }}
      />
    </label>
  )
}
