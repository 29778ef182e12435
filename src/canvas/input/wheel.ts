import type { Core } from 'cytoscape'

/** The wheel scrolls a column of names, as it would a list; with Ctrl it zooms. Gives a way to stop. */
export function scrollColumns(cy: Core, container: HTMLElement, inRows: () => boolean): () => void {
  const onWheel = (event: WheelEvent): void => {
    if (!inRows() || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    cy.panBy({ x: 0, y: -event.deltaY })
  }
  container.addEventListener('wheel', onWheel, { capture: true, passive: false })
  return () => container.removeEventListener('wheel', onWheel, { capture: true })
}
