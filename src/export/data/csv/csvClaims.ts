import type { Export } from '../../export'
import { csvText } from '../parts/csv'
import { claimTable } from '../parts/tables'

export const csvClaims = {
  id: 'csv-claims',
  of: 'graph',
  label: 'Claims as CSV',
  does: 'Save a table of the claims, for a spreadsheet',
  keeps: 'every claim with both its names and all its fields',
  loses: 'what is told of names, remarks, the text and the history of edits',
  produce: (whole) => csvText(claimTable(whole).rows),
  to: {
    place: 'file',
    title: ({ piece }) => piece.title,
    what: 'claims',
    ending: 'csv',
    type: 'text/csv;charset=utf-8',
  },
} as const satisfies Export<'graph'>
