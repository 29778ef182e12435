import { type Axis, dayAt } from '../../graph/timeline/axis'
import { type Brush, between } from '../../graph/timeline/brush'
import { type Hit, hitAt, type Placed } from '../../graph/timeline/place'

type On<Kind> = Kind & { readonly currentTarget: HTMLDivElement }
type Event = On<PointerEvent>

export interface Pointers {
  readonly onPointerDown: (event: Event) => void
  readonly onPointerMove: (event: Event) => void
  readonly onPointerUp: (event: Event) => void
  readonly onPointerCancel: (event: Event) => void
  readonly onPointerLeave: (event: Event) => void
  readonly onDblClick: (event: On<MouseEvent>) => void
}

interface Surroundings {
  /** What is drawn, and how far from the left the axis begins, px; null before anything is. */
  scene(): { readonly axis: Axis; readonly placed: Placed; readonly left: number } | null
  meet(hit: Hit | null): void
  drag(brush: Brush, time: number): void
  drop(): void
  choose(hit: Hit): void
  /** Shows all time again. */
  clear(): void
}

interface Finger {
  readonly from: number
  at: number
}

/** A pointer that moves less than this clicks, px. */
const CLICK = 5

/** A drag brushes over the days from where it began to where it is; two fingers hold both ends; what does not move clicks. */
export function followPointers({ scene, meet, drag, drop, choose, clear }: Surroundings): Pointers {
  const fingers = new Map<number, Finger>()
  let isBrushing = false

  const place = (event: On<MouseEvent>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const shown = scene()
    return { x: event.clientX - left - (shown?.left ?? 0), y: event.clientY - top }
  }
  const hit = (event: On<MouseEvent>): Hit | null => {
    const shown = scene()
    const { x, y } = place(event)
    return shown && hitAt(shown.placed, x, y)
  }
  const end = (event: Event) => {
    if (!fingers.delete(event.pointerId)) return
    if (isBrushing) {
      isBrushing = false
      // The other finger of a pinch is lifted a moment later, and brushes no more.
      fingers.clear()
      drop()
    } else if (event.type === 'pointerup') {
      const chosen = hit(event)
      if (chosen) choose(chosen)
    }
  }
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return
      const { x } = place(event)
      event.currentTarget.setPointerCapture(event.pointerId)
      fingers.set(event.pointerId, { from: x, at: x })
      meet(null)
    },
    onPointerMove: (event) => {
      const finger = fingers.get(event.pointerId)
      if (!finger) {
        if (event.pointerType === 'mouse' && event.buttons === 0) meet(hit(event))
        return
      }
      finger.at = place(event).x
      const shown = scene()
      if (!shown) return
      const [one = finger, other] = [...fingers.values()]
      const [from, to] = other ? [one.at, other.at] : [one.from, one.at]
      isBrushing ||= other !== undefined || Math.abs(to - from) > CLICK
      if (isBrushing) drag(between(dayAt(shown.axis, from), dayAt(shown.axis, to)), event.timeStamp)
    },
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: (event) => {
      if (event.pointerType === 'mouse') meet(null)
    },
    onDblClick: (event) => {
      if (hit(event) === null) clear()
    },
  }
}
