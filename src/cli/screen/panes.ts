/** The screen as layouts that are made ahead of time suppose it. */
import { widthFromTable } from '../../layouts/kernel/labels'
import type { Pane } from '../../layouts/kernel/parts'
import labelWidths from './label-widths.json'

/** What the grid of the screen leaves to the graph, px: windows of 1440 × 900 and so on; larger ones are scaled from them. */
const desktopPanes: readonly Pane[] = [
  // 1440 × 900, with the whole timeline and with one line of it; 1536 × 864; 1920 × 1080.
  { width: 744, height: 615 },
  { width: 744, height: 671 },
  { width: 840, height: 579 },
  { width: 1224, height: 795 },
  // 1366 × 768 and 1024 × 768; 1280 × 720; a tablet upright.
  { width: 660, height: 529 },
  { width: 660, height: 481 },
  { width: 468, height: 703 },
]

/** Upright and on their side; two fingers zoom, and no buttons lie over the graph. */
export const phonePanes: readonly Pane[] = [
  { width: 390, height: 512 },
  { width: 360, height: 468 },
  { width: 375, height: 335 },
  { width: 544, height: 277 },
]

/** All for which layouts are made ahead of time. */
export const paneShapes: readonly Pane[] = [...desktopPanes, ...phonePanes]

/** Width in px of a text in the font of the labels, by the committed table. */
export const labelWidth = widthFromTable(
  new Map([...labelWidths.characters].map((character, i) => [character, labelWidths.widths[i] ?? 0])),
)
