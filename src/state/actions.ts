import type { CastSort } from '../graph/cast'
import type { Family, Kind } from '../model/piece'
import { isSame, type LayoutName, type Panel, type Pin, type Selection, type View } from './view'

/** Every action is view → view; what changes nothing gives the very same view back. */
export type Action = (view: View) => View

const TRAIL_LENGTH = 50

export const select =
  (selection: Selection): Action =>
  (view) => {
    if (isSame(view.selection, selection))
      return view.paragraph === null ? view : { ...view, paragraph: null }
    const trail = isSame(view.trail.at(-1) ?? null, selection) ? view.trail : [...view.trail, selection]
    return { ...view, selection, paragraph: null, trail: trail.slice(-TRAIL_LENGTH) }
  }

export const selectEntity = (id: string): Action => select({ type: 'entity', id })
export const selectTie = (id: string): Action => select({ type: 'tie', id })
export const selectClaim = (id: string): Action => select({ type: 'claim', id })

export const clearSelection: Action = (view) =>
  view.selection === null && view.paragraph === null ? view : { ...view, selection: null, paragraph: null }

/** Back to a step of the trail, which then ends there. */
export const jumpTo =
  (step: number): Action =>
  (view) => {
    const selection = view.trail[step]
    if (!selection || isSame(selection, view.selection)) return view
    return { ...view, selection, paragraph: null, trail: view.trail.slice(0, step + 1) }
  }

export const readParagraph =
  (paragraph: number): Action =>
  (view) =>
    view.paragraph === paragraph ? view : { ...view, paragraph }

export const toggleKind =
  (kind: Kind): Action =>
  (view) => ({ ...view, hiddenKinds: toggled(view.hiddenKinds, kind) })

export const toggleFamily =
  (family: Family): Action =>
  (view) => ({ ...view, hiddenFamilies: toggled(view.hiddenFamilies, family) })

export const showEverything: Action = (view) =>
  view.hiddenKinds.length + view.hiddenFamilies.length === 0
    ? view
    : { ...view, hiddenKinds: [], hiddenFamilies: [] }

export const setLayout =
  (layout: LayoutName): Action =>
  (view) =>
    view.layout === layout ? view : { ...view, layout }

export const filterCast =
  (castFilter: string): Action =>
  (view) =>
    view.castFilter === castFilter ? view : { ...view, castFilter }

export const sortCastBy =
  (castSort: CastSort): Action =>
  (view) =>
    view.castSort === castSort ? view : { ...view, castSort }

export const pin =
  (entity: string, x: number, y: number): Action =>
  (view) => ({ ...view, pins: [...without(view, entity), { layout: view.layout, entity, x, y }] })

export const unpin =
  (entity: string): Action =>
  (view) => {
    const pins = without(view, entity)
    return pins.length === view.pins.length ? view : { ...view, pins }
  }

export const unpinAll: Action = (view) => {
  const pins = view.pins.filter((one) => one.layout !== view.layout)
  return pins.length === view.pins.length ? view : { ...view, pins }
}

export const showPanel =
  (panel: Panel): Action =>
  (view) =>
    view.panel === panel ? view : { ...view, panel }

/** One action out of several, done in order. */
export const inOrder =
  (...actions: readonly Action[]): Action =>
  (view) =>
    actions.reduce((before, action) => action(before), view)

const without = (view: View, entity: string): readonly Pin[] =>
  view.pins.filter((one) => one.layout !== view.layout || one.entity !== entity)

const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item]
