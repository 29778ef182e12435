import { firstLook, type ToReview } from '../../graph/lists/firstLook'
import { suggestedTag } from '../../graph/made'
import { attribution, plainText } from '../../graph/voices'
import { count } from '../../graph/words'
import type { Claim } from '../../model/piece'
import { inOrder, select, show } from '../../state/actions'
import { isLocalPiece } from '../../storage/localId'
import { ToReviewRow } from '../collection/ToReviewRow'
import { useCollection, useCommands, useCorpus, useStore } from '../context'
import { ClaimCard } from '../parts/claim/ClaimCard'
import { SelectionLink } from '../parts/links/SelectionLink'
import './FirstLook.css'

/** Of each list, so that all of them are seen at once. */
const MOST = 3

/** What a piece of guesses tells first: what is surest, what is denied, and where a look is needed most. */
export function FirstLook() {
  const { has } = useCommands()
  const collection = useCollection()
  const corpus = useCorpus()
  const { surest, denied, review } = firstLook(useStore().piece)
  return (
    <>
      <Claims heading="Claimed most surely" claims={surest} />
      <Claims heading="Denied" claims={denied} />
      {has('review') && corpus === null && review.length > 0 && (
        <section>
          <h3>To be reviewed first</h3>
          <ul class="review-first">
            {review
              .slice(0, MOST)
              .map((item) =>
                collection ? (
                  <ToReviewRow key={`${item.type}:${item.id}`} item={item} collection={collection} />
                ) : (
                  <ToReviewView key={`${item.type}:${item.id}`} item={item} />
                ),
              )}
          </ul>
        </section>
      )}
    </>
  )
}

function Claims({ heading, claims }: { heading: string; claims: readonly Claim[] }) {
  if (claims.length === 0) return null
  return (
    <section>
      <h3>{heading}</h3>
      {claims.slice(0, MOST).map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </section>
  )
}

function ToReviewView({ item: { type, id, claims } }: { item: ToReview }) {
  const store = useStore()
  const entity = type === 'entity' ? store.entities.get(id) : undefined
  const claim = type === 'claim' ? store.claims.get(id) : undefined
  const named = entity?.name ?? claim?.text ?? id
  const why = claim
    ? plainText(attribution(claim, store.entities))
    : `${count(claims, 'claim hangs', 'claims hang')} on this name`
  const selection = { type, id } as const
  return (
    <li>
      <span>
        <SelectionLink selection={selection} class={claim ? 'sentence' : 'speaker'}>
          {named}
        </SelectionLink>
        <span class="dossier-meta">
          {why} · {suggestedTag(entity ?? claim ?? {})}
        </span>
      </span>
      {isLocalPiece(store.piece.id) && (
        <button
          type="button"
          class="button"
          aria-label={`Review “${named}”`}
          onClick={() => store.act(inOrder(select(selection), show('review')))}
        >
          Review
        </button>
      )}
    </li>
  )
}
