import type { Spot } from '../../../graph/look/element'
import type { Resolved } from '../../../graph/look/resolve'
import type { Font, PathShape, Shape } from '../../../graph/look/shapes'
import { DESCENT, ellipse, roundRectangle } from './nodes'
import { round } from './svgText'

export type WidthOf = (text: string, font: Font) => number

/** An end of a line: a node's centre, and its radius, px. */
export interface End {
  readonly at: Spot
  readonly radius: number
}

export interface LineShapes {
  readonly line: readonly Shape[]
  /** What stands on it: bars, dots, words. */
  readonly marks: readonly Shape[]
}

/** The line of a tie, as the canvas draws it. */
export function lineShapes(look: Resolved, source: End, target: End, widthOf: WidthOf): LineShapes {
  const course = courseOf(look, source, target)
  if (!course) return { line: [], marks: [] }
  const { d } = course
  const width = look.number('width')
  const outline = look.number('line-outline-width')
  const dash = look.text('line-style') === 'dashed' ? look.numbers('line-dash-pattern') : []
  const stroke = (colour: string, wide: number): PathShape => ({
    kind: 'path',
    d,
    stroke: colour,
    width: wide,
    dash,
  })
  return {
    line: [
      ...(outline > 0 ? [stroke(look.text('line-outline-color'), width + outline)] : []),
      stroke(look.text('line-color'), width),
    ],
    marks: [
      ...mark(look, 'mid-target', course, width),
      ...mark(look, 'mid-source', course, width),
      ...pill(look, look.text('source-label'), course.from(look.number('source-text-offset') || 0), widthOf),
      ...pill(look, look.text('label'), course.middle, widthOf),
    ],
  }
}

interface Course {
  readonly d: string
  readonly middle: Spot
  /** Unit vector along the line in its middle. */
  readonly along: Spot
  /** So many px from where it begins. */
  from(distance: number): Spot
}

/** Straight between the edges of both nodes, or bowed; null where one node covers the other. */
function courseOf(look: Resolved, source: End, target: End): Course | null {
  const [a, b] = [source.at, target.at]
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length === 0) return null
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length }
  const on = (distance: number): Spot => ({ x: a.x + along.x * distance, y: a.y + along.y * distance })
  if (look.text('curve-style') === 'straight') {
    if (length <= source.radius + target.radius) return null
    const [start, end] = [on(source.radius), on(length - target.radius)]
    return {
      d: `M${xy(start)}L${xy(end)}`,
      middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
      along,
      from: (distance) => on(source.radius + distance),
    }
  }
  // As Cytoscape takes the list of distances: as many as there are weights, which is one.
  const bow = look.number('control-point-distances') || 0
  const middle = on(length / 2)
  const control = { x: middle.x - along.y * bow, y: middle.y + along.x * bow }
  return {
    d: `M${xy(a)}Q${xy(control)} ${xy(b)}`,
    middle: { x: (middle.x + control.x) / 2, y: (middle.y + control.y) / 2 },
    along,
    from: on,
  }
}

const xy = ({ x, y }: Spot): string => `${round(x)} ${round(y)}`

/** Px of an arrow's unit, as Cytoscape takes it. */
const arrowSize = (width: number, scale: number): number => Math.max((width * 13.37) ** 0.9, 29) * scale

/** A bar across the line, or a dot on it. */
function mark(look: Resolved, which: string, { middle, along }: Course, width: number): readonly PathShape[] {
  const shape = look.text(`${which}-arrow-shape`)
  const fill = look.text(`${which}-arrow-color`)
  const size = arrowSize(width, look.number('arrow-scale') || 1)
  if (shape === 'circle') return [{ kind: 'path', d: ellipse(middle, 0.15 * size), fill }]
  if (shape !== 'tee') return []
  const [half, thick] = [0.15 * size, 0.1 * size]
  const across = { x: -along.y, y: along.x }
  const point = (side: number): Spot => ({ x: middle.x + across.x * side, y: middle.y + across.y * side })
  return [{ kind: 'path', d: `M${xy(point(-half))}L${xy(point(half))}`, stroke: fill, width: thick }]
}

/** A word on the line, on its own ground. */
function pill(look: Resolved, word: string, at: Spot, widthOf: WidthOf): readonly Shape[] {
  if (word === '') return []
  const size = look.number('font-size')
  const font = { size, weight: look.number('font-weight'), family: look.text('font-family') }
  const padding = look.number('text-background-padding') || 0
  const width = widthOf(word, font) + 2 * padding
  const height = size + 2 * padding
  return [
    {
      kind: 'path',
      d: roundRectangle(at.x - width / 2, at.y - height / 2, width, height, 2),
      fill: look.text('text-background-color'),
    },
    {
      kind: 'text',
      x: at.x,
      y: at.y + size / 2 - size * DESCENT,
      anchor: 'middle',
      lines: [word],
      lineHeight: size,
      font,
      fill: look.text('color'),
    },
  ]
}
