import { useState } from 'preact/hooks'
import { useArrangement, useCorpus, useMedia } from '../context'
import { lazy } from '../parts/lazy'
import type { TimelineProps } from './Timeline'
import './TimelineSlot.css'

const Timeline = lazy(async () => (await import('./Timeline')).Timeline)

const Times = lazy(async () => (await import('../corpus/all/Times')).Times)

/** The timeline under the graph. Its height is taken before its code is there, so that nothing jumps. */
export function TimelineSlot(props: TimelineProps) {
  const { isTimelineLine: isLine } = useArrangement()
  const corpus = useCorpus()
  const [isOfAll, setOfAll] = useState(corpus !== null)
  const other = corpus && (
    <button type="button" class="link" onClick={() => setOfAll(!isOfAll)}>
      {isOfAll ? 'Claims read here' : 'All of the corpus'}
    </button>
  )
  return (
    <div class={`timeline-slot${isLine.value ? ' one-line' : ''}`}>
      {corpus && isOfAll ? (
        <Times corpus={corpus} other={other} isLine={isLine.value} />
      ) : (
        <Timeline
          {...props}
          start={
            other ? (
              <div class="timeline-of">
                {props.start}
                {other}
              </div>
            ) : (
              props.start
            )
          }
          size={isLine.value ? 'line' : 'full'}
          collapsible
        />
      )}
    </div>
  )
}

/** Where a window is too low for it to stand under the graph. */
export function TimelinePopover(props: TimelineProps) {
  return (
    <>
      <button type="button" class="button" popovertarget="timeline-popover">
        Timeline
      </button>
      <div id="timeline-popover" popover="auto" class="legend-popover">
        <Timeline {...props} size="full" />
      </div>
    </>
  )
}

export function TimelineChip() {
  const { isStripOpen } = useArrangement()
  return (
    <button
      type="button"
      class="chip"
      aria-expanded={isStripOpen.value}
      onClick={() => {
        isStripOpen.value = !isStripOpen.value
      }}
    >
      Timeline
    </button>
  )
}

/** Over the graph and above the sheet, while the chip has it open: the graph keeps its shape. */
export function TimelineStrip(props: TimelineProps) {
  const { isStripOpen } = useArrangement()
  const { isPhone } = useMedia()
  if (!isPhone.value || !isStripOpen.value) return null
  return (
    <div class="timeline-strip">
      <Timeline {...props} size="touch" />
    </div>
  )
}
