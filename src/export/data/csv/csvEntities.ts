import type { Export } from '../../export'
import { csvText } from '../parts/csv'
import { entityTable } from '../parts/tables'

export const csvEntities = {
  id: 'csv-names',
  of: 'graph',
  label: 'Names as CSV',
  does: 'Save a table of the names, for a spreadsheet',
  keeps: 'every name with its kind, role, aliases and place on the earth',
  loses: 'claims, the text and the history of edits',
  produce: (whole) => csvText(entityTable(whole).rows),
  to: {
    place: 'file',
    title: ({ piece }) => piece.title,
    what: 'names',
    ending: 'csv',
    type: 'text/csv;charset=utf-8',
  },
} as const satisfies Export<'graph'>
