import { useLayoutEffect } from 'preact/hooks'
import type { OpenCollection } from '../../app/collection/opened'
import { daysOf } from '../../app/collection/words'
import { CORPUS, isCorpusServed } from '../../app/corpus/address'
import { nameOf } from '../../app/names'
import { renditionNames } from '../../app/words'
import { publishersIn } from '../../graph/collection/tellers'
import { count, grouped } from '../../graph/words'
import type { Store } from '../../state/store'
import { isLocal, isLocalPiece } from '../../storage/localId'
import { useCollection, useCommands, useCorpus, useDesk, useLayers, useMedia, useStore } from '../context'
import { Key } from '../parts/Key'
import { useStill } from '../Still'
import { tellDay, useWorkshop } from '../workshop/parts'
import './Header.css'

export function Header() {
  usePageTitle()
  const store = useStore()
  const { drawer } = useLayers()
  const { run, has } = useCommands()
  const workshop = useWorkshop()
  const { hasDrawer } = useMedia()
  const isStill = useStill() !== null
  const collection = useCollection()
  const corpus = useCorpus()
  const { piece } = store
  const publisher = piece.publisher === undefined ? [] : [nameOf(store, piece.publisher)]
  const left = store.suggestions.all
  const isReviewing = store.view.value.display === 'review'
  const byline =
    store.sources.length > 0
      ? severalLine(store)
      : [
          ...piece.authors.map((author) => nameOf(store, author)),
          ...publisher,
          tellDay(piece),
          renditionNames[piece.rendition],
        ]
  return (
    <header class="header">
      <button type="button" class="logo" aria-label="Hearsay: start over" onClick={() => run('start-over')}>
        Hearsay<span aria-hidden="true">”</span>
      </button>
      {/* The page as built is for windows of any width: its styles tell whether the cast is a drawer. */}
      {(hasDrawer.value || isStill) && !isReviewing && (
        <button
          type="button"
          class="button drawer-button"
          aria-expanded={drawer.value}
          onClick={() => {
            drawer.value = !drawer.value
          }}
        >
          Cast {grouped(piece.entities.length)}
        </button>
      )}
      <div class="header-title">
        <h1>{piece.title}</h1>
        <p>
          {workshop && <workshop.SaveState />}
          {byline.filter(Boolean).join(' · ')}
        </p>
      </div>
      <button
        type="button"
        class="search-button"
        aria-label="Find a name or a claim"
        onClick={() => run('search')}
      >
        <span>Find a name or a claim</span>
        <Key of="search" />
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.5" />
          <path d="M10.5 10.5 14 14" />
        </svg>
      </button>
      {has('open-piece') && (
        <button
          type="button"
          class="button open-piece"
          aria-label="Open a piece"
          onClick={() => run('open-piece')}
        >
          Open<span class="if-wide">&nbsp;a piece</span>
        </button>
      )}
      {corpus && (
        <button
          type="button"
          class="button close-piece"
          title="To the beginning of the corpus"
          onClick={() => run('start-over')}
        >
          Beginning
        </button>
      )}
      {!corpus && !isStill && has('open-piece') && isCorpusServed() && <ToCorpus />}
      {has('close-piece') && isLocal(store.piece.id) && (
        <button
          type="button"
          class="button close-piece"
          aria-label="Close this piece"
          onClick={() => run('close-piece')}
        >
          Close<span class="if-wide">&nbsp;piece</span>
        </button>
      )}
      {collection && has('who-is-who') && <WhoIsWhoButton collection={collection} />}
      {has('review') &&
        (isLocalPiece(store.piece.id) || (collection && !corpus && left > 0) || isReviewing) && (
          <button
            type="button"
            class={`button review-button${isReviewing ? '' : ' primary'}`}
            aria-pressed={isReviewing}
            onClick={() => run('review')}
          >
            Review
            {isLocalPiece(store.piece.id) && left > 0 && <span class="if-wide">&nbsp;{grouped(left)}</span>}
          </button>
        )}
      <button type="button" class="button connect" onClick={() => run('connect')}>
        Connect two
      </button>
      <button type="button" class="button share" onClick={() => run('share')}>
        Share
      </button>
      <button
        type="button"
        class="button help-button"
        aria-label="Help with keys"
        onClick={() => run('help')}
      >
        ?
      </button>
    </header>
  )
}

/** The way back from a piece to what the server has. */
function ToCorpus() {
  const desk = useDesk()
  return (
    <button
      type="button"
      class="button"
      title="Back to the corpus that is served here"
      onClick={() => desk.show(CORPUS)}
    >
      Corpus
    </button>
  )
}

/** Who in one piece may be who in another: the way there, and how many are to be decided on. */
function WhoIsWhoButton({ collection }: { collection: OpenCollection }) {
  const { run } = useCommands()
  const many = collection.resolution.value.waiting
  return (
    <button
      type="button"
      class={`button who-button${many > 0 ? ' primary' : ''}`}
      onClick={() => run('who-is-who')}
    >
      Who is who{many > 0 && <span class="if-wide">&nbsp;{grouped(many)}</span>}
    </button>
  )
}

/** "5 pieces", "4 publishers", "3–17 March 2024". */
function severalLine({ sources }: Store): readonly string[] {
  const publishers = publishersIn(sources)
  return [
    count(sources.length, 'piece'),
    publishers > 0 ? count(publishers, 'publisher') : '',
    daysOf(sources.map(({ of }) => of)),
  ]
}

function usePageTitle(): void {
  const { title } = useStore().piece
  useLayoutEffect(() => {
    document.title = `${title} · Hearsay`
  }, [title])
}
