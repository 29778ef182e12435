import { field } from '../../../model/unknown'
import { fieldsOf, type GraphFile } from './graphFile'
import { entriesIn, listIn, parsedJson, textIn } from './json'

/** Throws an `IntakeFault`. Aspects may come in several parts. Short names of attributes, which their declarations may give, stand for the long ones. */
export function readCx2(text: string): GraphFile {
  const parts = listIn(parsedJson(text))
  const aspect = (name: string) => parts.flatMap((part) => listIn(field(part, name)))
  const [declared] = aspect('attributeDeclarations')
  const aliases = (of: string) =>
    new Map(
      entriesIn(field(declared, of)).flatMap(([name, told]): [string, string][] => {
        const alias = textIn(told, 'a')
        return alias === null ? [] : [[alias, name]]
      }),
    )
  const [nodeNames, edgeNames] = [aliases('nodes'), aliases('edges')]
  const valuesIn = (one: unknown, names: ReadonlyMap<string, string>) =>
    fieldsOf(entriesIn(field(one, 'v')).map(([name, value]) => [names.get(name) ?? name, value]))
  const single = (value: string | readonly string[] | undefined): string | null =>
    typeof value === 'string' ? value : null
  const ids = new Map(
    aspect('nodes').map((node) => {
      const number = textIn(node, 'id') ?? ''
      return [number, single(valuesIn(node, nodeNames).get('id')) ?? number]
    }),
  )
  const [about] = aspect('networkAttributes')
  return {
    id: textIn(about, 'piece'),
    about: fieldsOf(entriesIn(about)),
    nodes: aspect('nodes').map((node) => {
      const fields = valuesIn(node, nodeNames)
      return { id: ids.get(textIn(node, 'id') ?? '') ?? '', label: single(fields.get('name')), fields }
    }),
    edges: aspect('edges').map((edge) => {
      const fields = valuesIn(edge, edgeNames)
      return {
        id: single(fields.get('id')) ?? textIn(edge, 'id'),
        source: ids.get(textIn(edge, 's') ?? '') ?? '',
        target: ids.get(textIn(edge, 't') ?? '') ?? '',
        label: single(fields.get('interaction')),
        fields,
      }
    }),
  }
}
