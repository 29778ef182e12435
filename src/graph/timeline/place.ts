import type { Claim } from '../../model/piece'
import { type Axis, xOf } from './axis'
import { type Mark, tellMark } from './marks'

/** px from the top; the axis line is the ground that dots stand on. */
export interface Heights {
  readonly height: number
  readonly ground: number
  /** Between the middles of two dots. */
  readonly pitch: number
  /** For a bar with a name, and for one without. */
  readonly named: number
  readonly bare: number
  /** What all bars together may take. */
  readonly bars: number
  /** Whether there is room for names and numbers. */
  readonly hasNames: boolean
}

/** Of the whole timeline, of the one line that is left of it, and of the strip on a phone. */
export const heights = {
  full: { height: 91, ground: 71, pitch: 4.7, named: 11, bare: 5, bars: 44, hasNames: true },
  line: { height: 35, ground: 19, pitch: 1.7, named: 2.5, bare: 2.5, bars: 8, hasNames: false },
  touch: { height: 104, ground: 84, pitch: 5.4, named: 12, bare: 6, bars: 50, hasNames: true },
} as const satisfies Readonly<Record<string, Heights>>
export type TimelineSize = keyof typeof heights

/** Dots of a stack; what is more is a number. */
export const MOST_DOTS = 8

export interface Stack {
  readonly mark: Mark
  readonly x: number
  /** At most eight, from the ground up. */
  readonly dots: readonly { readonly claim: Claim; readonly y: number }[]
  /** How many claims there are where not all have a dot; null where they have. Stands above the dots. */
  readonly number: { readonly total: number; readonly y: number } | null
  /** As long as the month or year that the dots stand for; null for a day. */
  readonly bracket: Extent | null
}

export interface Bar {
  readonly mark: Mark
  readonly x0: number
  readonly x1: number
  readonly y: number
  /** Of several claims, what they are and how many; null for a single one. */
  readonly name: (Extent & { readonly text: string }) | null
}

/** px. */
interface Extent {
  readonly x0: number
  readonly x1: number
}

export interface Placed {
  readonly stacks: readonly Stack[]
  readonly bars: readonly Bar[]
}

export function placeMarks(marks: readonly Mark[], axis: Axis, published: string, heights: Heights): Placed {
  const stacks = stackUp(marks, axis, heights)
  return { stacks, bars: layBars(marks, axis, published, heights, stacks) }
}

/** px that two stacks should be apart, and that one keeps from the ends of its bracket. */
const [APART, INSET] = [24, 5]

function stackUp(marks: readonly Mark[], axis: Axis, heights: Heights): readonly Stack[] {
  const place = (mark: Mark, x: number, bracket: Stack['bracket']): Stack => {
    const { ground, pitch } = heights
    const dots = mark.claims.slice(0, MOST_DOTS).map((claim, at) => ({ claim, y: ground - 5 - at * pitch }))
    const total = mark.claims.length
    const top = ground - 5 - MOST_DOTS * pitch
    return { mark, x, dots, number: total > MOST_DOTS ? { total, y: top } : null, bracket }
  }
  const days = marks.filter(({ shape }) => shape === 'day')
  const units = marks.filter(({ shape }) => shape === 'unit')
  const onDays = days.map((mark) => place(mark, xOf(axis, mark.interval.start + 0.5), null))
  const taken = days.map(({ interval }) => ({
    x0: xOf(axis, interval.start),
    x1: xOf(axis, interval.start + 1),
  }))
  const inUnits = units
    .map((mark) => ({ mark, x0: xOf(axis, mark.interval.start), x1: xOf(axis, mark.interval.end + 1) }))
    .sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0))
    .map(({ mark, x0, x1 }) => {
      const x = roomiest(x0 + INSET, x1 - INSET, taken)
      taken.push({ x0: x, x1: x })
      return place(mark, x, { x0, x1 })
    })
  return [...onDays, ...inUnits].sort((a, b) => a.x - b.x)
}

/** Dots of a month may stand anywhere in it: where they are not taken for those of a day, close to the middle. */
function roomiest(from: number, to: number, taken: readonly Extent[]): number {
  const middle = (from + to) / 2
  if (to - from < 4) return middle
  const score = (x: number): number =>
    Math.min(APART, ...taken.map(({ x0, x1 }) => Math.max(0, x0 - x, x - x1))) - 0.1 * Math.abs(x - middle)
  const spots = Array.from({ length: Math.floor((to - from) / 2) + 1 }, (_, at) => from + 2 * at)
  return [middle, ...spots].reduce((best, x) => (score(x) > score(best) ? x : best))
}

interface Lane {
  readonly isNamed: boolean
  readonly taken: Extent[]
}

/** px between two bars of one lane. */
const BETWEEN = 6

/** The longest on top; bars with a name first, for they need more room. */
function layBars(
  marks: readonly Mark[],
  axis: Axis,
  published: string,
  heights: Heights,
  stacks: readonly Stack[],
): readonly Bar[] {
  const lanes: Lane[] = []
  const bars = marks
    .filter(({ shape }) => shape === 'bar')
    .map((mark) => {
      const x0 = mark.interval.start === -Infinity ? 0 : xOf(axis, mark.interval.start)
      const x1 = mark.interval.end === Infinity ? axis.width : xOf(axis, mark.interval.end + 1)
      return { mark, x0, x1: Math.max(x1, x0 + 3), isNamed: mark.claims.length > 1 }
    })
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.x1 - b.x0 - (a.x1 - a.x0))
    .map((bar) => {
      const isFree = ({ taken }: Lane) =>
        taken.every(({ x0, x1 }) => bar.x0 >= x1 + BETWEEN || bar.x1 <= x0 - BETWEEN)
      let lane = lanes.find(isFree)
      if (!lane) {
        lane = { isNamed: bar.isNamed, taken: [] }
        lanes.push(lane)
      }
      lane.taken.push(bar)
      return { ...bar, lane }
    })
  const wanted = lanes.map(({ isNamed }) => (isNamed ? heights.named : heights.bare))
  const squeeze = Math.min(1, heights.bars / wanted.reduce((sum, height) => sum + height, 0))
  const named: { x0: number; x1: number; y: number }[] = []
  return bars.map(({ mark, x0, x1, lane, isNamed }) => {
    const at = lanes.indexOf(lane)
    const above = wanted.slice(0, at).reduce((sum, height) => sum + height, 0)
    const y = 1 + squeeze * (above + (wanted[at] ?? 0) / 2)
    const texts = isNamed && heights.hasNames ? [tellMark(mark, published), String(mark.claims.length)] : []
    return {
      mark,
      x0,
      x1,
      y,
      name: nameOn(
        texts,
        { x0: x0 + insetOf(mark.vague.start), x1: x1 - insetOf(mark.vague.end), y },
        axis.width,
        stacks,
        named,
      ),
    }
  })
}

/** px that a name keeps from the end of its bar, more where that is broken. */
const insetOf = (isVague: boolean): number => (isVague ? 20 : 10)

const LETTER = 5.6
/** px above and below the middle of a name. */
const HALF_NAME = 6

/** The first text that has room along the bar, where no dots and no other name stand; null where none has. */
function nameOn(
  texts: readonly string[],
  bar: Extent & { readonly y: number },
  width: number,
  stacks: readonly Stack[],
  named: (Extent & { readonly y: number })[],
): Bar['name'] {
  const tall = stacks.filter((stack) => topOf(stack) < bar.y + HALF_NAME)
  const isFree = (x0: number, x1: number): boolean =>
    x1 <= width &&
    tall.every((stack) => stack.x + 9 < x0 || stack.x - 9 > x1) &&
    named.every((other) => other.x1 < x0 || other.x0 > x1 || Math.abs(other.y - bar.y) >= 2 * HALF_NAME - 1.5)
  for (const text of texts) {
    const length = text.length * LETTER
    for (let x = bar.x0; x + length <= bar.x1; x += 4)
      if (isFree(x, x + length)) {
        named.push({ x0: x, x1: x + length, y: bar.y })
        return { text, x0: x, x1: x + length }
      }
  }
  return null
}

/** px of the highest thing of a stack. */
const topOf = ({ dots, number }: Stack): number => (number ? number.y - 8 : (dots.at(-1)?.y ?? Infinity) - 3)

/** What a pointer met. */
export type Hit =
  | { readonly type: 'claim'; readonly claim: Claim; readonly mark: Mark }
  | { readonly type: 'mark'; readonly mark: Mark }

/** px around the pointer in which something is met. */
const REACH = 11

/** The nearest dot, number or bar around a point; null where there is none. */
export function hitAt({ stacks, bars }: Placed, x: number, y: number): Hit | null {
  const hits = stacks.flatMap((stack): { hit: Hit; far: number }[] => {
    const { mark, number } = stack
    const dots = stack.dots.map((dot) => ({
      hit: { type: 'claim', claim: dot.claim, mark } as const,
      far: Math.hypot(stack.x - x, dot.y - y),
    }))
    const far = number ? Math.hypot(Math.max(0, Math.abs(stack.x - x) - 6), number.y - 4 - y) : Infinity
    return [...dots, { hit: { type: 'mark', mark }, far }]
  })
  // Dots are small, and bars run behind them.
  const onBars = bars.map(({ mark, x0, x1, y: middle }) => {
    const [only] = mark.claims
    const hit: Hit =
      only && mark.claims.length === 1 ? { type: 'claim', claim: only, mark } : { type: 'mark', mark }
    return { hit, far: 1 + Math.hypot(Math.max(0, x0 - x, x - x1), middle - y) }
  })
  const [nearest] = [...hits, ...onBars].filter(({ far }) => far <= REACH).sort((a, b) => a.far - b.far)
  return nearest?.hit ?? null
}
