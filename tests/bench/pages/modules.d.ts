declare module 'virtual:graph' {
  const graph: import('./graph').PlainGraph
  export default graph
}
declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape'

  const fcose: Ext
  export default fcose
}
