import edtf from 'edtf'
import type { DateFault } from '../faults'
import { plainDateFault } from './dates'

/** Far above any date; it keeps the package's parser from being fed a novel. */
const MOST_CHARACTERS = 200

/** As nearly all dates are written: what is wrong with one of these was found without the package, which takes its time. */
const CALENDAR = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/

/**
 * What is wrong with a date by the whole of EDTF (ISO 8601-2, levels 0 to 2), or null.
 * The package weighs more than the rest of the model: import this file only where a piece from outside is checked.
 */
export function edtfFault(text: string): DateFault | null {
  if (text.length > MOST_CHARACTERS) return 'long'
  // First, because the package takes 29 February for a day of every year.
  const plain = plainDateFault(text)
  if (plain !== null || CALENDAR.test(text)) return plain
  try {
    edtf(text)
    return null
  } catch {
    return 'not-edtf'
  }
}
