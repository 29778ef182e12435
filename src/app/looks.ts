import { type Action, centreOn, inOrder, setLayout, show } from '../state/actions'
import type { Display, LayoutName, View } from '../state/view'

/** One way of looking at the same graph. */
export interface Look {
  readonly name: string
  readonly tells: string
  readonly display: Display
  /** Null where nothing is laid out. */
  readonly layout: LayoutName | null
}

export const looks: readonly Look[] = [
  { name: 'Web', tells: 'who is tied to whom', display: 'graph', layout: 'web' },
  { name: 'Map', tells: 'where it happens', display: 'graph', layout: 'map' },
  { name: 'Order', tells: 'in order of first mention, ties as arcs', display: 'graph', layout: 'order' },
  { name: 'Outline', tells: 'as nested lists', display: 'outline', layout: null },
  { name: 'Table', tells: 'all claims, to sort and to narrow', display: 'table', layout: null },
  { name: 'Rings', tells: 'by how many ties away from one of them', display: 'graph', layout: 'rings' },
  { name: 'Columns', tells: 'people and organisations against places', display: 'graph', layout: 'columns' },
]

export const isShown = (look: Look, { display, layout }: View): boolean =>
  look.display === display && (look.layout === null || look.layout === layout)

/** Rings that are asked for go around what is selected. */
export const lookAs =
  ({ display, layout }: Look): Action =>
  (view) => {
    if (layout === null) return show(display)(view)
    const around = layout === 'rings' && view.layout !== 'rings' && view.selection?.type === 'entity'
    const layOut = around ? centreOn(view.selection?.id ?? '') : setLayout(layout)
    return inOrder(show(display), layOut)(view)
  }
