import edtf from 'edtf'
import type { DateFault } from '../faults'
import { plainDateFault } from './dates'

/** Far above any date; it keeps the package's parser from being fed a novel. */
const MOST_CHARACTERS = 200

/**
 * What is wrong with a date by the whole of EDTF (ISO 8601-2, levels 0 to 2), or null.
 * The package weighs more than the rest of the model: import this file only where a piece from outside is checked.
 */
export function edtfFault(text: string): DateFault | null {
  if (text.length > MOST_CHARACTERS) return 'long'
  // First, because the package takes 29 February for a day of every year.
  const plain = plainDateFault(text)
  if (plain !== null) return plain
  try {
    edtf(text)
    return null
  } catch {
    return 'not-edtf'
  }
}
