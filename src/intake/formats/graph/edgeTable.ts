import { listOf } from '../../../graph/fields/column'
import { UNATTRIBUTED } from '../../../model/vocabulary'
import { IntakeFault } from '../kernel/fault'
import { type Fields, fieldsOf, type GraphFile, type GraphNode } from './graphFile'

const ends = [
  ['subject', 'object'],
  ['source', 'target'],
  ['from', 'to'],
] as const

/** Whether a table's first line names both ends of edges. */
export const isEdgeTable = (start: string): boolean => {
  const head = headOf(start)
  return ends.some((pair) => pair.every((name) => head.includes(name)))
}

const headOf = (text: string): readonly string[] => {
  const [line = ''] = text.replace(/^(\ufeff|ï»¿)/, '').split(/\r?\n/, 1)
  return (rowsOf(line, separatorOf(line))[0] ?? []).map((name) => name.trim().toLowerCase())
}

const separatorOf = (line: string): string =>
  [',', ';', '\t'].reduce((best, one) => (line.split(one).length > line.split(best).length ? one : best))

/** A line an edge; commas, semicolons or tabulators between its cells. Throws an `IntakeFault`. */
export function readEdgeTable(text: string): GraphFile {
  const plain = text.replace(/^\ufeff/, '')
  const head = headOf(plain)
  const pair = ends.find((names) => names.every((name) => head.includes(name)))
  if (!pair)
    throw new IntakeFault(
      'This table has no columns “source” and “target”.',
      'Choose the table of edges, or of claims.',
    )
  const [, ...rows] = rowsOf(plain, separatorOf(plain.split(/\r?\n/, 1)[0] ?? ''))
  const records = rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => fieldsOf(head.map((name, at) => [name, row[at] ?? ''])))
  const cell = (record: Fields, name: string): string => {
    const value = record.get(name)
    return typeof value === 'string' ? value : ''
  }
  const [from, to] = pair
  const nodes = new Map<string, GraphNode>()
  const add = (id: string, label: string, kind: readonly (readonly [string, string])[] = []) => {
    const known = nodes.get(id)
    if (id === '' || (known && kind.length === 0)) return
    nodes.set(id, { id, label: known?.label ?? label, fields: fieldsOf(kind) })
  }
  for (const record of records)
    for (const end of pair) add(cell(record, end), cell(record, `${end}_name`) || cell(record, end))
  // Who is named in a claim without being at one of its ends, or at one of another's.
  for (const record of records) {
    for (const id of [...listOf(cell(record, 'voices')), cell(record, 'told_to')])
      if (id !== UNATTRIBUTED) add(id, id)
    add(cell(record, 'where'), cell(record, 'where'), [['kind', 'place']])
  }
  return {
    id: null,
    about: new Map(),
    nodes: [...nodes.values()],
    edges: records.map((record) => ({
      id: cell(record, 'id') || null,
      source: cell(record, from),
      target: cell(record, to),
      label: cell(record, 'label') || null,
      fields: new Map([...record].filter(([, value]) => value !== '')),
    })),
  }
}

/** Cells of each row (RFC 4180), without the apostrophe that keeps spreadsheets from a text. */
function rowsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    let cell = ''
    if (text[at] === '"') {
      at++
      for (let end = text.indexOf('"', at); ; end = text.indexOf('"', at)) {
        if (end < 0)
          throw new IntakeFault('A quotation mark of this table is never closed.', 'Save it once more.')
        cell += text.slice(at, end)
        at = end + 1
        if (text[at] !== '"') break
        cell += '"'
        at++
      }
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r')
      cell += text[at++]
    row.push(cell.replace(/^'/, ''))
    const isEnd = at >= text.length || text[at] !== separator
    if (isEnd) {
      rows.push(row)
      row = []
      if (text[at] === '\r' && text[at + 1] === '\n') at++
    }
    at++
  }
  return rows
}
