import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { placeName } from '../../app/places'
import { renditionNames } from '../../app/words'
import { type Source, sourceAt } from '../../graph/collection/sources'
import { mentioning } from '../../graph/paths/spotlight'
import { count } from '../../graph/words'
import type { Claim, Piece } from '../../model/piece'
import { readParagraph } from '../../state/actions'
import { usePlayer, useStore } from '../context'
import { Batches } from '../parts/batches/Batches'
import { lazy } from '../parts/lazy'
import { useScrollDrive } from '../replay/reading'
import { tellDay, useWorkshop } from '../workshop/parts'
import { headlineEnd } from './headline'
import { ParagraphView } from './ParagraphView'
import { Sources } from './Sources'
import './Reader.css'

const NewHere = lazy(async () => (await import('./NewHere')).NewHere)

/** px between the top of the pane and the paragraph that is scrolled to. */
const LEAD = 44
/** Paragraphs of a text that is more than a few screens. */
const LONG = 120
/** About, px. */
const PARAGRAPH_HEIGHT = 92

/** The piece itself: its paragraphs with every mention as a link and the claims told in each. */
export function Reader() {
  const store = useStore()
  const { piece } = store
  const pane = useRef<HTMLDivElement>(null)
  const fontsIn = useFontsIn()
  const [first] = store.paragraphs.value
  const source = useOpenSource()
  const isReachedByHand = useScrollDrive(pane, store, usePlayer())

  useEffect(() => {
    if (first !== undefined && isReachedByHand(first)) return
    const target = first === undefined ? null : pane.current?.querySelector(`[data-paragraph="${first}"]`)
    if (!(target instanceof HTMLElement) || !pane.current || isInSight(target, pane.current)) return
    pane.current.scrollTo({ top: target.offsetTop - LEAD })
  }, [first, store.paragraphs.value, fontsIn.value])

  const claims = useMemo(() => claimsByParagraph(piece), [piece])
  // What is selected or read concerns the paragraphs themselves: of a long text only those change.
  const text = useMemo(() => {
    const { from, to } = source ?? { from: 0, to: piece.paragraphs.length }
    return [
      <Head
        key={`head ${from}`}
        source={source}
        of={source?.of ?? piece}
        number={from}
        claims={claims[from] ?? []}
      />,
      <Batches
        key={`body ${from}`}
        items={piece.paragraphs.slice(from + 1, to)}
        height={PARAGRAPH_HEIGHT}
        needed={() => (store.paragraphs.value[0] ?? from) - from - 1}
        render={(paragraph, at) => (
          <ParagraphView
            key={from + 1 + at}
            paragraph={paragraph}
            number={from + 1 + at}
            shownAs={1 + at}
            claims={claims[from + 1 + at] ?? []}
          />
        )}
      />,
    ]
  }, [piece, claims, source, store])

  return (
    <section class="reader" aria-label={source ? 'The pieces' : 'The piece'}>
      <ReaderBar />
      {source && <Sources open={source} claims={claims} />}
      <div
        class={`reader-text${piece.paragraphs.length > LONG ? ' long' : ''}`}
        ref={pane}
        tabIndex={0}
        role="region"
        data-scrolls
        aria-label="Text of the piece"
      >
        {text}
      </div>
    </section>
  )
}

/** The piece that is read: that of what is selected, and it stays until something else is. Null where there is one alone. */
function useOpenSource(): Source | null {
  const { sources, paragraphs } = useStore()
  const last = useRef<string | null>(null)
  const [first] = paragraphs.value
  const led = first === undefined ? undefined : sourceAt(sources, first)
  const source = led ?? sources.find(({ piece }) => piece === last.current) ?? sources[0] ?? null
  last.current = source?.piece ?? null
  return source
}

function claimsByParagraph({ claims, paragraphs }: Piece): readonly (readonly Claim[])[] {
  const lists = paragraphs.map((): Claim[] => [])
  for (const claim of claims)
    for (const paragraph of new Set(claim.evidence.map((evidence) => evidence.paragraph)))
      lists[paragraph]?.push(claim)
  return lists
}

/** How often fonts came in: each time, every paragraph may have another height. */
function useFontsIn(): Signal<number> {
  const times = useSignal(0)
  useEffect(() => {
    const onLoaded = () => {
      times.value++
    }
    document.fonts.addEventListener('loadingdone', onLoaded)
    return () => document.fonts.removeEventListener('loadingdone', onLoaded)
  }, [times])
  return times
}

/** Whoever clicks in a paragraph stays where they are. */
const isInSight = (paragraph: HTMLElement, pane: HTMLElement): boolean =>
  paragraph.contains(document.activeElement) &&
  paragraph.offsetTop >= pane.scrollTop &&
  paragraph.offsetTop + paragraph.offsetHeight <= pane.scrollTop + pane.clientHeight

/** What the text is, and the way from mention to mention of what is selected. */
function ReaderBar() {
  const store = useStore()
  const selection = store.selection.value
  const stops =
    selection?.type === 'entity' ? mentioning(store.piece, selection.id) : store.lights.value.paragraphs
  const [here] = store.paragraphs.value
  const at = here === undefined ? -1 : stops.indexOf(here)
  const step = (by: number) => {
    const next = stops[(at + by + stops.length) % stops.length]
    if (next !== undefined) store.act(readParagraph(next))
  }
  return (
    <header class="reader-bar">
      <h2>{store.sources.length > 0 ? 'The pieces' : 'The piece'}</h2>
      <span class="quiet-text">
        {store.sources.length > 0
          ? ''
          : store.piece.rendition === 'digest'
            ? 'digest, our own words'
            : renditionNames[store.piece.rendition]}
      </span>
      <span class="spacer" />
      {stops.length > 1 ? (
        <>
          <span class="quiet-text">
            {here === undefined ? '' : `${placeName(store, here)} · `}
            {at >= 0 ? `${at + 1} of ${stops.length}` : count(stops.length, 'paragraph')}
          </span>
          <button
            type="button"
            class="icon"
            aria-label="Previous paragraph of the selection"
            onClick={() => step(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            class="icon"
            aria-label="Next paragraph of the selection"
            onClick={() => step(1)}
          >
            ↓
          </button>
        </>
      ) : (
        <span class="quiet-text">
          {store.sources.length > 0
            ? count(store.sources.length, 'piece')
            : count(store.piece.paragraphs.length - 1, 'paragraph')}
        </span>
      )}
    </header>
  )
}

interface HeadProps {
  /** Where there are several pieces. */
  readonly source: Source | null
  readonly of: Piece
  /** Of its head in the whole. */
  readonly number: number
  readonly claims: readonly Claim[]
}

function Head({ source, of: piece, number, claims }: HeadProps) {
  const store = useStore()
  const workshop = useWorkshop()
  const head = store.piece.paragraphs[number]
  const named = (id: string): string => piece.entities.find((entity) => entity.id === id)?.name ?? id
  const publisher = piece.publisher === undefined ? [] : [named(piece.publisher)]
  const headline = head ? headlineEnd(head.text, piece.title) : 0
  // What a head with a title prints is not told twice.
  const isPrinted = (told: string): boolean => headline > 0 && head?.text.includes(told) === true
  const day = isPrinted(piece.published) ? [] : [tellDay(piece)]
  const told = [...piece.authors.map(named), ...publisher, ...day].filter((one) => !isPrinted(one))
  return (
    <header class="reader-head">
      {headline === 0 && <h3>{piece.title}</h3>}
      {headline > 0 && head && (
        <ParagraphView paragraph={head} number={number} shownAs={0} claims={claims} headline={headline} />
      )}
      {told.length > 0 && <p class="dossier-meta">{told.join(' · ')}</p>}
      {piece.rendition === 'digest' && (
        <p class="digest-note">
          This is a digest: the piece retold paragraph by paragraph in our own words by {piece.annotated.by},
          not its text.{' '}
          {piece.url !== undefined && (
            <a href={piece.url} target="_blank" rel="noreferrer noopener">
              Read the original ↗
            </a>
          )}
        </p>
      )}
      {piece.rendition === 'quotations' && (
        <p class="digest-note">
          The text was left out of this piece: these are short quotations of what its claims rest on.
        </p>
      )}
      {workshop && <workshop.WordsNote />}
      {source && <NewHere key={source.piece} source={source} />}
      {headline === 0 && head && (
        <ParagraphView paragraph={head} number={number} shownAs={0} claims={claims} />
      )}
    </header>
  )
}
