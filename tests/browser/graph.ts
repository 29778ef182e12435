import type { JSHandle, Page } from '@playwright/test'
import type { Core } from 'cytoscape'

/** The drawing's own Cytoscape instance, to measure what is really on the screen. */
export const drawing = (page: Page): Promise<JSHandle<Core>> =>
  page.locator('.graph').evaluateHandle((host: Element & { _cyreg?: { cy: Core } }) => {
    if (!host._cyreg) throw new Error('there is no drawing')
    return host._cyreg.cy
  })

export interface Point {
  x: number
  y: number
}

/** Where a node stands on the screen. */
export async function nodeAt(page: Page, id: string): Promise<Point> {
  const at = await (await drawing(page)).evaluate((cy, wanted) => {
    const node = cy.getElementById(wanted)
    if (node.empty() || !node.visible()) throw new Error(`${wanted} is not drawn`)
    return { ...node.renderedPosition() }
  }, id)
  return onPage(page, at)
}

async function onPage(page: Page, at: Point): Promise<Point> {
  const box = await page.locator('.graph').boundingBox()
  if (!box) throw new Error('the graph is not on the screen')
  return { x: box.x + at.x, y: box.y + at.y }
}

interface Scene {
  pane: { width: number; height: number }
  /** Nodes with their labels. */
  boxes: Box[]
  lines: { id: string; from: Point; to: Point }[]
}

const scene = async (page: Page): Promise<Scene> =>
  (await drawing(page)).evaluate((cy) => ({
    pane: { width: cy.width(), height: cy.height() },
    boxes: cy.nodes(':visible').map((node) => {
      const { x1, y1, x2, y2 } = node.renderedBoundingBox({})
      return { x1, y1, x2, y2 }
    }),
    lines: cy.edges(':visible').map((edge) => ({
      id: edge.id(),
      from: { ...edge.renderedSourceEndpoint() },
      to: { ...edge.renderedTargetEndpoint() },
    })),
  }))

function toBox({ x, y }: Point, { x1, y1, x2, y2 }: Box): number {
  return Math.hypot(Math.max(x1 - x, 0, x - x2), Math.max(y1 - y, 0, y - y2))
}

function toLine({ x, y }: Point, { from, to }: { from: Point; to: Point }): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx ** 2 + dy ** 2 || 1)
  const share = Math.max(0, Math.min(1, along))
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy)
}

/** px from a point to the nearest thing drawn, but for the line of one tie. */
const clearance = (at: Point, { boxes, lines }: Scene, tie?: string): number =>
  Math.min(
    ...boxes.map((box) => toBox(at, box)),
    ...lines.filter(({ id }) => id !== tie).map((line) => toLine(at, line)),
  )

const SHARES = Array.from({ length: 37 }, (_, at) => 0.05 + at * 0.025)

/** Where on the screen a pointer meets the line of a tie, as far from all else as can be. */
export async function tieAt(page: Page, id: string): Promise<Point> {
  const drawn = await scene(page)
  const line = drawn.lines.find((one) => one.id === id)
  if (!line) throw new Error(`${id} is not drawn`)
  const { from, to } = line
  const spots = SHARES.map((share) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  })).sort((a, b) => clearance(b, drawn, id) - clearance(a, drawn, id))
  return onPage(page, spots[0] ?? from)
}

/** A spot of the pane where nothing is drawn. */
export async function emptySpot(page: Page): Promise<Point> {
  const drawn = await scene(page)
  const spots = Array.from({ length: 400 }, (_, at) => ({
    x: drawn.pane.width * (0.1 + 0.04 * (at % 20)),
    y: drawn.pane.height * (0.1 + 0.04 * Math.floor(at / 20)),
  }))
  const [clearest] = spots.sort((a, b) => clearance(b, drawn) - clearance(a, drawn))
  if (!clearest || clearance(clearest, drawn) < 12) throw new Error('the pane has no free spot')
  return onPage(page, clearest)
}

/** By id, where every node stands in the drawing; hidden ones too. */
export const positions = async (page: Page): Promise<Readonly<Record<string, Point>>> =>
  (await drawing(page)).evaluate((cy) =>
    Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }])),
  )

export const shown = async (page: Page): Promise<{ nodes: string[]; edges: string[] }> =>
  (await drawing(page)).evaluate((cy) => ({
    nodes: cy.nodes(':visible').map((node) => node.id()),
    edges: cy.edges(':visible').map((edge) => edge.id()),
  }))

export const camera = async (page: Page): Promise<{ zoom: number; pan: Point }> =>
  (await drawing(page)).evaluate((cy) => ({ zoom: cy.zoom(), pan: { ...cy.pan() } }))

export const hasClass = async (page: Page, id: string, name: string): Promise<boolean> =>
  (await drawing(page)).evaluate((cy, asked) => cy.getElementById(asked.id).hasClass(asked.name), {
    id,
    name,
  })

export interface Box {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** What is measured of a drawing, px on the screen from the pane's corner. */
export interface Measures {
  pane: { width: number; height: number }
  nodes: {
    id: string
    /** What its label says; empty where it has none. */
    label: string
    fontSize: number
    body: Box
    /** The box of the label's letters; null where it has none. */
    text: Box | null
  }[]
}

/**
 * Measures every visible node once the next frame is drawn. Cytoscape's own label box is larger than the letters: it adds
 * the outline, which is a halo of paper colour and no text, and 2 px on each side "to work around browser dimension
 * inaccuracies". Both are taken off; line spacing is left in, so that letters have a little more room than is asked for.
 */
export const measure = async (page: Page): Promise<Measures> =>
  (await drawing(page)).evaluate(async (cy) => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const INACCURACY = 2
    const zoom = cy.zoom()
    const pan = cy.pan()
    const onScreen = (box: { x1: number; y1: number; x2: number; y2: number }, less: number) => ({
      x1: (box.x1 + less) * zoom + pan.x,
      y1: (box.y1 + less) * zoom + pan.y,
      x2: (box.x2 - less) * zoom + pan.x,
      y2: (box.y2 - less) * zoom + pan.y,
    })
    const nodes = cy.nodes(':visible').map((node) => {
      const label = node.style('label') as string
      const { x, y } = node.position()
      const half = { x: node.width() / 2, y: node.height() / 2 }
      const halo = Number.parseFloat(node.style('text-outline-width') as string)
      const box = node.boundingBox({
        includeNodes: false,
        includeEdges: false,
        includeLabels: true,
        includeOverlays: false,
        includeUnderlays: false,
      })
      return {
        id: node.id(),
        label: label.replaceAll('\n', ' '),
        fontSize: Number.parseFloat(node.style('font-size') as string) * zoom,
        body: onScreen({ x1: x - half.x, y1: y - half.y, x2: x + half.x, y2: y + half.y }, 0),
        text: label === '' ? null : onScreen(box, halo + INACCURACY),
      }
    })
    return { pane: { width: cy.width(), height: cy.height() }, nodes }
  })

/** px that are left of two boxes that just touch. */
const TOUCH = 0.01

const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > TOUCH && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > TOUCH

/** Pairs of nodes whose labels lie on one another. */
export function labelsOnLabels({ nodes }: Measures): readonly string[] {
  return nodes.flatMap((one, at) =>
    nodes
      .slice(at + 1)
      .filter((other) => one.text && other.text && overlap(one.text, other.text))
      .map((other) => `${one.id} on ${other.id}`),
  )
}

/** Labels that cover the body of a node that is not theirs. */
export function labelsOnNodes({ nodes }: Measures): readonly string[] {
  return nodes.flatMap((one) =>
    nodes
      .filter((other) => other !== one && one.text && overlap(one.text, other.body))
      .map((other) => `label of ${one.id} on ${other.id}`),
  )
}

/** Nodes and labels that the pane cuts. */
export function outside({ nodes, pane }: Measures): readonly string[] {
  const isOut = (box: Box | null): boolean =>
    box !== null &&
    (box.x1 < -TOUCH || box.y1 < -TOUCH || box.x2 > pane.width + TOUCH || box.y2 > pane.height + TOUCH)
  return nodes.filter(({ body, text }) => isOut(body) || isOut(text)).map(({ id }) => id)
}

/** Parts of the pane's width and height that the box around nodes and labels takes. */
export function fill({ nodes, pane }: Measures): Point {
  const boxes = nodes.flatMap(({ body, text }) => (text ? [body, text] : [body]))
  const side = (pick: (box: Box) => number, of: (...numbers: number[]) => number) => of(...boxes.map(pick))
  return {
    x: (side((box) => box.x2, Math.max) - side((box) => box.x1, Math.min)) / pane.width,
    y: (side((box) => box.y2, Math.max) - side((box) => box.y1, Math.min)) / pane.height,
  }
}
