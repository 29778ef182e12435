/** Cytoscape as one has it without any of this project. */
import cytoscape from 'cytoscape'
import { type PlainGraph, pane } from './graph'

declare global {
  interface Window {
    cy?: cytoscape.Core
  }
}

export function cytoscapeOf({ nodes, edges }: PlainGraph): cytoscape.Core {
  const cy = cytoscape({
    container: pane(),
    layout: { name: 'preset' },
    elements: [
      ...nodes.map(({ id, label, x, y }) => ({ data: { id, label }, position: { x, y } })),
      ...edges.map((edge) => ({ data: { ...edge } })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          label: 'data(label)',
          'text-wrap': 'wrap',
          'text-max-width': '92px',
          'font-size': 11.5,
          width: 20,
          height: 20,
        },
      },
      { selector: 'edge', style: { width: 1.1 } },
      { selector: '.chosen', style: { 'border-width': 3, 'border-color': '#1c1b19' } },
      { selector: '.near', style: { 'line-color': '#1c1b19', width: 2.4 } },
      { selector: '.far', style: { opacity: 0.35 } },
    ],
  })
  // What a click does in most graphs of this kind: the one and what is around it stands out, the rest goes quiet.
  cy.on('tap', 'node', ({ target }) => {
    cy.batch(() => {
      const near = target.closedNeighborhood()
      cy.elements().removeClass('chosen near far')
      cy.elements().difference(near).addClass('far')
      near.edges().addClass('near')
      target.addClass('chosen')
    })
  })
  window.cy = cy
  return cy
}
