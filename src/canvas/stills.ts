import { type ReadonlySignal, untracked } from '@preact/signals-core'
import type { Core } from 'cytoscape'
import type { Extent, Still } from '../graph/look/still'
import type { Positions } from '../layouts/kernel/parts'
import type { Drawings } from '../layouts/layout'
import { layoutOf } from '../layouts/list'
import type { MapDrawing } from '../layouts/map/drawing'
import type { Store } from '../state/store'
import { mapIn } from './ground/ground'
import { withGroupNodes } from './groups/groupNodes'
import type { Measure } from './labels/measure'
import { whereNodesStand } from './laying/standing'
import { inLayout, isEmpty, type Picture } from './picture'
import { createSources, type Given } from './sources'

export interface Stills {
  /** The graph as it is drawn now; null while it is not. */
  still(extent: Extent): Still | null
  /** The whole graph as another state of the same piece draws it; null while nothing is drawn. */
  stillOf(other: Store): Still | null
}

interface Drawn {
  readonly cy: Core
  readonly store: Store
  readonly picture: ReadonlySignal<Picture | null>
  readonly positions: ReadonlySignal<Positions | null>
  readonly drawings: ReadonlySignal<Drawings>
  readonly given: ReadonlySignal<Given>
  readonly measure: Measure
  widthOf(text: string): number
  readonly ground: { outline(map: MapDrawing): string | null }
  /** What keeps a drawing; null until it is fetched. */
  readonly later: ReadonlySignal<Pick<typeof import('./later'), 'placings' | 'stillOf'> | null>
}

/** What is drawn, to be kept. */
export function createStills(drawn: Drawn): Stills {
  const { cy, store, picture, positions, drawings, given, measure, widthOf, ground, later } = drawn
  const landOf = (of: Picture): string | null => {
    const map = mapIn(of)
    return map && ground.outline(map)
  }
  return {
    still: (extent) => {
      const [now, at, keeping] = [picture.peek(), positions.peek(), later.peek()]
      if (!now || !at || !keeping) return null
      const { x1, y1, x2, y2 } = cy.extent()
      return untracked(() =>
        keeping.stillOf(store, extent, {
          picture: now,
          positions: at,
          zoom: cy.zoom(),
          seen: { left: x1, top: y1, right: x2, bottom: y2 },
          land: landOf(now),
          widthOf,
        }),
      )
    },
    stillOf: (other) =>
      untracked(() => {
        other.makeOverviews.value ??= store.makeOverviews.value
        other.colourer.value ??= store.colourer.value
        const { pane } = given.value
        const layout = layoutOf(other.layout.value)
        const from = createSources(other, measure, given).now.value
        const keeping = later.peek()
        if (isEmpty(pane) || !from || !keeping) return null
        const drawing = keeping.placings[layout.id](from, drawings.value)
        if (!drawing) return null
        const then = withGroupNodes(inLayout(layout, drawing, from.covered), other, measure)
        return keeping.stillOf(other, 'whole', {
          picture: then,
          positions: whereNodesStand(then, other),
          zoom: 1,
          seen: { left: 0, top: 0, right: pane.width, bottom: pane.height },
          land: landOf(then),
          widthOf,
        })
      }),
  }
}
