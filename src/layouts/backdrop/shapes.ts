import { LABEL_FONT } from '../../graph/look/font'
import type { GroupShape, PathShape, Shape } from '../../graph/look/shapes'
import { mix, type Tokens } from '../../graph/look/tokens'
import { count } from '../../graph/words'
import type { Positions } from '../kernel/parts'
import type { Backdrop } from '../layout'
import type { MapDrawing } from '../map/drawing'
import { mark } from '../map/edge'
import { ASIDE } from '../map/ground'

/** Nodes as they are drawn now. */
export interface Standing {
  readonly positions: Positions
  /** Diameters of those that are shown, by id. */
  readonly sizes: ReadonlyMap<string, number>
  /** Ids of those that have stepped back. */
  readonly dimmed: ReadonlySet<string>
  /** Outline of the land, as in SVG; null where it is not drawn. */
  readonly land: string | null
}

/** What lies behind nodes and lines, as the canvas paints it. */
export function backdropShapes(
  backdrop: Backdrop | null,
  standing: Standing,
  tokens: Tokens,
): readonly Shape[] {
  switch (backdrop?.of) {
    case 'ellipses':
      return ellipses(backdrop, tokens)
    case 'land':
      return mapShapes(backdrop.map, standing, tokens)
    default:
      return []
  }
}

/** Faint ellipses, each told by its distance from the middle. */
const ellipses = (
  { middle, radii, names }: Backdrop & { of: 'ellipses' },
  tokens: Tokens,
): readonly Shape[] =>
  radii.flatMap(({ x, y }, at): Shape[] => {
    const name = names[at]
    const ring: PathShape = {
      kind: 'path',
      d: `M${middle.x - x} ${middle.y}A${x} ${y} 0 1 1 ${middle.x + x} ${middle.y}A${x} ${y} 0 1 1 ${middle.x - x} ${middle.y}Z`,
      stroke: tokens.rule,
      width: 1,
    }
    if (!name) return [ring]
    return [
      ring,
      {
        kind: 'text',
        ...name,
        anchor: 'start',
        lines: [`${count(at + 1, 'tie')} away`],
        lineHeight: 11,
        font: { size: 11, weight: 500, family: LABEL_FONT },
        fill: tokens.quiet,
      },
    ]
  })

function mapShapes(map: MapDrawing, standing: Standing, tokens: Tokens): readonly Shape[] {
  const { ground } = map
  const { positions, sizes, dimmed, land } = standing
  const colourOf = (id: string) => (dimmed.has(id) ? mix(tokens.place, tokens.paper, 0.45) : tokens.place)
  const coast: GroupShape = {
    kind: 'group',
    id: 'land',
    label: 'Land',
    clip: ground,
    children:
      land === null ? [] : [{ kind: 'path', d: land, fill: tokens.land, stroke: tokens.coast, width: 1 }],
  }
  const leaders = [...map.spots].flatMap(([id, spot]): PathShape[] => {
    const at = positions.get(id)
    if (!at || !sizes.has(id) || Math.hypot(at.x - spot.x, at.y - spot.y) <= ASIDE) return []
    return [{ kind: 'path', d: `M${at.x} ${at.y}L${spot.x} ${spot.y}`, stroke: colourOf(id), width: 1 }]
  })
  const marks = [...map.far].flatMap(([id, direction]): PathShape[] => {
    const [at, size] = [positions.get(id), sizes.get(id)]
    if (!at || size === undefined) return []
    const away = size / 2 + mark.gap
    const point = (along: number, across: number): string => {
      const [cos, sin] = [Math.cos(direction), Math.sin(direction)]
      return `${at.x + cos * along - sin * across} ${at.y + sin * along + cos * across}`
    }
    const d = `M${point(away + mark.half * 1.5, 0)}L${point(away, -mark.half)}L${point(away, mark.half)}Z`
    return [{ kind: 'path', d, fill: colourOf(id) }]
  })
  const tray: PathShape = {
    kind: 'path',
    d: `M${ground.left} ${ground.bottom}L${ground.right} ${ground.bottom}`,
    stroke: tokens.coast,
    width: 1,
  }
  return [coast, ...(map.apart.size > 0 ? [tray] : []), ...leaders, ...marks]
}
