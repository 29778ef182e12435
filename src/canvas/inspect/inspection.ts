import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import type { Pane, Point } from '../../layouts/kernel/parts'

/** Each answer is plain data of that moment. Lengths are px on the screen, from the pane's corner, unless told. */
export interface Inspection {
  pane(): Pane
  camera(): { readonly zoom: number; readonly pan: Point }
  /** By id, where every node stands in the drawing, px at zoom 1; hidden ones too. */
  positions(): Readonly<Record<string, Point>>
  nodes(): readonly DrawnNode[]
  lines(): readonly DrawnLine[]
}

export interface Bounds {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

interface DrawnElement {
  readonly id: string
  readonly classes: readonly string[]
  readonly isVisible: boolean
  /** 0 to 1. */
  readonly opacity: number
  /** How long it takes to look otherwise, s. */
  readonly fade: number
  /** Another one where the element was not changed but made anew. */
  readonly object: number
}

export interface DrawnNode extends DrawnElement {
  readonly at: Point
  /** What its label says, in one line; empty where it has none. */
  readonly label: string
  readonly fontSize: number
  /** Of its label, as CSS has it. */
  readonly colour: string
  readonly body: Bounds
  /** Of the letters of its label; null where it has none. */
  readonly text: Bounds | null
  /** With everything that is drawn of it. */
  readonly whole: Bounds
}

export interface DrawnLine extends DrawnElement {
  readonly source: string
  readonly target: string
  /** Null where it is hidden. */
  readonly course: { readonly from: Point; readonly to: Point; readonly middle: Point } | null
  /** px at zoom 1. */
  readonly width: number
}

export function inspectionOf(cy: Core): Inspection {
  const numbers = new WeakMap<object, number>()
  let last = 0
  const numberOf = (element: object): number => {
    const number = numbers.get(element) ?? ++last
    numbers.set(element, number)
    return number
  }
  const common = (element: NodeSingular | EdgeSingular): DrawnElement => ({
    id: element.id(),
    classes: element.classes(),
    isVisible: element.visible(),
    opacity: Number(element.style('opacity')),
    fade: Number.parseFloat(String(element.style('transition-duration'))),
    object: numberOf(element),
  })
  return {
    pane: () => ({ width: cy.width(), height: cy.height() }),
    camera: () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } }),
    positions: () => Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }])),
    nodes: () => cy.nodes().map((node) => ({ ...common(node), ...nodeLook(cy, node) })),
    lines: () => cy.edges().map((edge) => ({ ...common(edge), ...lineLook(cy, edge) })),
  }
}

function nodeLook(cy: Core, node: NodeSingular): Omit<DrawnNode, keyof DrawnElement> {
  const label = String(node.style('label'))
  const { x, y } = node.position()
  const half = { x: node.width() / 2, y: node.height() / 2 }
  const { x1, y1, x2, y2 } = node.renderedBoundingBox({})
  return {
    at: { ...node.renderedPosition() },
    label: label.replaceAll('\n', ' '),
    fontSize: Number.parseFloat(String(node.style('font-size'))) * cy.zoom(),
    colour: String(node.style('color')),
    body: onScreen(cy, { x1: x - half.x, y1: y - half.y, x2: x + half.x, y2: y + half.y }),
    text: label === '' ? null : lettersOf(cy, node),
    whole: { x1, y1, x2, y2 },
  }
}

/** What Cytoscape adds on each side of a label's box "to work around browser dimension inaccuracies", px at zoom 1. */
const INACCURACY = 2

/**
 * Cytoscape's own label box is larger than the letters: it adds the outline, which is a halo of paper colour and no text, and
 * some px more. Both are taken off; line spacing is left in.
 */
function lettersOf(cy: Core, node: NodeSingular): Bounds {
  const less = Number.parseFloat(String(node.style('text-outline-width'))) + INACCURACY
  const { x1, y1, x2, y2 } = node.boundingBox({
    includeNodes: false,
    includeEdges: false,
    includeLabels: true,
    includeOverlays: false,
    includeUnderlays: false,
  })
  return onScreen(cy, { x1: x1 + less, y1: y1 + less, x2: x2 - less, y2: y2 - less })
}

function lineLook(cy: Core, edge: EdgeSingular): Omit<DrawnLine, keyof DrawnElement> {
  return {
    source: edge.source().id(),
    target: edge.target().id(),
    course: edge.visible()
      ? {
          from: { ...edge.renderedSourceEndpoint() },
          to: { ...edge.renderedTargetEndpoint() },
          middle: pointOnScreen(cy, edge.midpoint()),
        }
      : null,
    width: Number(edge.data('width')),
  }
}

function pointOnScreen(cy: Core, { x, y }: Point): Point {
  const [zoom, pan] = [cy.zoom(), cy.pan()]
  return { x: x * zoom + pan.x, y: y * zoom + pan.y }
}

function onScreen(cy: Core, { x1, y1, x2, y2 }: Bounds): Bounds {
  const [from, to] = [pointOnScreen(cy, { x: x1, y: y1 }), pointOnScreen(cy, { x: x2, y: y2 })]
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
}
