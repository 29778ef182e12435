import { useComputed, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type Dated, makeAxis } from '../../graph/timeline/axis'
import { allTime, type Brush, brushOf, narrowingOf, narrowingTo } from '../../graph/timeline/brush'
import { markClaims } from '../../graph/timeline/marks'
import { type Hit, heights, placeMarks, type TimelineSize } from '../../graph/timeline/place'
import { readDate } from '../../model/dates/dates'
import { publishedOn } from '../../model/dates/published'
import { narrow } from '../../state/actions'
import type { Store } from '../../state/store'
import { isLocalPiece } from '../../storage/localId'
import { useCommands, useOpen, useStore } from '../context'
import { ClaimList } from './ClaimList'
import { Controls } from './Controls'
import { Handles } from './Handles'
import { Note } from './Note'
import { Plot } from './Plot'
import { followPointers, type Pointers } from './pointers'
import './Timeline.css'

/** px at both ends of the axis, where the handles of the brush rest. */
const ENDS: Readonly<Record<TimelineSize, number>> = { full: 22, line: 22, touch: 34 }
/** Names all changes of one drag. */
const DRAG = 'timeline'
/** ms between two changes of the graph while a drag lasts: browsers bound how often an address may change. */
const LIVE = 150

export interface TimelineProps {
  /** Stands at its left end. */
  start?: ComponentChildren
  /** Day number at which a line is drawn across; null for none. */
  playhead?: number | null
}

interface Props extends TimelineProps {
  size: TimelineSize
  collapsible?: boolean
}

/** The days on which the pieces of a collection came out, as far as they are known. */
const daysOf = ({ sources }: Store): readonly Dated[] =>
  sources.flatMap(({ of }) => {
    const interval = readDate(publishedOn(of) ?? '')
    return interval ? [{ shape: 'day', interval }] : []
  })

/** All claims by their date. A drag narrows graph and table to a time. */
export function Timeline({ start, playhead = null, size, collapsible = false }: Props) {
  const store = useStore()
  const open = useOpen()
  const { piece } = store
  const plot = useRef<HTMLDivElement>(null)
  const width = useSignal(0)
  const shape = useSignal(size)
  shape.value = size
  const published = readDate(piece.published)?.start ?? 0
  const marks = useComputed(() => markClaims(piece.claims, store.clock.value))
  const axis = useComputed(() => {
    const room = width.value - 2 * ENDS[shape.value]
    return room > 0 ? makeAxis([...marks.value.marks, ...daysOf(store)], published, room) : null
  })
  const placed = useComputed(
    () => axis.value && placeMarks(marks.value.marks, axis.value, piece.published, heights[shape.value]),
  )
  /** What the pointer or the keys are on. */
  const met = useSignal<Hit | null>(null)
  /** What is being dragged; null while nothing is. */
  const draft = useSignal<Brush | null>(null)
  const brush = useComputed(
    () => axis.value && (draft.value ?? brushOf(axis.value, store.view.value.narrowing)),
  )
  const changed = useRef(0)

  const meet = (hit: Hit | null) => {
    met.value = hit
    store.hover.value = hit?.type === 'claim' ? { type: 'claim', id: hit.claim.id } : null
  }
  const set = (next: Brush) => {
    if (axis.value) store.act(narrow(narrowingOf(axis.value, next)), DRAG)
  }
  const clear = () => store.act(narrow(allTime))
  const drag = (next: Brush, time: number) => {
    met.value = null
    draft.value = next
    if (time - changed.current < LIVE) return
    changed.current = time
    set(next)
  }
  const drop = () => {
    if (draft.value) set(draft.value)
    draft.value = null
    store.settle()
  }
  const choose = (hit: Hit) => {
    if (hit.type === 'claim') open({ type: 'claim', id: hit.claim.id })
    else store.act(narrow(narrowingTo(hit.mark)))
  }

  const pointers = useRef<Pointers | null>(null)
  pointers.current ??= followPointers({
    scene: () =>
      axis.value && placed.value && { axis: axis.value, placed: placed.value, left: ENDS[shape.value] },
    meet,
    drag,
    drop,
    choose,
    clear,
  })
  useLayoutEffect(() => {
    const element = plot.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      width.value = element.clientWidth
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [width])

  const { since, until } = store.view.value.narrowing
  const isNarrowed = since !== null || until !== null
  return (
    <section
      class={`timeline is-${size}`}
      aria-label="Timeline"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !isNarrowed) return
        event.preventDefault()
        clear()
      }}
    >
      {start !== undefined && <div class="timeline-start">{start}</div>}
      <div ref={plot} class="timeline-plot" {...pointers.current}>
        {axis.value && placed.value && brush.value && (
          <>
            <Plot
              axis={axis.value}
              placed={placed.value}
              brush={isNarrowed || draft.value ? brush.value : null}
              met={met.value}
              published={published}
              playhead={playhead}
              left={ENDS[size]}
              size={size}
            />
            {marks.value.marks.length === 0 && size !== 'line' && <Dateless />}
            <ClaimList marks={marks.value} onMeet={meet} onChoose={choose} />
            <Handles
              axis={axis.value}
              brush={brush.value}
              left={ENDS[size]}
              onDrag={drag}
              onDrop={drop}
              onSet={set}
            />
            <Note
              placed={placed.value}
              met={met.value}
              draft={draft.value}
              axis={axis.value}
              left={ENDS[size]}
            />
          </>
        )}
      </div>
      <Controls
        undated={marks.value.undated}
        isLine={size === 'line'}
        collapsible={collapsible}
        isNarrowed={isNarrowed}
        onClear={clear}
      />
    </section>
  )
}

/** Why nothing stands on the axis; of one's own piece with the way to its date. */
function Dateless() {
  const { piece, clock } = useStore()
  const { has, run } = useCommands()
  if (piece.claims.length === 0) return null
  const canDate = isLocalPiece(piece.id) && publishedOn(piece) === undefined && has('set-date')
  return (
    <p class="timeline-dateless" onPointerDown={(event) => event.stopPropagation()}>
      No claim tells when it {clock.value === 'said' ? 'was said' : 'happened'}
      {canDate && (
        <>
          {' · '}
          <button type="button" class="link" onClick={() => run('set-date')}>
            Set the date of the piece
          </button>
        </>
      )}
    </p>
  )
}
