import type { CollectionReturnValue, Core } from 'cytoscape'
import { mix, type Tokens } from '../../graph/look/tokens'
import type { Point, Rect } from '../../layouts/kernel/parts'
import type { MapDrawing } from '../../layouts/map/drawing'
import { mark } from '../../layouts/map/edge'
import { ASIDE } from '../../layouts/map/ground'
import { readTokens } from '../style/tokens'

/** px in which the land fades into the paper, towards the edge where far places stand. */
const FADE = 44
/** How much of the map, and of its land, is to be seen: 0 to 1. */
interface Alphas {
  readonly map: number
  readonly land: number
}

/** What lies behind the nodes of a map: land, where moved places truly lie, and the directions of those far off. */
export function paintMap(
  context: CanvasRenderingContext2D,
  zoom: number,
  cy: Core,
  map: MapDrawing,
  land: Path2D | null,
  alphas: Alphas,
): void {
  const tokens = readTokens()
  if (land) paintLand(context, zoom, map.ground, land, tokens, alphas.land)
  context.globalAlpha = alphas.map
  if (map.apart.size > 0) paintTrayLine(context, zoom, map.ground, tokens)
  for (const [id, spot] of map.spots) {
    const node = cy.getElementById(id)
    if (node.nonempty() && node.visible())
      paintLeader(context, zoom, spot, node.position(), colourOf(node, tokens))
  }
  for (const [id, direction] of map.far) {
    const node = cy.getElementById(id)
    if (node.nonempty() && node.visible())
      paintMark(context, node.position(), node.width() / 2 + mark.gap, direction, colourOf(node, tokens))
  }
}

/** As the place itself. */
const colourOf = (node: CollectionReturnValue, tokens: Tokens): string =>
  node.hasClass('dimmed') ? mix(tokens.place, tokens.paper, 0.45) : tokens.place

function paintLand(
  context: CanvasRenderingContext2D,
  zoom: number,
  ground: Rect,
  land: Path2D,
  tokens: Tokens,
  alpha: number,
): void {
  const { left, top, right, bottom } = ground
  context.save()
  context.globalAlpha = alpha
  context.beginPath()
  context.rect(left, top, right - left, bottom - top)
  context.clip()
  context.fillStyle = tokens.land
  context.fill(land)
  context.strokeStyle = tokens.coast
  context.lineWidth = 1 / zoom
  context.stroke(land)
  context.globalAlpha = 1
  for (const [x1, y1, x2, y2] of [
    [left, top, left + FADE, top],
    [right, top, right - FADE, top],
    [left, top, left, top + FADE],
    [left, bottom, left, bottom - FADE],
  ] as const) {
    const gradient = context.createLinearGradient(x1, y1, x2, y2)
    gradient.addColorStop(0, tokens.paper)
    gradient.addColorStop(1, `${tokens.paper}00`)
    context.fillStyle = gradient
    context.fillRect(left, top, right - left, bottom - top)
  }
  context.restore()
}

function paintTrayLine(
  context: CanvasRenderingContext2D,
  zoom: number,
  { left, right, bottom }: Rect,
  tokens: Tokens,
): void {
  context.strokeStyle = tokens.coast
  context.lineWidth = 1 / zoom
  context.beginPath()
  context.moveTo(left, bottom)
  context.lineTo(right, bottom)
  context.stroke()
}

function paintLeader(
  context: CanvasRenderingContext2D,
  zoom: number,
  spot: Point,
  at: Point,
  colour: string,
): void {
  if (Math.hypot(at.x - spot.x, at.y - spot.y) <= ASIDE) return
  context.strokeStyle = colour
  context.fillStyle = colour
  context.lineWidth = 1 / zoom
  context.beginPath()
  context.moveTo(at.x, at.y)
  context.lineTo(spot.x, spot.y)
  context.stroke()
  context.beginPath()
  context.arc(spot.x, spot.y, 2.5 / zoom, 0, 2 * Math.PI)
  context.fill()
}

/** An arrowhead that points where the place lies. */
function paintMark(
  context: CanvasRenderingContext2D,
  at: Point,
  distance: number,
  direction: number,
  colour: string,
): void {
  context.save()
  context.translate(at.x, at.y)
  context.rotate(direction)
  context.translate(distance, 0)
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(mark.half * 1.5, 0)
  context.lineTo(0, -mark.half)
  context.lineTo(0, mark.half)
  context.closePath()
  context.fill()
  context.restore()
}
