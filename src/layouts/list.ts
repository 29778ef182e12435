import { columns } from './columns'
import type { Layout } from './layout'
import { map } from './map'
import { order } from './order'
import { rings } from './rings'
import { web } from './web'

/** In the order in which they are offered; the first is what a piece opens with. */
const all = [web, map, order, rings, columns] as const satisfies readonly Layout[]

export type LayoutName = (typeof all)[number]['id']

export interface Listed extends Layout {
  readonly id: LayoutName
}

export const layouts: readonly Listed[] = all

export const layoutNames: readonly LayoutName[] = all.map(({ id }) => id)

export const openingLayout: LayoutName = all[0].id

/** What stands around somebody, and where places stand where they lie; undefined where there is no such layout. */
export const layoutAround = layouts.find(({ hasCentre }) => hasCentre)?.id
export const mapLayout = layouts.find(({ isMap }) => isMap)?.id

export const layoutOf = (name: LayoutName): Listed => layouts.find(({ id }) => id === name) ?? all[0]
