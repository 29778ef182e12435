import type { Direction } from '../../graph/paths/walk'
import { selectEntity } from '../../state/actions'
import { type Command, needsGraph, selectedEntity } from './command'
import type { Context } from './context'

/** Walks to the neighbour that lies that way; from nowhere, to whoever takes part in most claims. */
function walk(context: Context, direction: Direction): void {
  const { store, picture } = context
  const from = selectedEntity(context)
  const to = from === null ? store.heaviest : picture.camera.value?.neighbourTowards(from, direction)
  if (to) store.act(selectEntity(to))
}

export const walks = (['up', 'down', 'left', 'right'] as const).map(
  (direction): Command => ({
    id: `walk-${direction}`,
    label: `Walk to the neighbour ${direction === 'up' || direction === 'down' ? direction : `on the ${direction}`}`,
    keys: [`Arrow${direction.charAt(0).toUpperCase()}${direction.slice(1)}`],
    unavailable: needsGraph,
    run: (context) => walk(context, direction),
  }),
)

/** What moves the picture. */
export const zooming: readonly Command[] = [
  {
    id: 'fit',
    label: 'Fit the whole graph into view',
    keys: ['0'],
    group: 'view',
    unavailable: needsGraph,
    run: ({ picture }) => picture.camera.value?.fit(),
  },
  {
    id: 'zoom-in',
    label: 'Zoom in',
    keys: ['+', '='],
    unavailable: needsGraph,
    run: ({ picture }) => picture.camera.value?.zoomBy(1.25),
  },
  {
    id: 'zoom-out',
    label: 'Zoom out',
    keys: ['-'],
    unavailable: needsGraph,
    run: ({ picture }) => picture.camera.value?.zoomBy(0.8),
  },
]
