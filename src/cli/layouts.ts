/**
 * `npm run layouts [-- PIECE …] [--anew]`: lays the graphs of the bundled pieces out, ahead of time and for the usual shapes of
 * the pane, and writes `data/layouts/PIECE.json`. Some 15 seconds a pane. Run it when a piece's names or ties have changed. What
 * was made for the piece as it is and for a pane stays: whoever knows a picture finds everybody where they were, though it would
 * be drawn otherwise by now. `--anew` draws all of it again.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { fingerprint, type LayoutInput, layoutInput } from '../layouts/kernel/input'
import { type Pane, zoomButtons } from '../layouts/kernel/parts'
import { type Readability, readability } from '../layouts/kernel/readability'
import { webDrawing } from '../layouts/web/drawing'
import { fitLayout } from '../layouts/web/fit'
import { type ReadyLayout, readReadyLayouts, readyLayoutsFile } from '../layouts/web/ready'
import { parsePiece } from '../model/file/piece'
import type { Piece } from '../model/piece'
import { labelWidth, paneShapes, phonePanes } from './screen/panes'

const data = new URL('../../data/', import.meta.url)

/** Rounds of fitting, at most. */
const FITS = 5

function layOut({ nodes, edges }: LayoutInput, pane: Pane): ReadyLayout {
  const avoid = phonePanes.includes(pane) ? [] : [zoomButtons(pane)]
  let { positions, places } = webDrawing(nodes, edges, pane, { effort: 'full', avoid })
  // As it will stand there: in the pane that it was made for nothing moves any more.
  for (let round = 0; round < FITS; round++) {
    const fitted = fitLayout(positions, nodes, edges, pane, { places, avoid })
    if (fitted === positions) break
    positions = fitted
  }
  return { pane, positions, places }
}

function readPieces(wanted: readonly string[]): Piece[] {
  const folder = new URL('pieces/', data)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.sort().flatMap((name) => {
    const result = parsePiece(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
    if (result.ok) return wanted.length === 0 || wanted.includes(result.piece.id) ? [result.piece] : []
    console.error(`${name} has faults: see npm run check-data.`)
    process.exitCode = 1
    return []
  })
}

function tell({ width, height }: Pane, measures: Readability, seconds: number): string {
  const { fill } = measures
  return [
    `${width}×${height}`.padEnd(9),
    `${measures.labelOverlaps + measures.nodesOnLabels + measures.nodeOverlaps} overlaps`,
    `${measures.nodesOnLines} nodes and ${measures.labelsCrossed} labels on lines`,
    `${measures.crossings} crossings`,
    `${measures.hiddenLabels} labels hidden`,
    `lines ${Math.round(measures.meanLength)} px, longest ${Math.round(measures.longest)}`,
    `fill ${Math.round(fill.x * 100)} × ${Math.round(fill.y * 100)} %`,
    `${seconds.toFixed(1)} s`,
  ].join(' · ')
}

/** The file of the layouts of a piece. */
export const layoutsText = (piece: Piece, panes: readonly ReadyLayout[]): string =>
  toText({ piece: piece.id, ...readyLayoutsFile(panes, fingerprint(piece)) })

/** Pairs of numbers stand in one line. */
function toText(json: unknown): string {
  return `${JSON.stringify(json, null, 2).replace(/\[\s+(-?\d+),\s+(-?\d+)\s+\]/g, '[$1, $2]')}\n`
}

/** What was made of a piece as it is. */
function made(path: URL, piece: Piece): readonly ReadyLayout[] {
  if (!existsSync(path)) return []
  return readReadyLayouts(JSON.parse(readFileSync(path, 'utf8')), fingerprint(piece))
}

const isFor =
  ({ width, height }: Pane) =>
  ({ pane }: ReadyLayout): boolean =>
    pane.width === width && pane.height === height

function main(wanted: readonly string[], isAnew: boolean): void {
  const folder = new URL('layouts/', data)
  mkdirSync(folder, { recursive: true })
  for (const piece of readPieces(wanted)) {
    const path = new URL(`${piece.id}.json`, folder)
    const input = layoutInput(piece, labelWidth)
    const kept = isAnew ? [] : made(path, piece)
    console.log(`${piece.id}: ${input.nodes.length} nodes, ${input.edges.length} ties`)
    const panes = paneShapes.map((pane) => {
      const known = kept.find(isFor(pane))
      if (known) return known
      const begun = performance.now()
      const laidOut = layOut(input, pane)
      const measures = readability(laidOut.positions, input.nodes, input.edges, pane, laidOut.places)
      console.log(`  ${tell(pane, measures, (performance.now() - begun) / 1000)}`)
      return laidOut
    })
    if (panes.every((pane) => kept.includes(pane))) console.log('  kept as they are')
    writeFileSync(path, layoutsText(piece, panes))
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    options: { anew: { type: 'boolean' } },
    allowPositionals: true,
  })
  main(positionals, values.anew === true)
}
