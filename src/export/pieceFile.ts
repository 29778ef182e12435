import { workToFile } from '../model/file/work'
import { pieceOf } from '../model/journal/journal'
import type { Export } from './export'

export const pieceFile = {
  id: 'piece-file',
  of: 'piece',
  label: 'Export',
  does: 'Export the piece as a file',
  keeps: 'the piece with everything that was done to it',
  loses: null,
  produce: (journal) => `${JSON.stringify(workToFile(journal), null, 2)}\n`,
  to: {
    place: 'file',
    title: (journal) => pieceOf(journal).title,
    ending: 'json',
    type: 'application/json',
  },
} as const satisfies Export<'piece'>
