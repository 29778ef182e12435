import type { LayoutName } from '../../state/view'
import { drawColumns } from './columns'
import { drawMap } from './map'
import { drawOrder } from './order'
import type { Picture, Sources } from './picture'
import { drawRings } from './rings'
import { drawWeb } from './web'

/** Each gives null while what it needs is not there yet. */
const pictures: Readonly<Record<LayoutName, (sources: Sources) => Picture | null>> = {
  web: drawWeb,
  map: drawMap,
  order: drawOrder,
  rings: drawRings,
  columns: drawColumns,
}

export const drawPicture = (layout: LayoutName, sources: Sources): Picture | null => pictures[layout](sources)
