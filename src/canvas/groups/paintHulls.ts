import type { Point, Rect } from '../../layouts/kernel/parts'
import { LABEL_FONT } from '../style/font'
import { mix, type Tokens } from '../style/tokens'

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

/** Where there are more hulls than grounds, the edges of the further ones are dashed. */
export function paintHulls(
  context: CanvasRenderingContext2D,
  hulls: readonly Hull[],
  tokens: Tokens,
  scale: number,
): void {
  hulls.forEach(({ lines }, at) => {
    const ground = tokens.groups[at % tokens.groups.length] ?? tokens.paper
    const shape = new Path2D()
    for (const line of lines) addSmooth(shape, line)
    context.fillStyle = ground
    context.globalAlpha = FILL
    context.fill(shape, 'evenodd')
    context.globalAlpha = 1
    context.strokeStyle = mix(tokens.quiet, ground, 0.25)
    context.lineWidth = 1.2
    context.setLineDash(at < tokens.groups.length ? [] : [5, 4])
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

/** A closed curve through the middles of a line's pieces. */
function addSmooth(shape: Path2D, line: readonly Point[]): void {
  const middles = line.map((point, at) => {
    const next = line[(at + 1) % line.length] ?? point
    return { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
  })
  const start = middles.at(-1)
  if (!start) return
  shape.moveTo(start.x, start.y)
  line.forEach((point, at) => {
    const to = middles[at] ?? start
    shape.quadraticCurveTo(point.x, point.y, to.x, to.y)
  })
  shape.closePath()
}
