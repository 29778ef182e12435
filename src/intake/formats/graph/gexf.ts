import { type Fields, fieldsOf, type GraphFile } from './graphFile'
import { allWithin, attribute, damaged, rootOf, within } from './xml'

/** The creator of a file that Hearsay made. */
const OURS = 'Hearsay'

/** All versions: they differ in their namespaces alone, for what is read here. Throws an `IntakeFault`. */
export function readGexf(text: string): GraphFile {
  const root = rootOf(text)
  const [graph] = allWithin(root, 'graph')
  if (!graph) throw damaged()
  const titles = new Map(
    allWithin(graph, 'attributes').flatMap((group) =>
      within(group, 'attribute').map((one) => [
        `${attribute(group, 'class')} ${attribute(one, 'id')}`,
        attribute(one, 'title') ?? '',
      ]),
    ),
  )
  const fieldsIn = (element: Element, of: string): Fields => {
    const values = within(element, 'attvalues').flatMap((group) => within(group, 'attvalue'))
    const own = values.flatMap((value): [string, string][] => {
      const title = titles.get(`${of} ${attribute(value, 'for') ?? attribute(value, 'id')}`) ?? ''
      return title === '' ? [] : [[title, attribute(value, 'value') ?? '']]
    })
    const kind = attribute(element, 'kind')
    return fieldsOf([...(kind === null ? [] : [['kind', kind] as const]), ...timeOf(element), ...own])
  }
  const [meta] = allWithin(root, 'meta')
  const textOf = (name: string): string => (meta && within(meta, name)[0]?.textContent) ?? ''
  const description = textOf('description')
  // Of our own files that is the day on which they were made.
  const modified = textOf('creator') === OURS ? null : meta && attribute(meta, 'lastmodifieddate')
  return {
    id: null,
    about: fieldsOf([
      ['title', /“(.+)”/s.exec(description)?.[1] ?? ''],
      ['published', /” of (\d{4}-\d\d-\d\d), and who says so$/.exec(description)?.[1] ?? modified ?? ''],
    ]),
    nodes: allWithin(graph, 'node').map((node) => ({
      id: attribute(node, 'id') ?? '',
      label: attribute(node, 'label'),
      fields: fieldsIn(node, 'node'),
    })),
    edges: allWithin(graph, 'edge').map((edge) => ({
      id: attribute(edge, 'id'),
      source: attribute(edge, 'source') ?? '',
      target: attribute(edge, 'target') ?? '',
      label: attribute(edge, 'label'),
      fields: fieldsIn(edge, 'edge'),
    })),
  }
}

/** When it is so, by its first spell, where no field of its own says it. */
function timeOf(element: Element): readonly (readonly [string, string])[] {
  const [spell = element] = within(element, 'spells').flatMap((group) => within(group, 'spell'))
  const [start, end] = [attribute(spell, 'start'), attribute(spell, 'end')]
  if (start === null && end === null) return []
  return [['when', start === end ? (start ?? '') : `${start ?? '..'}/${end ?? '..'}`]]
}
