import { useSignal } from '@preact/signals'
import { type ComponentChildren, Fragment } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { nameOf } from '../../app/names'
import { chosenWords } from '../../app/review/chosenWords'
import { saidAt } from '../../app/review/saidAt'
import { type Segment, segmentsOf } from '../../graph/review/review'
import { findQuote } from '../../model/anchor'
import type { Paragraph } from '../../model/piece'
import type { Spot } from '../../model/spans'
import { useLayers, useReview, useStore } from '../context'
import { Batches } from '../parts/batches/Batches'
import { Key } from '../parts/Key'
import { pointsAt } from '../pointing'
import { headlineEnd } from '../reader/headline'
import { tellDay } from '../workshop/parts'
import './ReviewText.css'

/** px between the top of the pane and the paragraph that is scrolled to. */
const LEAD = 72
/** About, px. */
const PARAGRAPH_HEIGHT = 92

/** The text, word for word, with every mention; words chosen in it can be marked. */
export function ReviewText() {
  const store = useStore()
  const review = useReview()
  const { piece } = store
  // A head that is the title stands for it.
  const headline = headlineEnd(piece.paragraphs[0]?.text ?? '', piece.title)
  const pane = useRef<HTMLDivElement>(null)
  const chosen = useSignal<Spot | null>(null)
  const [first] = store.paragraphs.value
  useEffect(() => {
    const target = first === undefined ? null : pane.current?.querySelector(`[data-paragraph="${first}"]`)
    if (!(target instanceof HTMLElement) || !pane.current) return
    const { scrollTop, clientHeight } = pane.current
    const isInSight =
      target.offsetTop >= scrollTop && target.offsetTop + target.offsetHeight <= scrollTop + clientHeight
    if (!isInSight) pane.current.scrollTo({ top: target.offsetTop - LEAD })
  }, [first, store.selection.value])
  useEffect(() => {
    const look = () => {
      chosen.value = pane.current ? chosenWords(pane.current, piece) : null
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [piece, chosen])
  const from = review.claimFrom.value
  return (
    <section class="review-text" aria-label="Text to review">
      <div class="review-bar">
        {from !== null ? (
          <>
            <span role="status">
              A claim from <b>{nameOf(store, from)}</b> to … Click whom it is about.
            </span>
            <button
              type="button"
              class="button"
              onClick={() => {
                review.dropClaim()
              }}
            >
              Cancel
            </button>
          </>
        ) : chosen.value ? (
          <Chosen span={chosen.value} />
        ) : (
          <span class="quiet-text">
            Choose words to mark whom they name <Key of="mark" /> or who says them <Key of="said-by" />
          </span>
        )}
      </div>
      <div
        class="reader-text"
        ref={pane}
        tabIndex={0}
        role="region"
        data-scrolls
        aria-label="Text of the piece"
      >
        {headline === 0 && (
          <header class="reader-head">
            <h3>{piece.title}</h3>
            <Day />
          </header>
        )}
        <Batches
          items={piece.paragraphs}
          height={PARAGRAPH_HEIGHT}
          needed={() => store.paragraphs.value[0] ?? -1}
          render={(paragraph, number) => (
            <Fragment key={number}>
              <MarkedParagraph paragraph={paragraph} number={number} headline={number === 0 ? headline : 0} />
              {number === 0 && headline > 0 && !paragraph.text.includes(tellDay(piece)) && <Day />}
            </Fragment>
          )}
        />
      </div>
    </section>
  )
}

function Day() {
  const { piece } = useStore()
  return <p class="dossier-meta">{tellDay(piece)}</p>
}

/** What can be done with words that are chosen; they stay so while a button is pressed. */
function Chosen({ span }: { span: Spot }) {
  const store = useStore()
  const { dialog } = useLayers()
  const words = store.piece.paragraphs[span.paragraph]?.text.slice(span.start, span.end) ?? ''
  return (
    <>
      <span class="clipped">“{words}”</span>
      <button
        type="button"
        class="button primary"
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          dialog.value = { name: 'mark', words, span }
        }}
      >
        Mark… <Key of="mark" />
      </button>
      <button
        type="button"
        class="button"
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          dialog.value = { name: 'said-by', spot: span }
        }}
      >
        Said by… <Key of="said-by" />
      </button>
    </>
  )
}

interface MarkedProps {
  readonly paragraph: Paragraph
  readonly number: number
  /** Up to where it is the title. */
  readonly headline: number
}

function MarkedParagraph({ paragraph, number, headline }: MarkedProps) {
  const store = useStore()
  const review = useReview()
  const { selected } = store.lights.value
  const selection = store.selection.value
  const said = saidAt(store, selection)
  const quotes = (said?.evidence ?? []).flatMap((evidence) => {
    const span =
      evidence.paragraph === number && evidence.quote ? findQuote(paragraph.text, evidence.quote) : null
    return span ?? []
  })
  if (number === 0 && paragraph.text === '') return null
  const segments = segmentsOf(paragraph, quotes, headline)
  const show = ({ start, end, mention, quoted }: Segment): ComponentChildren => {
    const words = paragraph.text.slice(start, end)
    if (!mention) return quoted ? <mark key={start}>{words}</mark> : words
    const { entity, made } = mention
    const kind = store.entities.get(entity)?.kind ?? 'place'
    const classes = [
      'mention',
      kind,
      made?.state ?? 'confirmed',
      ...(selected.has(entity) ? ['selected'] : []),
    ]
    return (
      // No real button: words inside one cannot be chosen.
      <span
        key={start}
        role="button"
        tabIndex={0}
        class={`${classes.join(' ')}${quoted ? ' quoted' : ''}`}
        {...pointsAt({ type: 'entity', id: entity }, number)}
        onClick={() => {
          if (getSelection()?.isCollapsed ?? true)
            review.endClaimAt(entity, number) || review.goTo({ type: 'entity', id: entity })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          event.stopPropagation()
          review.endClaimAt(entity, number) || review.goTo({ type: 'entity', id: entity })
        }}
      >
        {words}
      </span>
    )
  }
  const isActive = store.paragraphs.value.includes(number)
  return (
    <div class={`paragraph${isActive ? ' active' : ''}`} data-paragraph={number}>
      <span class="paragraph-number" aria-hidden="true">
        {number === 0 ? '' : number}
      </span>
      <p data-words={number}>
        {headline > 0 && (
          <span class="review-headline" role="heading" aria-level={3}>
            {segments.filter(({ start }) => start < headline).map(show)}
          </span>
        )}
        {segments.filter(({ start }) => start >= headline).map(show)}
      </p>
    </div>
  )
}
