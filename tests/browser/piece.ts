import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { parsePiece } from '../../src/model/file/piece'

/** The bundled piece as it is in its file, as far as tests need it. */
interface PieceFile {
  title: string
  paragraphs: string[]
  entities: { id: string; kind: string; name: string; aliases: string[] }[]
  claims: {
    id: string
    subject: string
    object: string
    text: string
    evidence: { paragraph: number }[]
    voices: string[]
    when?: string
    said?: string
  }[]
}

const file = new URL('../../data/pieces/kherson-evacuation.json', import.meta.url)

/** A copy, for a test to break. */
export const readPiece = (): PieceFile => JSON.parse(readFileSync(file, 'utf8')) as PieceFile

export const piece = readPiece()

export const claim = (id: string): PieceFile['claims'][number] => found(piece.claims, id)
export const entity = (id: string): PieceFile['entities'][number] => found(piece.entities, id)

/** Ids of the entities that share a claim with one. */
export const neighboursOf = (id: string): readonly string[] => [
  ...new Set(
    piece.claims.flatMap(({ subject, object }) =>
      subject === id ? [object] : object === id ? [subject] : [],
    ),
  ),
]

function found<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((one) => one.id === id)
  if (!item) throw new Error(`the piece has no ${id} any more`)
  return item
}

/** The addresses of two scripts: the piece and its layouts. */
export const PIECE_SCRIPTS = '**/assets/kherson-evacuation-*.js'

/** Tells the two apart by what is in them. */
export const isPieceScript = (script: string): boolean => /["'`]?rendition["'`]?:/.test(script)

/** From now on the explorer gets the piece of this file in the place of the bundled one. */
export function servePiece(page: Page, file: unknown): Promise<unknown> {
  const parsed = parsePiece(file)
  if (!parsed.ok) throw new Error('the build would refuse this piece')
  return page.route(PIECE_SCRIPTS, async (route) => {
    const script = await (await route.fetch()).text()
    const body = isPieceScript(script) ? `export default ${JSON.stringify(parsed.piece)}` : script
    await route.fulfill({ contentType: 'text/javascript', body })
  })
}
