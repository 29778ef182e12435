import { fitLayout } from '../../graph/layout/fit'
import { nearestLayout } from '../../graph/layout/ready'
import type { LayoutTask } from '../makeLayout'
import { inputOf, type Picture, type Sources, wrapped } from './picture'

/** What a layout must be made from where none was made ahead of time. */
export const webTask = ({ store, pane, covered, measured }: Omit<Sources, 'made'>): LayoutTask => ({
  ...inputOf(store, wrapped(measured)),
  pane,
  avoid: covered,
})

/** Null while no layout is made for it yet. */
export function drawWeb({ store, pane, covered, measured, made }: Sources): Picture | null {
  const nearest = nearestLayout(made, pane)
  if (!nearest) return null
  const labels = wrapped(measured)
  const { nodes, edges } = inputOf(store, labels)
  const { places } = nearest
  return {
    layout: 'web',
    pane,
    nodes,
    edges,
    labels,
    positions: fitLayout(nearest.positions, nodes, edges, pane, { places, avoid: covered }),
    places,
    otherPlaces: ['below', 'right', 'left', 'above'],
    arcs: new Map(),
    inRows: false,
    backdrop: null,
  }
}
