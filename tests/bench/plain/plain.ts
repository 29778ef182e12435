// What one gets without any of this project: a graph of 60 nodes and 120 edges, laid out by fcose in the page.
import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import { seededRandom } from '../../../src/graph/random'

const NODES = 60
const EDGES = 120

const random = seededRandom(1)
const anyNode = () => `n${Math.floor(random() * NODES)}`
const nodes = Array.from({ length: NODES }, (_, at) => ({
  data: { id: `n${at}`, label: `Entity number ${at}` },
}))
const edges = Array.from({ length: EDGES }, (_, at) => ({
  data: { id: `e${at}`, source: at < NODES - 1 ? `n${at + 1}` : anyNode(), target: anyNode() },
}))

cytoscape.use(fcose)
const cy = cytoscape({
  container: document.querySelector<HTMLElement>('#graph'),
  elements: [...nodes, ...edges],
  style: [
    { selector: 'node', style: { label: 'data(label)', 'text-wrap': 'wrap', 'text-max-width': '92px' } },
  ],
})
cy.one('layoutstop', () => cy.one('render', () => performance.mark('graph-drawn')))
cy.layout({ name: 'fcose', animate: false, randomize: true } as cytoscape.LayoutOptions).run()
