import type { ElementSpec, Spot } from '../../../graph/look/element'
import { type Resolved, resolver } from '../../../graph/look/resolve'
import { lookRules } from '../../../graph/look/rules'
import type { Area, GroupShape, Shape, TextShape } from '../../../graph/look/shapes'
import type { Extent, Still } from '../../../graph/look/still'
import type { Tokens } from '../../../graph/look/tokens'
import { type End, lineShapes, type WidthOf } from './lines'
import { labelShape, nodeShapes } from './nodes'

export interface GraphPicture {
  readonly shapes: readonly GroupShape[]
  /** What they take, px. */
  readonly area: Area
  /** Classes of all that is drawn, for the legend. */
  readonly elements: readonly ElementSpec[]
}

/** Around what is drawn, px. */
const MARGIN = 8

/** Lines, nodes and what lies behind them, from the lowest, as the canvas stacks them. */
export function graphPicture(
  still: Still,
  extent: Extent,
  tokens: Tokens,
  names: ReadonlyMap<string, string>,
  widthOf: WidthOf,
  areColoured = false,
): GraphPicture {
  const lookOf = resolver(lookRules(tokens, areColoured))
  const drawn = drawnElements(still, extent).map((element) => ({ element, look: lookOf(element) }))
  const nodes = drawn.filter(({ element }) => element.group === 'nodes').sort(byHeight)
  const lines = drawn.filter(({ element }) => element.group === 'edges').sort(byHeight)
  const radii = new Map(nodes.map(({ element, look }) => [element.data.id, look.number('width') / 2]))
  const end = (id: unknown): End | null => {
    const at = still.positions.get(String(id))
    const radius = radii.get(String(id))
    return at && radius !== undefined ? { at, radius } : null
  }
  const drawnLines = lines.flatMap(({ element, look }) => {
    const { id, source, target } = element.data
    const [from, to] = [end(source), end(target)]
    if (!from || !to) return []
    const label = `${names.get(String(source)) ?? source} – ${names.get(String(target)) ?? target}`
    return [{ id, label, ...lineShapes(look, from, to, widthOf) }]
  })
  /** Marks of each line as one group: those with a word, or those without. */
  const marksOf = (isWord: boolean) =>
    drawnLines
      .filter(({ marks }) => marks.length > 0 && marks.some(({ kind }) => kind === 'text') === isWord)
      .map(({ id, label, marks }) => group(`mark-${id}`, label, marks))
  const nodeGroups = nodes.flatMap(({ element, look }): GroupShape[] => {
    const at = still.positions.get(element.data.id)
    return at
      ? [
          group(
            `name-${element.data.id}`,
            names.get(element.data.id) ?? element.data.id,
            nodeShapes(look, at),
          ),
        ]
      : []
  })
  const behind = extent === 'selection' ? [] : still.backdrop(tokens)
  return {
    shapes: [
      ...(behind.length > 0 ? [group('behind', 'Behind', behind)] : []),
      group(
        'lines',
        'Lines',
        drawnLines.map(({ id, label, line }) => group(`line-${id}`, label, line)),
      ),
      group('marks', 'Marks on lines', marksOf(false)),
      group('names', 'Names', nodeGroups),
      // Above everything: what one says is not to be crossed out, nor a step's number to be covered.
      group('words', 'Words on lines', marksOf(true)),
    ],
    area:
      extent === 'seen' && still.seen
        ? still.seen
        : areaOf(nodes, still, [...behind, ...drawnLines.flatMap(({ line }) => line)], widthOf),
    elements: drawn.map(({ element }) => element),
  }
}

/** Ids of elements have signs that an id in a file may not have. */
const group = (id: string, label: string, children: readonly Shape[]): GroupShape => ({
  kind: 'group',
  id: id.replace(/~/g, '--').replace(/[^\w-]/g, '_'),
  label,
  children,
})

const has = ({ classes }: ElementSpec, name: string): boolean => classes.split(' ').includes(name)

function drawnElements({ elements }: Still, extent: Extent): readonly ElementSpec[] {
  const shown = elements.filter((element) => !has(element, 'hidden'))
  return extent === 'selection' ? shown.filter((element) => !has(element, 'dimmed')) : shown
}

interface Drawn {
  readonly element: ElementSpec
  readonly look: Resolved
}

const height = ({ look }: Drawn): number =>
  look.text('z-compound-depth') === 'bottom' ? -1 : look.number('z-index') || 0

const byHeight = (a: Drawn, b: Drawn): number => height(a) - height(b)

/** Around all nodes with their names, and all else that is drawn. */
function areaOf(
  nodes: readonly Drawn[],
  { positions }: Still,
  others: readonly Shape[],
  widthOf: WidthOf,
): Area {
  const boxes = nodes.flatMap(({ element, look }) => {
    const at = positions.get(element.data.id)
    if (!at) return []
    const reach = look.number('width') / 2 + (look.number('underlay-padding') || 0) + 3
    const body = { left: at.x - reach, top: at.y - reach, right: at.x + reach, bottom: at.y + reach }
    const label = labelShape(look, at)
    return label ? [body, textArea(label, widthOf)] : [body]
  })
  return around([...boxes, ...others.flatMap(shapeArea)])
}

/** Around a shape; of words behind the graph nothing is asked. */
function shapeArea(shape: Shape): readonly Area[] {
  if (shape.kind === 'path') return pathArea(shape.d)
  if (shape.kind === 'text') return []
  return shape.clip ? [shape.clip] : shape.children.flatMap(shapeArea)
}

/** Around the points of a path, and the bulges of its curves. */
function pathArea(d: string): readonly Area[] {
  const points: Spot[] = []
  for (const [, command, text = ''] of d.matchAll(/([MLQA])([^MLQAZ]*)/g)) {
    const numbers = text.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? []
    const [a = 0, b = 0, c = 0, e = 0, , x = 0, y = 0] = numbers
    const from = points.at(-1)
    if (command === 'A') points.push({ x, y: y - b }, { x, y: y + b }, { x, y })
    else if (command === 'Q' && from)
      points.push({ x: (from.x + 2 * a + c) / 4, y: (from.y + 2 * b + e) / 4 }, { x: c, y: e })
    else points.push(...pairs(numbers))
  }
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return points.length === 0 ? [] : [{ left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) }]
}

const pairs = (numbers: readonly number[]): readonly Spot[] =>
  numbers.flatMap((x, at) => {
    const y = numbers[at + 1]
    return at % 2 === 0 && y !== undefined ? [{ x, y }] : []
  })

function textArea({ x, y, anchor, lines, lineHeight, font }: TextShape, widthOf: WidthOf): Area {
  const width = most(lines.map((line) => widthOf(line, font)))
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return {
    left,
    top: y - font.size,
    right: left + width,
    bottom: y + (lines.length - 1) * lineHeight + font.size * 0.3,
  }
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity)
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity)

function around(areas: readonly Area[]): Area {
  if (areas.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 }
  return {
    left: least(areas.map(({ left }) => left)) - MARGIN,
    top: least(areas.map(({ top }) => top)) - MARGIN,
    right: most(areas.map(({ right }) => right)) + MARGIN,
    bottom: most(areas.map(({ bottom }) => bottom)) + MARGIN,
  }
}
