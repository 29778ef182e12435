import { fieldsOf, type GraphFile } from './graphFile'
import { allWithin, attribute, damaged, rootOf, within } from './xml'

/** Of yEd's files, too: there names stand in the labels of shapes. Throws an `IntakeFault`. */
export function readGraphMl(text: string): GraphFile {
  const root = rootOf(text)
  const [graph] = allWithin(root, 'graph')
  if (!graph) throw damaged()
  const names = new Map(
    allWithin(root, 'key').map((key) => [attribute(key, 'id') ?? '', attribute(key, 'attr.name') ?? '']),
  )
  const dataOf = (element: Element) =>
    fieldsOf(
      within(element, 'data').flatMap((data): [string, string][] => {
        const name = names.get(attribute(data, 'key') ?? '') ?? ''
        return name === '' ? [] : [[name, data.textContent ?? '']]
      }),
    )
  const labelOf = (element: Element, name: string): string | null =>
    allWithin(element, name)[0]?.textContent?.trim() || null
  return {
    id: attribute(graph, 'id'),
    about: dataOf(graph),
    nodes: allWithin(root, 'node').map((node) => ({
      id: attribute(node, 'id') ?? '',
      label: labelOf(node, 'NodeLabel'),
      fields: dataOf(node),
    })),
    edges: allWithin(root, 'edge').map((edge) => ({
      id: attribute(edge, 'id'),
      source: attribute(edge, 'source') ?? '',
      target: attribute(edge, 'target') ?? '',
      label: labelOf(edge, 'EdgeLabel'),
      fields: dataOf(edge),
    })),
  }
}
