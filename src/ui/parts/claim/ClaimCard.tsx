import { Fragment } from 'preact'
import { stanceNames } from '../../../app/words'
import { falls } from '../../../graph/leaveOut'
import { depth, type Saying } from '../../../graph/voices'
import { tellDate } from '../../../model/dates/dates'
import type { Claim } from '../../../model/piece'
import { useStore } from '../../context'
import { pointsAt } from '../../pointing'
import { ParagraphLink } from '../links/ParagraphLink'
import { SelectionLink } from '../links/SelectionLink'
import { Attribution } from './Attribution'
import { MadeTag } from './MadeTag'
import './ClaimCard.css'

/**
 * One claim: its depth as bars, stance and sentence, then who says so, when and where in the piece. `facing`: what stands
 * against it is shown beside it already.
 */
export function ClaimCard({ claim, facing = false }: { claim: Claim; facing?: boolean }) {
  const store = useStore()
  const against = facing ? [] : (store.against.get(claim.id) ?? [])
  const date = claim.when ?? claim.said
  return (
    <article
      class={`claim${falls(claim, store.leftOut.value) ? ' fallen' : ''}`}
      data-claim={claim.id}
      {...pointsAt({ type: 'claim', id: claim.id })}
    >
      <DepthBars claim={claim} />
      <div class="claim-body">
        <p class="sentence">
          <StanceTags claim={claim} />
          <SelectionLink selection={{ type: 'claim', id: claim.id }}>{claim.text}</SelectionLink>
        </p>
        <div class="claim-meta">
          <Attribution claim={claim} />
          <span class="claim-place">
            {date !== undefined && `${tellDate(date, store.piece.published)} · `}
            <EvidenceLinks claim={claim} />
          </span>
        </div>
        {against.map((opponent) => (
          <Against key={opponent.id} claim={opponent} />
        ))}
      </div>
    </article>
  )
}

/** Vertical bars as in quoted mail: grey for the author, one for one voice, two for passed on. */
export function DepthBars({ claim }: { claim: Saying }) {
  const voices = depth(claim)
  return (
    <span class={`bars ${voices === 0 ? 'author' : 'voiced'}`} aria-hidden="true">
      <i />
      {voices > 1 && <i />}
    </span>
  )
}

/** `withMade`: whether what a machine made says so here. */
export function StanceTags({ claim, withMade = true }: { claim: Claim; withMade?: boolean }) {
  const { leftOut } = useStore()
  return (
    <>
      {withMade && <MadeTag of={claim} />}
      {falls(claim, leftOut.value) && <span class="tag left-out">Left out</span>}
      {claim.denied && <span class="tag denied">Denied</span>}
      {claim.stance !== 'asserted' && <span class="tag">{stanceNames[claim.stance]}</span>}
    </>
  )
}

export const EvidenceLinks = ({ claim }: { claim: Saying }) => (
  <>
    {[...new Set(claim.evidence.map(({ paragraph }) => paragraph))].map((paragraph, at) => (
      <Fragment key={paragraph}>
        {at > 0 && ', '}
        <ParagraphLink number={paragraph} />
      </Fragment>
    ))}
  </>
)

function Against({ claim }: { claim: Claim }) {
  return (
    <div class="against">
      <b>Against:</b> <SelectionLink selection={{ type: 'claim', id: claim.id }}>{claim.text}</SelectionLink>{' '}
      <Attribution claim={claim} /> <EvidenceLinks claim={claim} />
    </div>
  )
}
