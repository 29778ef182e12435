/** What a measure gives: one row of the table that `npm run eval` prints. */
export interface Row {
  readonly set: string
  readonly what: string
  readonly precision?: number
  readonly recall?: number
  /** F1 in per cent, or what the unit says. */
  readonly value: number
  readonly unit: 'F1' | 'words/s' | '%' | 'n'
  /** What it has to reach. */
  readonly target?: number
}

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/** Where the sets for measuring are: `$HEARSAY_EVAL`, or `../shared/eval` beside the repository. */
export const evalFolder = process.env.HEARSAY_EVAL ?? join(here, '../../../shared/eval')
/** The raw text of the first piece: `$HEARSAY_EVAL_PIECE`, or beside the sets. */
export const seedText = process.env.HEARSAY_EVAL_PIECE ?? join(evalFolder, '../seed/piece.txt')
/** What was annotated by hand for it. */
export const seedPiece = join(here, '../../data/pieces/kherson-evacuation.json')
