import type { OpenCollection } from '../../app/collection/opened'
import { tintOf } from '../../app/places'
import type { Source } from '../../graph/collection/sources'
import { firstLook } from '../../graph/lists/firstLook'
import { suggestionsIn } from '../../graph/made'
import { count, list } from '../../graph/words'
import { isLocal } from '../../storage/localId'
import { useCommands, useDesk, useStore } from '../context'
import { ToReviewRow, Whose } from './ToReviewRow'
import './ReviewByPiece.css'

/** How many of those that are to be decided on first stand beside the pieces. */
const MOST = 12

/** Of several pieces: what is left to decide on in each of them, and what of it most hangs on. */
export function ReviewByPiece({ collection }: { readonly collection: OpenCollection }) {
  const store = useStore()
  const { run } = useCommands()
  const left = store.sources.map((source) => ({ source, left: suggestionsIn(source.of) }))
  const all = left.reduce((sum, one) => sum + one.left.all, 0)
  const many = left.filter((one) => one.left.all > 0).length
  const first = firstLook(store.piece).review.slice(0, MOST)
  return (
    <section class="review review-by-piece" aria-label="Review">
      <header>
        <h2>{all === 0 ? 'All decided' : `${all} left to decide on`}</h2>
        <p class="quiet-text">
          {all === 0
            ? 'Nothing that rules or a model suggested is left in these pieces.'
            : `In ${many} of ${count(left.length, 'piece')}. What is changed in one of them counts in all collections that it is in.`}
        </p>
        <button type="button" class="button" onClick={() => run('review')}>
          Back to the graph
        </button>
      </header>
      <h3>By piece</h3>
      <ol class="review-pieces">
        {left.map((one) => (
          <PieceRow key={one.source.piece} {...one} />
        ))}
      </ol>
      {first.length > 0 && (
        <>
          <h3>To be reviewed first</h3>
          <ul class="review-pieces">
            {first.map((item) => (
              <ToReviewRow key={`${item.type}:${item.id}`} item={item} collection={collection} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface PieceProps {
  readonly source: Source
  readonly left: ReturnType<typeof suggestionsIn>
}

function PieceRow({ source, left: { all, entities, claims, remarks } }: PieceProps) {
  const store = useStore()
  const desk = useDesk()
  const { piece, of } = source
  const found = [
    entities > 0 ? count(entities, 'name') : '',
    claims > 0 ? count(claims, 'claim') : '',
    remarks > 0 ? count(remarks, 'remark') : '',
  ]
  return (
    <li data-tint={tintOf(store, source.teller)}>
      <span>
        <span class="review-title">{of.title}</span>
        <span class="dossier-meta">
          <Whose source={source} isBesideTitle /> ·{' '}
          {!isLocal(piece)
            ? 'comes with Hearsay'
            : all === 0
              ? 'all decided'
              : `${list(found.filter(Boolean))} left`}
        </span>
      </span>
      {isLocal(piece) && (
        <button
          type="button"
          class={all > 0 ? 'button primary' : 'button'}
          aria-label={`Review “${of.title}”`}
          onClick={() => desk.review(piece, null)}
        >
          Review{all > 0 ? ` ${all}` : ''}
        </button>
      )}
    </li>
  )
}
