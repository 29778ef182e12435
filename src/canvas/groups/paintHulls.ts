import { LABEL_FONT } from '../../graph/look/font'
import type { Shape } from '../../graph/look/shapes'
import { mix, type Tokens } from '../../graph/look/tokens'
import type { Point, Rect } from '../../layouts/kernel/parts'

/** A soft shape around the members of a group. */
export interface Hull {
  /** Closed. */
  readonly lines: readonly (readonly Point[])[]
  /** What stands at its edge, in its lines; null where there is no room. */
  readonly name: { readonly wording: readonly string[]; readonly rect: Rect } | null
}

/** px on the screen. */
const NAME_SIZE = 11
export const NAME_LINE = 13

export const nameFont = (scale: number): string => `600 ${NAME_SIZE * scale}px ${LABEL_FONT}`

const FILL = 0.55
/** How much of the edge is quiet ink. */
const EDGE = 0.25

/** Where there are more hulls than grounds, the edges of the further ones are dashed. */
const dashOf = (at: number, { groups }: Tokens): number[] => (at < groups.length ? [] : [5, 4])

/** As `paintHulls` paints them at zoom 1. */
export const hullShapes = (hulls: readonly Hull[], tokens: Tokens): readonly Shape[] => [
  ...hulls.flatMap(({ lines }, at): Shape[] => {
    const ground = tokens.groups[at % tokens.groups.length] ?? tokens.paper
    const d = lines.map(smooth).join('')
    return [
      { kind: 'path', d, fill: ground, evenOdd: true, opacity: FILL },
      { kind: 'path', d, stroke: mix(tokens.quiet, ground, EDGE), width: 1.2, dash: dashOf(at, tokens) },
    ]
  }),
  ...hulls.flatMap(({ name }): Shape[] => {
    if (!name) return []
    const { left, right, top, bottom } = name.rect
    const lineHeight = (bottom - top) / name.wording.length
    return [
      {
        kind: 'text',
        x: (left + right) / 2,
        y: top + lineHeight / 2 + NAME_SIZE * MIDDLE,
        anchor: 'middle',
        lines: name.wording,
        lineHeight,
        font: { size: NAME_SIZE, weight: 600, family: LABEL_FONT },
        fill: tokens.quiet,
        halo: { colour: tokens.paper, width: 1.5 },
      },
    ]
  }),
]

/** From the middle of a line down to its baseline, of the font's size. */
const MIDDLE = 0.36

export function paintHulls(
  context: CanvasRenderingContext2D,
  hulls: readonly Hull[],
  tokens: Tokens,
  scale: number,
): void {
  hulls.forEach(({ lines }, at) => {
    const ground = tokens.groups[at % tokens.groups.length] ?? tokens.paper
    const shape = new Path2D(lines.map(smooth).join(''))
    context.fillStyle = ground
    context.globalAlpha = FILL
    context.fill(shape, 'evenodd')
    context.globalAlpha = 1
    context.strokeStyle = mix(tokens.quiet, ground, EDGE)
    context.lineWidth = 1.2
    context.setLineDash(dashOf(at, tokens))
    context.stroke(shape)
  })
  context.setLineDash([])
  context.font = nameFont(scale)
  context.fillStyle = tokens.quiet
  context.strokeStyle = tokens.paper
  context.lineWidth = 3 * scale
  context.lineJoin = 'round'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const { name } of hulls) if (name) paintName(context, name.wording, name.rect)
}

function paintName(context: CanvasRenderingContext2D, wording: readonly string[], rect: Rect): void {
  const line = (rect.bottom - rect.top) / wording.length
  wording.forEach((words, at) => {
    const [x, y] = [(rect.left + rect.right) / 2, rect.top + line * (at + 0.5)]
    context.strokeText(words, x, y)
    context.fillText(words, x, y)
  })
}

/** A closed curve through the middles of a line's pieces, as in SVG. */
function smooth(line: readonly Point[]): string {
  const middles = line.map((point, at) => {
    const next = line[(at + 1) % line.length] ?? point
    return { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
  })
  const start = middles.at(-1)
  if (!start) return ''
  const curves = line.map((point, at) => {
    const to = middles[at] ?? start
    return `Q${point.x} ${point.y} ${to.x} ${to.y}`
  })
  return `M${start.x} ${start.y}${curves.join('')}Z`
}
