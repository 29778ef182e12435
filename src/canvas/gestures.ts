import type { Core, EventObject } from 'cytoscape'
import { clearSelection, connect, pin, select } from '../state/actions'
import type { Store } from '../state/store'
import type { Selection } from '../state/view'

export const selectionOf = (event: EventObject): Selection => ({
  type: event.target.isNode() ? 'entity' : 'tie',
  id: event.target.id(),
})

/** Clicks, hovering and dragging on the picture become actions; nothing here is kept. */
export function listenToGestures(
  cy: Core,
  store: Store,
  isHeld: () => boolean,
  onDoubleClick: (entity: string) => void,
): void {
  const setCursor = (cursor: string) => {
    const container = cy.container()
    if (container) container.style.cursor = cursor
  }
  cy.on('tap', 'node, edge', (event) => {
    if (isHeld()) return
    const chosen = selectionOf(event)
    const from = store.selection.value
    const connects = event.originalEvent.shiftKey && chosen.type === 'entity' && from?.type === 'entity'
    store.act(connects && from.id !== chosen.id ? connect(from.id, chosen.id) : select(chosen))
  })
  cy.on('tap', (event) => {
    if (event.target === cy && !isHeld()) store.act(clearSelection)
  })
  cy.on('dbltap', 'node', (event) => onDoubleClick(event.target.id()))
  cy.on('mouseover', 'node, edge', (event) => {
    store.hover.value = selectionOf(event)
    setCursor('pointer')
  })
  cy.on('mouseout', 'node, edge', () => {
    store.hover.value = null
    setCursor('')
  })
  cy.on('dragfree', 'node', (event) => {
    const { x, y } = event.target.position()
    store.act(pin(event.target.id(), x / cy.width(), y / cy.height()))
  })
}
