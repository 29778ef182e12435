/** Every format that was ever written can be opened: each step makes the next format out of one. */

import { field } from '../unknown'

type Step = (file: object) => object

/** At index n: from format n + 1 to format n + 2. What is not as its format has it passes through and is told later. */
const steps: readonly Step[] = [
  // Format 2 may hold a journal besides; a piece without one stays as it was.
  (file) => ({ ...file, format: 2 }),
  // Format 3 may hold remarks besides.
  (file) => ({ ...file, format: 3 }),
  // Format 4 may hold a story besides, or quotations in the place of the text.
  (file) => ({ ...file, format: 4 }),
  // Format 5 may say besides that the day is known on which the piece came out.
  (file) => ({ ...file, format: 5 }),
]

/** The newest format that is understood here. */
export const NEWEST_FORMAT = steps.length + 1

/** A file of any known format in the newest one; anything else as it is. Parsed JSON in and out, of unknown shape. */
export function migrate(file: unknown): unknown {
  const format = field(file, 'format')
  if (typeof file !== 'object' || file === null || typeof format !== 'number') return file
  if (!Number.isInteger(format) || format < 1) return file
  return steps.slice(format - 1).reduce((older, step) => step(older), file)
}

/** The number of a file's format where it is newer than what is understood here, else null. */
export function newerFormat(file: unknown): number | null {
  const format = field(file, 'format')
  return typeof format === 'number' && format > NEWEST_FORMAT ? format : null
}
