import type { ElementSpec, Spot } from '../../../graph/look/element'
import type { Resolved } from '../../../graph/look/resolve'
import type { PathShape, Shape, TextShape } from '../../../graph/look/shapes'
import { round } from './svgText'

/** How far letters reach below the baseline, of the font's size: Inter's. */
export const DESCENT = 0.241
/** As Cytoscape dashes borders. */
const BORDER_DASH = [4, 2]
const OUTLINE_DASH = [1, 1]

/** A node and its name, as the canvas draws them. */
export function nodeShapes(look: Resolved, at: Spot): readonly Shape[] {
  const size = look.number('width')
  const border = look.number('border-width')
  const d = outline(look.text('shape'), at, size, look.number('corner-radius'))
  const body: PathShape = {
    kind: 'path',
    d,
    fill: look.text('background-color'),
    stroke: look.text('border-color'),
    width: border,
    ...(look.text('border-style') === 'dashed' ? { dash: BORDER_DASH } : {}),
  }
  const label = labelShape(look, at)
  return [
    ...underlay(look, at, size),
    body,
    ...(look.text('border-style') === 'double'
      ? [{ kind: 'path', d, stroke: look.text('background-color'), width: border / 3 } as const]
      : []),
    ...pin(look, at, size + border),
    ...(label ? [label] : []),
  ]
}

const underlay = (look: Resolved, at: Spot, size: number): readonly PathShape[] =>
  look.number('underlay-opacity') > 0
    ? [
        {
          kind: 'path',
          d: ellipse(at, size / 2 + look.number('underlay-padding')),
          fill: look.text('underlay-color'),
        },
      ]
    : []

function pin(look: Resolved, at: Spot, size: number): readonly PathShape[] {
  const width = look.number('outline-width')
  if (!(width > 0)) return []
  const around = size + width + look.number('outline-offset')
  const d = outline(look.text('shape'), at, around, look.number('corner-radius') + (around - size) / 2)
  return [{ kind: 'path', d, stroke: look.text('outline-color'), width, dash: OUTLINE_DASH }]
}

/** Where the name stands; null where there is none. */
export function labelShape(look: Resolved, at: Spot): TextShape | null {
  const label = look.text('label')
  if (label === '') return null
  const lines = label.split('\n')
  const size = look.number('font-size')
  const lineHeight = size * look.number('line-height')
  const reach = look.number('width') / 2
  const height = size + (lines.length - 1) * lineHeight
  const [across, along] = [look.text('text-halign'), look.text('text-valign')]
  const x =
    at.x + (across === 'right' ? reach : across === 'left' ? -reach : 0) + (look.number('text-margin-x') || 0)
  const edge = at.y + (along === 'bottom' ? reach : along === 'top' ? -reach : 0)
  const top = edge - (along === 'top' ? height : along === 'center' ? height / 2 : 0)
  return {
    kind: 'text',
    x,
    y: top + look.number('text-margin-y') + size * (1 - DESCENT),
    anchor: across === 'right' ? 'start' : across === 'left' ? 'end' : 'middle',
    lines,
    lineHeight,
    font: { size, weight: look.number('font-weight'), family: look.text('font-family') },
    fill: look.text('color'),
    halo: { colour: look.text('text-outline-color'), width: look.number('text-outline-width') },
  }
}

export const isHidden = ({ classes }: ElementSpec): boolean => classes.split(' ').includes('hidden')

const fixed = (...numbers: readonly number[]): string => numbers.map(round).join(' ')

export function ellipse({ x, y }: Spot, rx: number, ry = rx): string {
  const arc = `A${fixed(rx, ry)} 0 1 1`
  return `M${fixed(x - rx, y)}${arc} ${fixed(x + rx, y)}${arc} ${fixed(x - rx, y)}Z`
}

export function roundRectangle(
  left: number,
  top: number,
  width: number,
  height: number,
  radius: number,
): string {
  const [w, h] = [width - 2 * radius, height - 2 * radius].map(round)
  const corner = (dx: number, dy: number) =>
    `a${fixed(radius, radius)} 0 0 1 ${fixed(dx * radius, dy * radius)}`
  return `M${fixed(left + radius, top)}h${w}${corner(1, 1)}v${h}${corner(-1, 1)}h${-(w ?? 0)}${corner(-1, -1)}v${-(h ?? 0)}${corner(1, -1)}Z`
}

function outline(shape: string, at: Spot, size: number, radius: number): string {
  const half = size / 2
  if (shape === 'round-rectangle') return roundRectangle(at.x - half, at.y - half, size, size, radius)
  if (shape !== 'hexagon') return ellipse(at, half)
  const corners = [
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
    [-1, 0],
  ] as const
  return `M${corners.map(([x, y]) => fixed(at.x + x * half, at.y + y * half)).join('L')}Z`
}
