import { count } from '../../graph/words'
import type { Pane } from '../../layouts/kernel/parts'
import { type RingsDrawing, ringsDrawing } from '../../layouts/rings'
import type { Paint } from '../ground/underlay'
import { LABEL_FONT } from '../style/style'
import { inputOf, type Picture, type Sources, straight, wrapped } from './picture'

export function drawRings({ store, pane, covered, measured }: Sources): Picture {
  const labels = wrapped(measured)
  const { nodes, edges } = inputOf(store, labels)
  const drawing = ringsDrawing(nodes, edges, store.centre.value, pane, covered)
  return {
    ...straight,
    layout: 'rings',
    pane,
    nodes,
    edges,
    labels,
    positions: drawing.positions,
    places: drawing.places,
    backdrop: paintRings(drawing, pane),
  }
}

/** Faint ellipses, each told by its distance from the middle. */
const paintRings =
  ({ middle, rings }: RingsDrawing, pane: Pane): Paint =>
  (context, zoom, tokens) => {
    context.strokeStyle = tokens.rule
    context.fillStyle = tokens.quiet
    context.lineWidth = 1 / zoom
    context.font = `500 ${11 / Math.min(1, zoom)}px ${LABEL_FONT}`
    rings.forEach(({ x, y }, at) => {
      context.beginPath()
      context.ellipse(middle.x, middle.y, x, y, 0, 0, 2 * Math.PI)
      context.stroke()
      if (pane.width >= ROOM_FOR_NAMES)
        context.fillText(`${count(at + 1, 'tie')} away`, middle.x + 4, middle.y - y - 4)
    })
  }

/** On narrower panes the names of the rings would lie among those of the nodes. */
const ROOM_FOR_NAMES = 600
