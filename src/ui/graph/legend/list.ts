import { coloursRow } from './colours'
import { familiesRow } from './families'
import { kindsRow } from './kinds'
import { madeStatesRow } from './madeStates'
import { piecesRow } from './pieces'
import type { LegendRow } from './row'
import { speaksOfRow } from './speaksOf'
import { surenessRow } from './sureness'
import { togetherRow } from './together'
import { traitsRow } from './traits'

/** In the order in which they stand. */
export const legendRows: readonly LegendRow[] = [
  kindsRow,
  familiesRow,
  traitsRow,
  madeStatesRow,
  surenessRow,
  speaksOfRow,
  togetherRow,
  piecesRow,
  coloursRow,
]
