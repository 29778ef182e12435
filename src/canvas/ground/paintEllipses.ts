import { LABEL_FONT } from '../../graph/look/font'
import { count } from '../../graph/words'
import type { Backdrop } from '../../layouts/layout'
import type { Paint } from './underlay'

type Ellipses = Extract<Backdrop, { of: 'ellipses' }>

/** On narrower panes the names of the ellipses would lie among those of the nodes, px. */
const ROOM_FOR_NAMES = 600

/** Faint ellipses, each told by its distance from the middle. */
export const paintEllipses =
  ({ middle, radii, names }: Ellipses, width: number): Paint =>
  (context, zoom, tokens) => {
    context.strokeStyle = tokens.rule
    context.fillStyle = tokens.quiet
    context.lineWidth = 1 / zoom
    context.font = `500 ${11 / Math.min(1, zoom)}px ${LABEL_FONT}`
    radii.forEach(({ x, y }, at) => {
      context.beginPath()
      context.ellipse(middle.x, middle.y, x, y, 0, 0, 2 * Math.PI)
      context.stroke()
      const name = names[at]
      if (name && width >= ROOM_FOR_NAMES) context.fillText(`${count(at + 1, 'tie')} away`, name.x, name.y)
    })
  }
