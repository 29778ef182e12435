import type { Export, Subjects } from '../export'
import { framePicture } from './drawing/picture'
import { svgText } from './drawing/svgText'

export const svg = {
  id: 'svg',
  of: 'picture',
  label: 'SVG',
  does: 'Save the graph as a picture to be edited or printed at any size',
  keeps: 'every shape, line and word, named, in layers that a drawing program shows',
  loses: 'what a click would open',
  produce,
  to: { place: 'file', title: ({ piece }) => piece.title, ending: 'svg', type: 'image/svg+xml' },
} as const satisfies Export<'picture'>

function produce(subject: Subjects['picture']): string {
  const { shapes, ...frame } = framePicture(subject)
  return svgText(shapes, frame)
}
