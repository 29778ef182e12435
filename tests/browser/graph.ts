import type { JSHandle, Page } from '@playwright/test'
import { INSPECT } from '../../src/canvas/inspect/asked'
import type { Bounds as Box, DrawnLine, DrawnNode, Inspection } from '../../src/canvas/inspect/inspection'

/** What is really on the screen, as the canvas tells it. */
export const drawing = (page: Page): Promise<JSHandle<Inspection>> =>
  page.locator('.graph').evaluateHandle(
    (host, name) =>
      new Promise<Inspection>((answer) => {
        host.dispatchEvent(new CustomEvent(name, { detail: answer }))
      }),
    INSPECT,
  )

export interface Point {
  x: number
  y: number
}

/** All nodes, hidden ones too. */
export const nodes = async (page: Page): Promise<readonly DrawnNode[]> =>
  (await drawing(page)).evaluate((seen) => seen.nodes())

/** All lines, hidden ones too. */
export const lines = async (page: Page): Promise<readonly DrawnLine[]> =>
  (await drawing(page)).evaluate((seen) => seen.lines())

export async function nodeOf(page: Page, id: string): Promise<DrawnNode> {
  const node = (await nodes(page)).find((one) => one.id === id)
  if (!node) throw new Error(`${id} is not there`)
  return node
}

/** Where a node stands on the screen. */
export async function nodeAt(page: Page, id: string): Promise<Point> {
  const { isVisible, at } = await nodeOf(page, id)
  if (!isVisible) throw new Error(`${id} is not drawn`)
  return onPage(page, at)
}

/** Where on the screen the line of a tie or a pair has its middle. */
export async function middleOf(page: Page, id: string): Promise<Point> {
  const line = (await lines(page)).find((one) => one.id === id)
  if (!line?.course) throw new Error(`${id} is not drawn`)
  return onPage(page, line.course.middle)
}

async function onPage(page: Page, at: Point): Promise<Point> {
  const box = await page.locator('.graph').boundingBox()
  if (!box) throw new Error('the graph is not on the screen')
  return { x: box.x + at.x, y: box.y + at.y }
}

interface Scene {
  readonly pane: ReturnType<Inspection['pane']>
  /** Nodes with their labels. */
  readonly boxes: readonly Box[]
  readonly lines: readonly { readonly id: string; readonly from: Point; readonly to: Point }[]
}

const scene = async (page: Page): Promise<Scene> =>
  (await drawing(page)).evaluate((seen) => ({
    pane: seen.pane(),
    boxes: seen.nodes().flatMap(({ isVisible, whole }) => (isVisible ? [whole] : [])),
    lines: seen.lines().flatMap(({ id, course }) => (course ? [{ id, ...course }] : [])),
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
  (await drawing(page)).evaluate((seen) => seen.positions())

/** What can be seen in the next picture, in which what was just done is drawn. */
export const shown = async (page: Page): Promise<{ nodes: string[]; edges: string[] }> =>
  (await drawing(page)).evaluate(async (seen) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const visible = (elements: readonly { id: string; isVisible: boolean }[]) =>
      elements.flatMap(({ id, isVisible }) => (isVisible ? [id] : []))
    return { nodes: visible(seen.nodes()), edges: visible(seen.lines()) }
  })

export const camera = async (page: Page): Promise<{ zoom: number; pan: Point }> =>
  (await drawing(page)).evaluate((seen) => seen.camera())

/** Whether a node or a line has a class. */
export const hasClass = async (page: Page, id: string, name: string): Promise<boolean> =>
  [...(await nodes(page)), ...(await lines(page))].some((one) => one.id === id && one.classes.includes(name))

/** Where nodes stand halfway through a change of layout, and at its end; on a page whose clock goes only when it is told to. */
export async function moved(page: Page, change: () => Promise<void>) {
  await change()
  await page.clock.runFor(RELAYOUT_MS / 2)
  const halfway = await positions(page)
  await page.clock.runFor(RELAYOUT_MS)
  return { halfway, end: await positions(page) }
}

/** How long a change of layout takes, ms. */
const RELAYOUT_MS = 400

/** Keeps the picture's objects as they are now; gives a way to tell which have been built anew since. */
export async function keepObjects(page: Page): Promise<() => Promise<readonly string[]>> {
  const canvases = await page.locator('.graph').evaluateHandle((host) => [...host.querySelectorAll('canvas')])
  const objects = async () => [...(await nodes(page)), ...(await lines(page))]
  const before = await objects()
  return async () => {
    const stands = await canvases.evaluate((kept) => kept.every((canvas) => canvas.isConnected))
    if (!stands) return ['the whole drawing']
    const now = new Map((await objects()).map(({ id, object }) => [id, object]))
    return before.flatMap(({ id, object }) => (now.get(id) === object ? [] : [id]))
  }
}

/** What is measured of a drawing, px on the screen from the pane's corner. */
export interface Measures {
  readonly pane: Scene['pane']
  /** Those that are visible. */
  readonly nodes: readonly DrawnNode[]
}

/** Measures every visible node once the next frame is drawn. */
export const measure = async (page: Page): Promise<Measures> =>
  (await drawing(page)).evaluate(async (seen) => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    return { pane: seen.pane(), nodes: seen.nodes().filter(({ isVisible }) => isVisible) }
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

/** Nodes whose labels the zoom buttons cover. */
export async function underButtons(page: Page): Promise<readonly string[]> {
  const [pane, buttons] = await Promise.all(
    ['.graph', '.zoom'].map((part) => page.locator(part).boundingBox()),
  )
  if (!pane || !buttons) throw new Error('no graph, or no buttons')
  const [x1, y1] = [buttons.x - pane.x, buttons.y - pane.y]
  const box = { x1, y1, x2: x1 + buttons.width, y2: y1 + buttons.height }
  const { nodes } = await measure(page)
  return nodes.flatMap(({ id, text }) => (text && overlap(text, box) ? [id] : []))
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
