import { ExportFault } from '../../export/export'
import type { PictureFrame } from '../../export/pictures/drawing/picture'
import type { Font, Shape } from '../../graph/look/shapes'

/**
 * Paints a picture as a PNG of so many px for one of its own. Throws an `ExportFault` where the browser has no canvas so
 * large: a blank picture is never given.
 */
export async function paintPng({ shapes, width, height }: PictureFrame, scale: number): Promise<Uint8Array> {
  await Promise.allSettled(
    [...new Set(fontsIn(shapes).map(cssFont))].map((font) => document.fonts.load(font)),
  )
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw tooLarge(canvas)
  context.scale(scale, scale)
  for (const shape of shapes) paint(context, shape)
  if (!isPainted(context)) throw tooLarge(canvas)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw tooLarge(canvas)
  return new Uint8Array(await blob.arrayBuffer())
}

const tooLarge = ({ width, height }: HTMLCanvasElement): ExportFault =>
  new ExportFault(
    `This browser cannot make a picture of ${width} × ${height} pixels: take a smaller one, or an SVG.`,
  )

/** Beyond its limits a canvas stays empty without a word; the paper covers all of it. */
function isPainted(context: CanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas
  try {
    return context.getImageData(width - 1, height - 1, 1, 1).data[3] === 255
  } catch {
    return false
  }
}

const fontsIn = (shapes: readonly Shape[]): readonly Font[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'text' ? [shape.font] : shape.kind === 'group' ? fontsIn(shape.children) : [],
  )

export const cssFont = ({ size, weight, family }: Font): string => `${weight} ${size}px ${family}`

/** As an SVG of the same shapes looks. */
function paint(context: CanvasRenderingContext2D, shape: Shape): void {
  context.save()
  switch (shape.kind) {
    case 'group':
      if (shape.shift) context.translate(shape.shift.x, shape.shift.y)
      if (shape.clip) {
        const { left, top, right, bottom } = shape.clip
        context.beginPath()
        context.rect(left, top, right - left, bottom - top)
        context.clip()
      }
      for (const child of shape.children) paint(context, child)
      break
    case 'path': {
      const path = new Path2D(shape.d)
      context.globalAlpha = shape.opacity ?? 1
      if (shape.fill !== undefined) {
        context.fillStyle = shape.fill
        context.fill(path, shape.evenOdd ? 'evenodd' : 'nonzero')
      }
      if (shape.stroke !== undefined) {
        context.strokeStyle = shape.stroke
        context.lineWidth = shape.width ?? 1
        context.setLineDash([...(shape.dash ?? [])])
        context.stroke(path)
      }
      break
    }
    case 'text':
      context.font = cssFont(shape.font)
      context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor
      context.lineJoin = 'round'
      shape.lines.forEach((line, at) => {
        const y = shape.y + at * shape.lineHeight
        if (shape.halo) {
          context.strokeStyle = shape.halo.colour
          context.lineWidth = 2 * shape.halo.width
          context.strokeText(line, shape.x, y)
        }
        context.fillStyle = shape.fill
        context.fillText(line, shape.x, y)
      })
      break
  }
  context.restore()
}
