import type { Placing } from '../layout'
import type { LayoutName } from '../list'
import { placeWeb } from '../web'
import { placeInColumns } from './columns'
import { placeMap } from './map'
import { placeInOrder } from './order'
import { placeInRings } from './rings'

/** Where everybody stands in each layout: fetched once the first graph is drawn, which has what it needs. */
export const placings: Readonly<Record<LayoutName, Placing>> = {
  web: placeWeb,
  map: placeMap,
  order: placeInOrder,
  rings: placeInRings,
  columns: placeInColumns,
}
