import { useRef } from 'preact/hooks'
import { fullDay } from '../../app/words'
import { type Axis, borderAt } from '../../graph/timeline/axis'
import { type Brush, edgesOf, stepOf } from '../../graph/timeline/brush'
import { isoDay } from '../../model/dates/dates'
import './Handles.css'

interface Props {
  axis: Axis
  brush: Brush
  /** px from the left at which the axis begins. */
  left: number
  onDrag: (brush: Brush, time: number) => void
  onDrop: () => void
  onSet: (brush: Brush) => void
}

/** Both edges of the brush: to be dragged, or moved with the keys. */
export function Handles(props: Props) {
  return (
    <>
      <Handle {...props} edge="since" />
      <Handle {...props} edge="until" />
    </>
  )
}

function Handle({ axis, brush, left, onDrag, onDrop, onSet, edge }: Props & { edge: keyof Brush }) {
  const element = useRef<HTMLDivElement>(null)
  const { x0, x1 } = edgesOf(axis, brush)
  const day = brush[edge]
  const last = axis.end - 1
  const [least, most] = edge === 'since' ? [axis.start, brush.until] : [brush.since, last]
  const moved = (to: number): Brush => ({ ...brush, [edge]: Math.max(least, Math.min(most, to)) })
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyed(event, axis, day)
    if (to === null) return
    event.preventDefault()
    onSet(moved(to))
  }
  return (
    <div
      ref={element}
      class={`timeline-handle ${edge}`}
      role="slider"
      tabIndex={0}
      aria-label={edge === 'since' ? 'First day shown' : 'Last day shown'}
      aria-orientation="horizontal"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={day}
      aria-valuetext={`${isLimit(axis, edge, day) ? 'All time, ' : ''}${fullDay(isoDay(day))}`}
      style={{ left: `${left + (edge === 'since' ? x0 : x1)}px` }}
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        event.stopPropagation()
        const plot = element.current?.parentElement
        if (!plot || !event.currentTarget.hasPointerCapture(event.pointerId)) return
        const border = borderAt(axis, event.clientX - plot.getBoundingClientRect().left - left)
        onDrag(moved(edge === 'since' ? border : border - 1), event.timeStamp)
      }}
      onPointerUp={(event) => {
        event.stopPropagation()
        onDrop()
      }}
      onPointerCancel={onDrop}
      onDblClick={(event) => event.stopPropagation()}
      onKeyDown={onKeyDown}
      onBlur={onDrop}
    />
  )
}

const isLimit = (axis: Axis, edge: keyof Brush, day: number): boolean =>
  edge === 'since' ? day <= axis.start : day >= axis.end - 1

/** The day that a key leads to; null where it is no key of a slider. */
function keyed(
  { key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent,
  axis: Axis,
  day: number,
): number | null {
  if (altKey || ctrlKey || metaKey) return null
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stepOf(axis, day, 1, shiftKey)
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepOf(axis, day, -1, shiftKey)
    case 'PageUp':
      return stepOf(axis, day, 1, true)
    case 'PageDown':
      return stepOf(axis, day, -1, true)
    case 'Home':
      return axis.start
    case 'End':
      return axis.end - 1
    default:
      return null
  }
}
