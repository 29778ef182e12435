import { count } from '../graph/words'
import type { Export } from './export'

/** Rows with tabulators between their cells, for a spreadsheet. */
export const claimRows = {
  id: 'claim-rows',
  of: 'rows',
  label: 'Copy rows',
  does: 'Copy the rows of the table',
  keeps: 'each claim that the table shows, with its voices, stance and dates',
  loses: 'quotations and what speaks against a claim',
  produce: (rows) =>
    rows.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n'),
  to: { place: 'clipboard', told: ({ length }) => `${count(length, 'row')} copied` },
} as const satisfies Export<'rows'>
