import type { ComponentChildren } from 'preact'
import type { Axis } from '../../graph/timeline/axis'
import { type Brush, edgesOf, narrowingOf, tellTime } from '../../graph/timeline/brush'
import { tellMark } from '../../graph/timeline/marks'
import type { Hit, Placed } from '../../graph/timeline/place'
import { attribution, plainText } from '../../graph/voices'
import { tellDate } from '../../model/dates/dates'
import { useStore } from '../context'
import { StanceTags } from '../parts/claim/ClaimCard'
import './Note.css'

interface Props {
  axis: Axis
  placed: Placed
  met: Hit | null
  draft: Brush | null
  left: number
}

/** px */
const WIDTH = 320

/** What the pointer is on, or the days that are being dragged over. The list of claims says the same to a screen reader. */
export function Note({ axis, placed, met, draft, left }: Props) {
  const { piece, entities } = useStore()
  if (draft) {
    const { x0, x1 } = edgesOf(axis, draft)
    const told = tellTime(narrowingOf(axis, draft), piece.published) ?? 'All time'
    return (
      <Box at={left + (x0 + x1) / 2} width={axis.width + 2 * left}>
        {told}
      </Box>
    )
  }
  if (!met) return null
  const stack = placed.stacks.find(({ mark }) => mark.id === met.mark.id)
  const bar = placed.bars.find(({ mark }) => mark.id === met.mark.id)
  const x = stack?.x ?? (bar ? (bar.x0 + bar.x1) / 2 : 0)
  return (
    <Box at={left + x} width={axis.width + 2 * left}>
      {met.type === 'mark' ? (
        <b>{tellMark(met.mark, piece.published)}</b>
      ) : (
        <>
          <b>{tellDate(met.mark.date, piece.published)}</b> · <StanceTags claim={met.claim} />
          {met.claim.text} <i>{plainText(attribution(met.claim, entities))}</i>
        </>
      )}
    </Box>
  )
}

function Box({ at, width, children }: { at: number; width: number; children: ComponentChildren }) {
  const start = Math.max(0, Math.min(width - WIDTH, at - WIDTH / 2))
  return (
    <div class="timeline-note" aria-hidden="true" style={{ left: `${start}px`, width: `${WIDTH}px` }}>
      <span>{children}</span>
    </div>
  )
}
