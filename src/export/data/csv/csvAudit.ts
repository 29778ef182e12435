import type { Export } from '../../export'
import { csvText } from '../parts/csv'
import { auditTable } from '../parts/tables'

export const csvAudit = {
  id: 'csv-audit',
  of: 'graph',
  label: 'Source audit as CSV',
  does: 'Save on whose word each piece and publisher rests, for a spreadsheet',
  keeps:
    'how much each piece and publisher says in own words and on named and unnamed voices, and how much of it is copied',
  loses: 'the claims themselves, the text and the history of edits',
  produce: (whole) => csvText(auditTable(whole).rows),
  to: {
    place: 'file',
    title: ({ piece }) => piece.title,
    what: 'source audit',
    ending: 'csv',
    type: 'text/csv;charset=utf-8',
  },
} as const satisfies Export<'graph'>
