import type { GroupShape, PathShape, Shape, TextShape } from '../../../graph/look/shapes'
import { type Attributes, block, element, xmlText } from '../../words/xml'

/** A picture of shapes as an SVG file. */
export function svgText(
  shapes: readonly Shape[],
  { width, height, title }: { readonly width: number; readonly height: number; readonly title: string },
): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
    width: round(width),
    height: round(height),
    viewBox: `0 0 ${round(width)} ${round(height)}`,
    role: 'img',
  }
  const inside = [element('title', {}, [xmlText(title)]), ...shapes.map((shape) => toText(shape, 'layer'))]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${block('svg', attributes, inside)}\n`
}

function toText(shape: Shape, mode?: 'layer'): string {
  switch (shape.kind) {
    case 'path':
      return pathText(shape)
    case 'text':
      return wordsText(shape)
    case 'group':
      return groupText(shape, mode)
  }
}

function groupText({ id, label, children, shift, clip }: GroupShape, mode?: 'layer'): string {
  const attributes: Attributes = {
    id,
    'inkscape:label': label,
    'inkscape:groupmode': mode,
    transform: shift && `translate(${round(shift.x)} ${round(shift.y)})`,
    'clip-path': clip && `url(#clip-${id})`,
  }
  const clipping = clip
    ? [
        element('clipPath', { id: `clip-${id}` }, [
          element('rect', {
            x: round(clip.left),
            y: round(clip.top),
            width: round(clip.right - clip.left),
            height: round(clip.bottom - clip.top),
          }),
        ]),
      ]
    : []
  return block('g', attributes, [...clipping, ...children.map((child) => toText(child))])
}

const pathText = ({ d, fill = 'none', evenOdd, stroke, width, dash, opacity }: PathShape): string =>
  element('path', {
    d,
    fill,
    'fill-rule': evenOdd ? 'evenodd' : undefined,
    stroke,
    'stroke-width': stroke && width !== undefined ? round(width) : undefined,
    'stroke-dasharray': stroke && dash && dash.length > 0 ? dash.map(round).join(' ') : undefined,
    opacity,
  })

function wordsText({ x, y, anchor, lines, lineHeight, font, fill, halo }: TextShape): string {
  const attributes: Attributes = {
    'font-family': font.family,
    'font-size': round(font.size),
    'font-weight': font.weight,
    'text-anchor': anchor,
    fill,
    ...(halo && {
      stroke: halo.colour,
      'stroke-width': round(2 * halo.width),
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  }
  const spans = lines.map((line, at) =>
    element('tspan', { x: round(x), y: round(y + at * lineHeight) }, [xmlText(line)]),
  )
  return element('text', attributes, spans)
}

/** Two digits are a fiftieth of what an eye sees. */
export const round = (number: number): number => Math.round(number * 100) / 100
