import { isLocalPiece } from '../../storage/localId'
import { ReviewByPiece } from '../collection/ReviewByPiece'
import { useCollection, useCommands, useMedia, useStore } from '../context'
import { ReviewDesk } from './ReviewDesk'
import { ReviewText } from './ReviewText'
import './Review.css'

/** The text with its marks, and beside it what is to be decided on; the graph follows. */
export function Review() {
  const store = useStore()
  const { isPhone } = useMedia()
  const collection = useCollection()
  if (collection) return <ReviewByPiece collection={collection} />
  if (!isLocalPiece(store.piece.id)) return <CopyFirst />
  return (
    <div class="review" data-scrolls>
      {!isPhone.value && <ReviewText />}
      <ReviewDesk />
    </div>
  )
}

function CopyFirst() {
  const { run } = useCommands()
  return (
    <section class="review copy-first" aria-label="Review">
      <h2>This piece comes with Hearsay</h2>
      <p>It stays as it is. Make a copy of your own: whatever is in it can be changed.</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => run('copy-piece')}>
          Make a copy to edit
        </button>
        <button type="button" class="button" onClick={() => run('review')}>
          Back to the graph
        </button>
      </div>
    </section>
  )
}
