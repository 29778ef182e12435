import type { Export } from '../../export'
import { csvText } from '../parts/csv'
import { auditVoiceTable } from '../parts/tables'

export const csvAuditVoices = {
  id: 'csv-audit-voices',
  of: 'graph',
  label: 'Audited voices as CSV',
  does: 'Save who speaks, what falls without them and who never speaks, for a spreadsheet',
  keeps: 'everybody who speaks or is spoken of, with how much they say and what falls without them',
  loses: 'the claims themselves, the text and the history of edits',
  produce: (whole) => csvText(auditVoiceTable(whole).rows),
  to: {
    place: 'file',
    title: ({ piece }) => piece.title,
    what: 'voices of the audit',
    ending: 'csv',
    type: 'text/csv;charset=utf-8',
  },
} as const satisfies Export<'graph'>
