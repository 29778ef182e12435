import ForceGraph from 'force-graph'
import { givenGraph, pane, tellDrawn } from './graph'

const { nodes, edges } = await givenGraph()
new ForceGraph(pane())
  .warmupTicks(300)
  .cooldownTicks(0)
  .nodeLabel('label')
  .onEngineStop(tellDrawn)
  .graphData({
    nodes: nodes.map(({ id, label }) => ({ id, label })),
    links: edges.map(({ source, target }) => ({ source, target })),
  })
