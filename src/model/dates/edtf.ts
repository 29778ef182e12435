import edtf from 'edtf'
import { plainDateFault } from './dates'

/** Far above any date; it keeps the package's parser from being fed a novel. */
const MOST_CHARACTERS = 200

/**
 * What is wrong with a date by the whole of EDTF (ISO 8601-2, levels 0 to 2), or null.
 * The package weighs more than the rest of the model: import this file only where a piece from outside is checked.
 */
export function edtfFault(text: string): string | null {
  if (text.length > MOST_CHARACTERS) return `A date of ${text.length} characters is not EDTF.`
  // First, because the package takes 29 February for a day of every year.
  const plain = plainDateFault(text)
  if (plain !== null) return plain
  try {
    edtf(text)
    return null
  } catch {
    return `“${text}” is not a date in EDTF form.`
  }
}
