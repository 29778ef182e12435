import type { Export } from '../../export'
import { csvText } from '../parts/csv'
import { voiceTable } from '../parts/tables'

export const csvVoices = {
  id: 'csv-voices',
  of: 'graph',
  label: 'Voices as CSV',
  does: 'Save a table of who says what, for a spreadsheet',
  keeps: 'a row for each voice of each claim, closest to the fact first',
  loses: 'claims in the author’s own words, remarks, the text and the history of edits',
  produce: (whole) => csvText(voiceTable(whole).rows),
  to: {
    place: 'file',
    title: ({ piece }) => piece.title,
    what: 'voices',
    ending: 'csv',
    type: 'text/csv;charset=utf-8',
  },
} as const satisfies Export<'graph'>
