import { readFileSync } from 'node:fs'
import { graphPicture } from '../../export/pictures/drawing/graph'
import { palettes } from '../../graph/look/palettes'
import type { PathShape, Shape } from '../../graph/look/shapes'
import { fingerprint } from '../../layouts/kernel/input'
import type { Pane } from '../../layouts/kernel/parts'
import { web } from '../../layouts/web'
import { readReadyLayouts } from '../../layouts/web/ready'
import type { Piece } from '../../model/piece'
import { labelWidth } from '../screen/panes'
import { stillOf } from '../still'

export interface NamedPane extends Pane {
  readonly name: string
}

/** The graph of a piece for a pane of this size, its colours for light and dark screens. */
export interface GraphInPage {
  readonly pane: NamedPane
  readonly shapes: readonly Shape[]
}

/** The graph of a piece as panes of these sizes open it; `layouts` is the file with those made ahead of time. */
export function graphsInPage(
  piece: Piece,
  layouts: string,
  panes: readonly NamedPane[],
): readonly GraphInPage[] {
  const ready = readReadyLayouts(JSON.parse(readFileSync(layouts, 'utf8')), fingerprint(piece))
  const names = new Map(piece.entities.map(({ id, name }) => [id, name]))
  return panes.map((pane) => {
    const still = stillOf(piece, web.id, pane, ready, labelWidth, true)
    if (!still) throw new Error(`${piece.id} has no graph`)
    const widthOf = (text: string) => labelWidth(text)
    const { light, dark } = palettes
    const [day, night] = [light, dark].map((tokens) => graphPicture(still, 'whole', tokens, names, widthOf))
    const shapes = (day?.shapes ?? []).map((shape, at) => inBoth(shape, night?.shapes[at] ?? shape))
    return { pane, shapes: shapes.map(withJoinedLines) }
  })
}

/** Lines that look alike become one path: an element each would take longer than all else of the picture. */
function withJoinedLines(shape: Shape): Shape {
  if (shape.kind !== 'group' || shape.id !== 'lines') return shape
  const lines = new Map<string, PathShape>()
  for (const { d, ...look } of pathsIn(shape)) {
    const name = JSON.stringify(look)
    lines.set(name, { ...look, d: `${lines.get(name)?.d ?? ''}${d}` })
  }
  return { ...shape, children: [...lines.values()] }
}

function pathsIn(shape: Shape): readonly PathShape[] {
  if (shape.kind === 'group') return shape.children.flatMap(pathsIn)
  if (shape.kind === 'path') return [shape]
  throw new Error('a line has words, which are drawn above all lines')
}

/** One picture drawn in the colours of light screens and of dark ones: what differs is left to the browser. */
function inBoth(light: Shape, dark: Shape): Shape {
  if (light.kind === 'group' && dark.kind === 'group')
    return {
      ...light,
      children: light.children.map((child, at) => inBoth(child, dark.children[at] ?? child)),
    }
  if (light.kind === 'path' && dark.kind === 'path')
    return {
      ...light,
      ...colour('fill', light.fill, dark.fill),
      ...colour('stroke', light.stroke, dark.stroke),
    }
  if (light.kind === 'text' && dark.kind === 'text')
    return {
      ...light,
      fill: either(light.fill, dark.fill),
      ...(light.halo && {
        halo: { ...light.halo, colour: either(light.halo.colour, dark.halo?.colour ?? light.halo.colour) },
      }),
    }
  return light
}

const colour = (name: 'fill' | 'stroke', light: string | undefined, dark: string | undefined) =>
  light === undefined ? {} : { [name]: either(light, dark ?? light) }

const either = (light: string, dark: string): string =>
  light === dark ? light : `light-dark(${light}, ${dark})`
