/** How soon several pieces are there, opened together. */
import type { Page } from '@playwright/test'
import type { Piece } from '../../../src/model/piece'
import { newPage, openInExplorer, openInTool, PATIENCE, type Places, plainGraph } from '../browser'
import { madePiece } from '../madePiece'
import type { Row } from '../row'

const NUMBERS = [10, 100, 1000]

export async function together({ browser, explorer, addressOf }: Places): Promise<Row[]> {
  const rows: Row[] = []
  for (const number of NUMBERS) {
    const pieces = Array.from({ length: number }, (_, at) => pieceNumber(at))
    const [own, other] = [await newPage(browser), await newPage(browser)]
    const opened = await openInExplorer(own, explorer, ...pieces)
    rows.push({
      what: `${number.toLocaleString('en')} pieces of 20 names, opened together and drawn`,
      against: 'Cytoscape holding all side by side, preset positions',
      ours: opened ?? PATIENCE,
      theirs: await openInTool(other, addressOf('preset'), sideBySide(pieces)),
      unit: 'ms',
      ...(opened === undefined && { note: 'was not drawn in time' }),
    })
    if (number === Math.max(...NUMBERS)) rows.push(...(await longestTasks(own, number)))
    await own.context().close()
    await other.context().close()
  }
  return rows
}

/** How long the page does not answer while many pieces are opened together, and while something is judged in them. */
async function longestTasks(page: Page, number: number): Promise<Row[]> {
  const row = (what: string, ours: number): Row => ({
    what: `${number.toLocaleString('en')} pieces: longest task ${what}`,
    against: 'a limit of 50 ms',
    ours,
    theirs: 50,
    unit: 'ms',
  })
  const longest = () => page.evaluate(() => window.longestTask ?? 0)
  const opening = await longest()
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Who is who/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Who is who' })
  await dialog.getByRole('button', { name: /^The same/ }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    window.longestTask = 0
  })
  await page.keyboard.press('s')
  await dialog.getByText('Working out what that changes…').waitFor()
  await dialog.getByText('Working out what that changes…').waitFor({ state: 'detached' })
  return [row('while opened together', opening), row('as two are judged to be one', await longest())]
}

/** Every piece has names of its own, some of them those of others. */
const pieceNumber = (at: number): Piece => ({
  ...madePiece({ names: 20, claims: 30 }, at + 1),
  id: `piece-${at}`,
  title: `Piece ${at + 1} of those that are measured`,
})

function sideBySide(pieces: readonly Piece[]): ReturnType<typeof plainGraph> {
  const graphs = pieces.map((piece) => plainGraph(piece))
  const named = (id: string, at: number) => `${at}-${id}`
  return {
    nodes: graphs.flatMap(({ nodes }, at) => nodes.map((node) => ({ ...node, id: named(node.id, at) }))),
    edges: graphs.flatMap(({ edges }, at) =>
      edges.map(({ id, source, target }) => ({
        id: named(id, at),
        source: named(source, at),
        target: named(target, at),
      })),
    ),
  }
}
