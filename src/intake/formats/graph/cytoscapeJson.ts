import { field } from '../../../model/unknown'
import { fieldsOf, type GraphFile } from './graphFile'
import { entriesIn, listIn, parsedJson, textIn } from './json'

/** Of Cytoscape, and of Cytoscape.js as it exports itself. Throws an `IntakeFault`. */
export function readCytoscapeJson(text: string): GraphFile {
  const file = parsedJson(text)
  const about = field(file, 'data')
  const elements = field(file, 'elements')
  const dataIn = (group: string) => {
    // Cytoscape.js also has all elements in one list.
    const all = Array.isArray(elements)
      ? elements.filter((one) => field(one, 'group') === group)
      : listIn(field(elements, group))
    return all.map((one) => field(one, 'data'))
  }
  return {
    id: textIn(about, 'piece'),
    about: fieldsOf(entriesIn(about)),
    nodes: dataIn('nodes').map((data) => ({
      id: textIn(data, 'id') ?? '',
      label: textIn(data, 'name') ?? textIn(data, 'label'),
      fields: fieldsOf(entriesIn(data)),
    })),
    edges: dataIn('edges').map((data) => ({
      id: textIn(data, 'id'),
      source: textIn(data, 'source') ?? '',
      target: textIn(data, 'target') ?? '',
      label: textIn(data, 'interaction') ?? textIn(data, 'label'),
      fields: fieldsOf(entriesIn(data)),
    })),
  }
}
