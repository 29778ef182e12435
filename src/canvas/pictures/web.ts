import type { Places, Positions } from '../../layouts/kernel/parts'
import { fitLayout } from '../../layouts/web/fit'
import { withNewcomers } from '../../layouts/web/newcomers'
import { nearestLayout, type ReadyLayout } from '../../layouts/web/ready'
import type { Store } from '../../state/store'
import type { LayoutTask } from '../makeLayout'
import { inputOf, type Picture, type Sources, straight, wrapped } from './picture'

/** What a layout must be made from where none was made ahead of time. */
export const webTask = ({ store, pane, covered, measured }: Omit<Sources, 'made'>): LayoutTask => ({
  ...inputOf(store, wrapped(measured)),
  pane,
  avoid: covered,
})

interface Drawn {
  readonly width: number
  readonly height: number
  readonly made: readonly ReadyLayout[]
  /** Of everybody who was ever drawn: whoever comes back does so where they stood. */
  readonly positions: Positions
  readonly places: Places
}

/** The last web of each store: while the piece is edited, everybody stays where they are. */
const drawn = new WeakMap<Store, Drawn>()

/** Null while no layout is made for it yet. */
export function drawWeb(sources: Sources): Picture | null {
  const { store, pane, measured, made } = sources
  const labels = wrapped(measured)
  const { nodes, edges } = inputOf(store, labels)
  const last = drawn.get(store)
  const stays = last?.width === pane.width && last.height === pane.height && last.made === made
  const base = stays ? last : fitted(sources)
  if (!base) return null
  const positions = withNewcomers(base.positions, nodes, edges, pane)
  drawn.set(store, { ...pane, made, positions, places: base.places })
  return {
    ...straight,
    layout: 'web',
    pane,
    nodes,
    edges,
    labels,
    positions: new Map(nodes.flatMap(({ id }) => [[id, positions.get(id) ?? { x: 0, y: 0 }] as const])),
    places: base.places,
  }
}

function fitted({
  store,
  pane,
  covered,
  measured,
  made,
}: Sources): Pick<Drawn, 'positions' | 'places'> | null {
  const nearest = nearestLayout(made, pane)
  if (!nearest) return null
  const { nodes, edges } = inputOf(store, wrapped(measured))
  const positions = withNewcomers(nearest.positions, nodes, edges, nearest.pane)
  const { places } = nearest
  return { positions: fitLayout(positions, nodes, edges, pane, { places, avoid: covered }), places }
}
