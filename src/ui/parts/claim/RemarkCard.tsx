import { falls } from '../../../graph/leaveOut'
import { tellDate } from '../../../model/dates/dates'
import type { Remark } from '../../../model/piece'
import { useStore } from '../../context'
import { pointsAt } from '../../pointing'
import { SelectionLink } from '../links/SelectionLink'
import { Attribution } from './Attribution'
import { DepthBars, EvidenceLinks } from './ClaimCard'
import { MadeTag } from './MadeTag'

/** One remark: its words, then who says them, when and where in the piece. */
export function RemarkCard({ remark }: { remark: Remark }) {
  const store = useStore()
  const isFallen = falls(remark, store.leftOut.value)
  return (
    <article
      class={`claim${isFallen ? ' fallen' : ''}`}
      data-remark={remark.id}
      {...pointsAt({ type: 'remark', id: remark.id })}
    >
      <DepthBars claim={remark} />
      <div class="claim-body">
        <p class="sentence">
          <MadeTag of={remark} />
          {isFallen && <span class="tag left-out">Left out</span>}
          <SelectionLink selection={{ type: 'remark', id: remark.id }}>
            <RemarkWords remark={remark} />
          </SelectionLink>
        </p>
        <div class="claim-meta">
          <Attribution claim={remark} />
          <span class="claim-place">
            {remark.said !== undefined && `${tellDate(remark.said, store.piece.published)} · `}
            <EvidenceLinks claim={remark} />
          </span>
        </div>
      </div>
    </article>
  )
}

/** Direct speech stands in quotation marks. */
export const RemarkWords = ({ remark: { speech, text } }: { remark: Remark }) => (
  <>{speech === 'direct' ? `“${text}”` : text}</>
)
