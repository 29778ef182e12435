import { bookmarklet } from '../../app/opening/handover'
import { CopyButton } from '../parts/buttons/CopyButton'

/** The bookmark that hands over the page that one is reading, and how it is used. */
export function Bookmarklet() {
  const address = `${location.origin}${location.pathname}`
  const code = bookmarklet(address)
  return (
    <details class="bookmarklet">
      <summary>From the page that you are reading</summary>
      <p>
        Drag{' '}
        <a class="button" href={code} draggable onClick={(event) => event.preventDefault()}>
          Read with Hearsay
        </a>{' '}
        to your bookmarks, or{' '}
        <CopyButton label="copy it" done="Bookmark copied" text={() => code} class="link" /> as the address of
        a new bookmark. Pressed on a page, it opens Hearsay and hands it that page, from window to window:
        nothing is sent anywhere.
      </p>
      <BookmarkletLimits />
    </details>
  )
}

/** Where it does not work, and what does. */
export const BookmarkletLimits = () => (
  <p class="dossier-meta">
    Some sites forbid bookmarks of this kind, and some keep every window that they open apart. There, copy the
    text and paste it here, or save the page and open the file.
  </p>
)
