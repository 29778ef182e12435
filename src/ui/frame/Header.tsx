import { isOwnPiece, nameOf } from '../../app/app'
import { runCommand } from '../../app/commands/all'
import { hasDrawer } from '../../app/media'
import { fullDay } from '../../app/words'
import { useApp } from '../context'
import { Key } from '../parts/Key'
import { SaveState } from '../shelf/KeepingNote'

export function Header() {
  const app = useApp()
  const { piece } = app.store
  const publisher = piece.publisher === undefined ? [] : [nameOf(app.store, piece.publisher)]
  const { entities, claims } = app.store.suggestions
  const left = entities + claims
  const isReviewing = app.store.view.value.display === 'review'
  const byline = [
    ...piece.authors.map((author) => nameOf(app.store, author)),
    ...publisher,
    fullDay(piece.published),
    piece.rendition === 'digest' ? 'told in our own words' : 'word for word',
  ]
  return (
    <header class="header">
      <button
        type="button"
        class="logo"
        aria-label="Hearsay: start over"
        onClick={() => runCommand(app, 'start-over')}
      >
        Hearsay<span aria-hidden="true">”</span>
      </button>
      {hasDrawer.value && !isReviewing && (
        <button
          type="button"
          class="button drawer-button"
          aria-expanded={app.drawer.value}
          onClick={() => {
            app.drawer.value = !app.drawer.value
          }}
        >
          Cast {piece.entities.length}
        </button>
      )}
      <div class="header-title">
        <h1>{piece.title}</h1>
        <p>
          <SaveState />
          {byline.filter(Boolean).join(' · ')}
        </p>
      </div>
      <button
        type="button"
        class="search-button"
        aria-label="Find a name or a claim"
        onClick={() => runCommand(app, 'search')}
      >
        <span>Find a name or a claim</span>
        <Key of="search" />
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.5" />
          <path d="M10.5 10.5 14 14" />
        </svg>
      </button>
      <button
        type="button"
        class="button open-piece"
        aria-label="Open a piece"
        onClick={() => runCommand(app, 'open-piece')}
      >
        Open<span class="if-wide">&nbsp;a piece</span>
      </button>
      {isOwnPiece(app) && (
        <button
          type="button"
          class="button close-piece"
          aria-label="Close this piece"
          onClick={() => runCommand(app, 'close-piece')}
        >
          Close<span class="if-wide">&nbsp;piece</span>
        </button>
      )}
      {(isOwnPiece(app) || isReviewing) && (
        <button
          type="button"
          class={`button review-button${isReviewing ? '' : ' primary'}`}
          aria-pressed={isReviewing}
          onClick={() => runCommand(app, 'review')}
        >
          Review
          {isOwnPiece(app) && left > 0 && <span class="if-wide">&nbsp;{left}</span>}
        </button>
      )}
      <button type="button" class="button connect" onClick={() => runCommand(app, 'connect')}>
        Connect two
      </button>
      <button type="button" class="button share" onClick={() => runCommand(app, 'copy-link')}>
        Share
      </button>
      <button
        type="button"
        class="button help-button"
        aria-label="Help with keys"
        onClick={() => runCommand(app, 'help')}
      >
        ?
      </button>
    </header>
  )
}
