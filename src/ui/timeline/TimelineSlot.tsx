import type { ComponentChildren } from 'preact'
import { isPhone } from '../../app/media'
import { lazy } from '../parts/lazy'
import { isLine, isStripOpen } from './size'

const Timeline = lazy(async () => (await import('./Timeline')).Timeline)

export interface TimelineProps {
  /** Stands at its left end. */
  start?: ComponentChildren
  /** Day number at which a line is drawn across; null for none. */
  playhead?: number | null
}

/** The timeline under the graph. Its height is taken before its code is there, so that nothing jumps. */
export function TimelineSlot(props: TimelineProps) {
  return (
    <div class={`timeline-slot${isLine.value ? ' line' : ''}`}>
      <Timeline {...props} size={isLine.value ? 'line' : 'full'} collapsible />
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
  if (!isPhone.value || !isStripOpen.value) return null
  return (
    <div class="timeline-strip">
      <Timeline {...props} size="touch" />
    </div>
  )
}
