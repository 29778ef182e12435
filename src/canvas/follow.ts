import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals-core'
import type { Core } from 'cytoscape'
import type { Point, Positions } from '../layouts/kernel/parts'
import { motion } from '../platform/wishes'
import type { Store } from '../state/store'
import type { Selection, View } from '../state/view'
import * as camera from './camera'
import type { Picture } from './picture'

const RELAYOUT_MS = 400

/** Moves nodes where the picture has them: at once for a new pane or pin, in sight of the reader for a new layout. */
export function followPositions(
  cy: Core,
  picture: ReadonlySignal<Picture | null>,
  positions: ReadonlySignal<Positions | null>,
) {
  let shape: Pick<Picture, 'pane' | 'layout'> | null = null
  return effect(() => {
    const to = positions.value
    const drawn = picture.peek()
    if (!drawn || !to) return
    const changesLayout = shape !== null && shape.layout !== drawn.layout && shape.pane === drawn.pane
    const isFirst = shape === null
    shape = drawn
    const duration = changesLayout ? motion(RELAYOUT_MS) : 0
    const at = (node: { id(): string }) => ({ ...(to.get(node.id()) ?? { x: 0, y: 0 }) })
    cy.nodes().stop()
    // Who is moved is worked out anew, with every line at it.
    const moving = cy.nodes().filter((node) => !isAt(node.position(), at(node)))
    if (duration === 0) moving.positions(at)
    else {
      for (const node of moving) node.animate({ position: at(node) }, { duration, easing: 'ease-out' })
      cy.forceRender()
    }
    camera.allowWhole(cy, to)
    if (isFirst || changesLayout) camera.showDrawing(cy, to, drawn.inRows, changesLayout)
  })
}

const isAt = (one: Point, other: Point): boolean => one.x === other.x && one.y === other.y

/** Shows whom the reader has just brought into an overview, where that is out of sight. */
export function followNewcomers(cy: Core, store: Store, positions: ReadonlySignal<Positions | null>) {
  let before: (Pick<View, 'expanded'> & { readonly names: ReadonlySet<string> }) | null = null
  return effect(() => {
    const names = store.overview.value?.names
    if (!names || !positions.value) return
    const { expanded } = store.view.peek()
    const newcomers = before && expanded.length > before.expanded.length ? added(before.names, names) : []
    before = { names, expanded }
    if (newcomers.length > 0) untracked(() => camera.bringIntoSight(cy, newcomers))
  })
}

const added = (before: ReadonlySet<string>, after: ReadonlySet<string>): readonly string[] =>
  [...after].filter((id) => !before.has(id))

interface Following {
  covered(): number
  overlaid(): number
  /** The largest zoom at which a selection is shown above a sheet. */
  closest(): number
  /** Draws what the canvas does not hold yet. */
  draw(): void
}

/** While the piece is replayed, the camera stays where it is until something else is selected. */
export function followSelection(cy: Core, store: Store, { covered, overlaid, closest, draw }: Following) {
  let before: Selection | null = null
  const isTold = computed(() => store.view.value.story !== null)
  let wasTold = false
  return effect(() => {
    const { lit } = store.drawnLights.value
    const ended = wasTold && !isTold.value
    wasTold = isTold.value
    const goesOn = store.soFar.value !== null && store.selection.value === before
    before = store.selection.value
    if ([...lit].some((id) => cy.getElementById(id).empty())) draw()
    if (goesOn) return
    untracked(() => {
      const room = { covered: covered(), overlaid: overlaid() }
      if (lit.size > 0 || room.covered === 0) showSelection(cy, store, room, closest())
      else if (wasTold) camera.fitAbove(cy, room.covered)
      else if (ended) camera.fitDrawing(cy, true)
    })
  })
}

/** Under a sheet, all that is lit, above the sheet; else only what was out of sight. */
function showSelection(
  cy: Core,
  store: Store,
  { covered, overlaid }: { readonly covered: number; readonly overlaid: number },
  closest: number,
): void {
  const { selected, lit } = store.drawnLights.value
  if (cy.nodes().empty()) return
  if (covered === 0) for (const id of selected) camera.reveal(cy, id, overlaid)
  else if (lit.size > 0) camera.frame(cy, [...lit], true, { closest, covered })
}
