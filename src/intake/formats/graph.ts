import type { Format } from './format'
import { graphForms } from './graph/list'
import { decodeText } from './kernel/decode'
import { IntakeFault } from './kernel/fault'
import type { FileStart } from './kernel/start'

/** Names and ties without a text, as other programs keep them. */
export const graph: Format = {
  id: 'graph-file',
  name: 'a graph',
  endings: ['.graphml', '.gexf', '.cx2', '.cyjs', '.csv'],
  mediaTypes: {
    'application/graphml+xml': ['.graphml'],
    'application/gexf+xml': ['.gexf'],
    'application/vnd.cytoscape.cx2+json': ['.cx2'],
    'application/vnd.cytoscape.json+json': ['.cyjs'],
    'text/csv': ['.csv'],
  },
  detect: (file) => file.archive === null && formOf(file) !== undefined,
  async read(bytes, { start }) {
    const form = formOf(start)
    if (!form) throw new IntakeFault('This is no graph that is known here.', 'Save it as GraphML.')
    const [read, { pieceOfGraph }] = await Promise.all([form.load(), import('./graph/piece')])
    return pieceOfGraph(read(decodeText(bytes)), new Date().toISOString().slice(0, 10))
  },
}

const formOf = ({ start, ending }: FileStart) => graphForms.find((form) => form.detect(start, ending))
