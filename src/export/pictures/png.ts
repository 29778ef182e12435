import { type Export, ExportFault, type Subjects } from '../export'
import { framePicture } from './drawing/picture'

export const png = {
  id: 'png',
  of: 'picture',
  label: 'PNG',
  does: 'Save the graph as a picture for documents, slides and messages',
  keeps: 'what is drawn, at one, two or four times its size',
  loses: 'words that can be searched or changed',
  produce,
  to: { place: 'file', title: ({ piece }) => piece.title, ending: 'png', type: 'image/png' },
} as const satisfies Export<'picture'>

async function produce(subject: Subjects['picture']): Promise<Uint8Array> {
  const { paint, scale } = subject
  if (!paint) throw new ExportFault('Only a browser paints a PNG: take an SVG.')
  return paint(framePicture(subject), scale)
}
