import { type Action, centreOn, inOrder, setLayout, show } from '../state/actions'
import type { Display, LayoutName, View } from '../state/view'
import { useStore } from './app'
import { hasViewMenu } from './media'

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

const FIRST_LOOKS = 5

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

/** The usual views side by side and the others in a menu; where there is little room, all of them in a menu. */
export function ViewSwitch() {
  const store = useStore()
  const view = store.view.value
  const beside = hasViewMenu.value ? [] : looks.slice(0, FIRST_LOOKS)
  const others = looks.slice(beside.length)
  const shownBelow = others.find((look) => isShown(look, view))
  return (
    <div class="view-switch" role="group" aria-label="View">
      {beside.map((look) => (
        <button
          key={look.name}
          type="button"
          aria-pressed={isShown(look, view)}
          title={look.tells}
          onClick={() => store.act(lookAs(look))}
        >
          {look.name}
        </button>
      ))}
      {others.length > 0 && (
        <button
          type="button"
          class={shownBelow ? 'shown' : ''}
          popovertarget="views"
          aria-label={shownBelow ? `View: ${shownBelow.name}. Other views` : 'Other views'}
        >
          {shownBelow?.name ?? ''} ▾
        </button>
      )}
      <LookMenu id="views" looks={others} />
    </div>
  )
}

/** A list of views to choose from, opened by a button with `popovertarget`. */
export function LookMenu({ id, looks: offered }: { id: string; looks: readonly Look[] }) {
  const store = useStore()
  const view = store.view.value
  return (
    <div id={id} popover="auto" class="look-menu">
      {offered.map((look) => (
        <button
          key={look.name}
          type="button"
          aria-pressed={isShown(look, view)}
          popovertarget={id}
          popovertargetaction="hide"
          onClick={() => store.act(lookAs(look))}
        >
          <b>{look.name}</b> <span class="quiet-text">{look.tells}</span>
        </button>
      ))}
    </div>
  )
}
