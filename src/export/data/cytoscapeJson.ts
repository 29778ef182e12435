import { type Column, type Value, valuesOf } from '../../graph/fields/column'
import { claimColumns } from '../../graph/fields/columns'
import { namesColumns } from '../../graph/fields/remarks'
import { columnsIn, wholeColumns } from '../../graph/fields/sources'
import type { Export, Subjects } from '../export'

export const cytoscapeJson = {
  id: 'cytoscape-json',
  of: 'graph',
  label: 'Cytoscape JSON',
  does: 'Save names and claims as a graph for Cytoscape and Cytoscape.js',
  keeps:
    'names with their kinds, places in the drawing and remarks, and each claim as an edge with all its fields',
  loses: 'the text and the history of edits',
  produce,
  to: { place: 'file', title: ({ piece }) => piece.title, ending: 'cyjs', type: 'application/json' },
} as const satisfies Export<'graph'>

/** Nodes and edges have ids in one space: those of claims begin with `claim:`. */
function produce({ piece, sources, positions }: Subjects['graph']): string {
  const nameColumns = namesColumns(piece, sources)
  const edgeColumns = columnsIn(claimColumns, sources)
  const nodes = piece.entities.map((entity) => {
    const at = positions.get(entity.id)
    return {
      data: { id: entity.id, shared_name: entity.name, ...recordOf(nameColumns, entity) },
      ...(at ? { position: { x: at.x, y: at.y } } : {}),
    }
  })
  const edges = piece.claims.map((claim) => ({
    data: {
      id: `claim:${claim.id}`,
      source: claim.subject,
      target: claim.object,
      interaction: claim.predicate,
      shared_interaction: claim.predicate,
      name: claim.text,
      ...recordOf(edgeColumns, claim),
    },
  }))
  const file = {
    format_version: '1.0',
    generated_by: 'Hearsay',
    target_cytoscapejs_version: '~3',
    data: {
      shared_name: piece.title,
      name: piece.title,
      piece: piece.id,
      ...recordOf(wholeColumns(sources), piece),
    },
    elements: { nodes, edges },
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

const recordOf = <Of>(columns: readonly Column<Of>[], thing: Of): Readonly<Record<string, Value>> =>
  Object.fromEntries(valuesOf(columns, thing).map(({ column, value }) => [column.name, value]))
