import { DataSet } from 'vis-data'
import { Network } from 'vis-network'
import { givenGraph, pane, tellDrawn } from './graph'

const { nodes, edges } = await givenGraph()
const network = new Network(
  pane(),
  {
    nodes: new DataSet(nodes.map(({ id, label }) => ({ id, label }))),
    edges: new DataSet(edges.map(({ id, source, target }) => ({ id, from: source, to: target }))),
  },
  { nodes: { shape: 'dot', size: 10 }, layout: { improvedLayout: false } },
)
network.once('stabilizationIterationsDone', () => network.once('afterDrawing', tellDrawn))
