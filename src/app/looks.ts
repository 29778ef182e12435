import { type LayoutName, layoutOf, layouts } from '../layouts/list'
import { type Action, centreOn, inOrder, setLayout, show } from '../state/actions'
import type { Display, View } from '../state/view'

/** One way of looking at the same graph. */
export interface Look {
  readonly name: string
  readonly tells: string
  readonly display: Display
  /** Null where nothing is laid out. */
  readonly layout: LayoutName | null
  /** Whether it stands beside the others where there is room, or in a menu. */
  readonly isUsual: boolean
}

const looksAt = (laidOut: typeof layouts): readonly Look[] =>
  laidOut.map(({ label, tells, id, isUsual }) => ({
    name: label,
    tells,
    display: 'graph',
    layout: id,
    isUsual,
  }))

export const looks: readonly Look[] = [
  ...looksAt(layouts.filter(({ isUsual }) => isUsual)),
  { name: 'Outline', tells: 'as nested lists', display: 'outline', layout: null, isUsual: true },
  {
    name: 'Table',
    tells: 'all claims, to sort and to narrow',
    display: 'table',
    layout: null,
    isUsual: true,
  },
  ...looksAt(layouts.filter(({ isUsual }) => !isUsual)),
]

export const isShown = (look: Look, { display, layout }: View): boolean =>
  look.display === display && (look.layout === null || look.layout === layout)

/** A layout with somebody in the middle goes around whoever is selected when it is asked for. */
export const lookAs =
  ({ display, layout }: Look): Action =>
  (view) => {
    if (layout === null) return show(display)(view)
    const laidOut = inOrder(show(display), setLayout(layout))(view)
    const { selection } = view
    const goesAround = layoutOf(layout).hasCentre && view.layout !== layout
    return goesAround && selection?.type === 'entity' ? centreOn(selection.id)(laidOut) : laidOut
  }
