import type { OpenCollection } from '../../app/collection/opened'
import { dayOf } from '../../app/collection/words'
import { inPiece } from '../../app/review/inPiece'
import type { Source } from '../../graph/collection/sources'
import type { ToReview } from '../../graph/lists/firstLook'
import { suggestedTag } from '../../graph/made'
import { attribution, plainText } from '../../graph/voices'
import { count } from '../../graph/words'
import { useDesk, useStore } from '../context'
import { Teller } from '../parts/claim/Teller'
import { SelectionLink } from '../parts/links/SelectionLink'

interface Props {
  readonly item: ToReview
  readonly collection: OpenCollection
}

/** Something of several pieces that is to be decided on, in the one that tells it. */
export function ToReviewRow({ item: { type, id, claims }, collection }: Props) {
  const store = useStore()
  const desk = useDesk()
  const found = inPiece(store, collection.joined.value.ids, { type, id })
  const entity = type === 'entity' ? store.entities.get(id) : undefined
  const claim = type === 'claim' ? store.claims.get(id) : undefined
  const named = entity?.name ?? claim?.text ?? id
  if (!found) return null
  const why = claim
    ? plainText(attribution(claim, store.entities))
    : `${count(claims, 'claim hangs', 'claims hang')} on this name`
  return (
    <li>
      <span>
        <SelectionLink selection={{ type, id }} class={claim ? 'sentence' : 'speaker'}>
          {named}
        </SelectionLink>
        <span class="dossier-meta">
          <Whose source={found.source} /> · {why} · {suggestedTag(entity ?? claim ?? {})}
        </span>
      </span>
      <button
        type="button"
        class="button"
        aria-label={`Review “${named}” in “${found.source.of.title}”`}
        onClick={() => desk.review(found.source.piece, found.item)}
      >
        Review
      </button>
    </li>
  )
}

/** Whose piece it is, and of which day. */
export function Whose({
  source: { teller, of },
  isBesideTitle = false,
}: {
  readonly source: Source
  readonly isBesideTitle?: boolean
}) {
  const { piece } = useStore()
  return (
    <>
      <Teller id={teller} isBesideTitle={isBesideTitle} /> <span class="source-day">{dayOf(of, piece)}</span>
    </>
  )
}
