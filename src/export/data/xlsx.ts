import type { Row } from 'write-excel-file/universal'
import type { Export, Subjects } from '../export'
import { wellFormed } from '../words/wellFormed'
import type { Cell } from './parts/csv'
import { claimTable, entityTable, pieceTable, remarkTable, voiceTable } from './parts/tables'

export const xlsx = {
  id: 'xlsx',
  of: 'graph',
  label: 'Excel workbook',
  does: 'Save names, claims and voices as a workbook with a sheet each',
  keeps: 'every name, every claim and remark with all its fields, and a row for each voice; texts stay texts',
  loses: 'the text, the history of edits, and what of a text is beyond 32,767 letters',
  produce,
  to: {
    place: 'file',
    title: ({ piece }) => piece.title,
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const satisfies Export<'graph'>

/** What a cell holds at most. */
const LONGEST = 32_767
/** Letters that a column has room for. */
const [NARROWEST, WIDEST] = [8, 60]

async function produce(whole: Subjects['graph']): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  const pieces = whole.sources.length > 0 ? [pieceTable(whole)] : []
  const remarks = whole.piece.remarks.length > 0 ? [remarkTable(whole)] : []
  const tables = [...pieces, entityTable(whole), claimTable(whole), voiceTable(whole), ...remarks]
  const sheets = tables.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, at): Row => row.map((cell) => cellOf(cell, at === 0))),
    columns: (rows[0] ?? []).map((_, at) => ({ width: widthOf(rows.map((row) => row[at])) })),
    stickyRowsCount: 1,
  }))
  const blob = await writeXlsxFile(sheets).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const widthOf = (cells: readonly Cell[]): number =>
  cells.reduce<number>(
    (most, cell) => Math.max(most, Math.min(String(cell ?? '').length, WIDEST)),
    NARROWEST,
  ) + 2

const cellOf = (cell: Cell, isHead: boolean): Row[number] => {
  if (cell === undefined) return null
  const look = isHead ? ({ fontWeight: 'bold' } as const) : {}
  if (typeof cell === 'number') return { value: cell, type: Number, ...look }
  // LibreOffice shows some truth values as words and others as numbers: as texts they are the same everywhere.
  return { value: wellFormed(String(cell)).slice(0, LONGEST), type: String, ...look }
}
