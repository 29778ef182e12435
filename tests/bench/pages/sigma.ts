import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import Sigma from 'sigma'
import { givenGraph, pane, tellDrawn } from './graph'

const { nodes, edges } = await givenGraph()
const graph = new Graph({ multi: true })
for (const { id, label, x, y } of nodes) graph.addNode(id, { label, x, y, size: 4 })
for (const { id, source, target } of edges) graph.addEdgeWithKey(id, source, target)
const settings = forceAtlas2.inferSettings(graph)
forceAtlas2.assign(graph, { iterations: 500, settings: { ...settings, barnesHutOptimize: true } })
// It draws as it is made.
new Sigma(graph, pane())
tellDrawn()
